import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../../src/netstat/index.ts';
import type { StateId } from '../../../src/states/states.ts';
import { printers } from './support/printers.ts';

/** Numbers of which some fit their field, and some do not. */
const anyPort = fc.oneof(fc.nat(99_999), fc.constantFrom(65_535, 65_536));
const anyNumber = fc.oneof(fc.nat(), fc.constantFrom(2 ** 32 + 80, 2 ** 53 - 1, 2 ** 53, 1e20, -1, -65_536));
const anyPrinter = fc.constantFrom(...Object.entries(printers));

test('a number that does not fit its field is never another number', () => {
  fc.assert(
    fc.property(anyPrinter, anyPort, anyPort, anyNumber, anyNumber, ([name, printer], local, remote, queue, pid) => {
      const socket = {
        state: 'ESTABLISHED' as StateId,
        local: { address: '192.0.2.10', port: local },
        remote: { address: '198.51.100.7', port: remote },
        isIpv6: false,
        recvQ: queue,
        sendQ: queue,
        pid,
        process: 'app',
      };
      const row = printer.row(socket, printer.spellings.ESTABLISHED ?? '');
      for (const { connections } of parse([...printer.heading, row].join('\n')).snapshots)
        for (const { localPort, remotePort, recvQ, sendQ, pid: id } of connections) {
          // A layout may have no such column.
          assert.ok([undefined, local].includes(localPort as number), `${name}: local port ${localPort} of ${row}`);
          assert.ok([undefined, remote].includes(remotePort as number), `${name}: remote port ${remotePort} of ${row}`);
          for (const value of [recvQ, sendQ])
            assert.ok([undefined, queue].includes(value), `${name}: queue ${value} of ${row}`);
          assert.ok([undefined, pid].includes(id), `${name}: process ${id} of ${row}`);
          for (const port of [localPort, remotePort]) assert.ok(port === undefined || Number(port) <= 65_535, row);
        }
    }),
    { numRuns: 3000 },
  );
});
