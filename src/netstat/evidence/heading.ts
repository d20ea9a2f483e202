/** The line above a table that names its columns. */
import { stateAmongBlanks, stateHeading } from '../expressions/state-heading.ts';
import { softTalk } from '../expressions/talk.ts';
import { isOtherTalk } from './other-talk.ts';

const socketWord =
  /(?<![a-z])(?:local|src|source|remote|peer|foreign|de?st\w*|[lr]addr|address|host|endpoint|proto(?:col)?|[lrsd]?ports?|pid|(?:recv|send)-?q)(?![a-z])|(?:Local|Remote)(?:Address|Port)|OwningProcess/gi;
/** Headings of columns that have words as states have, and hold something else. */
export const otherHeading =
  /test|kind|phase|action|health|mode|life|reply|ready|check|response|verdict|probe|result|policy|reason/i;
/** What has both ends and is no socket: what a server relays, calls, cases, and the peers of a router, which are up since a time. */
const softHeading = /\b(?:relay|call|incident|case|alert)s?\b|severity|^\W*(?:peer|neighb).*\bup/i;
/** Headings of the ports of a bridge, and what else stands in the column of their states. */
const bridge = /\b(?:cost|role|vlan|designated|bridge)\b/i;
const bridgeState = /^\W*(?:(?:forward|block)ing|fwd|blk)\W*$/i;
/** Headings of one end of a connection, and of the other. */
const near = /laddr|local|src|source|\b[ls]port/i;
const far = /remote|peer|foreign|de?st|raddr|[rd]port/i;
/** Headings that only a list of sockets has. */
export const only =
  /(?<![a-z])(?:proto(?:col)?|[lrsd]?ports?|pid|(?:recv|send)-?q|tcp|sockets|connections)(?![a-z])|(?:Local|Remote)Port|OwningProcess/i;
/** What no other heading has. */
export const powershell = /(?:Local|Remote)Address/;
/** An empty cell at the beginning of lines is that of their numbers. */
const cellMark = /[|│]|(?<!^)\t|(?<=\S)[,;](?=\S)/;

/** The line above a table that names its columns. */
export interface Heading {
  /** Where it stands in the text. */
  readonly at: number;
  readonly line: string;
  /** What parts its cells; none where blanks do. */
  readonly mark: string | undefined;
  readonly hasState: boolean;
  /** Whether it or the table below it speaks of something else. */
  readonly isOther: boolean;
  /** How much it says that the rows are sockets: `2` names both ends, `1` what only sockets have. */
  readonly talk: 0 | 1 | 2;
}

/**
 * The heading that a line is, where it is one.
 *
 * @param above the text that ends before it
 * @param below the text that begins behind it
 */
export function headingOf(line: string, at: number, above: string, below: string): Heading | undefined {
  if (line.length > 300 || /[.?!]\s*$/.test(line)) return undefined;
  const mark = cellMark.exec(line)?.[0];
  const column = mark === undefined ? -1 : line.split(mark).findIndex((cell) => stateHeading.test(cell));
  const hasState = column !== -1 || line.search(stateAmongBlanks) !== -1;
  const isPair = namesBothEnds(line);
  if (!isOfColumns(line, mark, hasState, isPair)) return undefined;
  const isOther =
    isOfOther(line, above) ||
    (mark !== undefined &&
      column !== -1 &&
      hasOtherState(rowsOf(below, mark, line.split(mark).length), mark, column)) ||
    (!isPair && isOfBridge(line, below));
  return { at, line, mark, hasState, isOther, talk: isOther ? 0 : isPair ? 2 : only.test(line) ? 1 : 0 };
}

function namesBothEnds(line: string): boolean {
  return (
    (near.test(line) && far.test(line)) || /(?:Local|Remote)(?:Address|Port)|OwningP|Address.*Port.*Port/.test(line)
  );
}

