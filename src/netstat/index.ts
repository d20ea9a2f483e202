/**
 * The engine: reads the output of netstat-like tools.
 *
 * Pure functions on strings; works in Node 20 and in every current browser.
 *
 * @packageDocumentation
 */
export { annotate } from './annotate.ts';
export { compareSnapshots } from './diagnose/compare-snapshots.ts';
export { diagnose, examine } from './diagnose/examine.ts';
export { stateRates } from './diagnose/state-rates.ts';
export { stateSeries } from './diagnose/state-series.ts';
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
export type { SnapshotComparison, StateTraffic, StuckConnection } from './diagnose/compare-snapshots.ts';
export type { Diagnosis, DiagnoseOptions, EvidenceRow, Finding, Severity, Unanswered } from './diagnose/finding.ts';
export type { Need } from './diagnose/rule.ts';
export type { RuleId } from './diagnose/rules/rules.ts';
export type { StateRate } from './diagnose/state-rates.ts';
export type { StateLine, StateSeries } from './diagnose/state-series.ts';
export type { ThresholdId } from './diagnose/thresholds.ts';
