import { html, nothing, type TemplateResult } from 'lit';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { LineChoice } from '../worker/protocol.ts';

/** What the tools above the text need. */
export interface TextToolsOptions {
  readonly words: PasteMessages;
  /** Which lines are shown. */
  readonly choice: LineChoice;
  /** How many lines were not understood. */
  readonly unread: number;
  readonly choose: (choice: LineChoice) => void;
  /** What is looked for, and whether it was not found. */
  readonly searched: string;
  readonly isMissed: boolean;
  readonly type: (text: string) => void;
  readonly search: (step: 1 | -1) => void;
  /** What became of the copy. */
  readonly copied: 'copied' | 'copyFailed' | undefined;
  readonly copyAll: () => void;
  /** The reader went on from the button that copies. */
  readonly leaveCopy: () => void;
}

function lineChoices({ words, choice, unread, choose }: TextToolsOptions): TemplateResult {
  const choices: readonly (readonly [LineChoice, string, boolean])[] = [
    ['all', words.showAll, true],
    ['unread', `${words.showUnread} (${String(unread)})`, unread > 0],
    [choice, words.showEvidence, typeof choice === 'object'],
  ];
  return html`<div class="choices" role="group" aria-label=${words.textTitle}>
    ${choices.map(([value, label, isThere]) =>
      isThere
        ? html`<button
            aria-pressed=${value === choice ? 'true' : 'false'}
            @click=${() => {
              choose(value);
            }}
          >
            ${label}
          </button>`
        : nothing,
    )}
  </div>`;
}

function searchForm({ words, searched, isMissed, type, search }: TextToolsOptions): TemplateResult {
  return html`<form
    role="search"
    aria-label=${words.search}
    @submit=${(event: Event) => {
      event.preventDefault();
      search(1);
    }}
  >
    <input
      type="search"
      aria-label=${words.search}
      placeholder=${words.search}
      title=${words.textHint}
      autocomplete="off"
      spellcheck="false"
      .value=${searched}
      @input=${(event: Event) => {
        type((event.target as HTMLInputElement).value);
      }}
    />
    ${
      searched === ''
        ? nothing
        : html`<button
              type="button"
              @click=${() => {
                search(-1);
              }}
            >
              ${words.searchPrevious}
            </button>
            <button type="submit">${words.searchNext}</button>`
    }
    <span aria-live="polite">${isMissed ? words.searchNone : ''}</span>
  </form>`;
}

/** What stands above the text: which lines are shown, the search, and the way into the clipboard. */
export function textTools(options: TextToolsOptions): TemplateResult {
  const { words, copied, copyAll, leaveCopy } = options;
  return html`<div class="pane-tools">
    ${lineChoices(options)} ${searchForm(options)}
    <button @click=${copyAll} @blur=${leaveCopy}>${copied === 'copied' ? words.copied : words.copyAll}</button>
    <span class="said" aria-live="polite">${copied === 'copyFailed' ? words.copyFailed : ''}</span>
  </div>`;
}

/** The way from one part of a text to the next, where it has more lines than a box can hold; the first part is 0. */
export function textParts(
  words: PasteMessages,
  part: number,
  parts: number,
  go: (part: number) => void,
): TemplateResult | typeof nothing {
  if (parts < 2) return nothing;
  // At an end a way that is closed keeps the keyboard, which a disabled button would lose.
  const way = (to: number, label: string, isEnd: boolean) =>
    html`<button
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${() => {
        if (!isEnd) go(to);
      }}
    >
      ${label}
    </button>`;
  return html`<p class="parts">
    ${way(part - 1, words.previousPart, part === 0)} ${words.part(part + 1, parts)}
    ${way(part + 1, words.nextPart, part === parts - 1)}
  </p>`;
}
