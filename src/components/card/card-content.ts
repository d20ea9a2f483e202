import type { CardMessages } from '../../i18n/en/card.ts';
import { card as cardWords } from '../../i18n/every-language/card.ts';
import { language as languageWords } from '../../i18n/every-language/language.ts';
import { phases } from '../../i18n/every-language/phases.ts';
import type { Language } from '../../i18n/language.ts';
import { holdParticlesIn } from '../../i18n/particles.ts';
import type { System } from '../../states/platforms.ts';
import type { Phase, StateFacts } from '../../states/state-facts.ts';
import { shownSpellings } from '../../states/spelling.ts';
import { isStateId, stateById, summaryOf } from '../../states/state-look-up.ts';
import type { StateId } from '../../states/states.ts';
import { summaries } from '../../states/texts/every-language/summaries.ts';
import { cardSheet } from './card-sheet.ts';
import { hostSheet } from './host-sheet.ts';
import { lifeSteps } from './life-steps.ts';

/** A state beside another one in the life of a connection. */
export interface Neighbour {
  readonly name: string;
  readonly phase: Phase;
}

/** Everything the small card says of one state in one language: plain data, so that it can be sent in a message. */
export interface CardContent {
  readonly language: Language;
  /** Where its lines begin: a page that is written the other way round must not turn them. */
  readonly direction: string;
  readonly state: StateId;
  /** The name a reader knows the state by. */
  readonly standard: string;
  /** What kind of name it is. */
  readonly kind: string;
  readonly phase: Phase;
  readonly phaseName: string;
  /** What the state is, in one line. */
  readonly line: string;
  /** Where a connection comes from and goes to when nothing fails, the usual one first. RFC states only. */
  readonly before: readonly Neighbour[];
  readonly next: readonly Neighbour[];
  /** RFC states that come closest, for a word that is none itself. */
  readonly nearest: readonly string[];
  /** Who waits for whom; how long it lasts. */
  readonly waiting?: string;
  readonly duration?: string;
  /** How tools print it, those of the reader's system first. */
  readonly spellings: readonly string[];
  /** The words on the card that are the same for every state. */
  readonly labels: CardMessages;
}

/** More spellings than these are left to the full entry. */
const spellingsShown = 6;

/** The name a reader knows a state by: without the prefix that tells a tracker's word from the RFC's. */
function standardName(state: StateId): string {
  return state.replace(/^(?:CT|IPVS)-/, '');
}

function kindOf({ id, kind }: StateFacts, card: CardMessages): string {
  if (kind === 'rfc') return card.rfc;
  const tracker = id.startsWith('CT-') ? 'conntrack: ' : id.startsWith('IPVS-') ? 'IPVS: ' : '';
  return tracker + card[kind];
}

/**
 * What the small card says of a state.
 *
 * @param system the reader's own system, whose spellings come first; undefined where none is known
 */
export function cardContent(state: StateId, language: Language, system?: System): CardContent {
  const card = cardWords[language];
  const facts = stateById(state);
  const standard = standardName(state);
  const { line, waiting, duration } = holdParticlesIn(summaryOf(state, summaries[language]));
  const { before, next } = lifeSteps(state);
  const neighbours = (ids: readonly StateId[]): Neighbour[] =>
    ids.map((id) => ({ name: id, phase: stateById(id).phase }));
  const spellings = shownSpellings(state, system).filter(({ lang }) => lang === undefined);
  return {
    language,
    direction: languageWords[language].direction,
    state,
    standard,
    kind: kindOf(facts, card),
    phase: facts.phase,
    phaseName: phases[language][facts.phase],
    line,
    before: neighbours(before),
    next: neighbours(next),
    nearest: facts.nearest?.filter(isStateId) ?? [],
    ...(waiting === undefined ? {} : { waiting }),
    ...(duration === undefined ? {} : { duration }),
    spellings: [...new Set(spellings.map(({ token }) => token))].slice(0, spellingsShown),
    labels: card,
  };
}

/** What somebody without the tables of texts needs to show the cards of some states. */
export interface CardSupply {
  readonly contents: readonly CardContent[];
  /** CSS text of the cards and of the element that holds one on a page. */
  readonly sheet: string;
}

/** Everything needed to show the cards of some states. */
export function cardSupply(states: readonly StateId[], language: Language, system?: System): CardSupply {
  return { contents: states.map((state) => cardContent(state, language, system)), sheet: hostSheet + cardSheet };
}
