import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import type { StateId } from '../../states/states.ts';
import { linkToState, type PageContext } from './page.ts';

/** The states that a text is about, each a link to its page; nothing where it is about none. */
export function stateList(states: readonly StateId[], context: PageContext): TemplateResult | typeof nothing {
  if (states.length === 0) return nothing;
  return html`<ul role="list" class="words">
    ${states.map((state) => html`<li><a href=${linkToState(context, state)}>${stateName(nameOf(state))}</a></li>`)}
  </ul>`;
}
