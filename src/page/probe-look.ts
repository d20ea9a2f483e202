import { plain, suspects } from '../netstat/may-hold.ts';
import { breaks, isInLook } from './excluded.ts';

/**
 * A look that can pause; at the end it says whether something may be there, or nothing where the way on was taken away
 * in a pause.
 */
export type Look = Generator<undefined, boolean | undefined>;

/** A text node, or a part of one, and where it begins in what was read. */
type Piece = [node: Node, start: number];

/** Nodes visited without a pause. */
const nodesAtOnce = 500;
/** Characters searched at once, and those taken from a long text at once; few enough to be there in the first turn. */
const portion = 15_000;
/** Characters before and after a word that it is judged with, and how many a node counts as, so that few are asked. */
const context = 2500;
/** Characters that are searched once more with what comes after them: the 500 that were judged without it, and what is before these. */
const again = context + 500;
const nodeWeight = 6;
/** Names of elements that are parts of a line wherever they stand; style is not asked for them, which is dear. */
const emphasis = /^(strong|em)$/;

/**
 * Looks at a part of a tree, with some text before and after it.
 *
 * @param walker goes over elements and texts, and stands where it begins
 * @param end what comes after it; null where it goes to the end of the tree
 * @param offset where a text that it begins with is new
 * @param meet called with every element on the way
 */
export function* lookAt(walker: TreeWalker, end: Node | null, offset: number, meet: (element: Element) => void): Look {
  let from = Math.max(0, offset - context);
  for (let back = offset; back < context;)
    back += nodeWeight + ((walker.previousNode() as Partial<Text> | null)?.length ?? 0);
  let left = Infinity;
  let count = 0;
  /** What was read last, and the text nodes it was read in, with where in it the text of each begins. */
  let text = '';
  const pieces: Piece[] = [];
  let place = 0;

  // Where there is none, no number is more or less than that.
  const startOf = (index: number): number => pieces[index]?.[1] as unknown as number;
  /** Index of the piece that an offset stands in; asked for offsets that grow, mostly. */
  const indexAt = (offset: number): number => {
    while (startOf(place + 1) <= offset) place++;
    // There may be fewer than when it was asked last.
    while (!(startOf(place) <= offset)) place--;
    return place;
  };
  const nodeAt = (index: number): Partial<Node> => (pieces[index] as Partial<Piece>)[0] as Partial<Node>;
  const isSuspected = (): boolean =>
    suspects(
      text,
      (at) =>
        at === startOf(indexAt(at)) &&
        place > 0 &&
        // Two words that touch there may have a gap between them, for which style is not asked.
        (/^\w\w/.test(text.slice(at - 1)) ||
          !(isPart(nodeAt(place - 1), nodeAt(place)) && isPart(nodeAt(place), nodeAt(place - 1)))),
      (at) => isInLook(nodeAt(indexAt(at))),
    );

  for (let node: Node | null = walker.currentNode; node && left > 0; node = walker.nextNode(), from = 0) {
    if (node === end) left = context;
    if (node.nodeType === 1) {
      if (breaks.test((node as Element).localName)) {
        // What stands in a script is no neighbour of the words beside it.
        walker.lastChild();
        text += '\n';
      }
      meet(node as Element);
    } else {
      // A document has none.
      const data = (node as Partial<Text>).data ?? '';
      for (; from < data.length && left > 0; from += portion) {
        const read = data.slice(from, from + portion);
        pieces.push([node, text.length]);
        text += plain(read);
        left -= read.length;
        if (text.length < portion) continue;
        if (isSuspected()) return true;
        while (startOf(1) < text.length - again) pieces.shift();
        const cut = startOf(0);
        text = text.slice(cut);
        for (const piece of pieces) piece[1] -= cut;
        count = -1;
      }
    }
    if (++count % nodesAtOnce) continue;
    yield;
    if (!node.isConnected) return undefined;
  }
  return isSuspected();
}

/**
 * Whether nothing but edges of inline elements stands between a text node and another one, as far as those around the
 * first go. A form may have a field of the name of any method.
 */
function isPart({ parentElement: around }: Partial<Node>, other: Partial<Node>): boolean {
  while (around && !Element.prototype.contains.call(around, other as Node)) {
    if (!emphasis.test(around.localName) && getComputedStyle(around).display !== 'inline') return false;
    around = around.parentElement;
  }
  return true;
}
