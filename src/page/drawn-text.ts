import { isShown, parentOf, nodeTypeOf, rootOf } from './dom.ts';
import type { Flow, Piece } from './flow-lines.ts';
import { LayoutReader } from './layout.ts';
import { FlowReader } from './text-flow.ts';

type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Nodes visited before it is asked whether the end of a range was passed. */
const nodesAtOnce = 1000;
/** Blanks that a browser may draw as one. */
const blanks = / {2,}/g;
/** What a browser leaves out of the text of a selection, or puts in, between the same letters. */
const unseen = /[\s\u00ad\u200b\u2060\ufeff]+/g;

/**
 * The text of a page and of the shadow roots in it, read as the annotator reads it: cells are parted, whatever elements
 * they are, and what is typed somewhere is left out. What is not drawn is left out too.
 *
 * @param most the most UTF-16 code units that are wanted
 */
export function pageText(document: Document, most: number, shadowRootOf: ShadowRootOf): string {
  const texts: string[] = [];
  let left = most;
  // A frame that is still loading may have no element yet.
  const roots: (Element | ShadowRoot)[] = [document.documentElement].filter(Boolean);
  const enter = (node: Node): void => {
    const root = nodeTypeOf(node) === 1 ? shadowRootOf(node as Element) : null;
    if (root) roots.push(root);
  };
  for (const root of roots) {
    if (left <= 0) break;
    const text = drawnIn(new FlowReader(root, new LayoutReader(), { enter }).read(left));
    if (text.trim() === '') continue;
    texts.push(text);
    left -= text.length;
  }
  return texts.join('\n').slice(0, most);
}

/**
 * What is selected, read in the same way.
 *
 * @param drawn the text as the browser tells it, which parts no cells but those of tables
 * @returns that text where it has other letters: it may be drawn in capitals, or reach into the tree of a component
 */
export function rangeText(range: Range, drawn: string): string {
  const { startContainer, startOffset } = range;
  const isText = nodeTypeOf(startContainer) === 3;
  const from = isText ? startContainer : startContainer.childNodes[startOffset];
  if (!from) return drawn;
  const root = rootOf(from);
  const scope = root.nodeType === 9 ? (root as Document).documentElement : root;
  const reader = new FlowReader(scope, new LayoutReader(), {}, from, isText ? startOffset : 0);
  const isBehind = (node: Node, offset: number): boolean => range.comparePoint(node, offset) > 0;
  const pieces: Piece[] = [];
  let text = '';
  while (reader.next && !isBehind(reader.next, 0)) {
    const flow = reader.read(Infinity, nodesAtOnce, text.length);
    text += flow.text;
    for (const piece of flow.pieces) pieces.push(piece);
  }
  // Where they stand in the page takes long to compare: ten are asked about, not ten thousand.
  let first = 0;
  for (let end = pieces.length; first < end;) {
    const middle = (first + end) >> 1;
    const piece = pieces[middle];
    if (
      !piece ||
      isBehind(piece.node, piece.from) ||
      (piece.node === range.endContainer && piece.from === range.endOffset)
    )
      end = middle;
    else first = middle + 1;
  }
  const last = pieces[first - 1];
  if (!last) return drawn;
  const { node, from: begin, start, length } = last;
  const end = node === range.endContainer ? Math.min(length, range.endOffset - begin) : length;
  const kept = [...pieces.slice(0, first - 1), { ...last, length: end }];
  const read = drawnIn({ text: text.slice(0, start + end), pieces: kept }, true);
  return read.replace(unseen, '') === drawn.replace(unseen, '') ? read : drawn;
}

/**
 * A flow without the pieces that are not drawn, and with the blanks that are.
 *
 * @param isSelected without what cannot be selected either, as numbers of lines
 */
function drawnIn({ text, pieces }: Flow, isSelected = false): string {
  const parts: string[] = [];
  let place = 0;
  let around: Node | null = null;
  let isDrawn = true;
  let collapses = true;
  for (const { node, start, length } of pieces) {
    const parent = parentOf(node);
    if (parent !== around) {
      around = parent;
      const element = parent && nodeTypeOf(parent) === 1 ? (parent as Element) : undefined;
      const { whiteSpace = '', userSelect } = element
        ? getComputedStyle(element)
        : ({} as Partial<CSSStyleDeclaration>);
      isDrawn = element === undefined || (isShown(element) && !(isSelected && userSelect === 'none'));
      collapses = !/pre|break-spaces/.test(whiteSpace);
    }
    parts.push(text.slice(place, start));
    place = start + length;
    if (!isDrawn) continue;
    const words = text.slice(start, place);
    parts.push(collapses ? words.replace(blanks, ' ') : words);
  }
  parts.push(text.slice(place));
  return parts.join('');
}
