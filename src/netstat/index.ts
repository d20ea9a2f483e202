/**
 * The engine: reads the output of netstat-like tools.
 *
 * Pure functions on strings; works in Node 20 and in every current browser.
 *
 * @packageDocumentation
 */
export * from './read.ts';
export * from './diagnose.ts';
export { search } from './search.ts';
export type { Hit, Match, SearchOptions } from './search.ts';
