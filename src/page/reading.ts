import type { Annotation } from '../netstat/annotation.ts';
import { isConnected } from './dom.ts';
import type { Piece } from './flow-lines.ts';
import type { Span } from './span-index.ts';
import type { FlowReader } from './text-flow.ts';

/** A stretch of the page that is being read. */
export interface Reading {
  /** The listed node for which reading began. */
  readonly target: Node;
  readonly reader: FlowReader;
  text: string;
  pieces: Piece[];
  /** Up to here, in `text`, everything is judged. */
  judged: number;
  /** Nothing stands before the text in its tree. */
  readonly isStart: boolean;
  /** The listed node that was met last; nothing before the first. */
  last?: Node;
  /** The text begins in the middle of a line, perhaps. */
  isCut: boolean;
  /** Tokens were known before reading began: some may be none any more. */
  readonly hasKnown: boolean;
  /** Where the first listed node begins, in `text`, or what is new in it. */
  met: number | undefined;
  /** Where reading ends, in `text`; infinite while inside a listed node. */
  end: number;
  /** The listed node that is being read. */
  inside: Node | undefined;
  isLost: boolean;
  /** Nodes that have changed since they were read, with the offset from which a text node has. */
  readonly changed: Map<Node, number>;
}

/** Forgets what was read before an offset in it. */
export function forgetBefore(reading: Reading, at: number): void {
  reading.text = reading.text.slice(at);
  reading.judged = Math.max(0, reading.judged - at);
  reading.end -= at;
  if (reading.met !== undefined) reading.met -= at;
  reading.pieces = reading.pieces.slice(reading.pieces.findIndex(({ start, length }) => start + length > at) >>> 0);
  for (const piece of reading.pieces) piece.start -= at;
}

/** Index of the last piece that begins at or before an offset, looked for from an index on. */
export function pieceAt(pieces: readonly Piece[], offset: number, from: number): number {
  let at = from;
  while ((pieces[at + 1]?.start ?? Infinity) <= offset) at++;
  return at;
}

/** Whether the text of a span is still as it was read. */
export function isCurrent({ nodes, last, end }: Span, { changed }: Reading): boolean {
  return nodes.every(
    (node) => isConnected(node) && (node === last ? end : node.length) <= (changed.get(node) ?? Infinity),
  );
}

/** The span of an annotation; undefined where something else than text of the page stands in it. */
export function spanOf(
  { start, end, token, state, isInRow }: Annotation,
  pieces: readonly Piece[],
  at: number,
): Span | undefined {
  const first = pieces[at];
  if (!first || first.start + first.length <= start) return undefined;
  const nodes = [first.node];
  let last = first;
  for (let piece = pieces[++at]; piece && piece.start < end; piece = pieces[++at]) {
    if (piece.start !== last.start + last.length) return undefined;
    last = piece;
    if (nodes.at(-1) !== piece.node) nodes.push(piece.node);
  }
  if (last.start + last.length < end) return undefined;
  return {
    state,
    token,
    isInRow,
    first: first.node,
    last: last.node,
    nodes,
    start: first.from + start - first.start,
    end: last.from + end - last.start,
  };
}
