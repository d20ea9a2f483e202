import type { TextWindow } from '../netstat/row-at.ts';
import { isConnected, rootOf } from './dom.ts';
import type { Piece } from './flow-lines.ts';
import { LayoutReader } from './layout.ts';
import { placeBefore } from './place-before.ts';
import type { Span } from './span-index.ts';
import { FlowReader } from './text-flow.ts';

/** UTF-16 code units that are read before and after a token to know its row and the listing around it. */
const before = 24_576;
const after = 8_192;
/** How far around a token its row is looked for again: a row of JSON or of PowerShell has a line for each property. */
const beside = 1000;
/** Text nodes looked back at, and nodes visited after them, at most. */
const nodesBefore = 4000;
const nodesAfter = 12_000;

/** Where a token begins; its offset in a text node is in UTF-16 code units. */
export type Place = Pick<Span, 'first' | 'start'>;

/** The text around a token as it was read, and the way to know whether its row is still the same. */
export interface RowWindow extends TextWindow {
  /** Whether the row of the token is still on the page as it was. */
  readonly isCurrent: () => boolean;
}

/** Reads the text around a token. */
export type ReadWindow = (span: Place) => RowWindow | undefined;

/**
 * Reads the text around a token: its row, and as much of the listing as a card may take the time for.
 *
 * @returns undefined where the token cannot be found again in the page's text
 */
export function rowWindow(span: Place): ReturnType<ReadWindow> {
  const root = rootOf(span.first);
  const scope = root.nodeType === 9 ? (root as Document).documentElement : root;
  const [from, offset, isStart] = placeBefore(span.first, span.start, scope, before, nodesBefore);
  const reader = new FlowReader(scope, new LayoutReader(), {}, from, offset);
  const pieces: Piece[] = [];
  let text = '';
  let at: number | undefined;
  let end = Infinity;
  for (let steps = 0; reader.next && steps < nodesAfter && text.length < end; steps += 1000) {
    const flow = reader.read(Math.min(after, end - text.length), 1000, text.length);
    for (const piece of flow.pieces) {
      pieces.push(piece);
      if (holds(piece, span)) at = piece.start + span.start - piece.from;
    }
    text += flow.text;
    if (at !== undefined && end === Infinity) end = at + after;
    if (at === undefined && text.length > 2 * (before + after)) return undefined;
  }
  if (at === undefined) return undefined;
  const place = at;
  // The first line may lack its beginning.
  const cut = isStart ? 0 : Math.min(text.indexOf('\n') + 1, text.lastIndexOf('\n', at) + 1);
  const row = pieces.filter(({ start, length }) => start + length > place - beside && start < place + beside);
  const words = row.map(({ node, from, length }) => node.data.slice(from, from + length));
  return {
    text: text.slice(cut),
    at: at - cut,
    isWholeAbove: isStart,
    isWholeBelow: reader.next === undefined,
    isCurrent: () =>
      row.every(
        ({ node, from, length }, index) => isConnected(node) && node.data.slice(from, from + length) === words[index],
      ),
  };
}

function holds({ node, from, length }: Piece, { first, start }: Place): boolean {
  return node === first && from <= start && start < from + length;
}
