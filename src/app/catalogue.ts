import type { AppMessages } from '../i18n/en/app.ts';
import type { CommandMessages } from '../i18n/en/commands.ts';
import type { EntryMessages } from '../i18n/en/entry.ts';
import type { FamilyMessages } from '../i18n/en/families.ts';
import type { LadderMessages } from '../i18n/en/ladders.ts';
import type { LifeMapMessages } from '../i18n/en/life-map.ts';
import type { MachinePlayerMessages } from '../i18n/en/machine-player.ts';
import type { MachineMessages } from '../i18n/en/machine.ts';
import type { PagesMessages } from '../i18n/en/pages.ts';
import type { PasteMessages } from '../i18n/en/paste.ts';
import type { PhaseMessages } from '../i18n/en/phases.ts';
import type { SearchMessages } from '../i18n/en/search.ts';
import { app } from '../i18n/every-language/app.ts';
import { commands } from '../i18n/every-language/commands.ts';
import { entry } from '../i18n/every-language/entry.ts';
import { families } from '../i18n/every-language/families.ts';
import { ladders } from '../i18n/every-language/ladders.ts';
import { lifeMap } from '../i18n/every-language/life-map.ts';
import { machinePlayer } from '../i18n/every-language/machine-player.ts';
import { machine } from '../i18n/every-language/machine.ts';
import { pages } from '../i18n/every-language/pages.ts';
import { paste } from '../i18n/every-language/paste.ts';
import { phases } from '../i18n/every-language/phases.ts';
import { search } from '../i18n/every-language/search.ts';
import { languages, type Language } from '../i18n/language.ts';
import type { CommandLabels, CommandTraps } from '../states/commands/command.ts';
import type { DurationTexts } from '../states/durations.ts';
import type { MachineNotes, ScenarioTexts } from '../states/machine/machine-texts.ts';
import type { PitfallTexts } from '../states/pitfalls/pitfall.ts';
import type { PlatformNames } from '../states/platform-names.ts';
import type { QuestionTexts } from '../states/questions/question.ts';
import type { Entries, Summaries } from '../states/state-texts.ts';
import { commandLabels } from '../states/texts/every-language/command-labels.ts';
import { commandTraps } from '../states/texts/every-language/command-traps.ts';
import { durationTexts } from '../states/texts/every-language/duration-texts.ts';
import { entries } from '../states/texts/every-language/entries.ts';
import { machineNotes } from '../states/texts/every-language/machine-notes.ts';
import { places } from '../states/texts/every-language/places.ts';
import { platformNames } from '../states/texts/every-language/platform-names.ts';
import { pitfalls } from '../states/texts/every-language/pitfalls.ts';
import { questions } from '../states/texts/every-language/questions.ts';
import { scenarios } from '../states/texts/every-language/scenarios.ts';
import { sourceWords } from '../states/texts/every-language/source-words.ts';
import { summaries } from '../states/texts/every-language/summaries.ts';
import { transitionWords } from '../states/texts/every-language/transition-words.ts';
import type { TransitionWords } from '../states/transition-words.ts';

/** Everything the pages say in one language. */
export interface Catalogue {
  /** BCP 47 tag. */
  readonly language: string;
  readonly app: AppMessages;
  readonly commands: CommandMessages;
  readonly entry: EntryMessages;
  readonly families: FamilyMessages;
  readonly ladders: LadderMessages;
  readonly lifeMap: LifeMapMessages;
  readonly machine: MachineMessages;
  readonly machinePlayer: MachinePlayerMessages;
  readonly pages: PagesMessages;
  readonly paste: PasteMessages;
  readonly phases: PhaseMessages;
  readonly search: SearchMessages;
  readonly summaries: Summaries;
  readonly entries: Entries;
  readonly commandLabels: CommandLabels;
  readonly commandTraps: CommandTraps;
  readonly durationTexts: DurationTexts;
  readonly machineNotes: MachineNotes;
  readonly pitfalls: PitfallTexts;
  /** Where tools print a spelling, by the words of the fact base. */
  readonly places: Readonly<Record<string, string>>;
  readonly platformNames: PlatformNames;
  /** What is said of sources, by the words of the fact base; titles are not in it. */
  readonly sourceWords: Readonly<Record<string, string>>;
  readonly questions: QuestionTexts;
  readonly scenarios: ScenarioTexts;
  /** In English the notes alone: events and actions are written in English. */
  readonly transitionWords?: TransitionWords;
}

function catalogueOf(language: Language): Catalogue {
  return {
    language,
    app: app[language],
    commands: commands[language],
    entry: entry[language],
    families: families[language],
    ladders: ladders[language],
    lifeMap: lifeMap[language],
    machine: machine[language],
    machinePlayer: machinePlayer[language],
    pages: pages[language],
    paste: paste[language],
    phases: phases[language],
    search: search[language],
    summaries: summaries[language],
    entries: entries[language],
    commandLabels: commandLabels[language],
    commandTraps: commandTraps[language],
    durationTexts: durationTexts[language],
    machineNotes: machineNotes[language],
    pitfalls: pitfalls[language],
    platformNames: platformNames[language],
    questions: questions[language],
    scenarios: scenarios[language],
    places: places[language],
    sourceWords: sourceWords[language],
    transitionWords: transitionWords[language],
  };
}

/** The pages' words in every language of the project; the first language has the addresses without a prefix. */
export const catalogues = Object.fromEntries(
  (Object.keys(languages) as Language[]).map((language) => [language, catalogueOf(language)]),
) as Readonly<Record<Language, Catalogue>>;
