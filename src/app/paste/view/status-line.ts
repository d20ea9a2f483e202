import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Failure } from '../worker/protocol.ts';
import type { PasteSession } from './paste-session.ts';
import { sizeText } from './size-text.ts';

/** What the status line needs. */
export interface StatusLineOptions {
  readonly words: PasteMessages;
  readonly language: Language;
  readonly session: PasteSession;
  /** How a source is called. */
  readonly name: (source: string) => string;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** What is being read and how far it is, or why it could not be read and what to do. */
export function statusLine({ words, language, session, name, cancel, dismiss }: StatusLineOptions): TemplateResult {
  const { reading, problem, earlierProblems, overview } = session;
  const { progress } = reading ?? {};
  const sentence = ({ reason, source }: Failure) =>
    reason === 'cancelled' || reason === 'fault' ? words[reason] : words[reason](name(source));
  return html`<div class="status">
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
