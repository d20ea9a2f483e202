const mappedPrefix = /^::ffff:(?=\d+\.\d+\.\d+\.\d+)/i;

/**
 * An address in the form in which two of them can be compared: an IPv4 address that is written as an IPv6 one
 * (`::ffff:192.0.2.1`, RFC 4291 2.5.5.2) as IPv4, an IPv4 address without its interface, letters small.
 */
export function plainAddress(address: string): string {
  const plain = isMapped(address) ? address.slice(7) : address;
  if (plain.includes(':')) return shortIpv6(plain.toLowerCase());
  return plain.includes('%') ? plain.slice(0, plain.indexOf('%')) : plain.toLowerCase();
}

/**
 * An IPv6 address in its short form (RFC 5952, section 4), which conntrack and Windows do not always print: no leading
 * zeros, and of the groups of noughts the longest run left out.
 */
function shortIpv6(address: string): string {
  if (!/(?:^|:)0/.test(address)) return address;
  const [written = '', zone] = address.split('%');
  const [head, tail] = written
    .split('::')
    .map((part) => part.split(':').flatMap((group) => (group === '' ? [] : [group.replace(/^0+(?=.)/, '')])));
  if (head === undefined) return address;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (missing < 0 || (tail === undefined && missing > 0)) return address;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])].join(':');
  const [longest] = [...groups.matchAll(/(?<![^:])0(?::0)+(?![^:])/g)].sort(
    (one, other) => other[0].length - one[0].length,
  );
  const short =
    longest === undefined
      ? groups
      : `${groups.slice(0, longest.index).replace(/:$/, '')}::${groups.slice(longest.index + longest[0].length).replace(/^:/, '')}`;
  return zone === undefined ? short : `${short}%${zone}`;
}

/** Whether an address is written as `::ffff:a.b.c.d`. */
export function isMapped(address: string): boolean {
  return address.startsWith('::') && mappedPrefix.test(address);
}

/** Whether a plain address belongs to this machine alone: 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  return address.startsWith('127.') ? /^127(?:\.\d+){3}$/.test(address) : address === '::1';
}

/**
 * Whether a plain address is one of a private network: 10/8, 172.16/12, 192.168/16 (RFC 1918), 100.64/10 (RFC 6598),
 * fc00::/7 (RFC 4193).
 */
export function isPrivate(address: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|f[cd][\da-f]{2}:)/.test(
    address,
  );
}

/** Whether a plain address stands for every address of the machine. */
export function isWildcard(address: string): boolean {
  return /^(?:0\.0\.0\.0|::|\*)(?:%|$)/.test(address);
}
