import type { StateId } from '../../states/states.ts';
import type { Candidate } from './candidate.ts';
import { editDistance, lettersMissing, lettersOf } from './edit-distance.ts';
import type { Meaning, SearchIndex } from './search-index.ts';

/** Longest query, in keys, that is compared letter by letter. */
const longest = 32;

/** Typing errors allowed in a whole word, and in the beginning of one that is still being typed. */
const errorsAllowed = (length: number) => (length < 3 ? 0 : length < 5 ? 1 : 2);
const errorsAllowedInPrefix = (length: number) => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** Spellings and keywords within two typing errors of a query, fewer for short ones; the first letter weighs more. */
export function fuzzyMatches(index: SearchIndex, key: string, hangul: boolean): Candidate[] {
  const limit = errorsAllowed(key.length);
  if (limit === 0 || key.length > longest) return [];
  const letters = lettersOf(key);
  const found: Candidate[] = [];
  for (const { key: own, letters: ownLetters, meanings } of index.words[hangul ? 1 : 0]) {
    // The query would have to lose more letters than errors are allowed.
    if (key.length - own.length > limit || lettersMissing(letters, ownLetters) > limit) continue;
    const { whole, prefix } = editDistance(key, own, limit);
    const isWhole = whole <= limit && whole < own.length - 1;
    if (!isWhole && prefix > errorsAllowedInPrefix(key.length)) continue;
    const grade = (isWhole ? whole : prefix + 0.5) + (own.startsWith(key.charAt(0)) ? 0 : 0.25);
    for (const meaning of meanings) found.push({ ...meaning, match: 'fuzzy', grade });
  }
  return found;
}

/** Whether a meaning may be offered to a query that found nothing: a verified TCP word in no other language. */
function isOffered(index: SearchIndex, { state, spelling }: Meaning): boolean {
  const isTcp = (index.states.get(state)?.kind ?? 0) < 2;
  return isTcp && (!spelling || (spelling.lang === undefined && spelling.verified));
}

/** States with an entry by the likeness of their nearest spelling or keyword to a query, `count` of them or more. */
export function nearestMatches(index: SearchIndex, key: string, hangul: boolean, count: number): Candidate[] {
  const asked = key.slice(0, longest);
  const letters = lettersOf(asked);
  const gradeOf = (whole: number, prefix: number, own: string) =>
    Math.min(whole / Math.max(asked.length, own.length), (prefix + 1) / (asked.length + 1));
  const words = index.words[hangul ? 1 : 0]
    .map((word, place) => {
      const { key: own, letters: ownLetters } = word;
      const missing = lettersMissing(letters, ownLetters);
      const edits = Math.max(missing, lettersMissing(ownLetters, letters), Math.abs(asked.length - own.length));
      return { word, place, least: gradeOf(edits, missing, own) };
    })
    .sort((a, b) => a.least - b.least);
  const grades = new Map<StateId, number>();
  const found: (Candidate & { readonly place: number })[] = [];
  let worst = Infinity;
  for (const { word, place, least } of words) {
    // The words are in the order of the best grade they can have, so none that follows is among the nearest.
    if (least > worst) break;
    const { key: own, meanings } = word;
    const offered = meanings.filter((meaning) => isOffered(index, meaning));
    if (offered.length === 0) continue;
    // Rounded, lest a grade that is just as good is lost to the last bit of a fraction.
    const limit = Math.round(Math.max(worst * Math.max(asked.length, own.length), worst * (asked.length + 1) - 1));
    const { whole, prefix } = editDistance(asked, own, limit);
    const grade = gradeOf(whole, prefix, own);
    if (grade > worst) continue;
    for (const meaning of offered) {
      found.push({ ...meaning, match: 'nearest', grade, place });
      if (grade < (grades.get(meaning.state) ?? Infinity)) grades.set(meaning.state, grade);
    }
    worst = [...grades.values()].sort((a, b) => a - b)[count - 1] ?? Infinity;
  }
  // Of words that are equally near the first of its table counts.
  return found.sort((a, b) => a.place - b.place);
}
