/** The texts of an entry in every language, without the words of the site's other pages. */
import type { EntryMessages } from '../../i18n/en/entry.ts';
import type { PhaseMessages } from '../../i18n/en/phases.ts';
import { entry } from '../../i18n/every-language/entry.ts';
import { phases } from '../../i18n/every-language/phases.ts';
import type { Language } from '../../i18n/language.ts';
import { holdParticlesIn } from '../../i18n/particles.ts';
import type { PlatformNames } from '../../states/platform-names.ts';
import type { Entries, Summaries } from '../../states/state-texts.ts';
import { entries } from '../../states/texts/every-language/entries.ts';
import { platformNames } from '../../states/texts/every-language/platform-names.ts';
import { summaries } from '../../states/texts/every-language/summaries.ts';
import { transitionWords } from '../../states/texts/every-language/transition-words.ts';
import type { TransitionWords } from '../../states/transition-words.ts';

/** What entries say in one language. */
export interface EntryTexts {
  readonly entry: EntryMessages;
  readonly phases: PhaseMessages;
  readonly summaries: Summaries;
  readonly entries: Entries;
  /** What tools are called, where that is not their English name. */
  readonly platformNames: PlatformNames;
  /** In English the notes alone: events and actions are written in English. */
  readonly transitionWords?: TransitionWords;
}

/** What entries say in a language. */
export function entryTexts(language: Language): EntryTexts {
  return holdParticlesIn({
    entry: entry[language],
    phases: phases[language],
    summaries: summaries[language],
    entries: entries[language],
    platformNames: platformNames[language],
    transitionWords: transitionWords[language],
  });
}
