import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Overview } from '../worker/protocol.ts';
import { comparisonTemplate, notComparedTemplate } from './comparison.ts';
import type { PasteSession } from './paste-session.ts';

/** What is shown of several snapshots. */
export interface SeveralOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly session: PasteSession;
  readonly overview: Overview;
}

/** The states over all snapshots; a click in the chart looks at one. */
export function seriesTemplate({
  words,
  language,
  session,
  overview,
}: SeveralOptions): TemplateResult | typeof nothing {
  const { tallies } = overview;
  if (tallies.length < 2 || session.series.length === 0) return nothing;
  return html`<section class="series" aria-labelledby="series-title">
    <h2 id="series-title">${words.seriesTitle}</h2>
    <tcp-paste-series
      .words=${words}
      .language=${language}
      .lines=${session.series}
      .times=${tallies.map(({ takenAt }) => takenAt ?? '')}
      .snapshot=${session.snapshot}
      @tcp-paste-snapshot=${({ detail }: CustomEvent<{ snapshot: number }>) => void session.look(detail.snapshot)}
    ></tcp-paste-series>
  </section>`;
}

/** The snapshot that is looked at against the one before it. */
export function comparisonOf({
  words,
  language,
  session: { comparison, snapshot: shown },
  overview: { tallies },
  showLine,
}: SeveralOptions & { readonly showLine: (line: number) => void }): TemplateResult | typeof nothing {
  if (comparison === undefined) return nothing;
  const nameOfSnapshot = (snapshot: number): string =>
    words.snapshotName(snapshot + 1, tallies.length, tallies[snapshot]?.takenAt ?? '');
  if (typeof comparison === 'string')
    return notComparedTemplate(words, nameOfSnapshot(shown - 1), nameOfSnapshot(shown), comparison);
  return comparisonTemplate({ words, language, comparison, nameOfSnapshot, showLine });
}
