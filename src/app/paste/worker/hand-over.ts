import { nextTask } from '../../next-task.ts';
import { cutAt } from '../input/encode-text.ts';
import type { HandedSource, PieceMessage, SourceInput } from './protocol.ts';

/** Longer texts are handed over in pieces, in UTF-16 code units; it is more than a chat or a ticket takes. */
const longestWhole = 2_000_000;
/** To copy a piece takes the page some five milliseconds. */
const pieceSize = 1_000_000;

let texts = 0;

/**
 * Sends long texts to the worker ahead of the request that names them, each piece in a task of its own: a text of
 * megabytes in one message holds the page up for a tenth of a second.
 *
 * @param post sends a piece
 * @param signal ends it
 * @returns the sources as the request names them
 * @throws what `signal` was aborted with
 */
export async function handOver(
  sources: readonly SourceInput[],
  post: (piece: PieceMessage) => void,
  signal: AbortSignal,
): Promise<readonly HandedSource[]> {
  const handed: HandedSource[] = [];
  for (const source of sources) {
    const { content } = source;
    if (typeof content !== 'string' || content.length <= longestWhole) {
      handed.push({ ...source, content });
      continue;
    }
    const text = texts++;
    for (let at = 0; at < content.length;) {
      await nextTask();
      signal.throwIfAborted();
      const end = cutAt(content, at + pieceSize);
      post({ name: 'piece', text, piece: content.slice(at, end) });
      at = end;
    }
    handed.push({ ...source, content: { text } });
  }
  return handed;
}
