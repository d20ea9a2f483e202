import type { Annotation } from '../netstat/annotation.ts';
import { isConnected, isShown, nodeTypeOf, partOf, rootOf } from './dom.ts';
import { isInExcluded } from './excluded.ts';
import { LayoutReader } from './layout.ts';
import type { Span, SpanIndex } from './span-index.ts';
import { FlowReader, type Piece } from './text-flow.ts';

/** UTF-16 code units that are judged at once: few enough to stay well under one frame. */
const portion = 16_384;
/** What is read again before a changed place, so that its lines are judged beside the header and rows above. */
const contextBefore = 4096;
/** What is read after a place before it is judged: the rest of its line and the rows below. */
const contextAfter = 1024;
/** Text nodes looked back at, and nodes visited at once, where they hold little text. */
const nodesBefore = 400;
const nodesAtOnce = 4000;

/** A stretch of the page that is being read. */
interface Reading {
  /** The listed node for which reading began. */
  readonly target: Node;
  readonly reader: FlowReader;
  text: string;
  pieces: Piece[];
  /** Up to here, in `text`, everything is judged. */
  judged: number;
  /** Where reading ends, in `text`; infinite while inside a listed node. */
  end: number;
  /** The listed node that is being read. */
  inside: Node | undefined;
  hasMetListed: boolean;
  isLost: boolean;
}

/** What the scanner needs from outside. */
export interface ScannerOptions {
  readonly annotate: (text: string) => readonly Annotation[];
  readonly index: SpanIndex;
  /** The shadow root of an element, closed ones included where the caller can see them. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Called once for every shadow root met. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
}

/**
 * Reads what is new on the page in small portions and adds the tokens found there to the index.
 *
 * A whole page, an added row and a changed character are the same work: a listed node, read together with some
 * text before and after it (docs/decisions/page-context.md). Spans that stand in that text stay as they are, so
 * the caller drops those of a changed node before it lists the node.
 */
export class Scanner {
  readonly #options: ScannerOptions;
  #layout = new LayoutReader();
  /** Nodes to be read, with the offset from which a text node is new. */
  readonly #listed = new Map<Node, number>();
  readonly #shadowRoots = new WeakSet<ShadowRoot>();
  #reading: Reading | undefined;

  constructor(options: ScannerOptions) {
    this.#options = options;
  }

  /** A shadow root that is gone: met again, it is new. */
  forget(root: ShadowRoot): void {
    this.#shadowRoots.delete(root);
  }

  /** Whether there is anything left to read. */
  get isBusy(): boolean {
    return this.#reading !== undefined || this.#listed.size > 0;
  }

  /**
   * Lists a node to be read.
   *
   * @param offset of the first new character in a text node that has grown
   */
  add(node: Node, offset = 0): void {
    this.#listed.set(node, Math.min(offset, this.#listed.get(node) ?? Infinity));
  }

  /** Tells that a node left its place, perhaps for another. */
  removed(node: Node): void {
    const reading = this.#reading;
    if (reading?.reader.next && node.contains(reading.reader.next)) reading.isLost = true;
  }

  /** Forgets everything that was listed. */
  clear(): void {
    this.#listed.clear();
    this.#reading = undefined;
  }

