import { foundPhases } from '../components/card/found-phases.ts';
import type { StateId } from '../states/states.ts';
import { isShown } from './dom.ts';
import type { Box } from './placement.ts';
import type { Span, SpanIndex } from './span-index.ts';
import { viewOf, type View } from './view.ts';

/** Marks painted at the same time: painting is what costs, not finding. */
const markLimit = 2000;

/** How much of the viewport's height above and below it is marked too, so that a slow scroll never shows bare tokens. */
const margin = 0.75;
/** Spans that are looked at one by one; longer stretches are first tried by a few samples. */
const fewSpans = 16;
/** Stretches up to this many spans are left out, or taken, as a whole when all their samples lie outside of the view, or in it. */
const sampledSpans = 1024;
/** Where samples stand between both ends of a stretch; even steps would come upon each column of a text at one height. */
const sampled = [0.1, 0.25, 0.45, 0.7];

/** Name of the highlight that paints a state, by its phase; `marksCss()` has its rule. */
function highlightName(state: StateId): string {
  return `tcp-state-${foundPhases[state] ?? 'other'}`;
}

/**
 * Paints the spans near the viewport with the CSS Custom Highlight API, which leaves the page's tree alone.
 *
 * Ranges are static: live ones tax every change of the page. Neither a Highlight nor the registry is iterated:
 * content scripts cannot do that in Firefox.
 */
export class Marker {
  readonly #document: Document;
  readonly #index: SpanIndex;
  readonly #view: View;
  /** By their names. */
  readonly #highlights = new Map<string, Highlight>();
  /** Highlights of the page that have our names; put back at the end. */
  readonly #pageOwn = new Map<string, Highlight>();
  readonly #painted = new Map<Span, StaticRange>();
  readonly #ruler: Range;

  constructor(document: Document, index: SpanIndex, signal: AbortSignal) {
    this.#document = document;
    this.#index = index;
    this.#view = viewOf(document);
    this.#ruler = document.createRange();
    signal.addEventListener('abort', () => {
      this.#end();
    });
  }

  /** Whether a mark is painted that is none of the index any more. */
  hasLost(): boolean {
    return [...this.#painted.keys()].some((span) => !this.#index.has(span));
  }

  /** Paints what is near the viewport now and takes the rest away. */
  refresh(): void {
    const wanted = new Set(this.#near(this.#index.all));
    for (const [span, range] of this.#painted) {
      const highlight = this.#highlights.get(highlightName(span.state));
      // A page that empties its highlights empties ours, too: what it took is painted once more.
      if (wanted.has(span) && highlight?.has(range)) continue;
      highlight?.delete(range);
      this.#painted.delete(span);
    }
    for (const span of wanted) if (!this.#painted.has(span)) this.#paint(span);
    this.#restore();
    // A range that a page holds elsewhere would be kept up to date on every change; an end before the start takes that along.
    this.#ruler.setEnd(this.#document, 0);
  }

  /** Position in `index.all` of the first mark in view, or of the last one for a step backwards; 0 where none is. */
  firstInView(step: 1 | -1): number {
    const { all } = this.#index;
    const span = this.#within(all, 0).at(step > 0 ? 0 : -1);
    return span ? all.indexOf(span) : 0;
  }

  /**
   * Boxes of a span in the viewport's coordinates; none while it is not drawn. Each is as high as all of them: a card
   * beside the part in one line is not to cover that in the next.
   */
  boxes(span: Span): Box[] {
    this.#measure(span, span);
    const boxes = [...this.#ruler.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const { top, bottom } = this.#ruler.getBoundingClientRect();
    this.#ruler.collapse(true);
    return boxes.map(({ left, right }) => ({ left, right, top, bottom }));
  }

  #paint(span: Span): void {
    const name = highlightName(span.state);
    const range = new this.#view.StaticRange({
      startContainer: span.first,
      startOffset: span.start,
      endContainer: span.last,
      endOffset: span.end,
    });
    let highlight = this.#highlights.get(name);
    if (!highlight) this.#highlights.set(name, (highlight = new this.#view.Highlight()));
    highlight.add(range);
    this.#painted.set(span, range);
  }

  /** Registers our highlights, also again after the page has cleared the registry. */
  #restore(): void {
    const registry = this.#view.CSS.highlights;
    for (const [name, highlight] of this.#highlights) {
      const other = registry.get(name);
      if (other === highlight) continue;
      if (other) this.#pageOwn.set(name, other);
      registry.set(name, highlight);
    }
  }

