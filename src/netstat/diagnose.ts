/**
 * What snapshots say together: findings of rules, comparisons, rates. The words of the rules are in
 * `diagnose/rule-text.ts`.
 *
 * @packageDocumentation
 */
export { compareSnapshots } from './diagnose/compare-snapshots.ts';
export { diagnose, examine } from './diagnose/examine.ts';
export { stateRates } from './diagnose/state-rates.ts';
export { stateSeries } from './diagnose/state-series.ts';
export type { SnapshotComparison, StateTraffic, StuckConnection } from './diagnose/compare-snapshots.ts';
export type { Diagnosis, DiagnoseOptions, EvidenceRow, Finding, Severity, Unanswered } from './diagnose/finding.ts';
export type { Need } from './diagnose/rule.ts';
export type { RuleId } from './diagnose/rules/rules.ts';
export type { StateRate } from './diagnose/state-rates.ts';
export type { StateLine, StateSeries } from './diagnose/state-series.ts';
export type { ThresholdId } from './diagnose/thresholds.ts';
