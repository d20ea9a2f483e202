import type { StateId } from '../states/states.ts';
import { isConnected, textWalker } from './dom.ts';

/** One token on the page: where it stands and what it was read as. */
export interface Span {
  readonly state: StateId;
  /** The token as it is spelled on the page. */
  readonly token: string;
  /** It stands in a row that was read as a connection. */
  readonly isInRow: boolean;
  /** The text nodes it begins and ends in; most tokens have one. */
  readonly first: Text;
  readonly last: Text;
  /** All text nodes that hold it, in document order. */
  readonly nodes: readonly Text[];
  /** Offset of the token in its first node. */
  readonly start: number;
  /** Offset after the token in its last node. */
  readonly end: number;
}

/** Whether the text of a span is gone, so that it cannot be measured; the index hears of it a little later. */
export function hasLeft({ first, last, end }: Span): boolean {
  return !isConnected(first) || last.length < end;
}

/** `Node.DOCUMENT_POSITION_DISCONNECTED` and `DOCUMENT_POSITION_FOLLOWING`, in fewer bytes. */
const disconnected = 1;
const following = 4;

/** Whether one node comes before another, shadow trees standing where their hosts stand. */
function precedes(a: Node, b: Node): boolean {
  let position = a.compareDocumentPosition(b);
  if (position & disconnected) {
    const [first, second] = meet(a, b);
    position = first.compareDocumentPosition(second);
  }
  return (position & following) !== 0;
}

/** The nodes of one tree under which two nodes of different trees stand. */
function meet(a: Node, b: Node): [Node, Node] {
  const hosts: Node[] = [];
  for (let node: Node | undefined = a; node; node = (node.getRootNode() as ShadowRoot).host as Node | undefined)
    hosts.push(node);
  for (let node: Node | undefined = b; node; node = (node.getRootNode() as ShadowRoot).host as Node | undefined) {
    const root = node.getRootNode();
    const host = hosts.find((candidate) => candidate.getRootNode() === root);
    if (host) return [host, node];
  }
  return [a, b];
}

function isBefore(a: Span, b: Span): boolean {
  return a.first === b.first ? a.start < b.start : precedes(a.first, b.first);
}

/** Where a span begins and ends in one of its nodes. */
function startIn(span: Span, node: Text): number {
  return node === span.first ? span.start : 0;
}
function endIn(span: Span, node: Text): number {
  return node === span.last ? span.end : Infinity;
}

/** How many of sorted spans come before a place. */
function countWhile(spans: readonly Span[], comesBefore: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length];
  // A page is read from its beginning to its end, and what is new stands behind all others.
  const last = spans.at(-1);
  if (!last || comesBefore(last)) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(spans[middle] ?? last)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted spans of a node begin before an offset. */
function countBefore(spans: readonly Span[], node: Text, offset: number): number {
  return countWhile(spans, (span) => startIn(span, node) < offset);
}

/**
 * Every token found on the page, by text node and in document order.
 *
 * Spans are offsets, not live ranges: 100,000 live ranges make every change of the page slow. They are wrong as
 * soon as their text changes, so whoever changes the page's picture here drops the spans of a changed or removed
 * node first.
 */
export class SpanIndex {
  readonly #byNode = new Map<Text, Span[]>();
  readonly #dropped = new Set<Span>();
  readonly #states = new Set<StateId>();
  #ordered: Span[] = [];
  #version = 0;

  /** Grows with every change. */
  get version(): number {
    return this.#version;
  }

  /** Every state that was ever found on the page. */
  get states(): ReadonlySet<StateId> {
    return this.#states;
  }

  /** All spans in document order. */
  get all(): readonly Span[] {
    return this.#settled();
  }

  #settled(): Span[] {
    if (this.#dropped.size > 0) {
      this.#ordered = this.#ordered.filter((span) => !this.#dropped.has(span));
      this.#dropped.clear();
    }
    return this.#ordered;
  }

  /** Whether a span is still valid. */
  has(span: Span): boolean {
    return this.at(span.first, span.start) === span;
  }

  /** The span that covers a place between two characters, the edges included. */
  at(node: Text, offset: number): Span | undefined {
    const spans = this.#byNode.get(node) ?? [];
    const span = spans[countBefore(spans, node, offset + 1) - 1];
    return span && endIn(span, node) >= offset ? span : undefined;
  }

  /** The spans that begin in a stretch of a text. */
  within(node: Text, from: number, to: number): readonly Span[] {
    const spans = this.#byNode.get(node);
    if (!spans) return [];
    return spans
      .slice(countBefore(spans, node, from), countBefore(spans, node, to))
      .filter(({ first }) => first === node);
  }

  /** Adds a span, unless one stands there already. */
  add(span: Span): void {
    const { first, start } = span;
    const spans = this.#byNode.get(first) ?? [];
    const place = countBefore(spans, first, start + 1);
    const [before, after] = [spans[place - 1], spans[place]];
    if ((before && endIn(before, first) > start) || (after && startIn(after, first) < endIn(span, first))) return;
    for (const node of span.nodes) {
      const others = this.#byNode.get(node);
      // A token that began in an earlier node is the first one here.
      const at = node === first ? place : 0;
      if (!others) this.#byNode.set(node, [span]);
      else if (at === others.length) others.push(span);
      else others.splice(at, 0, span);
    }
    this.#insert(span);
    this.#states.add(span.state);
    this.#version++;
  }

  #insert(span: Span): void {
    const all = this.#settled();
    const place = countWhile(all, (other) => isBefore(other, span));
    // To splice makes a list of what was taken out, which takes longer than all the rest.
    if (place === all.length) all.push(span);
    else all.splice(place, 0, span);
  }

  /** Drops the spans of one text node that reach beyond an offset. */
  dropText(node: Text, from = 0): void {
    const spans = this.#byNode.get(node);
    if (!spans) return;
    // From the end on, as they are looked for in the list.
    for (const span of spans.toReversed())
      if (from === 0 || span.first !== span.last || span.end > from) this.drop(span);
  }

  /** Drops the spans of every text node in a tree. */
  dropTree(root: Node): void {
    if (this.#ordered.length === 0) return;
    // A text, or all that stands in an element, as in most rows, for which a walk takes longer.
    const only = root.firstChild ?? root;
    if (only.nodeType === 3 && only === (root.lastChild ?? root)) {
      this.dropText(only as Text);
      return;
    }
    const walker = textWalker(root, root);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) this.dropText(node as Text);
  }

  /** Drops the spans of nodes that left the document. */
  dropRemoved(): void {
    // Asked after every change: a span has one node nearly always, and one node may have thousands of spans.
    let node: Node | undefined;
    let isHere = true;
    for (const span of this.all.toReversed()) {
      if (span.first !== node) isHere = isConnected((node = span.first));
      if (!isHere || (span.first !== span.last && !span.nodes.every(isConnected))) this.drop(span);
    }
  }

  /** Drops everything. */
  clear(): void {
    this.#byNode.clear();
    this.#version++;
    this.#ordered = [];
    this.#dropped.clear();
  }

  /** Drops a span. */
  drop(span: Span): void {
    for (const node of span.nodes) {
      const rest = this.#byNode.get(node);
      const place = rest?.lastIndexOf(span) ?? -1;
      if (place >= 0) rest?.splice(place, 1);
      if (rest?.length === 0) this.#byNode.delete(node);
    }
    this.#dropped.add(span);
    this.#version++;
  }
}
