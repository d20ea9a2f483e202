import { meantWords } from '../../netstat/search/search-index.ts';
import { keyOf } from '../../netstat/search/search-key.ts';
import type { QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';

/** A question that a query found. */
export interface FoundQuestion {
  readonly id: QuestionId;
  readonly text: string;
}

/** A question with its normal form, and those of its words, each after a blank. */
export interface KeyedQuestion extends FoundQuestion {
  readonly key: string;
}

/** Shortest word that is looked for, and shortest of those that say nothing, where one stands alone. */
const shortest = 2;
const shortestAlone = 3;
/** Shortest word that is looked for within others: `tw` is in “between”, and `rst` in “first”. */
const shortestWithin = 4;

const partsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Questions in normal form, in which any spelling of a state is found: `TIME_WAIT`, `time-wait`, `timewait`, `time wait`. */
export function keyedQuestions(lines: readonly (readonly [QuestionId, string])[]): readonly KeyedQuestion[] {
  return lines.map(([id, text]) => ({ id, text, key: [text, ...partsOf(text)].map(keyOf).join(' ') }));
}

/**
 * Questions that hold every word of a query, in their order. Words that every question has, such as `why` and
 * `state`, are passed over, but where one is all there is: more is to come, or the reader wants to see what is asked.
 * Where no question holds all of them, those about the state that the query names.
 *
 * @param query anything a reader types
 * @param limit most to return
 * @param state the state that the query finds
 */
export function findQuestions(
  query: string,
  questions: readonly KeyedQuestion[],
  limit: number,
  state?: StateId,
): readonly FoundQuestion[] {
  const typed = partsOf(query);
  const meant = meantWords(typed).filter((word) => word.length >= shortest);
  const words =
    meant.length > 0 || typed.length > 1 ? meant : typed.map(keyOf).filter((word) => word.length >= shortestAlone);
  if (words.length === 0) return [];
  const holding = (looked: readonly string[]): readonly FoundQuestion[] =>
    questions
      .filter(({ key }) => looked.every((word) => key.includes(word.length < shortestWithin ? ` ${word}` : word)))
      .slice(0, limit);
  const found = holding(words);
  const about = state && keyOf(state);
  return about && found.length === 0 && keyOf(query).includes(about) ? holding([about]) : found;
}
