import type { QuestionId } from './questions.ts';

/** A question with its answer in one language; words between backticks are code. */
export interface QuestionText {
  readonly question: string;
  readonly answer: string;
}

/** The questions in one language; leaving one out is a compile error. */
export type QuestionTexts = Readonly<Record<QuestionId, QuestionText>>;
