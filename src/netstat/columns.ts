/** What the columns of a row look like, as sources of expressions. */

const { raw } = String;

// Every quantifier below is bounded and no two neighbours can match the same character, so a pattern looks at a few
// hundred characters around a word at most, once.
// Markdown puts a backslash before a star; who asks for help puts `<port>` for a port, `<host>` for an address, and a
// script the name of a variable. Few services have other signs in their names (services(5) of the BSDs).
const port = raw`(?:\d{1,5}|\\?\*|\$?\d{0,3}[a-zA-Z][\w+-]{0,31}|[<{$]{1,2}\w[\w -]{0,31}[>}]{1,2}|914c\/g|z39\.50|sql\*net)`;
const zone = raw`(?:%[\w.-]{1,24})?`;
const ipv4 = raw`\d{1,3}(?:\.\d{1,3}){3}${zone}`;
const ipv6 = raw`[\da-fA-F:.]{0,48}:[\da-fA-F.]{0,16}${zone}`;
const notClock = raw`(?!\d\d?:\d\d:\d\d(?![\d:]))`;
/** Somebody who hides an address puts stars for its digits. */
const hasLetter = raw`(?=[\d.<*-]{0,40}(?:[a-zA-Z_]|\*\*))`;
const colonEndpoint = raw`${notClock}(?:\*|${ipv4}|\[[\w:.*%-]{1,72}\]${zone}|${ipv6}):${port}`;
const dotEndpoint = raw`${notClock}(?:\*|${ipv4}|${ipv6})\.${port}`;
/** What parts the cells of a table, of CSV and of JSON. */
const cellMarks = raw`|,";\u2500-\u257f`;
/** A character of a field. */
export const part = raw`[^\s${cellMarks}]`;
/** Not within a field: what stands before its first character, a backtick around a row too, and after its last. */
export const notAfterPart = `(?<!${part.replace(']', '`]')})`;
export const notBeforePart = `(?!${part})`;
const word = `${part}{1,128}`;
/** nettop has a dot before the port of IPv6. */
const joined = `(?:${part}{1,100}:|(?:[\\da-fA-F:]{2,48}${zone}|\\*)\\.)${port}`;

/** What the first letter of `Format.rows` stands for. */
const looks: Readonly<Record<string, string>> = {
  d: raw`\d{1,20}`,
  h: raw`(?:0x)?[\da-fA-F]{6,16}`,
  // Markup takes stars that stand in pairs for its own: `*:22 *:*`.
  a: raw`(?:(?<!\S)\*{0,2}:[\d*]{0,5}(?!\S)|${colonEndpoint}|${hasLetter}(?:[\w.*-][\w.*/-]{0,127}|<\w[\w .-]{0,31}>):${port})`,
  b: raw`(?:${dotEndpoint}|${hasLetter}[\w-]{1,64}(?:\.[\w-]{0,64}){0,9}\.${port})`,
  A: colonEndpoint,
  B: dotEndpoint,
  z: raw`[\w.*:]{1,64}\.\.${port}`,
  f: raw`(?:(?:\*|${ipv4}|${hasLetter}[\w-][\w.-]{0,127}):${port}|[\da-fA-F:.]{2,48}${zone}\[\w{1,31}\])`,
  g: `${joined}(?:<?->|→)${joined}`,
  i: raw`${notClock}(?:\*|${ipv4}|[\da-fA-F]{0,4}:[\da-fA-F:.]{1,48}${zone})`,
  o: raw`(?:\d{1,5}|\*)`,
  q: raw`(?:[\dA-F]{4}|\d{1,9}\/\d{1,9}\/\d{1,9})`,
  t: raw`\d{1,6}:\d\d`,
  s: raw`src=${word}`,
  n: `[a-zA-Z_]${part}{0,99}`,
  w: word,
  c: raw`(?:[A-Z][A-Z_\d-]{1,31}|\d{1,3})`,
  e: raw`(?:<?[-=]{1,3}>|<-|[→↔])`,
  x: raw`(?:${ipv4}|${ipv6})[ \t]{0,40}:[ \t]{0,8}\d{1,5}`,
  r: '(?:[A-Z]?>|=)',
  k: raw`[\w.:*]{1,64}\((?:\d{1,5}|\*)\)`,
  v: port,
};

