import { documentOf, textWalker } from './dom.ts';

/** A text from this length on, in UTF-16 code units, is no part of what is read at once. */
const longText = 2048;

/** The one range of all feeds: each range that is alive makes every change of its page slower. */
let range: Range | undefined;

/**
 * Gives the data of short text nodes that are asked for in document order. A browser makes a string for each node whose
 * data is asked for, and keeps it with the node; one string for hundreds of nodes takes a fifth of the time.
 */
export class TextFeed {
  readonly #root: Node;
  /** Nodes that were read at once, where the text of each begins and that of the last one ends, and which one is next. */
  #nodes: Node[] = [];
  #starts: number[] = [];
  #next = 0;
  #text = '';

  /** @param root the tree that the nodes are in */
  constructor(root: Node) {
    this.#root = root;
  }

  /** Forgets what was read, because the page may change now. */
  forget(): void {
    this.#nodes = [];
  }

  /**
   * The data of a text node; undefined where it is long, or the page gives another text than it should.
   *
   * @param enough UTF-16 code units that are wanted in all, with those of the nodes behind
   */
  dataOf(node: Text, enough: number): string | undefined {
    if (node.length >= longText) return undefined;
    while (this.#next < this.#nodes.length && this.#nodes[this.#next] !== node) this.#next++;
    if (this.#next >= this.#nodes.length) this.#read(node, enough);
    const start = this.#starts[this.#next++];
    return this.#text === '' ? undefined : this.#text.slice(start, this.#starts[this.#next]);
  }

  #read(first: Text, enough: number): void {
    const walker = textWalker(this.#root, first);
    let last = first;
    let length = 0;
    this.#nodes = [];
    this.#starts = [0];
    this.#next = 0;
    for (let node: Text | null = first; node && node.length < longText && length < enough;) {
      this.#nodes.push((last = node));
      this.#starts.push((length += node.length));
      node = walker.nextNode() as Text | null;
    }
    range ??= documentOf(first).createRange();
    range.setStart(first, 0);
    range.setEnd(last, last.length);
    const text = range.toString();
    this.#text = text.length === length ? text : '';
    // Where it begins, no change of the page moves it.
    range.setEnd(documentOf(first), 0);
  }
}
