import { html, nothing, type TemplateResult } from 'lit';
import { severityMark } from '../../../components/theme/severity-mark.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { ShownLine } from '../worker/protocol.ts';
import { columnsOf } from './columns.ts';
import { inWrittenOrder } from './in-written-order.ts';

/** Height of a line in pixels: where fingers point, its number is to be hit, and the lines are still to be read as a text. */
export const lineHeight = matchMedia('(pointer: coarse)').matches ? 32 : 22;

/** What a line needs from around it. */
export interface TextLineOptions {
  readonly words: PasteMessages;
  /** It was asked for last. */
  readonly isPointed: boolean;
  /** Explains a line. */
  readonly explain: (line: number) => void;
  /** Shows the finding that the note is about. */
  readonly showFinding: (finding: number) => void;
}

function noteButton(
  text: string,
  { severity, title, finding }: NonNullable<ShownLine['note']>,
  { words, showFinding }: TextLineOptions,
): TemplateResult {
  return html`<button
    class="note"
    .style=${`--columns:${String(columnsOf(text))}`}
    title=${title ?? nothing}
    @click=${() => {
      showFinding(finding);
    }}
  >
    ${severityMark(severity)}<span class=${title === undefined ? 'unseen' : nothing}>${title ?? words[severity]}</span>
  </button>`;
}

/** A line of the text: its number, what is written there, and the note in the margin. */
export function textLine(shown: ShownLine, options: TextLineOptions): TemplateResult {
  const { line, text, cut, note } = shown;
  const { words, isPointed, explain } = options;
  return html`<div class="text-line" data-severity=${note?.severity ?? nothing} ?data-pointed=${isPointed}>
    <button
      class="number"
      tabindex="-1"
      .textContent=${String(line + 1)}
      title=${words.rowTitle(line + 1)}
      @click=${() => {
        explain(line);
      }}
    ></button
    ><code class="written" lang="en" .shown=${shown}>${inWrittenOrder(text)}</code>${
      cut > 0 ? html`<i class="cut">${words.cutLine(cut)}</i>` : nothing
    }${note ? noteButton(text, note, options) : nothing}
  </div>`;
}
