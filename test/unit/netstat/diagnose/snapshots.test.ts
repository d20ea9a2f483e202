import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareSnapshots } from '../../../../src/netstat/diagnose/compare-snapshots.ts';
import { stateRates } from '../../../../src/netstat/diagnose/state-rates.ts';
import { snapshotSeconds } from '../../../../src/netstat/diagnose/snapshot-time.ts';
import { stateSeries } from '../../../../src/netstat/diagnose/state-series.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { listener, peer, powershell, ss, ssRow, times, windows, windowsRow } from './listings.ts';

const web = '192.0.2.1:443';
const waiting = (from: number, to: number, recvQ = 1) =>
  times(to - from, (n) => ssRow('CLOSE-WAIT', web, `${peer(from + n)}:5000`, { recvQ, pid: 7 }));
const at = (clock: string, ...rows: readonly (readonly string[])[]) => `${clock}\n${ss(listener(web), ...rows)}`;
const snapshotsOf = (...texts: readonly string[]) => parse(texts.join('\n')).snapshots;

describe('compareSnapshots', () => {
  it('calls the same connection in the same transient state stuck, and others traffic', () => {
    const compared = compareSnapshots(snapshotsOf(at('10:00:00', waiting(0, 10)), at('10:00:30', waiting(4, 20))));
    assert.equal(compared?.seconds, 30);
    assert.equal(compared.stuck.length, 6);
    assert.ok(
      compared.stuck.every(({ state, what, seconds }) => state === 'CLOSE-WAIT' && what === 'state' && seconds === 30),
    );
    const [traffic] = compared.states;
    assert.deepEqual(traffic, {
      state: 'CLOSE-WAIT',
      before: 10,
      after: 16,
      same: 6,
      arrived: 10,
      left: 4,
      arrivedPerSecond: 10 / 30,
    });
  });

  it('follows what is stuck back through many snapshots', () => {
    const compared = compareSnapshots(
      snapshotsOf(
        at('10:00:00', waiting(5, 9)),
        at('10:00:10', waiting(5, 8)),
        at('10:00:20', waiting(6, 8)),
        at('10:00:30', waiting(0, 7)),
      ),
    );
    const [stuck, ...others] = compared?.stuck ?? [];
    assert.equal(others.length, 0);
    assert.deepEqual(
      stuck?.evidence.map(({ snapshot }) => snapshot),
      [0, 1, 2, 3],
    );
    assert.equal(stuck.seconds, 30);
  });

  it('does not call TIME-WAIT or an idle connection stuck', () => {
    const rows = [ssRow('TIME-WAIT', web, '198.51.100.1:1'), ssRow('ESTAB', web, '198.51.100.2:1')];
    assert.deepEqual(compareSnapshots(snapshotsOf(at('10:00:00', rows), at('10:00:30', rows)))?.stuck, []);
  });

  it('counts no sockets without a peer', () => {
    const listing = windows(
      windowsRow('LISTENING', '0.0.0.0:135', '0.0.0.0:0', 900),
      windowsRow('BOUND', '0.0.0.0:50000', '0.0.0.0:0', 901),
      windowsRow('ESTABLISHED', '192.0.2.8:50001', '198.51.100.1:443', 902),
    );
    assert.deepEqual(
      compareSnapshots(snapshotsOf(listing, listing))?.states.map(({ state }) => state),
      ['ESTABLISHED'],
    );
  });

  it('sees a queue that does not move', () => {
    const rows = (recvQ: number, sendQ: number) => [
      ssRow('ESTAB', web, '198.51.100.1:1', { recvQ: 500 }),
      ssRow('ESTAB', web, '198.51.100.2:1', { sendQ: 700 }),
      ssRow('ESTAB', web, '198.51.100.3:1', { recvQ, sendQ }),
    ];
    const compared = compareSnapshots(snapshotsOf(at('10:00:00', rows(1, 2)), at('10:00:30', rows(3, 4))));
    assert.deepEqual(
      compared?.stuck.map(({ what }) => what),
      ['recvQ', 'sendQ'],
    );
  });

  it('knows an address that ss and netstat write in different ways', () => {
    const compared = compareSnapshots(
      snapshotsOf(
        at('10:00:00', [ssRow('CLOSE-WAIT', '[::ffff:192.0.2.1]:443', '[::ffff:198.51.100.1]:5000')]),
        at('10:00:10', [ssRow('CLOSE-WAIT', web, '198.51.100.1:5000')]),
      ),
    );
    assert.equal(compared?.stuck.length, 1);
  });

  it('knows a connection that the network card of FreeBSD handles', () => {
    const row = (queue: number) =>
      `toe4       0      ${String(queue)} 192.0.2.1.443          198.51.100.7.50000     CLOSE_WAIT`;
    const heading = 'Proto Recv-Q Send-Q Local Address          Foreign Address        (state)';
    const { snapshots } = parse([heading, row(1), heading, row(0)].join('\n'));
    assert.equal(compareSnapshots(snapshots)?.stuck.length, 1);
    assert.deepEqual(
      stateSeries(snapshots).lines.map(({ counts }) => counts),
      [[1, 1]],
    );
  });

  it('goes on past midnight, and takes the reader’s word for the time', () => {
    const snapshots = snapshotsOf(at('23:59:50', waiting(0, 2)), at('00:00:10', waiting(0, 2)));
    assert.equal(compareSnapshots(snapshots)?.seconds, 20);
    assert.equal(compareSnapshots(snapshots, 5)?.seconds, 5);
    assert.deepEqual(
      compareSnapshots(snapshots, 5)?.stuck.map(({ seconds }) => seconds),
      [5, 5],
    );
    // The reader tells how far the last two are apart; what stood still before them did so for longer.
    const three = snapshotsOf(
      at('10:00:00', waiting(0, 1)),
      at('10:00:10', waiting(0, 2)),
      at('10:00:20', waiting(0, 2)),
    );
    assert.deepEqual(
      compareSnapshots(three, 5)?.stuck.map(({ seconds }) => seconds),
      [20, 5],
    );
  });

  it('needs two', () => {
    assert.equal(compareSnapshots(snapshotsOf(at('10:00:00', waiting(0, 2)))), undefined);
  });
});

