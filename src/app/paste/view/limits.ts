import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import { thresholds, type ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { isLimit, isShare, type ChangedLimits } from '../limits/kept-limits.ts';

/** What the list of limits needs. */
export interface LimitsOptions {
  readonly words: PasteMessages;
  readonly limits: ChangedLimits;
  /** What each limit counts and why; undefined until it is known. */
  readonly texts: Readonly<Record<ThresholdId, ThresholdWords>> | undefined;
  readonly change: (limits: ChangedLimits) => void;
}

/** The numbers that the rules compare with, each explained, for the reader to change. */
export function limitsTemplate({ words, limits, texts, change }: LimitsOptions): TemplateResult | typeof nothing {
  if (texts === undefined) return nothing;
  const changed = Object.keys(limits).length;
  return html`<details class="limits">
    <summary>
      ${words.thresholdsTitle}
      ${changed > 0 ? html`<span class="count">${words.thresholdsChanged(changed)}</span>` : nothing}
    </summary>
    <p>${words.thresholdsLead}</p>
    ${
      changed > 0
        ? html`<button
            @click=${() => {
              change({});
            }}
          >
            ${words.thresholdsReset}
          </button>`
        : nothing
    }
    <ul role="list">
      ${(Object.keys(thresholds) as ThresholdId[]).map((id) => {
        const { unit, why } = texts[id];
        return html`<li>
          <label>
            <span class="unit">${wholeNames(unit)}</span>
            <input
              type="number"
              min="0"
              max=${isShare(id) ? 1 : nothing}
              step=${isShare(id) ? 0.05 : 1}
              inputmode="decimal"
              aria-describedby="limit-${id}"
              .value=${live(String(limits[id] ?? thresholds[id]))}
              @change=${(event: Event) => {
                const value = (event.target as HTMLInputElement).valueAsNumber;
                const rest = Object.fromEntries(
                  Object.entries(limits).filter(([other]) => other !== id),
                ) as ChangedLimits;
                change(isLimit(id, value) && value !== thresholds[id] ? { ...rest, [id]: value } : rest);
              }}
            />
          </label>
          <p class="remark" id="limit-${id}">
            ${limits[id] === undefined ? nothing : html`<b>${words.thresholdDefault(String(thresholds[id]))}.</b>`}
            ${wholeNames(why)}
          </p>
        </li>`;
      })}
    </ul>
  </details>`;
}
