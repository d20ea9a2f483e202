import type { StateId } from '../states/states.ts';
import { procLine } from './expressions/proc-line.ts';
import { keptWords } from './lexicon.ts';
import type { Candidate } from './scan.ts';
import { textBefore } from './text-before.ts';

const states = Object.keys(keptWords);

/** The state behind the two hexadecimal digits of the `st` column of /proc/net/tcp, 01 to 0B. */
export function procState(code: string): StateId | undefined {
  const number = Number.parseInt(code, 16);
  return number > 11 ? undefined : (states[number - 1] as StateId | undefined);
}

/** The numbers of these states, each a hexadecimal digit: of MSFT_NetTCPConnection and the MIB of Windows (tcpmib.h). */
export const windowsNumbers = '53467b18a29';
/** The same of TCP-MIB (RFC 4022). */
export const snmpNumbers = '53467b1892a';
/** The same of the BSDs (tcp_fsm.h). */
export const bsdNumbers = '42369a05817';

/** The state of a number, by the numbers that somebody has for the states. */
export function numberedState(number: number, numbers: string): StateId | undefined {
  const numbered = states[numbers.split('').indexOf(number.toString(16))] as StateId | undefined;
  return numbered ?? (number === 100 ? 'BOUND' : number === 12 ? 'DELETE_TCB' : undefined);
}

/** A word of the table's heading that no other text has. */
export const procHeading = '>when';

/** Whether a row is one of TCP; those of udp and raw have the same columns, but end with a count of drops. */
export function isTcpTail(tail = ''): boolean {
  return tail.match(/ \w+/g)?.length !== 3;
}

/** Finds the state codes of a /proc/net/tcp table; a number counts only below its heading. */
export function procCodes(text: string): Candidate[] {
  const heading = text.indexOf(procHeading);
  if (!/_address {1,40}st .{0,60}$/.test(textBefore(text, heading, 120))) return [];
  const found: Candidate[] = [];
  procLine.lastIndex = text.lastIndexOf('\n', heading) + 1;
  for (let match = procLine.exec(text); match !== null; match = procLine.exec(text)) {
    const code = match[5] ?? '';
    const line = match[0];
    const state = isTcpTail(match[12]) ? procState(code) : undefined;
    const start = match.index + line.indexOf(` ${code} `, 20) + 1;
    if (state !== undefined)
      found.push({
        word: { state, spelling: code, weight: 0 },
        start,
        end: start + 2,
        token: code,
        why: 'st column of /proc/net/tcp',
        pattern: undefined,
        isInRow: true,
      });
  }
  return found;
}
