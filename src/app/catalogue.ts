import { app as appEn, type AppMessages } from '../i18n/en/app.ts';
import { entry as entryEn, type EntryMessages } from '../i18n/en/entry.ts';
import { families as familiesEn, type FamilyMessages } from '../i18n/en/families.ts';
import { ladders as laddersEn, type LadderMessages } from '../i18n/en/ladders.ts';
import { lifeMap as lifeMapEn, type LifeMapMessages } from '../i18n/en/life-map.ts';
import { pages as pagesEn, type PagesMessages } from '../i18n/en/pages.ts';
import { phases as phasesEn, type PhaseMessages } from '../i18n/en/phases.ts';
import { search as searchEn, type SearchMessages } from '../i18n/en/search.ts';
import { app as appKo } from '../i18n/ko/app.ts';
import { entry as entryKo } from '../i18n/ko/entry.ts';
import { families as familiesKo } from '../i18n/ko/families.ts';
import { ladders as laddersKo } from '../i18n/ko/ladders.ts';
import { lifeMap as lifeMapKo } from '../i18n/ko/life-map.ts';
import { pages as pagesKo } from '../i18n/ko/pages.ts';
import { phases as phasesKo } from '../i18n/ko/phases.ts';
import { search as searchKo } from '../i18n/ko/search.ts';
import type { Language } from '../i18n/language.ts';
import type { Entries, Summaries } from '../states/state-texts.ts';
import type { TransitionWords } from '../states/transition-words.ts';
import { entries as entriesEn } from '../states/texts/en/entries.ts';
import { summaries as summariesEn } from '../states/texts/en/summaries.ts';
import { transitionWords as transitionWordsEn } from '../states/texts/en/transition-words.ts';
import { entries as entriesKo } from '../states/texts/ko/entries.ts';
import { summaries as summariesKo } from '../states/texts/ko/summaries.ts';
import { transitionWords as transitionWordsKo } from '../states/texts/ko/transition-words.ts';

/** Everything the pages say in one language. */
export interface Catalogue {
  /** BCP 47 tag. */
  readonly language: string;
  readonly app: AppMessages;
  readonly entry: EntryMessages;
  readonly families: FamilyMessages;
  readonly ladders: LadderMessages;
  readonly lifeMap: LifeMapMessages;
  readonly pages: PagesMessages;
  readonly phases: PhaseMessages;
  readonly search: SearchMessages;
  readonly summaries: Summaries;
  readonly entries: Entries;
  /** In English the notes alone: events and actions are written in English. */
  readonly transitionWords?: TransitionWords;
}

/** The pages' words in every language of the project; the first language has the addresses without a prefix. */
export const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: {
    language: 'en',
    app: appEn,
    entry: entryEn,
    families: familiesEn,
    ladders: laddersEn,
    lifeMap: lifeMapEn,
    pages: pagesEn,
    phases: phasesEn,
    search: searchEn,
    summaries: summariesEn,
    entries: entriesEn,
    transitionWords: transitionWordsEn,
  },
  ko: {
    language: 'ko',
    app: appKo,
    entry: entryKo,
    families: familiesKo,
    ladders: laddersKo,
    lifeMap: lifeMapKo,
    pages: pagesKo,
    phases: phasesKo,
    search: searchKo,
    summaries: summariesKo,
    entries: entriesKo,
    transitionWords: transitionWordsKo,
  },
};
