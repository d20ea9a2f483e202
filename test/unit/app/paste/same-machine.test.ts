import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayBeOneMachine } from '../../../../src/app/paste/worker/same-machine.ts';
import type { Snapshot } from '../../../../src/netstat/connection.ts';
import { parse } from '../../../../src/netstat/parse.ts';

/** A listing of a machine that has an address, and, as every machine, connections of its own. */
function listing(local: string): Snapshot {
  const [snapshot] = parse(
    [
      'State Recv-Q Send-Q Local Address:Port Peer Address:Port',
      'LISTEN 0 511 0.0.0.0:443 0.0.0.0:*',
      'ESTAB 0 0 127.0.0.1:40000 127.0.0.1:9000',
      `ESTAB 0 0 ${local}:443 198.51.100.7:50000`,
    ].join('\n'),
  ).snapshots;
  assert.ok(snapshot);
  return snapshot;
}

describe('mayBeOneMachine', () => {
  it('tells two machines by their addresses', () => {
    assert.ok(!mayBeOneMachine(listing('192.0.2.1'), listing('192.0.2.2')));
    assert.ok(mayBeOneMachine(listing('192.0.2.1'), listing('192.0.2.1')));
    assert.ok(mayBeOneMachine(listing('192.0.2.1'), listing('[::ffff:192.0.2.1]')));
  });

  it('tells nothing by addresses that every machine has', () => {
    assert.ok(mayBeOneMachine(listing('192.0.2.1'), listing('127.0.0.1')));
  });
});
