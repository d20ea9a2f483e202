import { isBeside } from './beside.ts';
import { firstChildOf, nextSiblingOf, nodeNameOf, nodeTypeOf, parentOf, partOf } from './dom.ts';
import { visibleGap, type Layout, type LayoutReader } from './layout.ts';
import { TextFeed } from './text-feed.ts';

/** A stretch of a text node as it stands in the flow; the same length in both. */
export interface Piece {
  readonly node: Text;
  /** Offset of its first UTF-16 code unit in the node, 0-based. */
  readonly from: number;
  /** Offset of its first UTF-16 code unit in the flow, 0-based; whoever cuts the flow moves it. */
  start: number;
  readonly length: number;
}

/** Text of a part of a tree as a reader sees it, with the way back to the nodes. */
export interface Flow {
  readonly text: string;
  /** In order of the text; separators belong to no piece. */
  readonly pieces: readonly Piece[];
}

/** What the walker tells about the nodes it meets. */
export interface FlowVisitor {
  /** A node is about to be read. */
  enter?(node: Node): void;
  /** A node and everything in it were read. */
  leave?(node: Node): void;
  /** An element that is not drawn is left out of the flow; it may be read on its own. */
  aside?(element: Element): void;
}

/** An element that is being read. */
interface Open {
  readonly element: Element;
  readonly layout: Layout;
  /** How many strings the flow had when it began. */
  readonly since: number;
  /** It is a button in front of a line of a listing, as those that copy it. */
  readonly isButton: boolean;
}

/** Characters that are not drawn; they may stand inside a word to tell where it can break. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/;
const lineBreaks = /[\n\r\t\f]/g;
/** A state as tools print it: what stands on a button that filters the rows by it, and on none that copies them. */
const printedState = /^[A-Z][A-Z\d_-]{4,}$/;
/** The end of one word and the beginning of another. */
const seam = /^[\p{L}\p{N}]{2}/u;

/**
 * Reads a tree as lines of text, in document order and in parts of any size: block boundaries and `<br>` are
 * newlines, cells are parted by tabs, inline tags and `<wbr>` join, except where two words would touch and the edges of
 * the tags draw a gap between them. White space that the browser collapses stays, one character for one, but line breaks
 * in it become spaces, so that a row written over three lines of source is one line of text.
 *
 * It keeps its place between parts and uses no recursion: trees may be deep and may change while they are read.
 */
export class FlowReader {
  readonly #root: Node;
  readonly #layout: LayoutReader;
  readonly #visitor: FlowVisitor;
  readonly #feed: TextFeed;
  readonly #open: Open[] = [];
  /** The element around what is read, while none is open: reading began inside of it. */
  #outer: Open | undefined;
  #next: Node | undefined;
  #leaving = false;
  /** Where to go on in the text node that is being read. */
  #offset: number;
  #isInText = false;

  #texts: string[] = [];
  #pieces: Piece[] = [];
  #base = 0;
  #length = 0;
  #appended = 0;
  #enough = 0;
  /** Nothing was drawn since the line or the cell began. */
  #isFresh = true;
  /** A line ends before the next text. */
  #isBreakDue = false;
  /** A cell has ended and its row has not. */
  #isBetweenCells = false;
  /** The placed element that ended last, and how many strings the flow had then. */
  #placed: Element | undefined;
  #placedAt = 0;
  /** A line ends before that element, which is empty. */
  #isBreakAbove = false;
  /** How many strings the flow had when a placed element went on with a row. */
  #tabbed = -1;
  /** What was appended last, and the pixels that edges of elements have put behind it since. */
  #last = '';
  #gap = 0;

  /**
   * @param root the tree; the reader never leaves it
   * @param from where to begin: the root itself or a node below it
   * @param offset where to begin in a text node
   */
  constructor(root: Node, layout: LayoutReader, visitor: FlowVisitor = {}, from = root, offset = 0) {
    this.#root = root;
    this.#layout = layout;
    this.#visitor = visitor;
    this.#feed = new TextFeed(root);
    this.#next = from;
    this.#offset = offset;
  }

  /** The node that is read next, undefined at the end. A reader whose next node left the tree has lost its place. */
  get next(): Node | undefined {
    return this.#next;
  }

  /** UTF-16 code units of the part that is being read; 0 between parts. */
  get length(): number {
    return this.#length;
  }

