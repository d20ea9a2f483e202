/**
 * Walking over the fields of a row, and telling what each field is.
 *
 * Everything here works on character codes, because it runs once per field of every row: a listing of 20,000 rows
 * has 200,000 fields.
 */

/** Longest gap or field the engine crosses; a longer one is no part of a row. */
const longest = 300;

// What characters a field holds.
const digit = 1;
const hexLetter = 2;
const otherLetter = 4;
const dot = 8;
const colon = 16;
const star = 32;
const mark = 64;

const classes = new Uint8Array(128).fill(mark);
for (let code = 0; code <= 32; code++) classes[code] = 0;
for (const code of [34, 44, 59, 124, 127]) classes[code] = 0;
for (let code = 48; code <= 57; code++) classes[code] = digit;
for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] = code < 71 ? hexLetter : otherLetter;
classes[46] = dot;
classes[58] = colon;
classes[42] = star;

/** What a field may be read as; one bit each. */
export const Kind = {
  /** Decimal number. */
  number: 1,
  /** Hexadecimal number of at least six digits. */
  hex: 2,
  /** Address and port parted by a colon: Linux, Windows, lsof, pf, esxcli. */
  colonEndpoint: 4,
  /** Address and port parted by a dot: BSD, macOS, Solaris, AIX, Cisco IOS. */
  dotEndpoint: 8,
  /** Address without a port. */
  address: 16,
  /** Port without an address. */
  port: 32,
  /** Minutes and seconds. */
  time: 64,
  /** An endpoint whose address part is surely an address, not a name. */
  certain: 128,
  /** Any word. */
  word: 256,
} as const;

/** Walks over the fields of a text, one at a time, in either direction. */
export class FieldWalker {
  /** Offset of the field's first character. */
  start = 0;
  /** Offset after its last character. */
  end = 0;
  /** Line breaks crossed since {@link from}. */
  breaks = 0;
  /** Bits of {@link Kind}. */
  kind = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get field(): string {
    return this.text.slice(this.start, this.end);
  }

  /** Whether the field stands at the start of its line. */
  get opensLine(): boolean {
    return this.start > 0 && this.text.charCodeAt(this.start - 1) === 10;
  }

  /** Stands on the span from which the walk begins. */
  from(start: number, end: number): this {
    this.start = start;
    this.end = end;
    this.breaks = 0;
    return this;
  }

  /** Moves to the field before; `false` at the start of the text or when the gap or field is too long. */
  back(): boolean {
    const { text } = this;
    let at = this.start - 1;
    const stop = at > longest ? at - longest : -1;
    let code = 0;
    for (; at > stop; at--) {
      code = text.charCodeAt(at);
      if (code >= 128 || classes[code] !== 0) break;
      if (code === 10) this.breaks++;
    }
    if (at <= stop) return false;
    const end = at + 1;
    const limit = at > longest ? at - longest : -1;
    for (; at > limit; at--) {
      code = text.charCodeAt(at);
      if (code < 128 && classes[code] === 0) break;
    }
    if (at === limit && limit !== -1) return false;
    this.#read(at + 1, end);
    return true;
  }

  /** Moves to the field after. */
  forward(): boolean {
    const { text } = this;
    let at = this.end;
    const stop = Math.min(text.length, at + longest);
    let code = 0;
    for (; at < stop; at++) {
      code = text.charCodeAt(at);
      if (code >= 128 || classes[code] !== 0) break;
      if (code === 10) this.breaks++;
    }
    if (at >= stop) return false;
    const start = at;
    const limit = Math.min(text.length, at + longest);
    for (; at < limit; at++) {
      code = text.charCodeAt(at);
      if (code < 128 && classes[code] === 0) break;
    }
    this.#read(start, at);
    return true;
  }

  #read(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.kind = kindOf(this.text, start, end);
  }
}

/** Tells what the field at `start`…`end` may be: bits of {@link Kind}. */
export function kindOf(text: string, start: number, end: number): number {
  let seen = 0;
  let dots = 0;
  let colons = 0;
  let lastDot = -1;
  let lastColon = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const type = code < 128 ? (classes[code] ?? 0) : otherLetter;
    seen |= type;
    if (type === dot) {
      dots++;
      lastDot = at;
    } else if (type === colon) {
      colons++;
      lastColon = at;
    }
  }
  const length = end - start;
  if (seen === digit) {
    return Kind.word | (length <= 20 ? Kind.number : 0) | (length <= 5 ? Kind.port : 0) | (length >= 6 ? Kind.hex : 0);
  }
  if (colons === 0 && dots === 0) {
    if (seen === star) return Kind.word | (length === 1 ? Kind.port | Kind.address : 0);
    if ((seen & ~(digit | hexLetter)) === 0) return Kind.word | (length >= 6 && length <= 16 ? Kind.hex : 0);
    const isPrefixed = text.startsWith('0x', start) && length >= 8;
    return Kind.word | (isPrefixed ? Kind.hex : 0) | (isService(text, start, end) ? Kind.port : 0);
  }
  if (lastColon > lastDot) return Kind.word | colonKind(text, start, end, seen, dots, colons, lastColon);
  if (colons > 0) return Kind.word | mixedKind(text, start, end, seen, dots, colons, lastColon, lastDot);
  return Kind.word | dotKind(text, start, end, seen, dots, lastDot);
}

