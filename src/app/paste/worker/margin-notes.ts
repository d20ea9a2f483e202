import type { DiagnosisReport, MarginNote } from './protocol.ts';

/** What worries less gives way to what worries more. */
const weights = { act: 3, look: 2, normal: 1 } as const;

/** Rows of one finding that stand closer than this share one note: about as many as are read at a glance. */
const near = 20;

/**
 * The notes in the margin: for every line the most severe finding that rests on it. What is normal has none, for a
 * note on every row says nothing.
 *
 * @param rows the lines of every finding's rows, ascending
 */
export function marginNotes(
  { findings }: DiagnosisReport,
  rows: readonly (readonly number[])[],
): ReadonlyMap<number, MarginNote> {
  const notes = new Map<number, MarginNote>();
  for (const [finding, { severity, text }] of findings.entries()) {
    if (severity === 'normal') continue;
    let last = -Infinity;
    for (const line of rows[finding] ?? []) {
      const present = notes.get(line);
      const isFirst = line - last > near;
      last = line;
      if (present && weights[present.severity] >= weights[severity]) continue;
      notes.set(line, { finding, severity, ...(isFirst ? { title: text.title } : {}) });
    }
  }
  return notes;
}
