import { html, type TemplateResult } from 'lit';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import type { StateId } from '../../states/states.ts';
import { nameVariants } from '../names.ts';

/**
 * A state's name with the spellings of every system; `reader-names.styles.ts` shows that of the reader's system first and
 * the standard name after it, or the standard name alone.
 */
export function readerName(id: StateId): TemplateResult {
  return html`<span class="names"
    >${nameVariants(id).map(
      ({ token, systems }) => html`<span data-for=${systems.join(' ')}>${stateName(token)} </span>`,
    )}<span class="standard">${stateName(nameOf(id))}</span></span
  >`;
}
