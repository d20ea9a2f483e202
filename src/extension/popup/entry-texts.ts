/** The texts of an entry in every language, without the words of the site's other pages. */
import { entry as entryEn, type EntryMessages } from '../../i18n/en/entry.ts';
import { phases as phasesEn, type PhaseMessages } from '../../i18n/en/phases.ts';
import { entry as entryKo } from '../../i18n/ko/entry.ts';
import { phases as phasesKo } from '../../i18n/ko/phases.ts';
import type { Language } from '../../i18n/language.ts';
import type { Entries, Summaries } from '../../states/state-texts.ts';
import { entries as entriesEn } from '../../states/texts/en/entries.ts';
import { summaries as summariesEn } from '../../states/texts/en/summaries.ts';
import { transitionWords as transitionWordsEn } from '../../states/texts/en/transition-words.ts';
import { entries as entriesKo } from '../../states/texts/ko/entries.ts';
import { summaries as summariesKo } from '../../states/texts/ko/summaries.ts';
import { transitionWords as transitionWordsKo } from '../../states/texts/ko/transition-words.ts';
import type { TransitionWords } from '../../states/transition-words.ts';

/** What entries say in one language. */
export interface EntryTexts {
  readonly entry: EntryMessages;
  readonly phases: PhaseMessages;
  readonly summaries: Summaries;
  readonly entries: Entries;
  /** In English the notes alone: events and actions are written in English. */
  readonly transitionWords?: TransitionWords;
}

export const entryTexts: Readonly<Record<Language, EntryTexts>> = {
  en: {
    entry: entryEn,
    phases: phasesEn,
    summaries: summariesEn,
    entries: entriesEn,
    transitionWords: transitionWordsEn,
  },
  ko: {
    entry: entryKo,
    phases: phasesKo,
    summaries: summariesKo,
    entries: entriesKo,
    transitionWords: transitionWordsKo,
  },
};
