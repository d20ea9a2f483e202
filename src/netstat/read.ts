/**
 * Reading alone: where the states of a text are, and the connections of a listing.
 *
 * @packageDocumentation
 */
export { annotate } from './annotate.ts';
export { parse } from './parse.ts';
export { parseStream } from './parse-stream.ts';
export type { StreamOptions } from './parse-stream.ts';
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
