import { meantWords } from '../../netstat/search/search-index.ts';
import { keyOf } from '../../netstat/search/search-key.ts';
import type { QuestionId } from '../../states/questions/questions.ts';

/** A question that a query found. */
export interface FoundQuestion {
  readonly id: QuestionId;
  readonly text: string;
}

/** A question with its normal form. */
export interface KeyedQuestion extends FoundQuestion {
  readonly key: string;
}

/** Shortest word that is looked for, and shortest of those that say nothing, where one stands alone. */
const shortest = 2;
const shortestAlone = 3;

/** Questions in normal form, in which any spelling of a state is found: `TIME_WAIT`, `time-wait`, `timewait`. */
export function keyedQuestions(lines: readonly (readonly [QuestionId, string])[]): readonly KeyedQuestion[] {
  return lines.map(([id, text]) => ({ id, text, key: keyOf(text) }));
}

/**
 * Questions that hold every word of a query, in their order. Words that every question has, such as `why` and
 * `state`, are passed over, but where one is all there is: more is to come, or the reader wants to see what is asked.
 *
 * @param query anything a reader types
 * @param limit most to return
 */
export function findQuestions(
  query: string,
  questions: readonly KeyedQuestion[],
  limit: number,
): readonly FoundQuestion[] {
  const typed = query.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const meant = meantWords(typed).filter((word) => word.length >= shortest);
  const alone = typed.length === 1 ? typed.map(keyOf).filter((word) => word.length >= shortestAlone) : [];
  const words = meant.length > 0 ? meant : alone;
  if (words.length === 0) return [];
  return questions.filter(({ key }) => words.every((word) => key.includes(word))).slice(0, limit);
}
