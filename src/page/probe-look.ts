import { plain, suspects } from '../netstat/may-hold.ts';
import { isCode, isOutOfLook } from './excluded.ts';

/**
 * A look that can pause; at the end it says whether something may be there, or nothing where the way on was taken away
 * in a pause.
 */
export type Look = Generator<undefined, boolean | undefined>;

/** Nodes visited without a pause. */
const nodesAtOnce = 500;
/** Characters searched at once, and those taken from a long text at once. */
const portion = 16_384;
const part = 8192;
/** Characters before and after a word that it is judged with, and nodes that are asked for them. */
const context = 2500;
const nodesBefore = 400;

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, in fewer bytes. */
const shown = 5;

/** A walker over elements and texts that stands at a node; one of a shadow tree stays in its tree. */
export function walkerAt(node: Node): TreeWalker {
  const walker = document.createTreeWalker(document, shown);
  walker.currentNode = node;
  return walker;
}

/**
 * Looks at a part of a tree, with some text before and after it.
 *
 * @param walker stands where it begins
 * @param end what comes after it; null where it goes to the end of the tree
 * @param offset where a text that it begins with is new
 * @param meet called with every element on the way
 */
export function* lookAt(walker: TreeWalker, end: Node | null, offset: number, meet: (element: Element) => void): Look {
  let from = Math.max(0, offset - context);
  for (let steps = nodesBefore, back = offset; steps-- && back < context;)
    back += (walker.previousNode() as Partial<Text> | null)?.length ?? 0;
  let left = Infinity;
  let count = 0;
  /** What was read last, the text nodes it was read in, and where in it the text of each begins. */
  let text = '';
  let nodes: Node[] = [];
  let starts: number[] = [];

  const isSuspected = (): boolean =>
    suspects(
      text,
      (at) => {
        const index = starts.lastIndexOf(at);
        const node = nodes[index];
        return !!node && !isOneLine(nodes[index - 1], node);
      },
      // A word begins in one of them.
      (at) => !isOutOfLook(nodes[starts.findLastIndex((start) => start <= at)] as Partial<Node>),
    );

  for (let node: Node | null = walker.currentNode; node && left > 0; node = walker.nextNode(), from = 0) {
    if (node === end) left = context;
    let isDue = ++count % nodesAtOnce === 0;
    if (node.nodeType === 1) meet(node as Element);
    // What stands in a script is no neighbour of the words beside it.
    else if (!isCode(node)) {
      const { data = '' } = node as Partial<Text>;
      // A document has none.
      for (; from < data.length && left > 0; from += part) {
        const read = data.slice(from, from + part);
        nodes.push(node);
        starts.push(text.length);
        text += plain(read);
        left -= read.length;
        if (text.length < portion) continue;
        if (isSuspected()) return true;
        const kept = starts.findLastIndex((start) => start < text.length - 2 * context);
        const cut = starts[kept] ?? 0;
        text = text.slice(cut);
        nodes = nodes.slice(kept);
        starts = starts.slice(kept).map((start) => start - cut);
        isDue = true;
      }
    }
    if (!isDue) continue;
    yield;
    if (!node.isConnected) return undefined;
  }
  return isSuspected();
}

/** Whether nothing but the edges of inline elements stands between two text nodes: they are parts of one line. */
function isOneLine(one: Node | undefined, other: Node): boolean {
  const walker = walkerAt(other);
  const isInline = (node: Node | null): boolean =>
    node?.nodeType === 1 && getComputedStyle(node as Element).display === 'inline';
  let node: Node | null;
  while (!(node = walker.previousSibling())) if (!isInline(walker.parentNode())) return false;
  for (; node !== one; node = walker.lastChild()) if (!isInline(node)) return false;
  return true;
}
