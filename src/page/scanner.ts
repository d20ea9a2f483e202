import { isOfDeadNode } from './dead-nodes.ts';
import { hasBox, holds, isConnected, isShown, mayHaveRoot, nodeTypeOf, parentOf, rootOf, textWalker } from './dom.ts';
import { isInExcluded } from './excluded.ts';
import { LayoutReader } from './layout.ts';
import { placeBefore } from './place-before.ts';
import { contextAfter, contextBefore, judge, type Judging } from './judge.ts';
import type { Reading } from './reading.ts';
import { FlowReader } from './text-flow.ts';

/**
 * UTF-16 code units that are judged at once. Long portions take less time for each of their characters, and text that
 * takes long is judged in short ones; the first is short, because its marks are waited for.
 */
const leastPortion = 8192;
const mostPortion = 131_072;
/** Time in milliseconds that judging a portion should take: a part of a turn. */
const quick = 2;
const slow = 5;
/**
 * Hidden elements that are asked after each change whether they are shown now; those that were styled anew may be as many
 * more. Each one takes some microseconds: style is worked out for it alone.
 */
const mostDrawn = 1000;
/** Text nodes looked back at, and nodes visited at once, where they hold little text. */
const nodesBefore = 400;
const nodesAtOnce = 4000;
/** In place of an offset: the element is read on its own. No text has such a place. */
const alone = 0.5;

/** What the scanner needs from outside. */
export interface ScannerOptions extends Judging {
  /** The shadow root of an element, closed ones included where the caller can see them. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Called once for every shadow root met. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
}

/**
 * Reads what is new on the page in small portions and adds the tokens found there to the index.
 *
 * A whole page, an added row and a changed character are the same work: a listed node, read together with some
 * text before and after it (docs/decisions/page-context.md). Spans that are found again stay as they are, and
 * the caller drops those of a changed node before it lists the node.
 */
export class Scanner {
  readonly #options: ScannerOptions;
  /** Nodes to be read, with the offset from which a text node is new, or {@link alone} for an element. */
  readonly #listed = new Map<Node, number>();
  #shadowRoots = new WeakSet<ShadowRoot>();
  /** Elements that may come into a line or leave it, and whether they were drawn when they were met; not endlessly many. */
  readonly #drawn = new Map<Element, boolean>();
  #reading: Reading | undefined;
  #portion = leastPortion;

  constructor(options: ScannerOptions) {
    this.#options = options;
  }

  /** A shadow root that is gone: met again, it is new. */
  forget(root: ShadowRoot): void {
    this.#shadowRoots.delete(root);
  }

