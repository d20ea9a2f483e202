import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Encoding } from '../input/decoder.ts';

/** A source whose encoding is a guess, and how it would read in others. */
export interface EncodingQuestion {
  readonly source: number;
  readonly name: string;
  readonly encoding: Encoding;
  readonly readings: readonly { readonly encoding: Encoding; readonly lines: readonly string[] }[];
}

/** What the question needs. */
export interface EncodingQuestionOptions {
  readonly words: PasteMessages;
  readonly questions: readonly EncodingQuestion[];
  readonly choose: (source: number, encoding: Encoding) => void;
  /** Takes the guess for right. */
  readonly keep: (source: number, encoding: Encoding) => void;
}

/** The names that encodings go by. */
const names: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'euc-kr': 'EUC-KR (CP949)',
  cp850: 'CP850',
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift JIS',
  gbk: 'GBK',
};

/** Asks which of several readings of the same bytes is meant, by showing them. */
export function encodingQuestion({
  words,
  questions,
  choose,
  keep,
}: EncodingQuestionOptions): TemplateResult | typeof nothing {
  const [question] = questions;
  if (question === undefined) return nothing;
  const { source, name, encoding: current, readings } = question;
  return html`<section class="encoding" aria-label=${words.encodingAsk(name || words.pastedText)}>
    <p>${words.encodingAsk(name || words.pastedText)}</p>
    <ul role="list">
      ${readings.map(
        ({ encoding, lines }) =>
          html`<li>
            <button
              aria-pressed=${encoding === current ? 'true' : 'false'}
              @click=${() => {
                if (encoding === current) keep(source, current);
                else choose(source, encoding);
              }}
            >
              <b translate="no">${names[encoding]}</b><code translate="no">${lines.join(' ⏎ ')}</code>
            </button>
          </li>`,
      )}
    </ul>
    <button
      @click=${() => {
        keep(source, current);
      }}
    >
      ${words.encodingKeep}
    </button>
  </section>`;
}
