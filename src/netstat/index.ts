/**
 * The engine: reads the output of netstat-like tools.
 *
 * Pure functions on strings; works in Node 20 and in every current browser.
 *
 * @packageDocumentation
 */
export { annotate } from './annotate.ts';
export { parse } from './parse.ts';
export { parseStream } from './parse-stream.ts';
export { search } from './search.ts';
export type { Annotation } from './annotation.ts';
export type {
  Connection,
  LineKind,
  ListenQueue,
  Parsed,
  Snapshot,
  StateCount,
  Timer,
  UnparsedLine,
} from './connection.ts';
export type { Hit, Match, SearchOptions } from './search.ts';
