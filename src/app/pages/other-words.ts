import { html, type TemplateResult } from 'lit';
import { stateName } from '../../components/state-name/state-name.ts';
import { phaseMark } from '../../components/theme/phase-mark.ts';
import type { Family } from '../../states/state-facts.ts';
import { states, type StateId } from '../../states/states.ts';
import { nameOf } from '../../components/state-name/name-of.ts';
import { linkToState, type PageContext } from './page.ts';

/** The families of words that are no RFC 9293 state, in the order of the table, with their words. */
export const otherFamilies: readonly {
  readonly family: Exclude<Family, 'rfc9293'>;
  readonly ids: readonly StateId[];
}[] = [...new Set(states.map(({ family }) => family))].flatMap((family) =>
  family === 'rfc9293'
    ? []
    : [{ family, ids: states.filter((state) => state.family === family).map((state) => state.id) }],
);

/** The words of one family as links. */
export function familyWords(context: PageContext, ids: readonly StateId[], current?: StateId): TemplateResult {
  return html`<ul role="list" class="words">
    ${ids.map(
      (id) =>
        html`<li>
          ${
            id === current
              ? html`<a aria-current="page">${stateName(nameOf(id))}</a>`
              : html`<a href=${linkToState(context, id)}>${stateName(nameOf(id))}</a>`
          }
        </li>`,
    )}
  </ul>`;
}

/** The words that are no TCP states, by family, apart from the map. */
export function otherWords(context: PageContext): TemplateResult {
  const { app, families } = context.catalogue;
  return html`<section class="other-words" data-phase="other" aria-labelledby="other-words">
    <h2 id="other-words">${phaseMark('other')} ${app.otherWords}</h2>
    <p class="remark">${app.otherWordsNote}</p>
    <div class="families">
      ${otherFamilies.map(
        ({ family, ids }) =>
          html`<div>
            <h3>${families[family]}</h3>
            ${familyWords(context, ids)}
          </div>`,
      )}
    </div>
  </section>`;
}
