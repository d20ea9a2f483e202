import { html, nothing, type TemplateResult } from 'lit';
import type { StateId } from '../../states/states.ts';
import { linkToState, type PageContext } from './page.ts';
import { readerSpelling } from './reader-name.ts';

/** The states that a text is about, each a link to its page; nothing where it is about none. */
export function stateList(states: readonly StateId[], context: PageContext): TemplateResult | typeof nothing {
  if (states.length === 0) return nothing;
  return html`<ul role="list" class="words">
    ${states.map((state) => html`<li><a href=${linkToState(context, state)}>${readerSpelling(state)}</a></li>`)}
  </ul>`;
}
