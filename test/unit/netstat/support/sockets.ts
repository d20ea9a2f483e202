import fc from 'fast-check';
import type { StateId } from '../../../../src/states/states.ts';
import { printers, type Printer, type Socket } from './printers.ts';

const ipv4 = fc
  .tuple(fc.constantFrom('192.0.2', '198.51.100', '203.0.113', '10.0.0', '127.0.0'), fc.nat(255))
  .map(([net, host]) => `${net}.${host}`);
const ipv6 = fc.oneof(
  fc.constantFrom('::1', '2001:db8::10', '2001:db8:0:40::17', 'fe80::1%eth0', '2001:db8:ffff:19::a3f1'),
  fc
    .array(fc.integer({ min: 1, max: 0xffff }), { minLength: 6, maxLength: 6 })
    .map((groups) => `2001:db8:${groups.map((group) => group.toString(16)).join(':')}`),
);
const port = fc.integer({ min: 1, max: 65_535 });

/** Sockets that a printer can print. */
export function socketsOf({ spellings, families }: Printer): fc.Arbitrary<Socket> {
  const states = Object.entries(spellings)
    .filter(([, spelling]) => (spelling as string | undefined) !== undefined)
    .map(([state]) => state as StateId);
  return fc
    .record({
      state: fc.constantFrom(...states),
      isIpv6: families === 'ipv4' ? fc.constant(false) : fc.boolean(),
      fourth: fc.tuple(ipv4, ipv4),
      sixth: fc.tuple(ipv6, ipv6),
      ports: fc.tuple(port, port),
      recvQ: fc.nat(999_999),
      sendQ: fc.nat(999_999),
      pid: fc.integer({ min: 1, max: 99_999 }),
      process: fc.constantFrom('nginx', 'java', 'sshd', 'python3', 'kube-proxy', 'node_1'),
    })
    .map(({ state, isIpv6, fourth, sixth, ports, ...rest }) => {
      const [local, remote] = isIpv6 ? sixth : fourth;
      return {
        ...rest,
        state,
        isIpv6,
        local: { address: local, port: ports[0] },
        remote: { address: remote, port: ports[1] },
      };
    });
}

/** A listing in one of the layouts, and the sockets in it. */
export interface Listing {
  readonly name: string;
  readonly printer: Printer;
  readonly sockets: readonly Socket[];
  readonly lines: readonly string[];
}

/** Prints sockets as one tool does. */
export function print(printer: Printer, sockets: readonly Socket[]): string[] {
  return [...printer.heading, ...sockets.map((socket) => printer.row(socket, printer.spellings[socket.state] ?? ''))];
}

/** Listings in any layout. */
export const listings: fc.Arbitrary<Listing> = fc
  .constantFrom(...Object.entries(printers))
  .chain(([name, printer]) =>
    fc
      .array(socketsOf(printer), { minLength: 1, maxLength: 12 })
      .map((sockets) => ({ name, printer, sockets, lines: print(printer, sockets) })),
  );
