import { foundPhases } from '../components/card/found-phases.ts';
import type { Phase } from '../states/state-facts.ts';
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
const fewSpans = 8;
/** Stretches up to this many spans are left out, or taken, as a whole when all their samples lie outside of the view, or in it. */
const sampledSpans = 1024;

function phaseOf(state: StateId): Phase {
  return foundPhases[state] ?? 'other';
}

/** Name of the highlight that paints a phase; `marksCss()` has its rule. */
function highlightName(phase: Phase): string {
  return `tcp-state-${phase}`;
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
  readonly #highlights = new Map<Phase, Highlight>();
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
      const highlight = this.#highlights.get(phaseOf(span.state));
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
    const all = this.#index.all;
    const height = this.#view.innerHeight;
    const inView = (span: Span): boolean =>
      this.#painted.has(span) && this.boxes(span).some(({ top, bottom }) => bottom > 0 && top < height);
    return Math.max(0, step > 0 ? all.findIndex(inView) : all.findLastIndex(inView));
  }

  /**
   * Boxes of a span in the viewport's coordinates; none while it is not drawn. Each is as high as all of them: a card
   * beside the part in one line is not to cover that in the next.
   */
  boxes(span: Span): Box[] {
    this.#measure(span);
    const boxes = [...this.#ruler.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    this.#ruler.collapse(true);
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return boxes.map(({ left, right }) => ({ left, right, top, bottom }));
  }

  #paint(span: Span): void {
    const phase = phaseOf(span.state);
    const range = new this.#view.StaticRange({
      startContainer: span.first,
      startOffset: span.start,
      endContainer: span.last,
      endOffset: span.end,
    });
    let highlight = this.#highlights.get(phase);
    if (!highlight) this.#highlights.set(phase, (highlight = new this.#view.Highlight()));
    highlight.add(range);
    this.#painted.set(span, range);
  }

  /** Registers our highlights, also again after the page has cleared the registry. */
  #restore(): void {
    const registry = this.#view.CSS.highlights;
    for (const [phase, highlight] of this.#highlights) {
      const name = highlightName(phase);
      const other = registry.get(name);
      if (other === highlight) continue;
      if (other) this.#pageOwn.set(name, other);
      registry.set(name, highlight);
    }
  }

  #end(): void {
    const registry = this.#view.CSS.highlights;
    for (const [phase, highlight] of this.#highlights) {
      const name = highlightName(phase);
      highlight.clear();
      if (registry.get(name) === highlight) registry.delete(name);
    }
    for (const [name, highlight] of this.#pageOwn) if (!registry.has(name)) registry.set(name, highlight);
    this.#painted.clear();
    this.#ruler.setEnd(this.#document, 0);
  }

  #measure(span: Span): void {
    const { first, last, start, end } = span;
    // A text that was written into may be shorter by now; the span is dropped when the change is read.
    this.#ruler.setStart(first, Math.min(start, first.length));
    this.#ruler.setEnd(last, Math.min(end, last.length));
  }

  /** The spans that are drawn near the viewport, those inside it first where there are too many. */
  #near(spans: readonly Span[]): Span[] {
    const height = this.#view.innerHeight;
    const near = this.#within(spans, -margin * height, (1 + margin) * height);
    return near.length <= markLimit ? near : this.#within(near, 0, height).slice(0, markLimit);
  }

  #within(spans: readonly Span[], top: number, bottom: number): Span[] {
    const found: Span[] = [];
    const box = (span: Span): DOMRect => {
      this.#measure(span);
      return this.#ruler.getBoundingClientRect();
    };
    const search = (from: number, to: number): void => {
      if (to - from <= fewSpans) {
        for (const span of spans.slice(from, to)) {
          const { top: above, bottom: below, width } = box(span);
          if (width > 0 && below >= top && above <= bottom && isDrawn(span)) found.push(span);
        }
        return;
      }
      const [first, last] = [spans[from], spans[to - 1]];
      if (first && first.first === last?.first) {
        // The lines of one text lie below each other. Each question about a place in a long text takes time in
        // proportion to its lines, so the edges of the view are looked for and what is between them is taken.
        const start = firstLine(from, to, top, (at) => box(spans[at] ?? first).bottom);
        const end = firstLine(start, to, bottom, (at) => box(spans[at] ?? first).top);
        if (isDrawn(first)) for (const span of spans.slice(start, end)) found.push(span);
        return;
      }
      const middle = (from + to) >> 1;
      const ends = [first, spans[middle], last].filter((span) => span !== undefined);
      if (to - from <= sampledSpans) {
        const samples = ends.map(box).filter(({ width }) => width > 0);
        const isOutside = samples.every((rect) => rect.bottom < top) || samples.every((rect) => rect.top > bottom);
        if (samples.length === 3 && isOutside) return;
        // A mark elsewhere is one too many and no wrong one; each question is asked of the page in the frame's time.
        const isInside = samples.every((rect) => rect.bottom >= top && rect.top <= bottom);
        if (samples.length === 3 && isInside) {
          for (const span of spans.slice(from, to)) if (isDrawn(span)) found.push(span);
          return;
        }
      }
      search(from, middle);
      search(middle, to);
    };
    search(0, spans.length);
    return found;
  }
}

/**
 * The first whole number between two whose place, as it grows with the number, is at or beyond an edge; else the second.
 * Lines are as high as each other in nearly every text, so each question is asked where the edge should be by what is
 * known, and then beside that place: a handful of questions instead of one for each halving.
 */
function firstLine(from: number, to: number, edge: number, placeOf: (at: number) => number): number {
  let [low, high] = [from, to];
  if (low === high) return low;
  let [lowPlace, highPlace] = [placeOf(low), placeOf(high - 1)];
  if (lowPlace >= edge) return low;
  if (highPlace < edge) return high;
  // Before `low + 1` nothing is beyond the edge, and from `high` on everything is.
  [low, high] = [low + 1, high - 1];
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
