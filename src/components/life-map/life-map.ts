import { html, nothing, type TemplateResult } from 'lit';
import type { LifeMapMessages } from '../../i18n/en/life-map.ts';
import type { PhaseMessages } from '../../i18n/en/phases.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import { mapPhases, tracks, type MapPhase } from './tracks.ts';

/** What the map needs to be drawn. */
export interface LifeMapOptions {
  readonly words: LifeMapMessages;
  readonly phases: PhaseMessages;
  /** Address of a state's page. */
  readonly hrefFor: (id: RfcStateId) => string;
  /** What stands in a state's place: its name, and what else is wanted there. */
  readonly content: (id: RfcStateId) => TemplateResult;
  /** Level of the phase headings; without one the map is a small one, without headings. */
  readonly headings?: 2 | 3;
  /** States to light up; all others stand back. */
  readonly lit?: readonly RfcStateId[];
  /** The lit state is the page that is shown. */
  readonly isHere?: boolean;
}

const hasCaption = (id: string): id is 'SYN-SENT' | 'LISTEN' | 'CLOSING' =>
  id === 'SYN-SENT' || id === 'LISTEN' || id === 'CLOSING';

function station(id: RfcStateId, { words, hrefFor, content, headings, lit, isHere }: LifeMapOptions): TemplateResult {
  const isLit = lit?.includes(id) ?? false;
  return html`<li class="station at-${id}" ?data-lit=${isLit}>
    ${headings && hasCaption(id) ? html`<small class="lane">${words[id]}</small>` : nothing}
    <a href=${hrefFor(id)} aria-current=${isLit && isHere ? 'page' : nothing}>${content(id)}</a>
  </li>`;
}

/**
 * The life of a connection as a map: time from left to right, the side that acts first above, the other below,
 * and in the middle what both sides share. On a narrow screen it turns to run from top to bottom.
 *
 * Lists of links under headings for whoever does not see it; the lines between the states are decoration, and
 * the ways from state to state are told in words on the states' pages.
 */
export function lifeMap(options: LifeMapOptions): TemplateResult {
  const { words, phases, headings } = options;
  const heading = (phase: MapPhase) =>
    headings === 2
      ? html`<h2 class="phase at-${phase}">${phases[phase]}</h2>`
      : headings === 3
        ? html`<h3 class="phase at-${phase}">${phases[phase]}</h3>`
        : nothing;
  return html`<nav class="life-map ${headings ? 'large' : 'small'}" aria-label=${words.label}>
    ${tracks.map(
      ({ from, to, phase }) => html`<i class="track ${from}--${to}" data-phase=${phase} aria-hidden="true"></i>`,
    )}
    ${mapPhases.map(
      ({ phase, states }) =>
        html`<div class="stretch" data-phase=${phase}>
          ${heading(phase)}
          <ol role="list" aria-label=${headings ? nothing : phases[phase]}>
            ${states.map((id) => station(id, options))}
          </ol>
        </div>`,
    )}
  </nav>`;
}

/** A state's place on the map: the mark of its phase, and its name. */
export function stationName(phase: MapPhase, name: TemplateResult | string): TemplateResult {
  return html`${phaseMark(phase)}<span class="name">${name}</span>`;
}
