import { html, type TemplateResult } from 'lit';
import type { Hit } from '../../netstat/search.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import type { Finder } from './finder.ts';

/** What an option of the list needs to know beside what it shows. */
export interface OptionPlace {
  /** Place in the list, from 0, counted through states and questions. */
  readonly index: number;
  readonly isActive: boolean;
  readonly href: string;
}

/** Place in the list of the option with a given `id`; `NaN` for any other. */
export function optionIndex(id: string): number {
  return Number(/^option-(\d+)$/.exec(id)?.[1]);
}

/** One question: a link to its answer. */
export function questionOption(text: string, { index, isActive, href }: OptionPlace): TemplateResult {
  return html`<a
    id="option-${index}"
    class="question"
    role="option"
    tabindex="-1"
    href=${href}
    aria-selected=${isActive ? 'true' : 'false'}
    >${text}</a
  >`;
}

/** One result: a link with the state's name, the spelling that matched and where it is met, and what the state is. */
export function option(hit: Hit, finder: Finder, { index, isActive, href }: OptionPlace): TemplateResult {
  const { state, token, start, end, lang = 'en' } = hit;
  const phase = finder.phaseOf(state);
  return html`<a
    id="option-${index}"
    role="option"
    tabindex="-1"
    href=${href}
    data-phase=${phase}
    aria-selected=${isActive ? 'true' : 'false'}
  >
    ${phaseMark(phase)}
    <bdi class="name" translate="no" lang="en" dir="ltr">${finder.nameOf(state)}</bdi>
    <span class="met"
      ><bdi translate="no" lang=${lang}
        >${token.slice(0, start)}<mark>${token.slice(start, end)}</mark>${token.slice(end)}</bdi
      >
      · ${finder.whereOf(hit)}</span
    >
    <span class="line">${finder.lineOf(state)}</span>
  </a>`;
}
