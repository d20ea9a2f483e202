import type { Language } from '../../i18n/language.ts';
import type { Hit } from '../../netstat/search.ts';
import type { System } from '../../states/platforms.ts';
import type { Phase } from '../../states/state-facts.ts';
import type { StateId } from '../../states/states.ts';
import type { FoundQuestion } from './find-questions.ts';

/** What the field asks: the engine and the lines of one language. */
export interface Finder {
  /** States that a query finds, best first. */
  find(query: string, system: System | undefined): readonly Hit[];
  /** States whose names are like a query that found none, most alike first. */
  nearest(query: string, system: System | undefined): readonly Hit[];
  /** Questions people ask that hold the words of a query, or else are about the state that it finds and names. */
  questions(query: string, state?: StateId): readonly FoundQuestion[];
  /** The word a state is known by. */
  nameOf(id: StateId): string;
  /** Its place in the life of a connection. */
  phaseOf(id: StateId): Phase;
  /** What a state is, in one line. */
  lineOf(id: StateId): string;
  /** Where a hit's spelling is met, in a few words; empty for the standard name itself. */
  whereOf(hit: Hit): string;
}

/**
 * Loads the engine with the spellings and the texts of one language. They are larger than the field, and nobody
 * needs them before the field is touched.
 */
export async function loadFinder(language: Language): Promise<Finder> {
  const { finders, prepare } = await import('./finders.ts');
  prepare();
  return finders(language);
}
