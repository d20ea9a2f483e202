import { card, type CardActions } from '../components/card/card.ts';
import type { StateId } from '../states/states.ts';
import { CardHost } from './card-host.ts';
import type { Contents } from './contents.ts';
import { copyText } from './copy-text.ts';
import { hitAt } from './hit.ts';
import { isDrawn, type Marker } from './marker.ts';
import { isInside, type Box } from './placement.ts';
import { watchPointer } from './pointer.ts';
import { scrollToShow } from './scroll.ts';
import type { Span, SpanIndex } from './span-index.ts';
import { viewOf } from './view.ts';

/** What the cards of a page need. */
export interface CardsOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly index: SpanIndex;
  readonly marker: Marker;
  /** Shadow roots that were read. */
  readonly shadowRoots: readonly ShadowRoot[];
  readonly contents: Contents;
  /** Opens the full entry of a state; without it the card has no way to it. */
  readonly openEntry?: (state: StateId) => void;
}

/** What is shown now. */
interface Shown {
  readonly state: StateId;
  readonly token: string;
  /** The mark it is about; undefined for a card about selected text. */
  readonly span: Span | undefined;
  readonly box: Box;
  /** Where the keyboard was before it went into the card. */
  readonly cameFrom: Element | null;
  /** The keyboard goes into the card. */
  readonly takesFocus: boolean;
}

/** Opens and closes the one card of a page, for the pointer, for a finger and for the keyboard. */
export class Cards {
  readonly #options: CardsOptions;
  readonly #host: CardHost;
  readonly #actions: CardActions;
  #shown: Shown | undefined;
  #whileOpen: AbortController | undefined;
  #visited: Span | undefined;
  #pointer: readonly [number, number] | undefined;

