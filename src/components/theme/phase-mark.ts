import { html, type TemplateResult } from 'lit';
import type { Phase } from '../../states/state-facts.ts';
import { phaseLooks } from './phases.ts';

/** The shape of a phase, in the colour of the text around it; always beside words that say the same. */
export function phaseMark(phase: Phase): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${phaseLooks[phase].mark} /></svg>`;
}
