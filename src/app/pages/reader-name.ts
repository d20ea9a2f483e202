import { html, svg, type TemplateResult } from 'lit';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import type { StateId } from '../../states/states.ts';
import { nameVariants } from '../names.ts';

/**
 * A state's name with the spellings of every system; `reader-names.styles.ts` shows that of the reader's system first and
 * the standard name after it, or the standard name alone. The spaces between them are of their language too: a screen
 * reader that changes its voice says “space” for one in another.
 */
export function readerName(id: StateId): TemplateResult {
  return html`<span class="names" lang="en"
    >${nameVariants(id).map(
      ({ token, systems }) => html`<span data-for=${systems.join(' ')}>${stateName(token)} </span>`,
    )}<span class="standard">${stateName(nameOf(id))}</span></span
  >`;
}

/** The spellings of a state without anything between them, of which one is shown: that of the reader's system or the standard one. */
const oneOf = (id: StateId): TemplateResult =>
  html`${nameVariants(id).map(({ token, systems }) => html`<span data-for=${systems.join(' ')}>${token}</span>`)}<span
      class="standard"
      >${nameOf(id)}</span
    >`;

/** A state's name in the spelling of the reader's system alone, as a word of a tool's output. */
export function readerSpelling(id: StateId): TemplateResult {
  return nameVariants(id).length === 0
    ? stateName(nameOf(id))
    : html`<bdi class="state-name one" translate="no" lang="en" dir="ltr">${oneOf(id)}</bdi>`;
}

/** A state's name in the spelling of the reader's system alone, inside a sentence. */
export function readerWord(id: StateId): TemplateResult {
  return html`<span class="whole one" translate="no" lang="en" dir="ltr"
    >${nameVariants(id).length === 0 ? nameOf(id) : oneOf(id)}</span
  >`;
}

/** A state's name in the spelling of the reader's system alone, inside a `text` of a drawing. */
export function readerSpan(id: StateId): TemplateResult<2> {
  return svg`${nameVariants(id).map(
    ({ token, systems }) => svg`<tspan data-for=${systems.join(' ')}>${token}</tspan>`,
  )}<tspan class="standard">${nameOf(id)}</tspan>`;
}
