import type { RfcStateId } from '../../rfc-states.ts';
import { distance } from '../sequence.ts';
import { acceptQueue } from './queues.ts';
import type { ListingTool } from './listing-tools.ts';
import { stateWords } from './state-words.ts';
import type { HostName, Socket, World } from './world.ts';

/** A row of a host's listing. */
export interface ListingRow {
  readonly state: RfcStateId;
  readonly localPort: number;
  /** Missing where the socket waits for anybody. */
  readonly remotePort?: number;
  readonly recvQ: number;
  readonly sendQ: number;
  /** Window of the other side, and the own one. */
  readonly windows: readonly [send: number, receive: number];
}

/** Addresses of the hosts: documentation addresses of RFC 5737. */
export const addresses: Readonly<Record<HostName, string>> = { A: '198.51.100.7', B: '192.0.2.10' };

/** Connections that a flood only pretends come from addresses that nobody has. */
const stranger = '203.0.113.';

function rowOf({ endpoint, localPort, remotePort }: Socket, isLinux: boolean, isSolaris: boolean): ListingRow {
  const { state, opening, unread, unsent, retransmit, finReceived, sendWindow, options } = endpoint;
  // Solaris subtracts numbers (netstat.c of illumos: snxt - suna - 1, and rnxt - rack): what waits to be sent and what
  // nobody has read is in neither, and whatever was taken here was acknowledged at once.
  const flying = Math.max(0, distance(endpoint.sendUnacknowledged, endpoint.sendNext) - 1);
  const waiting = retransmit.reduce((sum, { length }) => sum + length, unsent);
  // Linux counts a SYN and a FIN among the octets, and a FIN that nobody has read yet.
  const controls = isLinux ? retransmit.filter(({ syn, fin }) => syn === true || fin === true).length : 0;
  // What a listener keeps of a handshake has no queues; the socket of a simultaneous open has (tcp_diag.c).
  const isMini = (state === 'SYN-RECEIVED' && opening === 'passive') || state === 'TIME-WAIT';
  return {
    state,
    localPort,
    remotePort,
    recvQ: isMini || isSolaris ? 0 : unread + (isLinux && finReceived && state !== 'CLOSED' ? 1 : 0),
    sendQ: isMini ? 0 : isSolaris ? flying : waiting + controls,
    windows: [sendWindow, options.buffer - unread],
  };
}

/** The rows of a host at a moment, the listening socket first. */
export function rowsOf({ hosts }: World, name: HostName, isLinux: boolean, tool?: ListingTool): readonly ListingRow[] {
  const host = hosts[name];
  const { listener, sockets } = host;
  const rows = sockets.map((socket) => rowOf(socket, isLinux, tool === 'solaris-netstat'));
  if (!listener) return rows;
  const queue = isLinux ? acceptQueue(host) : 0;
  return [
    {
      state: 'LISTEN',
      localPort: listener.port,
      recvQ: queue,
      sendQ: tool === 'ss' ? listener.backlog : 0,
      windows: [0, host.options.buffer],
    },
    ...rows,
  ];
}

const pad = (text: string | number, width: number): string => `${text}`.padEnd(width);
const right = (text: number, width: number): string => `${text}`.padStart(width);

/** What a tool prints for a host at a moment, as lines of text; the heading alone when there is nothing to print. */
export function listing(world: World, name: HostName, tool: ListingTool): string {
  const isLinux = tool === 'ss' || tool === 'linux-netstat';
  const dot = isLinux || tool === 'windows-netstat' ? ':' : '.';
  const local = ({ state, localPort }: ListingRow): string => {
    const isAny = state === 'LISTEN';
    return `${isAny ? (dot === ':' ? '0.0.0.0' : '*') : addresses[name]}${dot}${localPort}`;
  };
  const peer = ({ remotePort }: ListingRow): string => {
    if (remotePort === undefined) return tool === 'windows-netstat' ? '0.0.0.0:0' : dot === ':' ? '0.0.0.0:*' : '*.*';
    const other = name === 'A' ? addresses.B : addresses.A;
    const address = remotePort > 40000 && remotePort < 50000 ? `${stranger}${remotePort - 40000}` : other;
    return `${address}${dot}${remotePort}`;
  };
  const words = stateWords[tool];
  const rows = rowsOf(world, name, isLinux, tool);
  const lines = rows.map((row) => {
    const { state, recvQ, sendQ, windows } = row;
    switch (tool) {
      case 'ss':
        return `${pad(words[state], 11)}${pad(recvQ, 7)}${pad(sendQ, 7)}${local(row).padStart(20)} ${peer(row).padStart(20)}`;
      case 'linux-netstat':
        return `tcp   ${right(recvQ, 6)} ${right(sendQ, 6)} ${pad(local(row), 23)} ${pad(peer(row), 23)} ${words[state]}`;
      case 'windows-netstat':
        return `  TCP    ${pad(local(row), 22)} ${pad(peer(row), 22)} ${words[state]}`;
      case 'solaris-netstat':
        return `${pad(local(row), 20)} ${pad(peer(row), 20)} ${right(windows[0], 6)} ${right(sendQ, 6)} ${right(windows[1], 6)} ${right(recvQ, 6)} ${words[state]}`;
      default:
        return `tcp4  ${right(recvQ, 6)} ${right(sendQ, 6)}  ${pad(local(row), 22)} ${pad(peer(row), 22)} ${words[state]}`;
    }
  });
  return [headings[tool], ...lines].join('\n');
}

const headings: Readonly<Record<ListingTool, string>> = {
  ss: `${pad('State', 11)}${pad('Recv-Q', 7)}${pad('Send-Q', 7)}${'Local Address:Port'.padStart(20)} ${'Peer Address:Port'.padStart(20)}`,
  'linux-netstat': `Proto Recv-Q Send-Q ${pad('Local Address', 23)} ${pad('Foreign Address', 23)} State`,
  'windows-netstat': `  Proto  ${pad('Local Address', 22)} ${pad('Foreign Address', 22)} State`,
  'macos-netstat': `Proto Recv-Q Send-Q  ${pad('Local Address', 22)} ${pad('Foreign Address', 22)} (state)`,
  'bsd-netstat': `Proto Recv-Q Send-Q  ${pad('Local Address', 22)} ${pad('Foreign Address', 22)} (state)`,
  'solaris-netstat': `${pad('Local Address', 20)} ${pad('Remote Address', 20)} ${'Swind'.padStart(6)} Send-Q ${'Rwind'.padStart(6)} Recv-Q State`,
};
