import { firstChildOf, nameOf, nextSiblingOf, nodeTypeOf, parentOf, partOf } from './dom.ts';
import { FlowLines, type Flow } from './flow-lines.ts';
import type { Layout, LayoutReader, Setting } from './layout.ts';
import { TextFeed } from './text-feed.ts';

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
  /** `count` of the flow when it began. */
  readonly since: number;
  /** It is a button in front of a line of a listing, as those that copy it. */
  readonly isButton: boolean;
}

/**
 * Reads a tree as lines of text, in document order and in parts of any size: block boundaries and `<br>` are
 * newlines, cells are parted by tabs, inline tags and `<wbr>` join, except where two words would touch and the edges of
 * the tags draw a gap between them. White space that the browser collapses stays, one character for one, but a line break
 * in it and how the next line of the source is set in become a space, so that a row written over three of them is one line.
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

  readonly #lines = new FlowLines();
  #enough = 0;

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
    return this.#lines.length;
  }

  /**
   * Reads on from where the last call stopped.
   *
   * @param enough UTF-16 code units after which to stop; the last node may go beyond, a long text is cut
   * @param steps nodes to visit at most
   * @param base offset at which the text of this part stands in the flow
   */
  read(enough: number, steps = Infinity, base = 0): Flow {
    this.#lines.begin(base);
    this.#enough = enough;
    for (let step = 0; this.#next && this.length < enough && step < steps; step++) this.#step(this.#next);
    this.#feed.forget();
    return this.#lines.end();
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

  /** How an element is set: where a grid has more cells than stand in a row, only their places tell the rows. */
  #settingOf(element: Element, { setting }: Layout): Setting {
    const around = setting === 'cell' ? this.#around(element) : undefined;
    // Not counted: that takes the browser as long as there are children.
    return around && around.layout.columns > 0 && around.element.children[around.layout.columns] ? 'placed' : setting;
  }

  /** Begins an element; false where its content is not read. */
  #begin(element: Element): boolean {
    const layout = this.#layout.of(element, this.#around(element)?.layout);
    switch (this.#settingOf(element, layout)) {
      case 'break':
        this.#lines.breakLine();
        return false;
      case 'skipped':
        this.#lines.part();
        return false;
      case 'none':
        if (element === this.#root) break;
        this.#visitor.aside?.(element);
        return false;
      case 'block':
        this.#lines.endLine();
        break;
      case 'placed':
        this.#lines.beginPlaced(element);
        break;
      case 'apart':
        this.#lines.part();
        break;
      case 'cell':
        this.#lines.beginCell();
    }
    const isButton =
      layout.setting === 'apart' && !layout.collapses && this.#lines.isAtStart && nameOf(element) === 'button';
    this.#lines.keepApart(layout.gapBefore);
    this.#open.push({ element, layout, since: this.#lines.count, isButton });
    return true;
  }

  #close(node: Node): void {
    if (nodeTypeOf(node) !== 1) return;
    const top = this.#open.at(-1);
    // A reader that began inside an element meets its end without its beginning.
    const open = top?.element === node ? this.#open.pop() : undefined;
    const layout = open?.layout ?? this.#layout.of(node as Element);
    this.#lines.keepApart(layout.gapBehind);
    switch (this.#settingOf(node as Element, layout)) {
      case 'block':
        this.#lines.endLine();
        break;
      case 'placed':
        this.#lines.endPlaced(node as Element, open?.since);
        break;
      case 'apart':
        if (open?.isButton) this.#lines.endButton();
        else this.#lines.part();
        break;
      case 'cell':
        this.#lines.endCell(open?.since);
    }
  }

  /** Reads a text node, or the next part of a long one; true while there is more of it. */
  #readText(node: Text): boolean {
    const { length } = node;
    const from = this.#offset;
    const left = this.#enough - this.length;
    const cut = Math.min(length, from + left);
    let data = this.#feed.dataOf(node, from + left)?.slice(from, cut) ?? partOf(node, from, cut);
    // A long text is cut after a line, where it has lines.
    if (cut < length) data = data.slice(0, data.lastIndexOf('\n') + 1 || data.length);
    const around = this.#around(node)?.layout;
    const collapses = around?.collapses ?? true;
    this.#lines.add(node, from, data, collapses, collapses || around?.hasItems === true);
    this.#isInText = from + data.length < length;
    this.#offset = this.#isInText ? from + data.length : 0;
    return this.#isInText;
  }
}
