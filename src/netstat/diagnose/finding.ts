import type { StateId } from '../../states/states.ts';
import type { RuleId } from './rules/rules.ts';
import type { Need } from './rule.ts';
import type { ThresholdId } from './thresholds.ts';

/** How much a finding matters: ordinary, worth a look, or something to do. */
export type Severity = 'normal' | 'look' | 'act';

/** How surely the rows show what a rule says: only a hint, likely, or nothing else looks like it. */
export type Confidence = 'low' | 'medium' | 'high';

/** Where a row stands that a finding rests on. */
export interface EvidenceRow {
  /** Index of the snapshot among those given. */
  readonly snapshot: number;
  /** Line of the row in the text, 0-based. */
  readonly line: number;
}

/** Something the rows of a snapshot say together. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The states the rule is about; empty where it is about rows of any state. */
  readonly states: readonly StateId[];
  /** What the rows have in common, such as `{ lport: 443 }`; a part that the tool did not print is left out. */
  readonly group: Readonly<Record<string, string | number>>;
  /** The rows, in the order of the text; empty where the finding is that there is none. */
  readonly evidence: readonly EvidenceRow[];
  /** The numbers the rule looked at, such as `count`, and the thresholds it compared them with, by id. */
  readonly values: Readonly<Record<string, number | string>>;
  /** Rules that found the same rows and say less. */
  readonly folded: readonly RuleId[];
}

/** A rule that could not be asked, because no snapshot prints what it needs. */
export interface Unanswered {
  readonly rule: RuleId;
  readonly missing: readonly Need[];
}

/** What a look at the snapshots gave. */
export interface Diagnosis {
  /** The most severe first. */
  readonly findings: readonly Finding[];
  readonly unanswered: readonly Unanswered[];
  /** Rules that were asked, whether they found something or not. */
  readonly checked: readonly RuleId[];
}

/** What the reader may set. */
export interface DiagnoseOptions {
  /** Limits to use instead of the default ones. */
  readonly thresholds?: Partial<Record<ThresholdId, number>>;
  /**
   * What only the reader knows: `expected_ports` (ports that should listen, as `80,443`), `ephemeral_first` and
   * `ephemeral_last` (the range of ports for outgoing connections), `taken_as_root` (`1`: every owner is visible).
   */
  readonly params?: Readonly<Record<string, number | string>>;
}
