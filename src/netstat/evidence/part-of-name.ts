/** Where a spelling is a part of something else: a constant of a program, a path, a longer name. */
import { codeAround, listOfConstants } from '../expressions/code-around.ts';
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { lineAround } from './surroundings.ts';

/** Whether an unambiguous spelling stands where it is a part of something else: a path, a file, an option. */
export function isPartOfName(text: string, { word: { spelling, weight }, start, end }: Candidate): boolean {
  const line = lineAround(text, start, end, 80);
  if (codeAround.test(line)) return true;
  // `kTimeWait, // TIME-WAIT: …`
  if (listOfConstants.test(textBefore(text, start, 999)) && !/\/[/*].*\0/.test(line)) return true;
  const around = text.slice(Math.max(0, start - 400), end + 400);
  // The clock of adjtimex(2) has a state TIME_WAIT too.
  if (around.includes('TIME_OOP')) return true;
  // RFC 4340 writes its own in one, which Windows alone does of those of TCP.
  if (spelling === 'TIMEWAIT' && /DCCP|CLOSEREQ/.test(around)) return true;
  // `TIME_WAIT=0` of a script that goes on with `$(…)`
  if (weight > 0 && /^\s*\0=0\s*$/.test(line) && around.includes('$(')) return true;
  // `.env`: settings stand beside it, whose values are words, and no other count
  if (line.includes('\0=') && /[A-Z]_[A-Z_]+=["']?[a-z/]/.test(around) && !/ESTAB\w*=/.test(around)) return true;
  const near = lineAround(text, start, end, 4);
  if (/(?:[/=?&#]|\w\.)\0|\0\//.test(near)) {
    const head = /[^\s"'`<>(){}[\]|,;]*$/.exec(textBefore(text, start, 200))?.[0] ?? '';
    if (/^(?:(?:[.~]{0,2}|\w*fix|feat\w*|origin)\/|www\.)|:\/\//.test(head)) return true;
  }
  // A hyphen joins the word to a name in the same style; `TIME_WAIT-Zustand` and `non-TIME_WAIT` are prose.
  const joined = /[a-z]/.test(spelling) ? /[\da-z_-]-\0|\0-[\da-z_-]/ : /(?<![a-z].?)[A-Z\d]-\0|\0-[A-Z\d](?!.?[a-z])/;
  return !/[A-Z]_/.test(spelling) && joined.test(near);
}
