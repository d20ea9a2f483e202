import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import type { StateId } from '../../../states/states.ts';
import type { Overview } from '../worker/protocol.ts';
import { stateBars } from './state-bars.ts';

/** What the counts need. */
export interface CountsOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly overview: Overview;
  /** The snapshot that is looked at. */
  readonly snapshot: number;
  /** States whose rows are shown alone. */
  readonly chosen: readonly StateId[];
  readonly choose: (state: StateId) => void;
}

/** How many connections are in each state: of the snapshot, or of a text that holds nothing but such counts. */
export function countsTemplate(options: CountsOptions): TemplateResult | typeof nothing {
  const { words, language, overview, snapshot, chosen, choose } = options;
  const tally = overview.tallies[snapshot];
  if (tally === undefined && overview.counts.length === 0) return nothing;
  const summary: Partial<Record<StateId, number>> = {};
  for (const { state, count } of overview.counts) summary[state] = (summary[state] ?? 0) + count;
  return html`${tally === undefined ? html`<p class="remark">${words.countsOnly}</p>` : nothing}
  ${stateBars({
    words,
    language,
    counts: tally?.states ?? summary,
    total: tally?.rows ?? Object.values(summary).reduce((sum, count) => sum + count, 0),
    chosen,
    choose: tally === undefined ? undefined : choose,
  })}`;
}
