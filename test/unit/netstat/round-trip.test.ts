import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { annotate, parse } from '../../../src/netstat/index.ts';
import { formats } from '../../../src/netstat/formats/formats.ts';
import { print, socketsOf } from './support/sockets.ts';
import { printers } from './support/printers.ts';

for (const [name, printer] of Object.entries(printers)) {
  test(`what ${name} prints is parsed back to the same connections`, () => {
    fc.assert(
      fc.property(fc.array(socketsOf(printer), { minLength: 1, maxLength: 8 }), (sockets) => {
        const text = print(printer, sockets).join('\n');
        const { snapshots, unparsed } = parse(text);
        assert.deepEqual(unparsed, []);
        assert.equal(snapshots.length, 1);
        const [snapshot] = snapshots;
        assert.equal(snapshot?.format, printer.format);
        const shown = new Set<string>(printer.shows);
        const pick = <T>(name: string, value: T) => (shown.has(name) ? value : undefined);
        assert.deepEqual(
          snapshot.connections.map((connection) => ({
            state: connection.state,
            localPort: connection.localPort,
            remotePort: connection.remotePort,
            localAddress: pick('localAddress', connection.localAddress),
            remoteAddress: pick('remoteAddress', connection.remoteAddress),
            recvQ: connection.recvQ,
            sendQ: connection.sendQ,
            pid: pick('pid', connection.pid),
            process: pick('process', connection.process),
            family: pick('family', connection.family),
          })),
          sockets.map((socket) => ({
            state: stateIn(printer.prefix, socket.state),
            localPort: socket.local.port,
            remotePort: socket.remote.port,
            localAddress: pick('localAddress', socket.local.address),
            remoteAddress: pick('remoteAddress', socket.remote.address),
            recvQ: pick('recvQ', socket.recvQ),
            sendQ: pick('sendQ', socket.sendQ),
            pid: pick('pid', socket.pid),
            process: pick('process', socket.process),
            family: pick('family', socket.isIpv6 ? 'ipv6' : 'ipv4'),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  test(`every state that ${name} prints is annotated`, () => {
    fc.assert(
      fc.property(fc.array(socketsOf(printer), { minLength: 1, maxLength: 8 }), (sockets) => {
        const found = annotate(print(printer, sockets).join('\n'));
        const expected = sockets.map(({ state }) => stateIn(printer.prefix, state));
        const states = found.map(({ state }) => state as string);
        if (printer.format === 'pf') {
          assert.deepEqual(
            states,
            expected.flatMap((state) => [state, 'ESTABLISHED']),
          );
        } else if (printer.format === 'tcpstates') {
          assert.deepEqual(
            states,
            expected.flatMap((state) => ['CLOSED', state]),
          );
        } else if (printer.format !== 'proc' || states.length > 0) {
          assert.deepEqual(states, expected);
        }
      }),
      { numRuns: 60 },
    );
  });
}

test('there is a printer or a sample for every format', () => {
  const printed = new Set(Object.values(printers).map(({ format }) => format));
  // These print no state, or stand for rows that people have cut.
  const stateless = ['fstat', 'netstat-L', 'table', 'cisco-sockets'];
  const missing = formats.map(({ name }) => name).filter((name) => !printed.has(name) && !stateless.includes(name));
  assert.deepEqual(missing, []);
});

function stateIn(prefix: string | undefined, state: string): string {
  const tracked: Readonly<Record<string, string>> = { 'SYN-RECEIVED': 'SYN_RECV', CLOSED: 'CLOSE' };
  return prefix === undefined ? state : `${prefix}-${tracked[state] ?? state.replace('-', '_')}`;
}
