import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../../components/state-name/name-of.ts';
import { stateName } from '../../../components/state-name/state-name.ts';
import { phaseMark } from '../../../components/theme/phase-mark.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import { stateById } from '../../../states/state-look-up.ts';
import type { ComparisonReport, RateReport } from '../worker/protocol.ts';
import { rowLink } from './row-link.ts';

/** What the comparison needs. */
export interface ComparisonOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly comparison: ComparisonReport;
  /** How a snapshot is called. */
  readonly nameOfSnapshot: (snapshot: number) => string;
  readonly showLine: (line: number) => void;
}

/** Two snapshots against each other: what stood still, and how much of the rest came and went. */
export function comparisonTemplate(options: ComparisonOptions): TemplateResult {
  const { words, language, comparison, nameOfSnapshot } = options;
  const amount = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  // A lower bound that is rounded up is none.
  const rate = new Intl.NumberFormat(language, { maximumSignificantDigits: 2, roundingMode: 'floor' });
  const [before, after] = comparison.snapshots;
  const content = html`<h3>${words.stuck}</h3>
    ${
      comparison.stuck.length === 0
        ? html`<p>${words.stuckNone}</p>`
        : html`<ul role="list" class="stuck">
            ${comparison.stuck.map(({ state, what, count, seconds, longest, sample }) => {
              const text =
                what === 'state'
                  ? words.stuckText(count, nameOf(state))
                  : words.stuckQueue(count, what === 'recvQ' ? words.recvQ : words.sendQ);
              return html`<li data-phase=${stateById(state).phase}>
                <p>
                  ${phaseMark(stateById(state).phase)}<b>${text}</b>
                  ${seconds === undefined ? nothing : words.stuckFor(amount.format(seconds))}
                  ${longest === undefined ? nothing : words.stuckLongest(longest.count, amount.format(longest.seconds))}
                </p>
                <ul role="list">
                  ${sample.map((row) => html`<li>${rowLink(row, options)}</li>`)}
                </ul>
              </li>`;
            })}
          </ul>`
    }
    <h3>${words.traffic}</h3>
    <div class="scroll" tabindex="0" role="group" aria-label=${words.traffic}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.state}</th>
            <th scope="col" class="numeric">${words.trafficBefore}</th>
            <th scope="col" class="numeric">${words.trafficAfter}</th>
            <th scope="col" class="numeric">${words.trafficSame}</th>
            <th scope="col" class="numeric">${words.trafficLeft}</th>
            <th scope="col" class="numeric">${words.trafficArrived}</th>
            ${comparison.seconds === undefined ? nothing : html`<th scope="col" class="numeric">${words.trafficRate}</th>`}
          </tr>
        </thead>
        <tbody>
          ${comparison.traffic.map(
            ({ state, before: earlier, after: later, same, left, arrived, arrivedPerSecond }) =>
              html`<tr>
                <th scope="row" data-phase=${stateById(state).phase}>
                  ${phaseMark(stateById(state).phase)}${stateName(nameOf(state))}
                </th>
                ${[earlier, later, same, left, arrived].map((count) => html`<td class="numeric">${amount.format(count)}</td>`)}
                ${
                  comparison.seconds === undefined
                    ? nothing
                    : html`<td class="numeric">
                        ${arrivedPerSecond === undefined ? '' : `≥ ${rate.format(arrivedPerSecond)}`}
                      </td>`
                }
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  return section(words, nameOfSnapshot(before), nameOfSnapshot(after), content);
}

/** Says why two snapshots were not compared. */
export function notComparedTemplate(
  words: PasteMessages,
  before: string,
  after: string,
  why: 'other-machine' | 'other-question',
): TemplateResult {
  return section(
    words,
    before,
    after,
    html`<p>${why === 'other-machine' ? words.otherMachine : words.otherQuestion}</p>`,
  );
}

/** The section about two snapshots, by their names. */
function section(words: PasteMessages, before: string, after: string, content: TemplateResult): TemplateResult {
  return html`<section class="comparison" aria-labelledby="comparison-title">
    <h2 id="comparison-title">${words.compareTitle}</h2>
    <p>${words.compareLead(before, after)}</p>
    ${content}
  </section>`;
}

/** How often connections pass through a state, by Little's law, each with what it assumes. */
export function ratesTemplate(
  rates: readonly RateReport[],
  words: PasteMessages,
  language: Language,
): TemplateResult | typeof nothing {
  if (rates.length === 0) return nothing;
  const amount = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  return html`<section class="rates" aria-labelledby="rates-title">
    <h2 id="rates-title">${words.rateTitle}</h2>
    <ul role="list">
      ${rates.map(
        ({ state, count, perSecond, seconds, assumption }) =>
          html`<li>
            <p>${words.rate(nameOf(state), count, amount.format(perSecond), seconds)}</p>
            <p class="remark">${assumption}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