  /**
   * Reads until a deadline, one portion at least.
   *
   * @param deadline as `performance.now()` counts, in milliseconds
   * @returns UTF-16 code units read
   */
  work(deadline: number): number {
    let amount = 0;
    do {
      this.#reading ??= this.#begin();
      if (!this.#reading) break;
      const { target } = this.#reading;
      try {
        amount += this.#advance(this.#reading);
      } catch {
        // A tree that cannot be read must not keep the rest of the page from being read.
        this.#listed.delete(target);
        this.#reading = undefined;
      }
    } while (performance.now() < deadline);
    return amount;
  }

  /** Begins at the first listed node that is still there and may be read. */
  #begin(): Reading | undefined {
    for (const [target, offset] of this.#listed) {
      if (!isConnected(target) || isInExcluded(target)) {
        this.#listed.delete(target);
        continue;
      }
      // Styles may have changed since the last reading.
      this.#layout = new LayoutReader();
      const scope = this.#scopeOf(target);
      const [from, start] = placeBefore(target, offset, scope);
      const reader = new FlowReader(scope, this.#layout, this.#visitor, from, start);
      const end = contextBefore * 4;
      return {
        target,
        reader,
        text: '',
        pieces: [],
        judged: 0,
        end,
        inside: undefined,
        hasMetListed: false,
        isLost: false,
      };
    }
    return undefined;
  }

  /** The tree in which a node is read: its document or shadow root, or the outermost hidden element around it. */
  #scopeOf(target: Node): Node {
    const root = rootOf(target);
    let scope: Node = root.nodeType === 9 ? (root as Document).documentElement : root;
    let element = nodeTypeOf(target) === 1 ? (target as Element) : target.parentElement;
    if (!element || isShown(element)) return scope;
    for (; element; element = element.parentElement) if (this.#layout.of(element).setting === 'none') scope = element;
    return scope;
  }

  readonly #visitor = {
    enter: (node: Node): void => {
      const reading = this.#reading;
      if (reading && this.#listed.delete(node)) {
        reading.hasMetListed = true;
        reading.inside ??= node;
        reading.end = Infinity;
      }
      if (nodeTypeOf(node) !== 1) return;
      const shadow = this.#options.shadowRootOf(node as Element);
      if (!shadow || this.#shadowRoots.has(shadow)) return;
      this.#shadowRoots.add(shadow);
      this.#options.onShadowRoot(shadow);
      this.add(shadow);
    },
    leave: (node: Node): void => {
      const reading = this.#reading;
      if (reading?.inside !== node) return;
      reading.inside = undefined;
      reading.end = reading.text.length + reading.reader.length + contextAfter;
    },
    aside: (element: Element): void => {
      // Read on its own, so that hidden words never stand inside a drawn line.
      if (this.#reading?.inside && this.#reading.inside !== element) this.add(element);
    },
  };

  /** Reads one portion; returns its length. */
  #advance(reading: Reading): number {
    const { reader } = reading;
    if (reader.next && !isConnected(reader.next)) reading.isLost = true;
    if (!reading.isLost) {
      const { text, pieces } = reader.read(
        Math.min(portion, Math.max(reading.end - reading.text.length, 1)),
        nodesAtOnce,
      );
      const base = reading.text.length;
      reading.text += text;
      for (const piece of pieces) reading.pieces.push({ ...piece, start: base + piece.start });
      const isWhole = !reader.next || reading.text.length >= reading.end;
      if (isWhole || reading.text.length - reading.judged >= portion) this.#judge(reading, isWhole);
      if (isWhole) this.#finish(reading);
      return text.length;
    }
    this.#judge(reading, true);
    if (reading.inside && isConnected(reading.inside)) this.add(reading.inside);
    this.#finish(reading);
    return 0;
  }

  #finish(reading: Reading): void {
    this.#reading = undefined;
    // A node that its own tree does not show to a walker, such as the child of a hidden frame.
    if (!reading.hasMetListed) this.#listed.delete(reading.target);
  }

  /** Finds the tokens in what was read, and forgets the text that is no longer needed beside what follows. */
  #judge(reading: Reading, isWhole: boolean): void {
    let end = isWhole ? reading.text.length : Math.max(reading.judged, reading.text.length - contextAfter);
    let at = 0;
    for (const annotation of this.#options.annotate(reading.text)) {
      if (annotation.start < reading.judged) continue;
      if (annotation.end > end) {
        end = Math.min(end, annotation.start);
        break;
      }
      at = pieceAt(reading.pieces, annotation.start, at);
      const span = spanOf(annotation, reading.pieces, at);
      if (span) this.#options.index.add(span);
    }
    reading.judged = end;
    const keep = Math.max(0, end - contextBefore);
    const cut = reading.text.lastIndexOf('\n', keep) + 1 || keep;
    reading.text = reading.text.slice(cut);
    reading.judged -= cut;
    reading.end -= cut;
    reading.pieces = reading.pieces
      .filter((piece) => piece.start + piece.length > cut)
      .map((piece) => ({ ...piece, start: piece.start - cut }));
  }
}

/** Where to begin so that a node is read with some text before it: a node, and an offset where it is a text. */
function placeBefore(target: Node, offset: number, scope: Node): [Node, number] {
  if (offset > contextBefore) return [target, offset - contextBefore];
  const walker = documentOf(scope).createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  walker.currentNode = target;
  let from = target;
  let start = 0;
  let length = offset;
  for (let steps = 0; steps < nodesBefore && length < contextBefore; steps++) {
    const text = walker.previousNode() as Text | null;
    if (!text) break;
    if (isInExcluded(text)) continue;
    from = text;
    length += text.length;
    start = Math.max(0, length - contextBefore);
  }
  return [from, start];
}

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

/** Index of the last piece that begins at or before an offset, looked for from an index on. */
function pieceAt(pieces: readonly Piece[], offset: number, from: number): number {
  let at = from;
  while ((pieces[at + 1]?.start ?? Infinity) <= offset) at++;
  return at;
}

/** The span of an annotation; undefined where the page has changed since its text was read. */
function spanOf(annotation: Annotation, pieces: readonly Piece[], at: number): Span | undefined {
  const { start, end, token, state, isInRow } = annotation;
  const first = pieces[at];
  if (!first || first.start + first.length <= start) return undefined;
  const nodes: Text[] = [];
  let last = first;
  let seen = '';
  for (const piece of pieces.slice(at, at + token.length)) {
    if (piece.start >= end) break;
    last = piece;
    const from = Math.max(start - piece.start, 0);
    const to = Math.min(end - piece.start, piece.length);
    seen += partOf(piece.node, piece.from + from, piece.from + to);
    if (nodes.at(-1) !== piece.node) nodes.push(piece.node);
  }
  if (seen !== token) return undefined;
  return {
    state,
    token,
    isInRow,
    first: first.node,
    last: last.node,
    nodes,
    start: first.from + start - first.start,
    end: last.from + end - last.start,
  };
}
