import type { Snapshot } from './connection.ts';
import { longestLine, Parser } from './parser.ts';

/**
 * Reads the connections of a text that comes in pieces and may be larger than memory: the snapshots that
 * {@link parse} would give for the whole, each as soon as it is complete.
 *
 * @param chunks pieces of the text, cut anywhere
 */
export async function* parseStream(chunks: AsyncIterable<string>): AsyncIterable<Snapshot> {
  const ready: Snapshot[] = [];
  const ignore = (): void => undefined;
  const parser = new Parser({
    snapshot: (snapshot) => ready.push(snapshot),
    unparsed: ignore,
    count: ignore,
    recognised: ignore,
  });
  let rest = '';
  let line = 0;
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', at)) {
      parser.line(rest + chunk.slice(at, end), line++);
      rest = '';
      at = end + 1;
    }
    // What is longer than any line of a listing is not kept.
    if (rest.length <= longestLine) rest += chunk.slice(at, at + longestLine + 1 - rest.length);
    yield* ready.splice(0);
  }
  if (rest !== '') parser.line(rest, line);
  parser.end();
  yield* ready;
}
