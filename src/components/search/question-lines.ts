import { holdParticles } from '../../i18n/particles.ts';
import type { QuestionId } from '../../states/questions/questions.ts';
import { plainText } from '../entry/entry.ts';
import { questions } from '../../states/texts/every-language/questions.ts';

/** The questions people ask, without their answers, by language. Computed at build time. */
export const questionLines = Object.fromEntries(
  Object.entries(questions).map(([language, texts]) => [
    language,
    Object.entries(texts).map(([id, { question }]) => [id, holdParticles(plainText(question))]),
  ]),
) as unknown as Readonly<Record<keyof typeof questions, readonly (readonly [QuestionId, string])[]>>;
