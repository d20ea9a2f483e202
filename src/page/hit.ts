import { firstChildOf, matches, nextSiblingOf } from './dom.ts';
import { isDrawn, type Marker } from './marker.ts';
import { isInside, type Box } from './placement.ts';
import type { Span, SpanIndex } from './span-index.ts';

/** A token under a point, and the box of it that the point lies in. */
export interface Hit {
  readonly span: Span;
  readonly box: Box;
}

/** Where tokens may be hit. */
export interface Targets {
  readonly index: SpanIndex;
  readonly marker: Marker;
  /** Shadow roots that were read. */
  readonly shadowRoots: Iterable<ShadowRoot>;
}

/** How many boxes that lie over each other are looked through, how many nodes of each, and how much of a text. */
const layers = 6;
const children = 20;
const longText = 2000;
/** The colour of a ground that one sees through, as browsers write it: none, or less than a third of one. */
const sheer = /(a.*,|\/) 0(\.[0-2]|\))/;

/** Finds the tokens of a document under points of the viewport. */
export class HitTest {
  readonly #document: Document;
  readonly #targets: Targets | undefined;
  /** The token that the pointer rests on, and where. */
  #rested: { readonly span: Span; readonly x: number; readonly y: number } | undefined;

  /** @param targets without them nothing is hit */
  constructor(document: Document, targets: Targets | undefined) {
    this.#document = document;
    this.#targets = targets;
  }

  /**
   * The token under a point. The caret's place is asked for and looked up in the index; `highlightsFromPoint` would take
   * time in proportion to the number of marks.
   */
  at(x: number, y: number): Hit | undefined {
    if (!this.#targets) return undefined;
    const { index, shadowRoots } = this.#targets;
    const rested = this.#rested;
    // The caret's place takes time in proportion to the lines of its text; a moment ago it was the same. Where the page
    // was scrolled since, another token may be there.
    const same = rested?.x === x && rested.y === y && index.has(rested.span) ? this.#hit(rested.span, x, y) : undefined;
    if (same) return same;
    const caret = this.#document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    const isText = caret?.offsetNode.nodeType === 3;
    const span = isText ? index.at(caret.offsetNode as Text, caret.offset) : undefined;
    return span ? this.#hit(span, x, y) : this.#below(x, y, index, isText ? 1 : 0);
  }

  /**
   * The token under what lies over it and has no text there, such as a link as large as its row.
   *
   * @param from the first box that is looked through: in Firefox the caret is beside a text that is selected as a whole
   */
  #below(x: number, y: number, index: SpanIndex, from: number): Hit | undefined {
    const elements = this.#document.elementsFromPoint(x, y).slice(0, layers);
    // Newer xterm.js lets the pointer through its rows, and VS Code lays an element of its own over them.
    const screen = elements.find((element, at) => at < 2 && matches(element, '.xterm-screen'));
    // What is seen ends with the first that has a ground. Where none has, or a terminal draws its own, all is.
    const last =
      elements.findIndex((element) => !(screen ?? sheer.test(getComputedStyle(element).backgroundColor))) + 1;
    for (const element of [...(screen?.querySelectorAll('span') ?? []), ...elements.slice(from, last || layers)]) {
      let child = firstChildOf(element);
      for (let left = children; child && left > 0; child = nextSiblingOf(child), left--)
        for (const span of index.within(child as Text, 0, longText)) {
          const hit = this.#hit(span, x, y);
          if (hit) return hit;
        }
    }
    return undefined;
  }

  /** The token that the pointer rests on at a point; it will be asked for again. */
  rest(x: number, y: number): Span | undefined {
    this.forget();
    const span = this.at(x, y)?.span;
    this.#rested = span && { span, x, y };
    return span;
  }

  /** Forgets where the pointer rests: the page has changed. */
  forget(): void {
    this.#rested = undefined;
  }

  #hit(span: Span, x: number, y: number): Hit | undefined {
    // The nearest character is found for every point of a line; only a point on the letters counts.
    const box = this.#targets?.marker.boxes(span).find((candidate) => isInside(x, y, candidate, 1));
    return box && isDrawn(span) ? { span, box } : undefined;
  }
}
