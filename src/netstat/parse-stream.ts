import type { Snapshot } from './connection.ts';
import { longestRecord } from './line-text.ts';
import { Parser } from './parser.ts';

/** How {@link parseStream} hands on what it reads. */
export interface StreamOptions {
  /**
   * Rows that a snapshot has at most. A listing with more comes in parts, all but the last with `isContinued`, so that
   * memory is bounded whatever the length of the text. Without it a listing is one snapshot, as in `parse`.
   */
  readonly maxRows?: number;
}

/**
 * Reads the connections of a text that comes in pieces and may be larger than memory: the snapshots that
 * {@link parse} would give for the whole, each as soon as it is complete.
 *
 * @param chunks pieces of the text, cut anywhere
 */
export async function* parseStream(
  chunks: AsyncIterable<string>,
  { maxRows }: StreamOptions = {},
): AsyncIterable<Snapshot> {
  const ready: Snapshot[] = [];
  const ignore = (): void => undefined;
  const parser = new Parser(
    { snapshot: (snapshot) => ready.push(snapshot), unparsed: ignore, count: ignore, recognised: ignore },
    { maxRows },
  );
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', at)) {
      parser.line(rest + chunk.slice(at, end), line++);
      rest = '';
      at = end + 1;
      // A large piece may hold many parts.
      if (ready.length > 0) yield* ready.splice(0);
    }
    // What is longer than any line that is read is not kept.
    if (rest.length <= longestRecord) rest += chunk.slice(at, at + longestRecord + 1 - rest.length);
    yield* ready.splice(0);
  }
  if (rest !== '') parser.line(rest, line);
  parser.end();
  yield* ready;
}
