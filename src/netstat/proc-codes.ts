import type { StateId } from '../states/states.ts';
import type { Candidate } from './scan.ts';

/** States of /proc/net/tcp in the order of their codes, 01 to 0B (net/tcp_states.h). */
const order =
  'ESTABLISHED,SYN-SENT,SYN-RECEIVED,FIN-WAIT-1,FIN-WAIT-2,TIME-WAIT,CLOSED,CLOSE-WAIT,LAST-ACK,LISTEN,CLOSING'.split(
    ',',
  );

/** The state behind the two hexadecimal digits of the `st` column of /proc/net/tcp. */
export function procState(code: string): StateId | undefined {
  return order[Number.parseInt(code, 16) - 1] as StateId | undefined;
}

/** The `st` column of a row; those of udp and raw end in three fields after the inode, so they do not match. */
const row =
  /(?<!\S)\d{1,9}: (?:[\dA-F]{8}|[\dA-F]{32}):[\dA-F]{4} (?:[\dA-F]{8}|[\dA-F]{32}):[\dA-F]{4} (0[1-9AB]) [\dA-F]{8}:[\dA-F]{8} [\dA-F]{2}:[\dA-F]{8} [\dA-F]{8}(?= +\d+ +\d+ +\d+ +\d+ [\da-f]+(?: \d+ \d+ \d+ -?\d+ -?\d+)?\s*$)/gm;

/** Finds the state codes of a /proc/net/tcp table; a number counts only below its heading. */
export function procCodes(text: string): Candidate[] {
  const heading = text.indexOf('>when');
  if (heading === -1 || !/_address {1,40}st .{0,60}$/.test(text.slice(Math.max(0, heading - 120), heading))) return [];
  const found: Candidate[] = [];
  row.lastIndex = text.lastIndexOf('\n', heading) + 1;
  for (let match = row.exec(text); match !== null; match = row.exec(text)) {
    const [line, code = ''] = match;
    const state = procState(code);
    const start = match.index + line.lastIndexOf(` ${code} `) + 1;
    if (state !== undefined)
      found.push({
        word: { state, spelling: code, weight: 0 },
        start,
        end: start + 2,
        token: code,
        why: 'st column of /proc/net/tcp',
        pattern: undefined,
      });
  }
  return found;
}
