/**
 * What gives away that a text may hold a state.
 *
 * Computed at build time (scripts/build/evaluate-plugin.mjs): the script that runs on every page knows no table of
 * spellings, only these expressions. Only plain data is exported.
 */
import { aliases } from '../states/aliases/aliases.ts';
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
function expressionOf(letters: string): string {
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

/** Of a double word, what is enough to tell it: nothing else has the beginning of the second word there. */
const enough = (form: string): string => /^.*?\[_-\]\??.../.exec(form)?.[0] ?? form.slice(0, 5);
const localized = new Set(aliases.filter(({ role }) => role === 'localized').map(({ token }) => token));

/** Whether a spelling is a word of another language that stands in capitals seldom, but for short ones. */
const isForeign = (spelling: string): boolean =>
  localized.has(spelling) && (/[^\0-~]/.test(spelling) || (/^[A-Z]{7}/.test(spelling) && !isDouble(spelling)));

/** The letters of a foreign word that a console's code page cannot have damaged, or all with what may have become of them. */
const undamaged = (spelling: string): string =>
  /[A-Z]{5,6}/.exec(spelling)?.[0] ?? spelling.replace(/[^A-Z]$/, '').replace(/[^A-Z]/g, '\\W+');

const rareSource = without(
  entries
    .filter((entry) => (isTelling(entry) && !isDouble(entry.spelling)) || isForeign(entry.spelling))
    .map(({ spelling }) => (isForeign(spelling) ? undamaged(spelling) : spelling)),
).join('|');
const rare = new RegExp(rareSource);

/** Spellings that are seldom anything else; case counts. */
export const rareWords = new RegExp(rareSource, 'g');

/** Forms that differ on one side of their separator only as one. */
function together(forms: readonly string[]): string[] {
  const join = (
    pairs: readonly (readonly [key: string, part: string])[],
    whole: (key: string, part: string) => string,
  ) =>
    [...new Set(pairs.map(([key]) => key))].map((key) => {
      const parts = [...new Set(pairs.filter(([other]) => other === key).map(([, part]) => part))];
      const list = parts.join('|').replace(/\b(\w+)([a-z])\|\1\b/, '$1$2?');
      return whole(key, key && list.includes('|') ? `(${list})` : list);
    });
  const split = (form: string): [string, string] => {
    const at = form.lastIndexOf('?') + 1 || form.lastIndexOf(']') + 1;
    return at > 0 ? [form.slice(0, at), form.slice(at)] : [form, ''];
  };
  const byHead = join(forms.map(split), (head, tails) => `${head}\n${tails}`).map((form) => form.split('\n'));
  return join(
    byHead.map(([head = '', tails = '']) => [head.replace(/^[a-z]*/, '') + tails, /^[a-z]*/.exec(head)?.[0] ?? '']),
    (tails, heads) => heads + tails,
  );
}

const doubleSource = [
  ...together(
    without(telling.filter((spelling) => isDouble(spelling) && !rare.test(spelling)).map(folded))
      .map(expressionOf)
      .map(enough)
      // One way to part the second word for all of them is shorter.
      .map((form) => form.replace(/\[_-\](?=wai)/, '[_-]?'))
      // A separator may be there or not: then that it is there is no case of its own, whatever the second word is.
      .map((form, _, forms) => {
        const head = /^.*\](?!\?)/.exec(form)?.[0];
        return head && forms.some((other) => other.startsWith(`${head}?`)) ? form.replace(head, `${head}?`) : form;
      }),
  ),
  // The heading of /proc/net/tcp, whose states are numbers.
  '_address +st',
]
  .join('|')
  // Prose has these two words beside each other only where it is about TCP, so a blank may part them too.
  .replace(/(last|syn)\[_-\]\?/g, '$1[ _-]?');
const double = new RegExp(doubleSource, 'i');

/** Spellings of two words, cut short; each stands for all that hold it. */
export const doubleWords = new RegExp(doubleSource, 'gi');

const ordinary = [
  ...new Set(
    entries
      .filter((entry) => !isTelling(entry))
      .map(({ spelling }) => spelling)
      .filter((spelling) => !double.test(spelling) && !rare.test(spelling))
      .map((spelling) => spelling.toLowerCase()),
  ),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Spellings of two words, those with the same second word together. */
const doubled = ordinary.filter((spelling) => spelling.includes(' ')).map((spelling) => spelling.split(' '));
const pairs = [...new Set(doubled.map(([, second = '']) => second))].map((second) => {
  const firsts = new Set(doubled.filter(([, other]) => other === second).map(([first]) => first));
  return `${firsts.size > 1 ? `(${[...firsts].join('|')})` : [...firsts].join('')} ${second}`;
});

/** Spellings that are ordinary words, the longest first. */
export const ordinaryWords = new RegExp(
  [...pairs, ...ordinary.filter((spelling) => !spelling.includes(' '))].join('|'),
  'gi',
);
