import { mentions, plain, suspects } from '../netstat/may-hold.ts';
import { isConnected, nodeTypeOf, parentOf, rootOf } from './dom.ts';
import { isInExcluded } from './excluded.ts';

/** A look that can pause; false while it goes on, and at the end whether something may be there. */
export type Look = Generator<false, boolean>;

/** Elements whose text is taken from the browser at once. */
const elementsAtOnce = 32;
/** Characters searched at once, and those beside them that a word is judged with. */
const portion = 65_536;
const context = 2500;
/** Text nodes that are asked for context. */
const nodesBefore = 200;
/** The longest spelling, with what may be hidden in it. */
const overlap = 99;

/**
 * Looks at a whole tree, or at nodes that follow each other. Of a tree the browser is asked for the text of many
 * nodes at once; only where a spelling occurs in it they are visited one by one.
 *
 * @param run a document or shadow root, or siblings
 * @param offset where a single text node is new
 * @param meet called with every element on the way
 * @param lost called where the way on was taken away in a pause
 */
export function* lookAt(
  run: readonly Node[],
  offset: number,
  meet: (element: Element) => void,
  lost: () => void,
): Look {
  let [from] = run as [Node];
  const isTree = !parentOf(from);
  let before = '';
  let count = 0;
  for (const node of run) {
    const walker = ownerOf(node).createTreeWalker(node, NodeFilter.SHOW_ELEMENT);
    let element = nodeTypeOf(node) === 1 ? node : walker.nextNode();
    for (; element; element = walker.nextNode()) {
      meet(element as Element);
      if (++count < elementsAtOnce) continue;
      count = 0;
      if (isTree) {
        const text = before + textOf(from, element);
        if (yield* judge(text, from)) return true;
        before = text.slice(-overlap);
        from = element;
      }
      yield false;
      if (!isConnected(element)) {
        lost();
        return false;
      }
    }
  }
  const last = run.at(-1);
  if (!isConnected(from) || !last || !isConnected(last)) return false;
  const text = before + textOf(from, last, true);
  return yield* isTree ? judge(text, from) : visit(from, offset, text.length);
}

/** Searches a text for spellings, and visits its nodes where there is one. */
function* judge(text: string, from: Node): Look {
  for (let at = 0; at < text.length; at += portion) {
    if (mentions(plain(text.slice(at, at + portion + overlap)))) return yield* visit(from, 0, text.length);
    if (at + portion < text.length) yield false;
  }
  return false;
}

/**
 * Visits text nodes, from a place on and with some before and after it.
 *
 * @param length UTF-16 code units from there
 */
function* visit(from: Node, offset: number, length: number): Look {
  const walker = ownerOf(from).createTreeWalker(rootOf(from), NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  let node: Node | null = nodeTypeOf(from) === 3 ? from : null;
  let start = Math.max(0, offset - context);
  for (let [steps, back] = [0, offset]; steps < nodesBefore && back < context; steps++) {
    const previous = walker.previousNode() as Text | null;
    if (!previous) break;
    node = previous;
    back += previous.length;
  }
  node ??= walker.nextNode();
  let left = length + 2 * context;
  let joined = '';
  let pieces = new Map<number, Node>();
  const isSuspected = (): boolean => {
    const places = [...pieces];
    const indexOf = (at: number): number => places.findLastIndex(([place]) => place <= at);
    const isEdge = (at: number): boolean =>
      pieces.has(at) && !isOneLine(places[indexOf(at) - 1]?.[1], places[indexOf(at)]?.[1]);
    return suspects(joined, isEdge).some((at) => {
      const text = places[indexOf(at)]?.[1];
      return text && !isInExcluded(text);
    });
  };
  for (; node && left > 0; node = walker.nextNode(), start = 0) {
    const { data } = node as Text;
    for (; start < data.length && left > 0; start += portion) {
      const part = data.slice(start, start + portion);
      pieces.set(joined.length, node);
      joined += plain(part);
      left -= part.length;
      if (joined.length < portion) continue;
      if (isSuspected()) return true;
      const cut = joined.length - 2 * context;
      joined = joined.slice(cut);
      pieces = new Map([...pieces].filter(([place]) => place > cut).map(([place, text]) => [place - cut, text]));
      pieces.set(0, node);
      yield false;
      if (!isConnected(node)) return false;
    }
  }
  return isSuspected();
}

/** Whether nothing but the edges of inline elements stands between two text nodes: they are parts of one line. */
function isOneLine(one?: Node, other?: Node): boolean {
  const isInline = (node: Node | null): boolean =>
    nodeTypeOf(node ?? document) === 1 && getComputedStyle(node as Element).display === 'inline';
  let node: Node | null | undefined = other;
  while (node && !node.previousSibling) {
    node = parentOf(node);
    if (!isInline(node)) return false;
  }
  for (node = node?.previousSibling; node && node !== one; node = node.lastChild) if (!isInline(node)) return false;
  return node !== undefined && node === one;
}

/** Text from the beginning of a node to the beginning of another one, or to its end. */
function textOf(from: Node, to: Node, isThrough?: boolean): string {
  const owner = ownerOf(from);
  const range = owner.createRange();
  if (parentOf(from)) range.setStartBefore(from);
  else range.setStart(from, 0);
  if (!isThrough) range.setEndBefore(to);
  else if (parentOf(to)) range.setEndAfter(to);
  else range.setEnd(to, to.childNodes.length);
  const text = range.toString();
  // A range that stays in the page would be kept up to date on every change.
  range.selectNode(owner.documentElement);
  return text;
}

function ownerOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}