  /** Whether there is anything left to read. */
  get isBusy(): boolean {
    return Boolean(this.#reading) || this.#listed.size > 0;
  }

  /**
   * Lists a node to be read.
   *
   * @param offset of the first new character in a text node that has grown; {@link alone} for an element that is read so
   */
  add(node: Node, offset = 0): void {
    const from = Math.min(offset, this.#listed.get(node) ?? Infinity);
    this.#listed.set(node, from);
    this.#reading?.changed.set(node, from);
  }

  /** Lists the place behind a node, or at the beginning of an element: the end of the text before it. */
  addPlace(node: Node, isBehind: boolean): void {
    const walker = textWalker(rootOf(node), node);
    const before = nodeTypeOf(node) === 3 ? node : ((isBehind ? walker.lastChild() : null) ?? walker.previousNode());
    const isRead = before && !isInExcluded(before);
    const text = isRead ? before : walker.nextNode();
    // The text of what is hidden beside the place stands in no line.
    let hidden: Node | undefined;
    for (let around = text; around && !holds(around, parentOf(node)); around = parentOf(around))
      if (this.#drawn.get(around as Element) === false) hidden = around;
    if (hidden) this.add(hidden);
    else if (text) this.add(text, isRead ? (text as Text).length : 0);
  }

  /** Tells that a node left its place, perhaps for another. */
  removed(node: Node): void {
    const reading = this.#reading;
    if (reading?.reader.next && holds(node, reading.reader.next)) reading.isLost = true;
  }

  /** Tells that an element may be hidden now, or shown. */
  restyled(element: Element): void {
    if (this.#drawn.size < 2 * mostDrawn && !this.#drawn.has(element)) this.#drawn.set(element, true);
  }

  /** Lists elements that came into their lines, or left them, since they were read: by themselves or with another one. */
  addFlipped(): void {
    for (const [element, wasDrawn] of this.#drawn) {
      // What is cut off to a pixel has a box all the time.
      const isDrawn = hasBox(element) && (wasDrawn || isEntered(element));
      if (isDrawn !== wasDrawn) this.add(element);
      if (isDrawn || !isConnected(element) || (wasDrawn && this.#drawn.size > mostDrawn)) this.#drawn.delete(element);
      else this.#drawn.set(element, false);
    }
  }

  /** Lists the shadow root of an element, where it has one that was not met before. */
  meet(element: Element): void {
    const shadow = mayHaveRoot(element) ? this.#options.shadowRootOf(element) : null;
    // A form answers with its field of that name, and our own card is met like any element.
    if (shadow?.nodeType !== 11 || this.#shadowRoots.has(shadow) || isInExcluded(element)) return;
    this.#shadowRoots.add(shadow);
    this.#options.onShadowRoot(shadow);
    this.add(shadow);
  }

  /** Forgets everything that was listed or met. */
  clear(): void {
    this.#listed.clear();
    this.#drawn.clear();
    this.#shadowRoots = new WeakSet();
    this.#reading = undefined;
  }

  /**
   * Reads until a deadline, one portion at least.
   *
   * @param deadline as `performance.now()` counts, in milliseconds
   * @param isEnough asked after each portion
   * @returns UTF-16 code units read
   */
  work(deadline: number, isEnough?: () => boolean): number {
    let amount = 0;
    do {
      const reading = (this.#reading ??= this.#begin());
      if (!reading) break;
      try {
        amount += this.#advance(reading);
      } catch (error) {
        // A tree that cannot be read must not keep the rest of the page from being read.
        this.#listed.delete(reading.target);
        this.#reading = undefined;
        if (isOfDeadNode(error)) throw error;
      }
    } while (performance.now() < deadline && !isEnough?.());
    return amount;
  }

  /** Begins at the first listed node that is still there and may be read. */
  #begin(): Reading | undefined {
    for (const [target, offset] of this.#listed) {
      // An element is read in its line, where it may part words although nothing in it is read.
      const parent = offset ? null : parentOf(target);
      const around = parent && nodeTypeOf(parent) === 1 ? parent : target;
      if (!isConnected(target) || isInExcluded(around)) {
        this.#listed.delete(target);
        continue;
      }
      const scope = offset === alone ? target : this.#scopeOf(parent ?? target);
      const [place, begin, isStart] = placeBefore(target, offset, scope, contextBefore, nodesBefore);
      let from = place;
      let start = begin;
      // What is not drawn there is passed by from its beginning.
      for (
        let hidden = this.#scopeOf(from);
        hidden !== scope && holds(scope, hidden);
        hidden = this.#scopeOf(parentOf(hidden) as Node)
      ) {
        from = hidden;
        start = 0;
      }
      const reader = new FlowReader(scope, new LayoutReader(), this.#visitor, from, start);
      const end = contextBefore * 4;
      return {
        target,
        reader,
        text: '',
        pieces: [],
        judged: 0,
        isStart,
        isCut: !isStart,
        hasKnown: this.#options.index.all.length > 0,
        met: from === target && start > 0 ? contextBefore : undefined,
        end,
        inside: undefined,
        isLost: false,
        changed: new Map(),
      };
    }
    return undefined;
  }

  /** The tree in which a node is read: its document or shadow root, or the innermost element around it that is not drawn. */
  #scopeOf(node: Node): Node {
    const root = rootOf(node);
    // The root ends the way: a form may have a field of the name of any property.
    let around: Node = nodeTypeOf(node) === 1 ? node : (parentOf(node) ?? root);
    // A box without a size is not asked for: of each that was met it is known.
    const isIn =
      around !== root && isShown(around as Element) ? (one: Element) => this.#drawn.get(one) !== false : isEntered;
    while (around !== root && isIn(around as Element)) around = parentOf(around) as Node;
    return around === root ? ((root as Partial<Document>).documentElement ?? root) : around;
  }

  readonly #visitor = {
    enter: (node: Node): void => {
      const reading = this.#reading;
      // What is read on its own stays listed where others are read: it is passed by there.
      if (reading && (node === reading.target || this.#listed.get(node) !== alone) && this.#listed.delete(node)) {
        reading.last = node;
        reading.changed.delete(node);
        reading.met ??= reading.text.length + reading.reader.length;
        reading.inside ??= node;
        reading.end = Infinity;
      }
      if (nodeTypeOf(node) === 1) this.meet(node as Element);
    },
    leave: (node: Node): void => {
      const reading = this.#reading;
      if (reading?.inside !== node) return;
      reading.inside = undefined;
      reading.end = reading.text.length + reading.reader.length + contextAfter;
    },
    aside: (element: Element): void => {
      const { inside, last } = this.#reading ?? {};
      // Read on its own, so that hidden words never stand inside a drawn line; once, until it is shown. What was listed
      // and has not been read yet still is.
      if (inside && (last === element || this.#drawn.get(element) !== false)) this.add(element, alone);
      if (this.#drawn.size < mostDrawn) this.#drawn.set(element, false);
    },
  };

  /** Reads one portion; returns its length. */
  #advance(reading: Reading): number {
    const { reader } = reading;
    if (reader.next && !isConnected(reader.next)) reading.isLost = true;
    if (!reading.isLost) {
      const { text, pieces } = reader.read(
        Math.min(this.#portion, Math.max(reading.end - reading.text.length, 1)),
        nodesAtOnce,
        reading.text.length,
      );
      reading.text += text;
      for (const piece of pieces) reading.pieces.push(piece);
      const isWhole = !reader.next || reading.text.length >= reading.end;
      if (isWhole || reading.text.length - reading.judged >= this.#portion) this.#judge(reading, isWhole);
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
    if (!reading.last) this.#listed.delete(reading.target);
  }

  /** Judges what was read; the next portion is longer or shorter, as long as this took. */
  #judge(reading: Reading, isWhole: boolean): void {
    const began = performance.now();
    judge(reading, isWhole, this.#options);
    const took = performance.now() - began;
    if (took < quick) this.#portion = Math.min(2 * this.#portion, mostPortion);
    if (took > slow) this.#portion = Math.max(this.#portion / 2, leastPortion);
  }
}

/** Whether a reader enters an element; not the one that reads the page: of what is hidden it learns nothing for what is drawn. */
function isEntered(element: Element): boolean {
  return new LayoutReader().of(element).setting !== 'none';
}
