import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import { samples, type Sample } from '../samples.ts';
import type { SourceInput } from '../worker/protocol.ts';
import { sourcesIn, sourcesOf } from './input-files.ts';

/** What the box for texts needs. */
export interface IntakeOptions {
  readonly words: PasteMessages;
  /** Nothing was read yet: the box says what this place is for. */
  readonly isEmpty: boolean;
  /** The box is for a further snapshot. */
  readonly isAdding: boolean;
  readonly isDropping: boolean;
  readonly draft: string;
  /** Told what is typed. */
  readonly type: (text: string) => void;
  readonly take: (sources: readonly SourceInput[]) => void;
  readonly clipboard: () => void;
  readonly sample: (sample: Sample) => void;
  /** Closes the box. */
  readonly done: (() => void) | undefined;
}

/** A text of several lines that is pasted into the empty field is a listing: it is read at once, and never put there. */
function handlePaste(event: ClipboardEvent, { take }: IntakeOptions): void {
  const sources = sourcesIn(event.clipboardData);
  const [first] = sources ?? [];
  if (!sources || !first) return;
  const isEmpty = (event.currentTarget as HTMLTextAreaElement).value === '';
  const isListing = typeof first.content !== 'string' || (isEmpty && first.content.includes('\n'));
  if (!isListing) return;
  event.preventDefault();
  take(sources);
}

/** Where texts come in: a field, files, the clipboard, samples. */
export function intake(options: IntakeOptions): TemplateResult {
  const { words, isEmpty, isAdding, isDropping, draft, type, take, clipboard, sample, done } = options;
  const field = (event: Event) =>
    (event.currentTarget as Element).closest('.intake')?.querySelector('textarea') ?? undefined;
  return html`<section class="intake" ?data-dropping=${isDropping} aria-label=${isAdding ? words.addBox : words.box}>
    ${isAdding ? html`<h2>${words.addBox}</h2>` : nothing}
    <textarea
      aria-label=${isAdding ? words.addBox : words.box}
      placeholder=${words.placeholder}
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      translate="no"
      wrap="off"
      .value=${live(draft)}
      @input=${(event: Event) => {
        type((event.target as HTMLTextAreaElement).value);
      }}
      @paste=${(event: ClipboardEvent) => {
        handlePaste(event, options);
      }}
    ></textarea>
    <div class="buttons">
      ${
        isAdding
          ? html`<button
              class="main"
              @click=${(event: Event) => {
                const content = field(event)?.value ?? '';
                if (content.trim() !== '') take([{ name: '', content }]);
              }}
            >
              ${words.add}
            </button>`
          : nothing
      }
      ${done ? html`<button class=${isAdding ? nothing : 'main'} @click=${done}>${isAdding ? words.cancel : words.editDone}</button>` : nothing}
      <label class="file"
        ><span>${words.openFiles}</span
        ><input
          type="file"
          multiple
          aria-label=${words.openFiles}
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            if (input.files && input.files.length > 0) take(sourcesOf(input.files));
            // The same file may be chosen again.
            input.value = '';
          }}
      /></label>
      <button @click=${clipboard}>${words.fromClipboard}</button>
    </div>
    ${
      isEmpty
        ? html`<div class="samples">
              <h2>${words.sample}</h2>
              <div class="buttons">
                ${samples.map(
                  (one) =>
                    html`<button
                      @click=${() => {
                        sample(one);
                      }}
                    >
                      ${words[one.title]}
                    </button>`,
                )}
              </div>
            </div>
            <div class="promise">
              <h2>${words.emptyTitle}</h2>
              <ul>
                <li>${words.emptyFindings}</li>
                <li>${words.emptyTable}</li>
                <li>${words.emptySnapshots}</li>
              </ul>
              <p class="remark">${words.anySize} <span class="drop">${words.dropHere}</span></p>
            </div>`
        : nothing
    }
  </section>`;
}
