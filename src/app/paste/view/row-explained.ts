import { html, nothing, type TemplateResult } from 'lit';
import { wholeNames } from '../../../components/whole-words/whole-words.ts';
import type { RowContent } from '../../../components/card/row-content.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { mapPhases } from '../../../components/life-map/tracks.ts';

/** A line that is explained. */
export interface ExplainedRow {
  /** 0-based. */
  readonly line: number;
  /** What it means; undefined where the line is no row. */
  readonly content: RowContent | undefined;
}

/** What the explanation of a row needs. */
export interface RowExplainedOptions {
  readonly words: PasteMessages;
  readonly row: ExplainedRow;
  /** Shows the line in the text; undefined where the text is in sight. */
  readonly showInText: (() => void) | undefined;
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

/** The same as one text, to be told aloud. */
export function rowTold({ line, content }: ExplainedRow, words: PasteMessages): string {
  const { local, remote, sentences = [] } = content ?? {};
  const said = content === undefined ? [words.rowNothing] : sentences.map(({ text }) => text);
  const ends = [local, remote].flatMap((end) => (end ? [end.address] : []));
  return [`${words.rowTitle(line + 1)}.`, ...(ends.length > 0 ? [`${ends.join(', ')}.`] : []), ...said].join(' ');
}

/** One row in sentences: who opened it, who is waited for and for how long, what its queues say. */
export function rowExplained({ words, row, showInText, dismiss, machine }: RowExplainedOptions): TemplateResult {
  const { line, content } = row;
  return html`<section class="row-explained">
    <h3>${words.rowTitle(line + 1)}</h3>
    ${
      content === undefined
        ? html`<p>${words.rowNothing}</p>`
        : html`${ends(content)} ${content.sentences.map(({ text }) => html`<p>${wholeNames(text)}</p>`)}
          ${wayLink(content, machine, words)}`
    }
    <div class="buttons">
      ${showInText === undefined ? nothing : html`<button @click=${showInText}>${words.rowInText}</button>`}
      <button @click=${dismiss}>${words.dismiss}</button>
    </div>
  </section>`;
}
