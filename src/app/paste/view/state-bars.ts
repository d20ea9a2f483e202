import { html, nothing, type TemplateResult } from 'lit';
import { stateName } from '../../../components/state-name/state-name.ts';
import { nameOf } from '../../../components/state-name/name-of.ts';
import { phaseMark } from '../../../components/theme/phase-mark.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { stateById } from '../../../states/state-look-up.ts';
import { states, type StateId } from '../../../states/states.ts';
import { shareText } from './share-text.ts';

/** What the bars show. */
export interface StateBarsOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly counts: Readonly<Partial<Record<StateId, number>>>;
  /** All rows, also those without a state. */
  readonly total: number;
  /** States whose rows are shown alone. */
  readonly chosen: readonly StateId[];
  /** Shows the rows of a state alone; undefined where there are no rows. */
  readonly choose: ((state: StateId) => void) | undefined;
}

/** How many connections are in each state, in the order of a connection's life. Every bar is its own text. */
export function stateBars({ words, language, counts, total, chosen, choose }: StateBarsOptions): TemplateResult {
  const rows = states.flatMap(({ id }) => {
    const count = counts[id] ?? 0;
    return count > 0 ? [{ id, count }] : [];
  });
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const amount = new Intl.NumberFormat(language);
  return html`<section class="counts" aria-labelledby="counts-title">
    <h2 id="counts-title">${words.countsTitle}</h2>
    <ul role="list">
      ${rows.map(({ id, count }) => {
        const share = shareText(count, total, language);
        const { phase } = stateById(id);
        const content = html`${phaseMark(phase)}<span class="state">${stateName(nameOf(id))}</span
          ><span class="amount">${amount.format(count)}</span><span class="share">${share}</span
          ><span class="bar" aria-hidden="true"
            ><i .style=${`inline-size:${String((count / most) * 100)}%`}></i
          ></span>`;
        return html`<li data-phase=${phase}>
          ${
            choose
              ? html`<button
                  aria-pressed=${chosen.includes(id) ? 'true' : 'false'}
                  title=${words.countsHint}
                  @click=${() => {
                    choose(id);
                  }}
                >
                  ${content}
                </button>`
              : html`<div>${content}</div>`
          }
        </li>`;
      })}
    </ul>
    ${rows.length === 0 ? html`<p class="remark">${words.noState}</p>` : nothing}
  </section>`;
}
