import { textWalker } from './dom.ts';
import { isInExcluded } from './excluded.ts';

/** Where to begin to read: a node, an offset where it is a text, and whether nothing stands before it in its tree. */
export type PlaceBefore = readonly [node: Node, offset: number, isStart: boolean];

/**
 * Where to begin so that a node is read with some text before it.
 *
 * @param offset in the node, where it is a text
 * @param scope the tree
 * @param length UTF-16 code units that are wanted before the offset
 * @param nodes text nodes looked back at, at most
 */
export function placeBefore(node: Node, offset: number, scope: Node, length: number, nodes: number): PlaceBefore {
  const walker = textWalker(scope, node);
  let from = node;
  let before = offset;
  for (let steps = 0; steps < nodes && before < length; steps++) {
    const text = walker.previousNode() as Text | null;
    if (!text) return [from, 0, true];
    if (isInExcluded(text)) continue;
    from = text;
    before += text.length;
  }
  return [from, Math.max(0, before - length), false];
}
