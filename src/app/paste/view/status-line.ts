import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Failure } from '../worker/protocol.ts';
import { outcomeOf } from './findings.ts';
import type { PasteSession } from './paste-session.ts';
import { rowTold, type ExplainedRow } from './row-explained.ts';
import { remarksOn } from './source-strip.ts';
import { sizeText } from './size-text.ts';

/** What the status line needs. */
export interface StatusLineOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly session: PasteSession;
  /** The row that is explained. */
  readonly row: ExplainedRow | undefined;
  /** How a source is called. */
  readonly name: (source: string) => string;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/**
 * What is there now, in one text for whoever does not see it: the row that is explained, or else how many rows were read
 * and what the findings come to. Its place is there before it, because screen readers tell what comes into a place they
 * know; it is one text, because of several each would be told, in no order; and it is no `status`, whose text Orca
 * leaves out where a page is read line by line.
 */
function toldNow({ words, session, row }: StatusLineOptions): string {
  const { reading, overview, diagnosis, snapshot } = session;
  if (reading || !overview || !diagnosis) return '';
  if (row) return rowTold(row, words);
  const { rows, counts, tallies, sources } = overview;
  if (rows === 0 && counts.length === 0) return words.nothingRead;
  const told = [
    `${words.rows(tallies[snapshot]?.rows ?? rows)}.`,
    ...remarksOn(sources, words),
    outcomeOf(diagnosis, words),
  ];
  return told.join(' ');
}

/** What is being read and how far it is, or why it could not be read and what to do. */
export function statusLine(options: StatusLineOptions): TemplateResult {
  const { words, language, session, name, cancel, dismiss } = options;
  const { reading, problem, earlierProblems, overview } = session;
  const { progress } = reading ?? {};
  const sentence = ({ reason, source }: Failure) =>
    reason === 'cancelled' || reason === 'fault' ? words[reason] : words[reason](name(source));
  return html`<div class="status">
    <p class="unseen" aria-live="polite">${toldNow(options)}</p>
    ${
      reading && progress
        ? html`<div class="reading">
            <label
              >${words.reading(reading.name)}
              <progress max=${progress.size} .value=${progress.bytes}></progress>
            </label>
            <span
              >${words.progress(sizeText(progress.bytes, language), sizeText(progress.size, language), progress.rows)}</span
            >
            <button @click=${cancel}>${words.cancel}</button>
          </div>`
        : nothing
    }
    <div role="alert">
      ${
        problem
          ? html`<div class="problem">
              ${earlierProblems.map((earlier) => html`<p>${sentence(earlier)}</p>`)}
              <p>
                ${sentence(problem)}
                ${problem.isRestRead ? words.othersRead : overview && problem.reason !== 'cancelled' ? words.stillHere : nothing}
              </p>
              <button @click=${dismiss}>${words.dismiss}</button>
            </div>`
          : nothing
      }
    </div>
  </div>`;
}
