import { parse } from '../../../netstat/parse.ts';
import { endpoint, longest, type MendedText, placesOf } from './lost-line-breaks.ts';

/** Cells that a row has at most. */
const mostCells = 14;

/** What parts two cells: a line break, and empty lines where a cell was empty or each is a paragraph. */
const gap = String.raw`[ \t]*\r?\n\s*`;
const cells = (...forms: readonly string[]): string => forms.join(gap);
const address = String.raw`[\da-fA-F.:]{2,45}(?:%\w{1,15})?`;
const protocol = String.raw`(?:tcp|udpl?|raw|icmp)(?:4|6|46)?`;
const port = String.raw`\d{1,5}`;
const number = String.raw`\d{1,10}`;

const starting = (forms: readonly string[]): RegExp =>
  new RegExp(`^[ \\t]*(?:${forms.join('|')})(?=[ \\t]*\\r?$)`, 'gm');

/** How rows begin: netstat with queues, ss with and without its Netid, netstat of Windows, Get-NetTCPConnection, lsof. */
const rowStart = starting([
  cells(protocol, number, number, endpoint, endpoint),
  `(?:${protocol}${gap})?${cells(String.raw`[A-Z][A-Z-]{3,10}[12]?`, number, number, endpoint, endpoint)}`,
  cells('(?:TCP|UDP)', endpoint, endpoint),
  cells(address, port, address, port, String.raw`[A-Z][A-Za-z]{3,11}\d?`),
  cells(
    String.raw`\S{1,64}`,
    number,
    String.raw`\S{1,64}`,
    String.raw`\d{1,9}[urw]?`,
    'IPv[46]',
    String.raw`\S{1,32}`,
    String.raw`\S{1,32}`,
    '(?:TCP|UDP)',
    String.raw`\S{3,200}(?: \([A-Z_\d]+\))?`,
  ),
]);

/** The first two names of a heading. */
const headingStart = starting([
  cells('Proto', String.raw`(?:Recv-Q|Local Address)`),
  cells('Netid', 'State'),
  cells('State', 'Recv-Q'),
  cells('LocalAddress', 'LocalPort'),
  cells('COMMAND', 'PID'),
]);

/** The first lines of a part as one, but for those that are empty; what stands behind them stays as it is. */
function joined(part: string, width: number): string {
  const lines = part.split(/\r?\n/);
  const row: string[] = [];
  while (lines.length > 0 && row.length < width) {
    const cell = lines.shift()?.trim();
    if (cell) row.push(cell);
  }
  return [row.join('  '), ...lines.filter((line) => line.trim() !== '')].join('\n');
}

/** Cells that a part has, as far as they may be those of one row. */
const cellsIn = (part: string): number => part.split('\n').filter((line) => line.trim() !== '').length;

/**
 * Puts the cells of a table together that came one to a line, as some pages and programs hand tables on: a row to a line. They
 * are put together only where every row can then be read.
 *
 * @param text what was pasted
 * @returns `undefined` for a text without such a table
 */
export function joinedCells(text: string): MendedText | undefined {
  if (text.length > longest) return undefined;
  const rows = placesOf(rowStart, text);
  if (rows.length === 0) return undefined;
  const isRow = new Set(rows);
  const places = [...rows, ...placesOf(headingStart, text)].sort((one, other) => one - other);
  let width = mostCells;
  const parts = places.map((start, at) => {
    const next = places[at + 1];
    const part = text.slice(start, next);
    // The heading tells how many cells a row has, where no other row below it ends it.
    if (!isRow.has(start)) width = Math.min(cellsIn(part), mostCells);
    return joined(part, next !== undefined && isRow.has(next) ? mostCells : width);
  });
  const whole = [text.slice(0, places[0]).trimEnd(), ...parts].filter((part) => part !== '').join('\n');
  return parse(whole).rowLines >= rows.length ? { text: whole, lineBreaks: 'joined' } : undefined;
}