/** Whether a line names the columns of a table that may be one of sockets. Where single blanks part them, so do those of a sentence. */
function isOfColumns(line: string, mark: string | undefined, hasState: boolean, isPair: boolean): boolean {
  const words = line.match(socketWord)?.length ?? 0;
  const isSpaced = mark !== undefined || /\S {2,}\S/.test(line);
  return isSpaced ? words > 0 || hasState : (words > 1 || isPair) && hasState;
}

/** Whether a heading, or the title above it, speaks of something else than sockets. */
function isOfOther(line: string, above: string): boolean {
  return (
    isOtherTalk(line) ||
    softTalk.test(line) ||
    softHeading.test(line) ||
    (isOtherTitle(above) && !/foreign ?addr|LocalAddr/i.test(line))
  );
}

/** Whether a table lists the ports of a bridge, by its heading or by a state that none but these have, in one of its first rows. */
function isOfBridge(line: string, below: string): boolean {
  return bridge.test(line) || below.split(/[\s|,;]+/, 16).some((cell) => bridgeState.test(cell));
}

/** Whether a column has a word that no socket has: the states of doors, tunnels and brokers are open, up, active or running too. */
function hasOtherState(rows: readonly string[], mark: string, column: number): boolean {
  return rows.some(
    (row) =>
      !/udp/i.test(row) &&
      /^\W*(?:busy|init|open(?:ing)?|up|active|running|in[_ ]use|connect(?:ed|ing))\W*$/i.test(
        row.split(mark)[column] ?? '',
      ),
  );
}

/** Whether the line above a heading is the title of a table of other things, `IPsec tunnels`, or a command that lists them: `sbc> show sip trunks`. */
export function isOtherTitle(above: string): boolean {
  // IOS XR says the time below each command.
  const title =
    above
      .replace(/.*\d:\d\d\.\d.*\s*$/, '')
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return (
    /^ *\S+[#>] ?show |^(?:\W|\d+ )*(?:[\w-]+ ){0,2}(?:dialog|tunnel|association|session|websocket|peer|client|(?<!\b(?:http2|h2) )connection|flow|neighbou?r|statu|trunk|channel|call|stream|gateway)s\b/i.test(
      title,
    ) && isOtherTalk(title)
  );
}

/** The rows right below a heading: as many cells, or a rule. */
function rowsOf(below: string, mark: string, count: number): string[] {
  const lines = below.split('\n');
  const end = lines.findIndex((line) => /\w/.test(line) && line.split(mark).length !== count);
  return end === -1 ? lines : lines.slice(0, end);
}

/** Cells that blanks part. */
const blankless = /\S+/g;

/** Whether a word lies in the column headed as a state: in the cell of its number, or under its letters. */
export function isBelow({ line, mark }: Heading, left: string, length: number, right: string): boolean {
  if (mark !== undefined) {
    return (
      new RegExp(`^[ *"'\`]*(?:[${mark}\\n]|$)`).test(right) &&
      stateHeading.test(line.split(mark)[left.split(mark).length - 1] ?? '')
    );
  }
  // Names of Get-NetTCPConnection: a page may have left one blank of each gap.
  if (powershell.test(line)) {
    // Prose and code below the table have one blank between words, and begin with no two ends.
    if (!/(?:^|[\d>] | {2}|^[^\s.:]*[.:]\S* \d+ [^\s.:]*[.:].* )$/.test(left)) return false;
    const cells = line.match(blankless) ?? [];
    const before = left.match(blankless)?.length ?? 0;
    const behind = right.split('\n', 1)[0]?.match(blankless)?.length ?? 0;
    if (before + 1 + behind === cells.length) return stateHeading.test(cells[before] ?? '');
  }
  // Every tool that prints queues, and no port in the heading, has a layout of its own.
  if (/-Q\b/i.test(line) || !/port|\(state\)|OwningP|\bpid\b.*local.*remote/i.test(line)) return false;
  for (const { 0: cell, index } of line.matchAll(stateAmongBlanks)) {
    if (left.length < index + cell.length && left.length + length > index) return true;
  }
  return false;
}
