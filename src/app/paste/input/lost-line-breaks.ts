import { parse } from '../../../netstat/parse.ts';

/** What became of line breaks: put back where rows begin, lost for good, or taken out between the cells of a row. */
export type LineBreaks = 'restored' | 'lost' | 'joined';

/** A text whose line breaks a chat, a ticket or a form has taken away, or put where a row has none. */
export interface MendedText {
  /** The text with a line for every row, where it could be told where the rows begin; otherwise as it was. */
  readonly text: string;
  readonly lineBreaks: LineBreaks;
}

/** A text with more line feeds than this has its line breaks, whatever a line of it looks like. */
const mostFeeds = 40;
/** Longer texts, in UTF-16 code units, are not looked at: no chat or ticket takes them, and nobody copies them from a page. */
export const longest = 2_000_000;
/** Rows in one line below which it is an ordinary line that speaks of connections. */
const leastRows = 3;

/** An address and a port, or the name of a service. */
export const endpoint = String.raw`(?:\[?[\w.:*%-]{1,72}\]?[:.](?:\d{1,5}|\*|[a-z][\w-]{0,31}))`;
const queues = String.raw`\d{1,9}[ \t]+\d{1,9}`;
const protocol = String.raw`(?:tcp|udp)(?:4|6|46)?`;

/** An address and a port of the files in `/proc/net`, in hexadecimal. */
const kernelEndpoint = String.raw`[\dA-F]{8}(?:[\dA-F]{24})?:[\dA-F]{4}`;

/**
 * How rows begin: netstat with queues, ss with and without its Netid, netstat of Windows, lsof with its nine columns or
 * more, conntrack and its file in `/proc/net`, and the tables of the kernel there.
 */
const rowStart = new RegExp(
  [
    String.raw`${protocol}[ \t]+${queues}[ \t]+${endpoint}[ \t]+${endpoint}`,
    String.raw`(?:${protocol}[ \t]+)?[A-Z][A-Z-]{3,10}[12]?[ \t]+${queues}[ \t]+${endpoint}[ \t]+${endpoint}`,
    String.raw`(?:TCP|UDP)[ \t]+${endpoint}[ \t]+${endpoint}`,
    String.raw`\S{1,64}(?:[ \t]+\d{1,9}){1,2}(?:[ \t]+\S{1,64}){1,2}[ \t]+\d{1,9}[urw]?[ \t]+IPv[46](?:[ \t]+\S{1,32}){2}[ \t]+(?:TCP|UDP)`,
    String.raw`(?:ipv[46][ \t]+\d{1,2}[ \t]+)?(?:tcp|udp)[ \t]+\d{1,2}[ \t]+\d{1,9}(?:[ \t]+[A-Z][A-Z_\d]{2,12})?[ \t]+src=\S{1,64}`,
    String.raw`\d{1,6}:[ \t]+${kernelEndpoint}[ \t]+${kernelEndpoint}[ \t]+[\dA-F]{2}`,
  ]
    .map((form) => `(?<![^ \\t])${form}(?![^ \\t])`)
    .join('|'),
  'g',
);

/** How headings and titles begin: a listing that follows another one is a snapshot of its own. */
const headingStart =
  /(?<![^ \t])(?:Active[ \t]+(?:Internet|UNIX|Connections)\b|(?<!Netid[ \t]+)State[ \t]+Recv-Q\b|Netid[ \t]+State\b|Proto[ \t]+(?:Recv-Q|Local)\b|COMMAND[ \t]+PID\b|sl[ \t]+local_address\b)/g;

const numeric = String.raw`\[?[\w.:*%-]{1,72}\]?:(?:\d{1,5}|\*)`;
/** Two endpoints beside each other: what a row of most layouts has. */
const peers = new RegExp(String.raw`(?<![^ \t])${numeric}[ \t]+${numeric}(?![^ \t])`, 'g');

/** Where a form begins in a text, as offsets in UTF-16 code units. */
export const placesOf = (form: RegExp, text: string): readonly number[] =>
  Array.from(text.matchAll(form), ({ index }) => index);

/** Where rows begin in a line, where these are more than an ordinary line has. */
function rowPlaces(line: string): readonly number[] {
  const places = placesOf(rowStart, line);
  return places.length < leastRows ? [] : places;
}

/** A line cut where its rows and headings begin; what stands before the first one is a line too. */
function cut(line: string): readonly string[] {
  const rows = rowPlaces(line);
  if (rows.length === 0) return [line];
  const places = [...rows, ...placesOf(headingStart, line)].sort((one, other) => one - other);
  return [0, ...places].map((start, at) => line.slice(start, places[at])).filter((part) => part.trim() !== '');
}

const rowsIn = (text: string): number => parse(text).rowLines;

/**
 * Finds out whether the line breaks of a text were lost, and puts them back where rows begin. They are put back only
 * where every row that is cut out can then be read.
 *
 * @param text what was pasted
 * @returns `undefined` for a text that has its line breaks
 */
export function lostLineBreaks(text: string): MendedText | undefined {
  if (text.length > longest) return undefined;
  let feeds = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    if (++feeds > mostFeeds) return undefined;
  const lines = text.split(/\r?\n/);
  const starts = lines.reduce((sum, line) => sum + rowPlaces(line).length, 0);
  const peersInOneLine = Math.max(...lines.map((line) => placesOf(peers, line).length));
  if (starts === 0 && peersInOneLine < leastRows) return undefined;
  const before = rowsIn(text);
  if (starts > before) {
    const restored = lines.flatMap(cut).join('\n');
    if (rowsIn(restored) >= starts) return { text: restored, lineBreaks: 'restored' };
  }
  return before < Math.max(starts, peersInOneLine) ? { text, lineBreaks: 'lost' } : undefined;
}
