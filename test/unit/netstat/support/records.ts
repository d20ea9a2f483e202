import { parse } from '../../../../src/netstat/index.ts';

/** Own end, other end and state of every socket in a text. */
export function sockets(text: string): string[] {
  return parse(text).snapshots.flatMap(({ connections }) =>
    connections.map(
      (one) =>
        `${one.localAddress}:${one.localPort} ${one.remoteAddress ?? '-'}:${one.remotePort ?? '-'} ${one.state ?? '-'}`,
    ),
  );
}

/** What {@link sockets} says of the connection that most of the records here name. */
export const both = '10.0.4.9:22 198.51.100.7:50514 ESTABLISHED';
