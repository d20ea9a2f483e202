import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { marginNotes } from '../../../../src/app/paste/worker/margin-notes.ts';
import type { DiagnosisReport } from '../../../../src/app/paste/worker/protocol.ts';

/** What the notes need of findings. */
const findings = (...severities: readonly ('act' | 'look' | 'normal')[]): DiagnosisReport =>
  ({
    findings: severities.map((severity, place) => ({ severity, text: { title: `finding ${String(place)}` } })),
  }) as unknown as DiagnosisReport;

/** The lines whose note says what it is about. */
const titled = (notes: ReturnType<typeof marginNotes>): readonly number[] =>
  [...notes].filter(([, { title }]) => title !== undefined).map(([line]) => line);

describe('the notes in the margin of a text', () => {
  it('say what they are about once for rows that are read at a glance, also where other rows stand between', () => {
    const notes = marginNotes(findings('act'), [[3, 7, 10, 14, 90, 94]]);
    assert.deepEqual([...notes.keys()], [3, 7, 10, 14, 90, 94]);
    assert.deepEqual(titled(notes), [3, 90]);
  });

  it('are of the gravest finding that rests on a line, and of none that is normal', () => {
    const notes = marginNotes(findings('look', 'act', 'normal'), [
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
    assert.deepEqual(
      [...notes].map(([line, { finding }]) => [line, finding]),
      [
        [1, 0],
        [2, 1],
        [3, 1],
      ],
    );
  });
});
