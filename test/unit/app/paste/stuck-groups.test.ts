import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stuckGroups } from '../../../../src/app/paste/worker/stuck-groups.ts';
import { compareSnapshots } from '../../../../src/netstat/diagnose/compare-snapshots.ts';
import { parse } from '../../../../src/netstat/parse.ts';

const listing = (minute: number, rows: number) =>
  [
    `04:0${minute}:00`,
    'State Recv-Q Send-Q Local Address:Port Peer Address:Port',
    ...Array.from({ length: rows }, (_, at) => `CLOSE-WAIT 1 0 192.0.2.1:443 198.51.100.${at}:5000`),
  ].join('\n');

describe('connections that stand still, in groups', () => {
  it('say of all how long the youngest has, and of the oldest how many and how long', () => {
    const { snapshots } = parse([3, 3, 9, 15].map((rows, minute) => listing(minute, rows)).join('\n'));
    const [group] = stuckGroups(compareSnapshots(snapshots)!);
    assert.equal(group?.lines.length, 9);
    assert.equal(group.seconds, 60);
    assert.deepEqual(group.longest, { count: 3, seconds: 180 });
  });

  it('have no longest where all have stood as long', () => {
    const { snapshots } = parse([4, 4, 4].map((rows, minute) => listing(minute, rows)).join('\n'));
    const [group] = stuckGroups(compareSnapshots(snapshots)!);
    assert.equal(group?.seconds, 120);
    assert.equal(group.longest, undefined);
  });

  it('have no time where the snapshots have none', () => {
    const text = listing(0, 2).split('\n').slice(1).join('\n');
    const { snapshots } = parse(`${text}\n${text}`);
    const [group] = stuckGroups(compareSnapshots(snapshots)!);
    assert.equal(group?.lines.length, 2);
    assert.equal(group.seconds, undefined);
    assert.equal(group.longest, undefined);
  });
});
