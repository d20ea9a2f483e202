import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../../../../src/netstat/diagnose/examine.ts';
import type { Finding } from '../../../../src/netstat/diagnose/finding.ts';
import { fold } from '../../../../src/netstat/diagnose/fold.ts';
import type { RuleId } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { listener, ss, ssRow, times } from './listings.ts';

const opening = (count: number, to: string) =>
  times(count, (n) => ssRow('SYN-SENT', `192.0.2.1:${String(40_000 + n)}`, to, { sendQ: 1, timer: 'on,5sec,3' }));
const foundIn = (...texts: readonly string[]) => diagnose(texts.flatMap((text) => parse(text).snapshots));
const of = (rule: RuleId, findings: readonly Finding[]) => findings.filter((finding) => finding.rule === rule);

describe('a finding', () => {
  it('goes into the one that says more about the same rows, which names it', () => {
    const findings = foundIn(ss(opening(12, '198.51.100.9:443')));
    const [silent] = of('syn-sent-peer-silent', findings);
    assert.deepEqual(silent?.folded.toSorted(), ['syn-sent-old', 'syn-sent-waiting']);
    assert.deepEqual([...of('syn-sent-waiting', findings), ...of('syn-sent-old', findings)], []);
  });

  it('goes there also where it rests on one row', () => {
    const findings = foundIn(ss(listener('0.0.0.0:3306')));
    assert.deepEqual(of('listen-wildcard-sensitive', findings)[0]?.folded, ['listen-wildcard']);
    assert.deepEqual(of('listen-wildcard', findings), []);
  });

  it('stays where a row of it is none of the other’s', () => {
    const findings = foundIn(ss(opening(12, '198.51.100.9:443'), opening(1, '198.51.100.10:443')));
    assert.deepEqual(of('syn-sent-peer-silent', findings)[0]?.folded, ['syn-sent-waiting']);
    assert.equal(of('syn-sent-old', findings)[0]?.evidence.length, 13);
  });

  it('stays where its rows stand on the same lines of another text', () => {
    const findings = foundIn(ss(opening(12, '198.51.100.9:443')), ss(opening(4, '198.51.100.10:443')));
    assert.deepEqual(
      of('syn-sent-waiting', findings).map(({ group }) => group['rip']),
      ['198.51.100.10'],
    );
  });

  it('goes along with the one that it lies under', () => {
    const finding = (rule: RuleId, ...lines: readonly number[]): Finding => ({
      rule,
      severity: 'act',
      confidence: 'high',
      states: ['CLOSE-WAIT'],
      group: {},
      evidence: lines.map((line) => ({ snapshot: 0, line })),
      values: {},
      folded: [],
    });
    const folded = fold([
      finding('close-wait-leak', 1, 2),
      finding('close-wait-some', 1),
      finding('close-wait-fd-danger', 1, 2),
    ]);
    assert.deepEqual(
      folded.map(({ rule, folded: names }) => [rule, names]),
      [['close-wait-fd-danger', ['close-wait-leak', 'close-wait-some']]],
    );
  });
});
