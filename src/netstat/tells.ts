/**
 * What gives away that a text may hold a state.
 *
 * Computed at build time (scripts/build/evaluate-plugin.mjs): the script that runs on every page knows no table of
 * spellings, only these strings. Only plain data is exported.
 */
import { words } from './lexicon.ts';

const entries = Object.values(words)
  .flatMap((list) => list.split(','))
  .map((entry) => ({ spelling: entry.replace(/[!~]$/, ''), isOrdinary: !/[!~]$/.test(entry) }));

/** Whether a spelling has a form that prose has not: a separator, a capital in the middle, or a weight of its own. */
const isTelling = ({ spelling, isOrdinary }: (typeof entries)[number]): boolean => !isOrdinary || /[_-]/.test(spelling);

const telling = entries.filter(isTelling).map(({ spelling }) => spelling);

/** Whether a spelling is of two words, however they are parted: it may be looked for in any case. */
const isDouble = (spelling: string): boolean => /[_-]|[a-z][A-Z]/.test(spelling) || doubles.has(folded(spelling));
const folded = (spelling: string): string => spelling.replace(/[_-]/g, '').toLowerCase();
const doubles = new Set(telling.filter((spelling) => /[_-]|[a-z][A-Z]/.test(spelling)).map(folded));

/** One expression for all forms of a double word, with a separator wherever they have one. */
function formsOf(letters: string): string {
  const forms = telling.filter((spelling) => folded(spelling).startsWith(letters));
  const isParted = (form: string, index: number): boolean => {
    const [head = ''] = new RegExp(`^(?:[_-]?[^_-]){${index}}`).exec(form) ?? [];
    return /^[_-]/.test(form.slice(head.length));
  };
  return letters.replace(/(?!^)./gu, (letter, index: number) => {
    const count = forms.filter((form) => isParted(form, index)).length;
    return `${count === 0 ? '' : count === forms.length ? '[_-]' : '[_-]?'}${letter}`;
  });
}

const without = (list: readonly string[]): string[] =>
  [...new Set(list)].filter((one) => !list.some((other) => other !== one && one.includes(other))).sort();

/** Spellings of two words, in lower case; each stands for all that hold it. */
export const doubleWords: string = [
  ...without(telling.filter(isDouble).map(folded)).map(formsOf),
  // The heading of /proc/net/tcp, whose states are numbers.
  '_address {1,40}st',
].join('|');

/** Spellings that are seldom anything else. */
export const rareWords: string = without(telling.filter((spelling) => !isDouble(spelling))).join('|');

/** Spellings that are ordinary words, the longest first. */
export const ordinaryWords: string = entries
  .filter((entry) => !isTelling(entry))
  .map(({ spelling }) => spelling)
  .sort((a, b) => b.length - a.length)
  .join('|');