  /**
   * Reads on from where the last call stopped.
   *
   * @param enough UTF-16 code units after which to stop; the last node may go beyond, a long text is cut
   * @param steps nodes to visit at most
   * @param base offset at which the text of this part stands in the flow
   */
  read(enough: number, steps = Infinity, base = 0): Flow {
    this.#base = base;
    this.#enough = enough;
    for (let step = 0; this.#next && this.#length < enough && step < steps; step++) this.#step(this.#next);
    this.#feed.forget();
    const flow = { text: this.#texts.join(''), pieces: this.#pieces };
    this.#texts = [];
    this.#pieces = [];
    this.#length = 0;
    return flow;
  }

  #step(node: Node): void {
    if (this.#leaving) this.#close(node);
    else {
      if (!this.#isInText) this.#visitor.enter?.(node);
      const type = nodeTypeOf(node);
      if (type === 3) {
        if (this.#readText(node as Text)) return;
      } else if (type === 1 ? this.#begin(node as Element) : node === this.#root) {
        const child = firstChildOf(node);
        if (child) this.#next = child;
        else this.#leaving = true;
        return;
      }
    }
    this.#visitor.leave?.(node);
    this.#leaving = false;
    if (node === this.#root) this.#next = undefined;
    else {
      const sibling = nextSiblingOf(node);
      this.#next = sibling ?? parentOf(node) ?? undefined;
      this.#leaving = sibling === null;
    }
  }

  /** The element around a node, with its layout; undefined at the top of a tree. */
  #around(node: Node): Open | undefined {
    const parent = parentOf(node);
    const top = this.#open.at(-1);
    if (top?.element === parent) return top;
    if (this.#outer?.element !== parent)
      this.#outer =
        parent && nodeTypeOf(parent) === 1
          ? { element: parent as Element, layout: this.#layout.of(parent as Element), since: 0, isButton: false }
          : undefined;
    return this.#outer;
  }

  /** Begins an element; false where its content is not read. */
  #begin(element: Element): boolean {
    const layout = this.#layout.of(element, this.#around(element)?.layout);
    switch (layout.setting) {
      case 'break':
        this.#append('\n');
        this.#isFresh = true;
        return false;
      case 'skipped':
        this.#appendGap();
        return false;
      case 'none':
        if (element === this.#root) break;
        this.#visitor.aside?.(element);
        return false;
      case 'block':
        this.#endLine();
        break;
      case 'placed':
        this.#beginPlaced(element);
        break;
      case 'apart':
        this.#appendGap();
        break;
      case 'cell':
        this.#endCell();
    }
    const isButton =
      layout.setting === 'apart' &&
      !layout.collapses &&
      (this.#isFresh || this.#isBreakDue) &&
      /^button$/i.test(nodeNameOf(element));
    this.#gap += layout.gapBefore;
    this.#open.push({ element, layout, since: this.#appended, isButton });
    return true;
  }

  #close(node: Node): void {
    if (nodeTypeOf(node) !== 1) return;
    const top = this.#open.at(-1);
    // A reader that began inside an element meets its end without its beginning.
    const open = top?.element === node ? this.#open.pop() : undefined;
    const { setting, gapBehind } = open?.layout ?? this.#layout.of(node as Element);
    this.#gap += gapBehind;
    if (setting === 'block') this.#endLine();
    if (setting === 'placed') {
      this.#placed = node as Element;
      this.#placedAt = this.#appended;
      this.#isBreakAbove = open?.since === this.#appended && this.#isBreakDue;
      // The line of an empty cell ends too.
      if (this.#tabbed === this.#appended) this.#isBreakDue = true;
      else this.#endLine();
    }
    if (setting === 'apart') {
      if (open?.isButton && !printedState.test(this.#last)) this.#endLine();
      else this.#appendGap();
    }
    if (setting === 'cell') {
      // A block at the end of a cell ends with it: the row goes on. The line above an empty cell ends all the same.
      this.#isBreakDue &&= open?.since === this.#appended;
      this.#isBetweenCells = true;
    }
  }

  /** Goes on with a row where an element stands beside the one that ended just before, else begins a line. */
  #beginPlaced(element: Element): void {
    if (this.#placedAt === this.#appended && this.#placed && isBeside(this.#placed, element)) {
      this.#append(this.#isBreakAbove ? '\n\t' : '\t');
      this.#isFresh = true;
      this.#tabbed = this.#appended;
    } else this.#endLine();
  }

  /** Parts words within a line. */
  #appendGap(): void {
    if (!this.#isFresh && !this.#isBreakDue && !this.#isBetweenCells) this.#append(' ');
  }

  #endLine(): void {
    if (!this.#isFresh || this.#isBetweenCells) this.#isBreakDue = true;
    this.#isBetweenCells = false;
  }

  /** Ends the cell before, where there was one in this row. */
  #endCell(): void {
    if (!this.#isBetweenCells) return;
    this.#append(this.#isBreakDue ? '\n\t' : '\t');
    this.#isFresh = true;
  }

  /** Reads a text node, or the next part of a long one; true while there is more of it. */
  #readText(node: Text): boolean {
    const { length } = node;
    const from = this.#offset;
    const left = this.#enough - this.#length;
    const cut = Math.min(length, from + left);
    let data = this.#feed.dataOf(node, from + left)?.slice(from, cut) ?? partOf(node, from, cut);
    // A long text is cut after a line, where it has lines.
    if (cut < length) data = data.slice(0, data.lastIndexOf('\n') + 1 || data.length);
    this.#appendText(node, from, data);
    this.#isInText = from + data.length < length;
    this.#offset = this.#isInText ? from + data.length : 0;
    return this.#isInText;
  }

  #appendText(node: Text, from: number, data: string): void {
    const around = this.#around(node)?.layout;
    const collapses = around?.collapses ?? true;
    if ((collapses || around?.hasItems) && data.trim() === '') {
      if (data !== '') this.#appendGap();
      return;
    }
    if (this.#isBetweenCells) this.#endCell();
    const text = collapses ? data.replace(lineBreaks, ' ') : data;
    if (this.#isBreakDue) this.#append('\n');
    if (this.#gap >= visibleGap && seam.test(this.#last.slice(-1) + text)) this.#append(' ');
    let start = 0;
    if (invisible.test(text)) {
      for (let at = 0; at < text.length; at++) {
        if (!invisible.test(text.charAt(at))) continue;
        this.#appendPiece(node, from + start, text.slice(start, at));
        start = at + 1;
      }
    }
    this.#appendPiece(node, from + start, text.slice(start));
  }

  #appendPiece(node: Text, from: number, text: string): void {
    if (text === '') return;
    this.#pieces.push({ node, from, start: this.#base + this.#length, length: text.length });
    this.#append(text);
  }

  #append(text: string): void {
    this.#texts.push(text);
    this.#appended++;
    this.#length += text.length;
    this.#isFresh = text.endsWith('\n');
    this.#isBreakDue = false;
    this.#isBetweenCells = false;
    this.#last = text;
    this.#gap = 0;
  }
}