/** `192.0.2.10:443`, `[::]:22`, `:::80`, `*:*`, `web.example:https`, `::1` and `10:42`. */
function colonKind(
  text: string,
  start: number,
  end: number,
  seen: number,
  dots: number,
  colons: number,
  last: number,
): number {
  const opening = text.charCodeAt(start);
  if (colons === 2 && isClock(text, start, end, seen)) return Kind.time;
  const isPort = isService(text, last + 1, end);
  const isBracketed = opening === 91;
  if (!isBracketed && colons >= 2) {
    // An address in hexadecimal groups; net-tools and BusyBox write the port after its last colon.
    if (zoneless(seen, text, start, end) !== 0)
      return isPort && ipv6Head(text, start, last) ? Kind.colonEndpoint | Kind.certain : 0;
    return Kind.address | (isPort ? Kind.colonEndpoint | Kind.certain : 0);
  }
  if (!isPort) return 0;
  if (isBracketed) return colons >= 2 || text.charCodeAt(start + 1) === 42 ? Kind.colonEndpoint | Kind.certain : 0;
  if (opening === 42 && last === start + 1) return Kind.colonEndpoint | Kind.certain;
  if (dots === 3 && isIpv4(text, start, last)) return Kind.colonEndpoint | Kind.certain;
  if (seen === (digit | colon)) {
    // Minutes and seconds; an address never has so few parts.
    return end - last === 3 ? Kind.time : 0;
  }
  return last > start && isName(text, start, last) ? Kind.colonEndpoint : 0;
}

/** `11:08:32`, which would also pass for groups of an address. */
function isClock(text: string, start: number, end: number, seen: number): boolean {
  return (
    seen === (digit | colon) &&
    end - start <= 8 &&
    text.charCodeAt(start + 2) === 58 &&
    text.charCodeAt(start + 5) === 58
  );
}

/** Letters beyond hexadecimal or marks in the field: 0 for an address in plain groups. */
function zoneless(seen: number, text: string, start: number, end: number): number {
  const unusual = seen & (otherLetter | mark | star);
  // `:::*` has one star, as the port.
  if (unusual === star && text.charCodeAt(end - 1) === 42 && end - start > 2) return 0;
  return unusual;
}

/** The address before the port when the port is a service name or the address has a zone. */
function ipv6Head(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 37) return at > start + 1;
    const type = code < 128 ? (classes[code] ?? 0) : otherLetter;
    if ((type & (digit | hexLetter | colon | dot)) === 0) return false;
  }
  return true;
}

/** `2001:db8::10.443`, `fe80::1%en0.5353`, `::ffff:192.0.2.10` and `::ffff:192.0.2.10.443`. */
function mixedKind(
  text: string,
  start: number,
  end: number,
  seen: number,
  dots: number,
  colons: number,
  lastColon: number,
  lastDot: number,
): number {
  if (colons < 2 || (colons === 2 && isClock(text, start, lastDot, seen & ~dot))) return 0;
  if (dots === 3 && (seen & (otherLetter | mark | star)) === 0 && isIpv4(text, lastColon + 1, end)) return Kind.address;
  return isService(text, lastDot + 1, end) && ipv6Head(text, start, lastDot) ? Kind.dotEndpoint | Kind.certain : 0;
}

/** `192.0.2.10.22`, `*.80`, `*.*`, `192.0.2.10..443`, `localhost.ssh`, and `192.0.2.10` alone. */
function dotKind(text: string, start: number, end: number, seen: number, dots: number, last: number): number {
  if (text.charCodeAt(start) === 42) {
    return last === start + 1 && isService(text, last + 1, end) ? Kind.dotEndpoint | Kind.certain : 0;
  }
  if (dots === 3 && (seen === (digit | dot) || seen === (digit | dot | mark))) {
    return isIpv4(text, start, end) ? Kind.address : 0;
  }
  if (!isService(text, last + 1, end)) return 0;
  // z/OS writes two dots before the port.
  const head = text.charCodeAt(last - 1) === 46 ? last - 1 : last;
  if (isIpv4(text, start, head)) return Kind.dotEndpoint | Kind.certain;
  return isName(text, start, head) ? Kind.dotEndpoint : 0;
}

/** Four decimal numbers up to 255, perhaps with `%interface`. */
function isIpv4(text: string, start: number, end: number): boolean {
  let parts = 1;
  let value = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (value < 0 || ++parts > 4) return false;
      value = -1;
    } else if (code >= 48 && code <= 57) {
      value = (value < 0 ? 0 : value) * 10 + code - 48;
      if (value > 255) return false;
    } else return code === 37 && parts === 4 && value >= 0 && at + 1 < end;
  }
  return parts === 4 && value >= 0;
}

/** A port: `443`, `*` or a service name such as `https`, `x11-1`, `netbios-ssn`. */
function isService(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 1 || length > 32) return false;
  let seen = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const type = code < 128 ? (classes[code] ?? 0) : mark;
    if (type === mark && code !== 45 && code !== 95 && code !== 43) return false;
    seen |= type;
  }
  if (seen === digit) return length <= 5;
  return seen === star ? length === 1 : (seen & (star | colon | dot)) === 0 && (seen & (hexLetter | otherLetter)) !== 0;
}

/** A host name, or an address that a tool has cut. */
function isName(text: string, start: number, end: number): boolean {
  if (end <= start) return false;
  let letters = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const type = code < 128 ? (classes[code] ?? 0) : mark;
    if (type === mark && code !== 45 && code !== 95) return false;
    if (type === colon || type === star) return false;
    letters |= type & (hexLetter | otherLetter);
  }
  return letters !== 0;
}
