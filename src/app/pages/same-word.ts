import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { aliases } from '../../states/aliases/aliases.ts';
import { stateById } from '../../states/state-look-up.ts';
import type { StateId } from '../../states/states.ts';
import { linkToState, type PageContext } from './page.ts';

const printed = aliases.filter(({ role }) => role === 'printed' || role === 'localized');

/** Other states that some tool prints with a word of this one, each with the words they share. */
export function sharingWords(id: StateId): readonly { readonly id: StateId; readonly words: readonly string[] }[] {
  const own = new Set(printed.filter(({ state }) => state === id).map(({ token }) => token));
  const shared = new Map<StateId, Set<string>>();
  for (const { state, token } of printed) {
    if (state === id || !own.has(token)) continue;
    const words = shared.get(state) ?? new Set();
    shared.set(state, words.add(token));
  }
  return [...shared].map(([state, words]) => ({ id: state, words: [...words] }));
}

/** What else the words of a state mean in other tables. */
export function sameWord(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const { pages, entry, families } = context.catalogue;
  const others = sharingWords(id);
  if (others.length === 0) return nothing;
  return html`<section class="asked">
    <h2 id="same-word">${pages.sameWord}</h2>
    <ul role="list" class="links">
      ${others.map(({ id: other, words }) => {
        const { family } = stateById(other);
        // A translated word says nothing of the state it stands for.
        const own = words.includes(nameOf(other)) ? nothing : html`${stateName(nameOf(other))}, `;
        const name = family === 'rfc9293' ? html`${own}${entry.rfc}` : families[family];
        return html`<li>
          <a href=${linkToState(context, other)}>${words.map((word) => html`${stateName(word)} `)}</a> ${name}
        </li>`;
      })}
    </ul>
  </section>`;
}
