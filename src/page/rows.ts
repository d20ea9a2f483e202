import type { RowContent, RowQuestion } from '../components/card/row-content.ts';
import type { ReadWindow, RowWindow } from './row-window.ts';
import type { Span } from './span-index.ts';

/**
 * Says what the row of a token means, in the reader's language; undefined where no row was read there. The span is for
 * whoever knows the rows of its own page.
 */
export type LoadRow = (question: RowQuestion, span: Span) => Promise<RowContent | undefined>;

/** What is known of the row that one token stands in. */
export interface AskedRow {
  /** Whether the row is on the page as it was when it was asked for. */
  readonly isCurrent: () => boolean;
  /** Undefined as long as there is no answer, and where no row was read. */
  readonly content: RowContent | undefined;
  /** Resolves when the answer is there, or when none will come. */
  readonly answered: Promise<void>;
}

/** The rows of the tokens that were pointed at; each is read once, and again when its text has changed. */
export class Rows {
  readonly #load: LoadRow | undefined;
  readonly #read: ReadWindow | undefined;
  readonly #asked = new WeakMap<Span, AskedRow>();

  /**
   * @param load without it there is nothing to say of any row
   * @param read the text around a token
   */
  constructor(load: LoadRow | undefined, read: ReadWindow | undefined) {
    this.#load = load;
    this.#read = read;
  }

  /** Asks for the row of a token; undefined where there is nobody to ask, or no text around the token. */
  ask(span: Span): AskedRow | undefined {
    const known = this.#asked.get(span);
    if (known?.isCurrent()) return known;
    const window = this.#load && this.#read?.(span);
    if (!this.#load || !window) return undefined;
    const asked = askFor(span, window, this.#load);
    this.#asked.set(span, asked);
    return asked;
  }
}

function askFor(span: Span, window: RowWindow, load: LoadRow): AskedRow {
  const { state, token } = span;
  const { text, at, isWholeAbove, isWholeBelow, isCurrent } = window;
  const row: { -readonly [Key in keyof AskedRow]: AskedRow[Key] } = {
    isCurrent,
    content: undefined,
    answered: load({ state, token, text, at, isWholeAbove, isWholeBelow }, span).then(
      (content) => {
        row.content = content;
      },
      // Nobody answers: the extension is being updated or removed. The state is explained all the same.
      () => undefined,
    ),
  };
  return row;
}
