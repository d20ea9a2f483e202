import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LookedAt } from '../../../../src/app/paste/view/looked-at.ts';
import type { DiagnosisReport } from '../../../../src/app/paste/worker/protocol.ts';
import type { ExplainedRow } from '../../../../src/app/paste/view/row-explained.ts';

/** An answer that comes when it is told to. */
function held(line: number): { asked: Promise<ExplainedRow>; come: () => void } {
  let come!: () => void;
  const asked = new Promise<ExplainedRow>((resolve) => {
    come = () => {
      resolve({ line, place: 0, rows: 1, text: '', content: { sentences: [] } });
    };
  });
  return { asked, come };
}

const finding = (rule: string, lport: number) => ({ rule, group: { lport } });
const report = (...findings: readonly ReturnType<typeof finding>[]) => ({ findings }) as unknown as DiagnosisReport;

describe('the finding whose rows are shown alone in the paste view', () => {
  const [leak, other] = [finding('close-wait-leak', 443), finding('close-wait-leak', 80)];

  it('is the same one where the rules put it elsewhere', () => {
    const looked = new LookedAt(() => undefined);
    looked.toggleFinding(1);
    looked.judged(report(leak, other), report(other));
    assert.equal(looked.finding, 0);
  });

  it('gives way to the whole text where the rules say it no longer', () => {
    const looked = new LookedAt(() => undefined);
    looked.toggleFinding(0);
    looked.judged(report(leak, other), report(other));
    assert.equal(looked.choice, 'all');
  });
});

describe('the row that is explained in the paste view', () => {
  it('is the one that was chosen last, in whatever order the answers come', async () => {
    const looked = new LookedAt(() => undefined);
    const [first, second] = [held(1), held(2)];
    const both = [looked.explain(first.asked), looked.explain(second.asked)];
    second.come();
    await both[1];
    first.come();
    await both[0];
    assert.equal(looked.row?.line, 2);
  });

  it('is none of a listing that has gone, nor one that was dismissed', async () => {
    const looked = new LookedAt(() => undefined);
    for (const end of [
      () => {
        looked.reset();
      },
      () => {
        looked.show({ row: undefined });
      },
    ]) {
      const { asked, come } = held(1);
      const explained = looked.explain(asked);
      end();
      come();
      await explained;
      assert.equal(looked.row, undefined);
    }
  });
});
