/** Where a spelling is a part of something else: a constant of a program, a path, a longer name. */
import { codeAround } from '../expressions/code-around.ts';
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { lineAround } from './surroundings.ts';

/** Whether an unambiguous spelling stands where it is a part of something else: a path, a file, an option. */
export function isPartOfName(text: string, { word: { spelling }, start, end }: Candidate): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (codeAround.test(lineAround(text, start, end, 80))) return true;
  // The clock of adjtimex(2) has a state TIME_WAIT too.
  if (spelling === 'TIME_WAIT' && text.slice(Math.max(0, start - 400), end + 400).includes('TIME_OOP')) return true;
  // munin: `TIME_WAIT.value 340`
  if (after === '.' && /[a-z]/.test(text[end + 1] ?? '') && !text.startsWith('value ', end + 1)) return true;
  if (/[/=?&#]/.test(before) || (before === '.' && /\w/.test(text[start - 2] ?? '')) || after === '/') {
    const head = /[^\s"'`<>(){}[\]|,;]*$/.exec(textBefore(text, start, 200))?.[0] ?? '';
    if (/^(?:[.~]{0,2}\/|www\.)|:\/\//.test(head)) return true;
  }
  return joins(text, start - 1, start - 2, spelling) || joins(text, end, end + 1, spelling);
}

/** Whether a hyphen joins the word to a name in the same style; `TIME_WAIT-Zustand` and `non-TIME_WAIT` are prose. */
function joins(text: string, hyphen: number, next: number, spelling: string): boolean {
  if (text[hyphen] !== '-') return false;
  const neighbour = text[next] ?? ' ';
  if (/[a-z]/.test(spelling)) return /\w|-/.test(neighbour);
  return (
    /[A-Z0-9]/.test(neighbour) &&
    !spelling.includes('_') &&
    !/[a-z]/.test(text.slice(Math.min(hyphen, next) - 2, Math.max(hyphen, next) + 3))
  );
}
