import type { LineKind, Parsed, Snapshot, StateCount, UnparsedLine } from './connection.ts';
import { Parser } from './parser.ts';

/**
 * Reads the connections of a text.
 *
 * Several listings in one text come out as several snapshots: a repeated heading, the first connection again, a time, or a
 * command line begins the next one.
 *
 * @param text output of any of the tools in the table of formats, pasted with whatever stands around it
 * @returns every line is a row of a snapshot, counted in `recognised`, or listed in `unparsed`; never throws
 */
export function parse(text: string): Parsed {
  const snapshots: Snapshot[] = [];
  const unparsed: UnparsedLine[] = [];
  const counts: StateCount[] = [];
  const lines: Record<LineKind | 'row', number> = {
    row: 0,
    blank: 0,
    heading: 0,
    title: 0,
    rule: 0,
    time: 0,
    command: 0,
    unix: 0,
    other: 0,
    detail: 0,
    count: 0,
  };
  const parser = new Parser({
    snapshot: (snapshot) => snapshots.push(snapshot),
    unparsed: (line) => unparsed.push(line),
    count: (count) => counts.push(count),
    recognised: (kind) => lines[kind]++,
  });
  let line = 0;
  for (let at = 0; at <= text.length; line++) {
    const end = text.indexOf('\n', at);
    const to = end === -1 ? text.length : end;
    // The text's last line break ends its last line.
    if (to > at || end !== -1) parser.line(text.slice(at, to), line);
    at = to + 1;
  }
  parser.end();
  const { row: rowLines, ...recognised } = lines;
  return { snapshots, unparsed, counts, recognised, rowLines };
}
