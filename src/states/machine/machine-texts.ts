import type { NoteId } from './event.ts';
import type { ScenarioId } from './wire/scenarios.ts';

/** What each note says, in one language: a clause about a host that stands before it. Leaving one out is a compile error. */
export type MachineNotes = Readonly<Record<NoteId, string>>;

/** A scenario's name and what is to learn from it, in one language. */
export interface ScenarioText {
  readonly title: string;
  readonly lesson: string;
}

/** The texts of every scenario in one language; leaving one out is a compile error. */
export type ScenarioTexts = Readonly<Record<ScenarioId, ScenarioText>>;
