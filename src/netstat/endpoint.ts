/** How sure it is that a field holds an address and a port. */
export type Certainty = 0 | 1 | 2;

/** Ways to part the port: a colon (Linux, Windows, lsof) or a dot (BSD, macOS, Solaris, AIX, Cisco IOS). */
export interface Endpoint {
  readonly separator: ':' | '.';
  readonly certainty: Certainty;
}

const ipv4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const zone = String.raw`(?:%[\w.@-]{1,32})?`;
const ipv6 = String.raw`[\da-fA-F]{0,4}(?::[\da-fA-F]{0,4}){1,8}(?:${ipv4})?`;
const address = String.raw`(?:\*|${ipv4}${zone}|\[(?:${ipv6}|\*)${zone}\]${zone}|${ipv6}${zone})`;

/** Address with a port after the last colon. */
const strongColon = new RegExp(String.raw`^${address}:(?:\d{1,5}|\*|[a-zA-Z][\w.+-]{0,31})$`);
/** Address with a port after the last dot (two dots on z/OS). */
const strongDot = new RegExp(
  String.raw`^(?:\*|${ipv4}${zone}|${ipv6}${zone})\.{1,2}(?:\d{1,5}|\*|[a-zA-Z][\w+-]{0,31})$`,
);
const weakColon = /^(?=.*[a-zA-Z])[\w.-]{1,255}:(?:\d{1,5}|\*|[a-zA-Z][\w.+-]{0,31})$/;
const weakDot = /^[\w-]{1,64}(?:\.[\w-]{0,64}){1,12}$/;

/** Reads one field of a row as an endpoint. */
export function endpoint(field: string): Endpoint | undefined {
  if (field.length > 300) return undefined;
  if (strongColon.test(field)) return { separator: ':', certainty: 2 };
  if (strongDot.test(field)) return { separator: '.', certainty: 2 };
  if (weakColon.test(field)) return { separator: ':', certainty: 1 };
  if (weakDot.test(field)) return { separator: '.', certainty: 1 };
  return undefined;
}