const tcp: Readonly<Record<string, string>> = {
  p: 'tcp(?:v?[46]|46|64|\\(4/6\\))?|TCP(?:v?[46])?|toe[46]?',
  P: 'TCP(?:v?[46])?',
};
/** Protocol words that are none of TCP, as sources of expressions. */
export const other: Readonly<Record<string, string>> = {
  p: '(?:raw|SCTP|RAW|sctp|UDP|ICMP|DCCP|icmp|dccp|udp)(?:v?[46]|46|l6?|lite6?|LITE)?|unix|u_(?:str|dgr|seq)|[pv]_(?:raw|dgr|str)|nl|ti_..|xdp|mptcp|ax25|x25|rose|netrom|ipx|l2cap|rfcomm|esp|ah|ospf|gre|igmp|divert4?|ip|QUIC|RDMA|KCP|PPTP|L2TP|GTP(?:-[CU])?|M3UA|RTC?P|RTSP|BFD|SIP|DTLS|NETCONF',
  P: 'UDP(?:v?[46])?',
};

/** An endpoint that is surely one, alone in its field. */
export const endpointAlone = new RegExp(`^(?:${colonEndpoint}|${dotEndpoint})$`);

/** Blanks within a line, and what parts the cells of a table, of CSV and of JSON. */
const separators = raw` \t\r\u2000-\u200a\u202f\u205f\u3000${cellMarks}`;
/** What parts two fields of a line. */
export const gap = `[${separators}]{1,400}`;
/** The same where a row goes on in the next line; in a quoted mail with the mark of the quotation in front. */
export const looseGap = `[\\n>${separators}]{1,400}`;

/** What may stand before a protocol word: no part of a name or path, but a line break that was written out. */
const beginning = raw`(?:(?<!\w-|[\w./])|(?<=\\[nrt]))`;

/** What may follow the last field; a backslash is that of a line break that was written out. */
export const rowEnd = `(?!${part.replace(']', ')`<\\\\]')})`;
/** An address that goes on in the next line: digits and colons, or a name with dots. */
const brokenEndpoint = raw`(?=[^\s.:]{0,40}[.:])(?:[\da-fA-F:.[%\]]{1,64}|\w[\w-]{0,63}\.[\w.-]{0,64})\n(?![A-Z]{3})(?:(?=[\w.\]%-]{0,64}[\d:*])|(?<=:\n))[\w:.\]%*-]{1,64}`;
/** Two endpoints joined by an arrow that go on in the next line, broken before the arrow or behind it. */
const brokenPair = `${part}{1,64}(?::${part}{1,64}->?${part}{0,64}\n|\n${part}{0,64}->)${part}{1,64}`;

/** A field as a row of its format has it. */
export function strict(column: string, isTcp: boolean, isLoose: boolean): string {
  const letter = column[0] ?? 'w';
  const protocol = (isTcp ? tcp : other)[letter];
  let source = protocol === undefined ? (looks[letter] ?? word) : `${beginning}(?:${protocol})`;
  if (isLoose && /[abgAB]/.test(letter)) source = `(?:${source}|${letter === 'g' ? brokenPair : brokenEndpoint})`;
  return column.endsWith('-') ? `(?:${source})` : `(${source})`;
}

/**
 * A field where the row above has shown the layout. No two neighbours can match the same character, so nothing is
 * tried twice, and without bounds it is faster.
 */
export function lax(column: string): string {
  const letter = column[0] ?? 'w';
  if (/[aA]/.test(letter)) return `${part}+:${part.replace(']', ':]')}+`;
  if (/[bB]/.test(letter)) return `${part}+\\.${part.replace(']', '.]')}+`;
  if (letter === 'i') return `${part}*[.:*]${part}*`;
  if (/[do]/.test(letter)) return '[\\d*]+';
  if (letter === 'g') return `${part}+->${part}+`;
  const protocol = tcp[letter];
  return protocol === undefined ? (looks[letter] ?? word) : `${beginning}(?:${protocol})`;
}

/** What parts the fields of a row whose layout is known. */
export const laxGap = `[${separators}]+`;

/** The first field may have something in front of it only when it is a protocol word: `file:12:tcp`. */
export function edgeOf(column = ''): string {
  return /^[pP]/.test(column) ? '' : notAfterPart;
}
