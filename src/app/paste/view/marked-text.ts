import { Cards } from '../../../page/cards.ts';
import { Contents } from '../../../page/contents.ts';
import { Marker } from '../../../page/marker.ts';
import { marksCss } from '../../../page/marks-css.ts';
import { rowWindow } from '../../../page/row-window.ts';
import { SpanIndex } from '../../../page/span-index.ts';
import type { CardSupply } from '../../../components/card/card-content.ts';
import type { RowContent } from '../../../components/card/row-content.ts';
import type { StateId } from '../../../states/states.ts';
import type { LineMark } from '../listing/marked-lines.ts';
import type { RowChoice } from '../listing/rows-of.ts';

/** What the marks of the view need from around them. */
export interface MarkedTextOptions {
  readonly loadContents: (states: readonly StateId[]) => Promise<CardSupply>;
  /** Says what the row of a word in a line means. */
  readonly loadRow: (line: number, word: RowChoice) => Promise<RowContent | undefined>;
  readonly openEntry: (state: StateId) => void;
}

/**
 * Marks and cards on text whose tokens are known already: the same marks and the same card as on any web page, without
 * the search for them.
 */
export class MarkedText {
  readonly #index = new SpanIndex();
  readonly #marker: Marker;
  readonly #cards: Cards;
  readonly #contents: Contents;
  /** Lines of the text nodes that were marked. */
  readonly #marked = new WeakMap<Text, number>();
  readonly #over = new AbortController();
  readonly #sheet = new CSSStyleSheet();

  constructor({ loadContents, loadRow, openEntry }: MarkedTextOptions) {
    const { signal } = this.#over;
    this.#sheet.replaceSync(marksCss());
    document.adoptedStyleSheets.push(this.#sheet);
    this.#marker = new Marker(document, this.#index, signal);
    this.#contents = new Contents(loadContents);
    this.#cards = new Cards({
      document,
      signal,
      marks: { index: this.#index, marker: this.#marker, shadowRoots: [], rowWindow },
      contents: this.#contents,
      loadRow: (_, { first, start, token }) => loadRow(this.#marked.get(first) ?? -1, { start, token }),
      openEntry,
    });
    const repaint = (): void => {
      this.#marker.refresh();
    };
    addEventListener('resize', repaint, { signal, passive: true });
    addEventListener('scroll', repaint, { signal, passive: true });
  }

  /** Marks the tokens of the text node of a line, once. */
  mark(text: Text, line: number, marks: readonly LineMark[]): void {
    if (this.#marked.has(text)) return;
    this.#marked.set(text, line);
    for (const { state, start, end } of marks)
      this.#index.add({
        state,
        token: text.data.slice(start, end),
        isInRow: true,
        first: text,
        last: text,
        nodes: [text],
        start,
        end,
      });
  }

  /** Paints what is there now and forgets what is gone. */
  settle(): void {
    this.#index.dropRemoved();
    this.#marker.refresh();
    this.#contents.fetch(this.#index.states).catch(() => undefined);
    this.#cards.pageChanged();
  }

  /** Opens the card of the next or previous mark that is drawn; false where there is none. */
  walk(step: 1 | -1): boolean {
    return this.#cards.walk(step) === true;
  }

  /** Takes everything away. */
  end(): void {
    this.#over.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
