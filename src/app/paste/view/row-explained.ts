import { html, nothing, type TemplateResult } from 'lit';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { RowContent } from '../../../components/card/row-content.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { mapPhases } from '../../../components/life-map/tracks.ts';
import { nameOf } from '../../../components/state-name/name-of.ts';

/** A line that is explained. */
export interface ExplainedRow {
  /** 0-based. */
  readonly line: number;
  /** Its place among the rows that begin in the line, 0-based. */
  readonly place: number;
  /** How many rows begin in the line. */
  readonly rows: number;
  /** What is written in it. */
  readonly text: string;
  /** What it means; undefined where the line is no row. */
  readonly content: RowContent | undefined;
}

/** What the explanation of a row needs. */
export interface RowExplainedOptions {
  readonly words: PasteMessages;
  readonly row: ExplainedRow;
  /** Shows the line in the text; undefined where the text is in sight. */
  readonly showInText: (() => void) | undefined;
  /** Explains another row of the line. */
  readonly showRow: (place: number) => void;
  readonly dismiss: () => void;
  /** Address of the page of the state machine. */
  readonly machine: URL;
}

/**
 * Where the scenarios are that lead to the row's state, with the row's ends in their roles. They stand behind the `#`:
 * what a reader pastes is sent to no server, not even in an address.
 */
function wayHere({ state, local, remote }: RowContent, machine: URL): string | undefined {
  if (!mapPhases.some(({ states }) => states.some((known) => known === state))) return undefined;
  const link = new URL(machine);
  link.hash = new URLSearchParams({
    state: state ?? '',
    here: local?.address ?? '',
    there: remote?.address ?? '',
  }).toString();
  return link.href;
}

function wayLink(content: RowContent, machine: URL, words: PasteMessages): TemplateResult | typeof nothing {
  const link = wayHere(content, machine);
  return link === undefined ? nothing : html`<p><a href=${link}>${words.rowWays}</a></p>`;
}

function ends({ local, remote, process }: RowContent): TemplateResult {
  return html`<p class="ends" translate="no">
    ${[local, remote].map((end) =>
      end
        ? html`<span><bdi>${end.address}</bdi>${end.service === undefined ? nothing : ` (${end.service})`}</span>`
        : nothing,
    )}
    ${process === undefined ? nothing : html`<span>${process}</span>`}
  </p>`;
}

/** What is explained: a line or, where it has several rows, which of them. */
function titleOf({ line, place, rows }: ExplainedRow, words: PasteMessages): string {
  return rows > 1 ? words.rowOfLineTitle(line + 1, place + 1, rows) : words.rowTitle(line + 1);
}

/** The addresses of both ends, as far as the row has them. */
function endsOf({ content }: ExplainedRow): readonly string[] {
  return [content?.local, content?.remote].flatMap((end) => (end ? [end.address] : []));
}

/** The name of its state, where it shows one. */
function nameIn(content: RowContent | undefined): readonly string[] {
  return content?.state === undefined ? [] : [nameOf(content.state)];
}

/** The same as one text, to be told aloud. */
export function rowTold(row: ExplainedRow, words: PasteMessages): string {
  const { content } = row;
  const { sentences = [] } = content ?? {};
  const said = content === undefined ? [words.rowNothing] : sentences.map(({ text }) => text);
  const ends = endsOf(row);
  return [`${titleOf(row, words)}.`, ...(ends.length > 0 ? [`${ends.join(', ')}.`] : []), ...said].join(' ');
}

/** The longest line that is copied with its explanation, in UTF-16 code units. */
const mostQuoted = 500;

/** The same for a ticket or a chat: the line as it was written, and below it what it means. */
function rowCopied(row: ExplainedRow): string {
  const { text, rows, content } = row;
  // Of a line with several rows, as JSON may have them, it would not say which one is meant.
  const isQuoted = rows === 1 && text.length <= mostQuoted;
  const first = isQuoted ? text.trim() : [...nameIn(content), endsOf(row).join(', ')].join(' ');
  const said = content?.sentences.map((sentence) => sentence.text) ?? [];
  return `${[first, '', ...said].join('\n')}\n`;
}

/** One row in sentences: who opened it, who is waited for and for how long, what its queues say. */
export function rowExplained({
  words,
  row,
  showInText,
  showRow,
  dismiss,
  machine,
}: RowExplainedOptions): TemplateResult {
  const { place, rows, content } = row;
  const next = (): void => {
    showRow((place + 1) % rows);
  };
  return html`<section class="row-explained">
    <h3>${titleOf(row, words)}</h3>
    ${
      content === undefined
        ? html`<p>${words.rowNothing}</p>`
        : html`${ends(content)} ${content.sentences.map(({ text }) => html`<p>${wholeNames(text)}</p>`)}
          ${wayLink(content, machine, words)}`
    }
    <div class="buttons">
      ${rows > 1 ? html`<button @click=${next}>${words.nextRowOfLine}</button>` : nothing}
      ${
        content === undefined
          ? nothing
          : html`<tcp-copy-button
              label=${words.copyRow}
              copied=${words.copied}
              failed=${words.copyFailed}
              .make=${() => Promise.resolve(rowCopied(row))}
            ></tcp-copy-button>`
      }
      ${showInText === undefined ? nothing : html`<button @click=${showInText}>${words.rowInText}</button>`}
      <button @click=${dismiss}>${words.dismiss}</button>
    </div>
  </section>`;
}
