import type { FindingReport } from '../worker/protocol.ts';

/** What a finding is, wherever it stands among the others: its rule, and what its rows have in common. */
export function findingKey({ rule, group }: Pick<FindingReport, 'rule' | 'group'>): string {
  return JSON.stringify([rule, group]);
}