  #end(): void {
    const registry = this.#view.CSS.highlights;
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (registry.get(name) === highlight) registry.delete(name);
    }
    for (const [name, highlight] of this.#pageOwn) if (!registry.has(name)) registry.set(name, highlight);
    this.#painted.clear();
    this.#ruler.setEnd(this.#document, 0);
  }

  /** Lays the ruler along what stands from one span to another one. */
  #measure({ first, start }: Span, { last, end }: Span): void {
    // A text that was written into may be shorter by now; the span is dropped when the change is read.
    this.#ruler.setStart(first, Math.min(start, first.length));
    this.#ruler.setEnd(last, Math.min(end, last.length));
  }

  /** The spans that are drawn near the viewport, those inside it alone where there are too many. */
  #near(spans: readonly Span[]): Span[] {
    const near = this.#within(spans, margin * this.#view.innerHeight);
    return near.length > markLimit ? this.#within(near, 0).slice(0, markLimit) : near;
  }

  /** The spans that are drawn in the view, or at most some pixels above and below it, and four times as many beside it. */
  #within(spans: readonly Span[], around: number): Span[] {
    const { innerHeight, innerWidth } = this.#view;
    const boxOf = (span: Span, end = span): DOMRect => {
      this.#measure(span, end);
      return this.#ruler.getBoundingClientRect();
    };
    /** Whether a box is above the view, less than nothing, or below it, more than that. */
    const sideOf = ({ top, bottom }: DOMRect): number => (bottom < -around ? -1 : Number(top > innerHeight + around));
    const isNear = (box: DOMRect): boolean =>
      sideOf(box) === 0 && box.width > 0 && box.right >= -4 * around && box.left <= innerWidth + 4 * around;
    const { length } = spans;
    const [first, last] = [spans[0], spans.at(-1)];
    if (!first || !last || length <= fewSpans) return spans.filter((span) => isNear(boxOf(span)) && isDrawn(span));
    const isOneText = first.first === last.first;
    if (isOneText || length <= sampledSpans) {
      const boxAt = (at: number): DOMRect => boxOf(spans.at(at) ?? last);
      const [head, tail] = [boxOf(first), boxOf(last)];
      const boxes = [head, ...sampled.map((share) => boxAt(share * length)), tail];
      // Columns, and what is turned or put into its place, may lie in any order.
      const slope = tail.top - head.top;
      const isSorted = slope !== 0 && boxes.every(({ top }, at) => (top - (boxes[at - 1] ?? head).top) * slope >= 0);
      if (isOneText) {
        // Each question about a place in a long text takes time in proportion to its lines, so the edges of the view are
        // looked for where those lie below each other, and what is between them is taken.
        if (isSorted && slope > 0) {
          const lineAt = (edge: number, side: 'top' | 'bottom'): number =>
            firstLine(length, edge, head[side], tail[side], (at) => boxAt(at)[side]);
          return isDrawn(first) ? spans.slice(lineAt(-around, 'bottom'), lineAt(innerHeight + around, 'top')) : [];
        }
        if (!isNear(boxOf(first, last))) return [];
      } else {
        if (isSorted && sideOf(head) * sideOf(tail) > 0) return [];
        // A mark elsewhere is one too many and no wrong one; each question is asked of the page in the frame's time.
        if (boxes.every(isNear)) return spans.filter(isDrawn);
      }
    }
    const middle = length >> 1;
    return this.#within(spans.slice(0, middle), around).concat(this.#within(spans.slice(middle), around));
  }
}

/**
 * The first of some lines whose place is at or beyond an edge; their number where there is none.
 * Lines are as high as each other in nearly every text, so each question is asked where the edge should be by what is
 * known, and then beside that place: a handful of questions instead of one for each halving.
 *
 * @param lowPlace place of the first line
 * @param highPlace place of the last one
 */
function firstLine(
  count: number,
  edge: number,
  lowPlace: number,
  highPlace: number,
  placeOf: (at: number) => number,
): number {
  // Before `low` nothing is beyond the edge, and from `high` on everything is.
  let [low, high] = [0, count];
  for (let round = 0; low < high; round++) {
    const share = (edge - lowPlace) / (highPlace - lowPlace);
    const guess = low + Math.floor(share * (high - low)) - (round % 2);
    // Where guesses do not help, halving does.
    const at = round > 5 ? (low + high) >> 1 : Math.min(Math.max(guess, low), high - 1);
    const place = placeOf(at);
    if (place >= edge) [high, highPlace] = [at, place];
    else [low, lowPlace] = [at + 1, place];
  }
  return low;
}

/** Whether a span can be seen at all. */
export function isDrawn(span: Span): boolean {
  // The content of a shadow root has no parent element; its host decides.
  const element = span.first.parentElement ?? (span.first.getRootNode() as Partial<ShadowRoot>).host;
  return element !== undefined && isShown(element);
}