describe('stateSeries', () => {
  const series = (counts: readonly number[]) =>
    stateSeries(
      snapshotsOf(...counts.map((count, index) => at(`10:${String(index).padStart(2, '0')}:00`, waiting(0, count)))),
    ).lines.find(({ state }) => state === 'CLOSE-WAIT');

  it('counts each state in each snapshot', () => {
    assert.deepEqual(series([2, 0, 5])?.counts, [2, 0, 5]);
  });

  it('finds the snapshot after which a state starts to grow, and how fast', () => {
    const line = series([3, 4, 3, 3, 4, 13, 23, 33, 43]);
    assert.equal(line?.growsFrom, 4);
    assert.ok(Math.abs((line.growth ?? 0) - 10 / 60) < 0.01, 'ten a minute');
  });

  it('does not take ups and downs, a fall or a level line for growth', () => {
    for (const counts of [
      [3, 9, 2, 8, 3, 9, 2],
      [40, 30, 20, 10, 5],
      [7, 7, 7, 7],
      [1, 2, 3],
      [5, 40],
    ]) {
      assert.equal(series(counts)?.growsFrom, undefined, counts.join(' '));
    }
  });

  it('finds the turning point of every level line that turns upwards', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 5, max: 30 }),
        (level, flat, rising, step) => {
          const counts = [
            ...Array.from({ length: flat }, () => level),
            ...Array.from({ length: rising }, (_, index) => level + step * (index + 1)),
          ];
          assert.equal(series(counts)?.growsFrom, flat - 1);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('stateRates', () => {
  const only = (text: string) => parse(text).snapshots[0];

  it('makes a rate of TIME-WAIT rows by Little’s law', () => {
    const snapshot = only(ss(times(120, (n) => ssRow('TIME-WAIT', web, `${peer(n)}:1`))));
    assert.ok(snapshot !== undefined);
    assert.deepEqual(stateRates(snapshot), [
      { state: 'TIME-WAIT', count: 120, seconds: 60, perSecond: 2, assumes: 'steady' },
    ]);
  });

  it('gives two where the documents of Windows give two durations', () => {
    const snapshot = only(powershell(times(240, (n) => `192.0.2.1 ${50000 + n} ${peer(n)} 443 TimeWait 0`)));
    assert.ok(snapshot !== undefined);
    assert.deepEqual(
      stateRates(snapshot).map(({ perSecond }) => perSecond),
      [2, 1],
    );
  });

  it('says what a rate of handshakes assumes', () => {
    const snapshot = only(ss(times(63, (n) => ssRow('SYN-RECV', web, `${peer(n)}:1`))));
    assert.ok(snapshot !== undefined);
    assert.deepEqual(stateRates(snapshot), [
      { state: 'SYN-RECEIVED', count: 63, seconds: 63, perSecond: 1, assumes: 'unanswered' },
    ]);
  });
});

describe('snapshotSeconds', () => {
  const between = (...printed: readonly string[]) => snapshotSeconds(printed.map((takenAt) => ({ takenAt })));

  it('knows both halves of the day', () => {
    assert.deepEqual(between('Sun 29 Nov 2026 12:59:50 PM UTC', 'Sun 29 Nov 2026 01:00:10 PM UTC'), [0, 20]);
    assert.deepEqual(between('11:59:50 AM', '12:00:10 PM', '12:00:30 p.m.'), [0, 20, 40]);
    assert.deepEqual(between('12:00:00 AM', '01:00:00 AM'), [0, 3600]);
    assert.deepEqual(between('2026. 11. 29. (일) 오전 11:59:50', '2026. 11. 29. (일) 오후 12:00:10'), [0, 20]);
  });

  it('counts days where there is a date, in any of its forms', () => {
    const day = 86_400;
    assert.deepEqual(between('Sat Nov 28 04:00:00 UTC 2026', 'Sun Nov 29 04:00:02 UTC 2026'), [0, day + 2]);
    assert.deepEqual(between('2026-11-28T23:59:59Z', '2026-11-29T00:00:01Z'), [0, 2]);
    assert.deepEqual(between('2026/11/28 10:00:00', '2026/11/30 10:00:00'), [0, 2 * day]);
    assert.deepEqual(between('2026년 11월 28일 10:00:00', '2026년 11월 29일 10:00:00'), [0, day]);
    assert.deepEqual(between('Nov 28 10:00:00', 'Nov 29 10:00:00'), [0, day]);
  });

  it('reads seconds since 1970, and goes past midnight without a date', () => {
    assert.deepEqual(between('1764388800', '1764388830'), [0, 30]);
    assert.deepEqual(between('23:59:50', '00:00:10'), [0, 20]);
  });

  it('says nothing where the order is another, the zones are two, or a time cannot be read', () => {
    assert.equal(between('05:00:00', '04:00:00'), undefined);
    assert.equal(between('Sun Nov 29 05:00:00 UTC 2026', 'Sun Nov 29 04:00:00 UTC 2026'), undefined);
    assert.equal(between('Sun Nov  1 01:59:00 EDT 2026', 'Sun Nov  1 01:01:00 EST 2026'), undefined);
    assert.equal(between('10:00:00', 'yesterday'), undefined);
    assert.equal(between('10:00:00', ''), undefined);
  });
});
