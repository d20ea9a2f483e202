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
    if (caret?.offsetNode.nodeType !== 3) return undefined;
    const span = index.at(caret.offsetNode as Text, caret.offset);
    return span && this.#hit(span, x, y);
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
