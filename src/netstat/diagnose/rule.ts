import type { StateId } from '../../states/states.ts';
import type { Confidence, Severity } from './finding.ts';
import type { ThresholdId } from './thresholds.ts';

/**
 * What a listing has to print for a rule to be asked: the state word; local or remote port, address, or both
 * (`laddr`, `raddr`); Recv-Q and Send-Q; the timer column; process id or name; which tool or platform it was; the
 * table of `netstat -L`; or something only the reader knows.
 */
export type Need =
  | 'state'
  | 'lport'
  | 'lip'
  | 'rip'
  | 'rport'
  | 'laddr'
  | 'raddr'
  | 'queues'
  | 'timer'
  | 'pid'
  | 'proc'
  | 'tool'
  | 'platform'
  | 'qlen'
  | 'param';

/** What can be asked of one row; `null` where the tool did not print it. See {@link SocketRow}. */
export type RowField =
  | 'state'
  | 'tool'
  | 'platform'
  | 'family'
  | 'lip'
  | 'lport'
  | 'rip'
  | 'rport'
  | 'pid'
  | 'proc'
  | 'recvq'
  | 'sendq'
  | 'timer_name'
  | 'timer_retrans'
  | 'loopback'
  | 'rip_is_local'
  | 'rip_private'
  | 'wildcard'
  | 'mapped'
  | 'has_owner'
  | 'lport_listens'
  | 'lport_in_ephemeral'
  | 'self_connect'
  | 'paired'
  | 'mirror_state'
  | 'recvq_gt_sendq'
  | 'recvq_over_sendq'
  | 'qlen_over_max';

/** What rows can be grouped by: a field, or the supply of ports they share. */
export type GroupField = RowField | 'port_scope';

/** What can be asked of a group of rows. */
export type Aggregate =
  | 'count'
  | 'share'
  | 'spread_rip'
  | 'distinct_rip'
  | 'distinct_rport'
  | 'distinct_proc'
  | 'distinct_state'
  | 'retrans_seen_or_unknown'
  | 'count_over_listen_sendq'
  | 'ephemeral_share'
  | 'max_ephemeral_share'
  | 'tw_count'
  | 'tw_over_estab'
  | 'skew_rip'
  | 'listen_exists'
  | 'listen_recvq'
  | 'listen_recvq_gt_sendq'
  | 'process_shown'
  | 'process_column'
  | 'snapshot_rows'
  | 'snapshot_has_listen'
  | 'snapshot_has_timers'
  | 'missing_expected'
  | 'bound_share';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

/** What a field is compared with: a value, several, a threshold, or something only the reader knows. */
export type Operand =
  | number
  | string
  | boolean
  | readonly (number | string)[]
  | { readonly threshold: ThresholdId }
  | { readonly param: string };

/** A comparison. With `null` it is false, but for `!=`, which is true. */
export type Condition<Subject> = readonly [subject: Subject, operator: Operator, operand: Operand];

/**
 * A rule as data: `where` picks rows, `groupBy` groups them, and every group that passes `having` is a finding.
 * Without `groupBy` there is one group, which exists even when no row was picked.
 */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** The states it is about; empty for any. */
  readonly states: readonly StateId[];
  readonly needs: readonly Need[];
  readonly where: readonly Condition<RowField>[];
  readonly groupBy: readonly GroupField[];
  readonly having: readonly Condition<Aggregate>[];
  /** Rules that say more: where one of them found the same rows, this one is folded under it. */
  readonly under?: readonly string[];
}
