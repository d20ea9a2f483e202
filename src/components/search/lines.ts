import { holdParticles } from '../../i18n/particles.ts';
import { summaries } from '../../states/texts/every-language/summaries.ts';
import type { StateId } from '../../states/states.ts';

/** What each state is, in one line, by language: all that a list of results needs of the texts. Computed at build time. */
export const lines: Readonly<Record<keyof typeof summaries, Readonly<Record<StateId, string>>>> = Object.fromEntries(
  Object.entries(summaries).map(([language, texts]) => [
    language,
    Object.fromEntries(Object.entries(texts).map(([id, { line }]) => [id, holdParticles(line)])),
  ]),
) as unknown as Record<keyof typeof summaries, Record<StateId, string>>;
