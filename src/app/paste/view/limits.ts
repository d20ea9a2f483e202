import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import { thresholds, type ThresholdId } from '../../../netstat/diagnose/thresholds.ts';
import { isLimit, isShare, mostOf, type ChangedLimits } from '../limits/kept-limits.ts';

/** What the list of limits needs. */
export interface LimitsOptions {
  readonly words: PasteMessages;
  readonly limits: ChangedLimits;
  /** The last change is kept on the device, and does not go with the page. */
  readonly areKept: boolean;
  /** What each limit counts and why; undefined until it is known. */
  readonly texts: Readonly<Record<ThresholdId, ThresholdWords>> | undefined;
  readonly change: (limits: ChangedLimits) => void;
  /** Gives all of them their defaults. */
  readonly reset: () => void;
}

/** What was written into the field of a limit: an empty one asks for the default; undefined where it can be no limit. */
function limitIn({ validity, value, valueAsNumber }: HTMLInputElement, id: ThresholdId): number | undefined {
  if (value === '' && !validity.badInput) return thresholds[id];
  return isLimit(id, valueAsNumber) ? valueAsNumber : undefined;
}

function withLimit(limits: ChangedLimits, id: ThresholdId, value: number): ChangedLimits {
  const { [id]: _, ...rest } = limits;
  return value === thresholds[id] ? rest : { ...rest, [id]: value };
}

/** The numbers that the rules compare with, each explained, for the reader to change. */
export function limitsTemplate({
  words,
  limits,
  areKept,
  texts,
  change,
  reset,
}: LimitsOptions): TemplateResult | typeof nothing {
  if (texts === undefined) return nothing;
  const changed = Object.keys(limits).length;
  return html`<details class="limits">
    <summary>
      ${words.thresholdsTitle}
      ${changed > 0 ? html`<span class="count">${words.thresholdsChanged(changed)}</span>` : nothing}
    </summary>
    <p>${words.thresholdsLead}</p>
    <p class="refused" role="alert">${areKept ? nothing : words.limitsNotKept}</p>
    ${
      changed > 0
        ? html`<button
            @click=${({ currentTarget }: Event) => {
              // The button goes with what it takes back; the keyboard does not.
              const details = (currentTarget as Element).closest('details');
              details?.querySelector('summary')?.focus();
              for (const said of details?.querySelectorAll('li .refused') ?? []) said.textContent = '';
              reset();
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
              max=${mostOf(id)}
              step=${isShare(id) ? 0.05 : 1}
              inputmode="decimal"
              aria-describedby="limit-${id}"
              .value=${live(String(limits[id] ?? thresholds[id]))}
              @change=${(event: Event) => {
                const field = event.target as HTMLInputElement;
                const value = limitIn(field, id);
                const isRefused = value === undefined;
                const said = field.closest('li')?.querySelector('.refused');
                if (said) said.textContent = isRefused ? words.limitRefused(mostOf(id)) : '';
                if (isRefused) field.value = String(limits[id] ?? thresholds[id]);
                else change(withLimit(limits, id, value));
              }}
            />
          </label>
          <p class="refused" role="alert"></p>
          <p class="remark" id="limit-${id}">
            ${limits[id] === undefined ? nothing : html`<b>${words.thresholdDefault(String(thresholds[id]))}.</b>`}
            ${wholeNames(why)}
          </p>
        </li>`;
      })}
    </ul>
  </details>`;
}