  constructor(options: CardsOptions) {
    const { document, signal, openEntry } = options;
    this.#options = options;
    this.#actions = { ...(openEntry && { open: openEntry }), copy: (text) => copyText(document, text) };
    this.#host = new CardHost(document, signal);
    watchPointer(document, signal, this.#host, {
      showAt: (x, y) => this.showAt(x, y),
      close: () => {
        this.close();
      },
      tokenBox: () => this.#shown?.box,
    });
    signal.addEventListener('abort', () => {
      this.close();
    });
  }

  /** Shows the card of the mark under a point of the viewport; false where there is none. */
  showAt(x: number, y: number): boolean {
    const { document, shadowRoots, index, marker } = this.#options;
    const hit = hitAt(x, y, document, shadowRoots, index, marker);
    if (!hit) return false;
    this.#pointer = [x, y];
    if (this.#shown?.span === hit.span && this.#host.isOpen) return true;
    const { span, box } = hit;
    this.#show({ ...span, span, box, cameFrom: null, takesFocus: false });
    this.#visited = span;
    return true;
  }

  /** Shows a card for a piece of text that is no mark, with the keyboard in it. */
  showFor(state: StateId, token: string, box: Box): void {
    const cameFrom = this.#options.document.activeElement;
    this.#show({ state, token, span: undefined, box, cameFrom, takesFocus: true });
  }

  /**
   * Goes to the mark after or before the last one visited, or from what is in view, scrolls to it and moves the
   * keyboard into its card.
   *
   * @param step 1 or -1
   * @param state only marks of this state
   * @returns whether there is one
   */
  walk(step: 1 | -1, state?: string): boolean {
    const { index, marker, document } = this.#options;
    const all = index.all;
    const count = all.length;
    const visited = this.#visited && index.has(this.#visited) ? all.indexOf(this.#visited) : -1;
    const start = visited >= 0 ? visited + step : marker.firstInView(step);
    for (let tried = 0; tried < count; tried++) {
      const span = all[(((start + tried * step) % count) + count) % count];
      if (!span || (state !== undefined && span.state !== state) || !isDrawn(span)) continue;
      scrollToShow(span.first, () => marker.boxes(span)[0]);
      const box = marker.boxes(span)[0];
      if (!box) continue;
      const cameFrom = this.#host.hasFocus ? (this.#shown?.cameFrom ?? null) : document.activeElement;
      this.#visited = span;
      this.#show({ ...span, span, box, cameFrom, takesFocus: true });
      return true;
    }
    return false;
  }

  /** Closes the card; the keyboard goes back to where it was. */
  close(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#shown = undefined;
    this.#whileOpen?.abort();
    const hadFocus = this.#host.hasFocus;
    this.#host.hide();
    const { cameFrom } = shown;
    if (hadFocus && cameFrom?.isConnected && 'focus' in cameFrom)
      (cameFrom as HTMLElement).focus({ preventScroll: true });
  }

  /** Looks after the card when the page has changed: its mark may be gone, or drawn anew in the same place. */
  pageChanged(): void {
    const { index, marker } = this.#options;
    const shown = this.#shown;
    if (!shown?.span) return;
    if (index.has(shown.span)) {
      this.#closeIfMoved(marker.boxes(shown.span));
      return;
    }
    // What is being read stays.
    if (this.#host.hasFocus || this.#isPointedAt) return;
    const [x, y] = this.#pointer ?? [-1, -1];
    if (!this.showAt(x, y)) this.close();
  }

  get #isPointedAt(): boolean {
    const box = this.#host.box;
    return box !== undefined && this.#pointer !== undefined && isInside(...this.#pointer, box);
  }

  #closeIfMoved(boxes: readonly Box[]): void {
    const old = this.#shown?.box;
    const isHere = boxes.some((box) => old && Math.abs(box.top - old.top) < 2 && Math.abs(box.left - old.left) < 2);
    if (!isHere) this.close();
  }

  #show(shown: Shown): void {
    const { contents } = this.#options;
    this.#shown = shown;
    if (contents.get(shown.state)) {
      this.#draw(shown);
      return;
    }
    contents.fetch([shown.state]).then(
      () => {
        if (this.#shown === shown) this.#draw(shown);
      },
      () => {
        // Nobody answers: the extension is being updated or removed, and this script ends with it.
        if (this.#shown === shown) this.#shown = undefined;
      },
    );
  }

  #draw(shown: Shown): void {
    const { document, contents } = this.#options;
    const content = contents.get(shown.state);
    if (!content) return;
    this.#host.show(card(document, shown.token, content, this.#actions), shown.box, contents.sheet);
    if (shown.takesFocus) this.#host.focus();
    this.#whileOpen?.abort();
    this.#whileOpen = new AbortController();
    this.#listen(this.#whileOpen.signal);
  }

  /** Listens while a card is open, and only then. */
  #listen(signal: AbortSignal): void {
    const { document, marker } = this.#options;
    const view = viewOf(document);
    const options = { capture: true, signal };
    const onKey = (event: KeyboardEvent): void => {
      const isEscape = event.key === 'Escape';
      // The page's shortcuts must not hear what is typed in the card. Its buttons work all the same: what a key
      // does by itself needs no listener.
      if (isEscape || this.#host.hasFocus) event.stopImmediatePropagation();
      if (!isEscape) return;
      event.preventDefault();
      if (event.type === 'keydown') this.close();
    };
    for (const type of ['keydown', 'keypress', 'keyup'] as const) view.addEventListener(type, onKey, options);
    view.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        this.#pointer = [clientX, clientY];
      },
      { ...options, passive: true },
    );
    view.addEventListener(
      'scroll',
      (event) => {
        const span = this.#shown?.span;
        if (this.#host.owns(event)) return;
        if (span) this.#closeIfMoved(marker.boxes(span));
        else this.close();
      },
      { ...options, passive: true },
    );
    view.addEventListener(
      'resize',
      () => {
        this.close();
      },
      { signal },
    );
  }
}

/** Makes the cards of a page. */
export type StartCards = (options: CardsOptions) => Cards;

/** Starts the cards of a page. They are a script of their own, loaded when a page first has a mark to point at. */
export const startCards: StartCards = (options) => new Cards(options);
