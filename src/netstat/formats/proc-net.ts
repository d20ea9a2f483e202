import type { StateId } from '../../states/states.ts';
import type { Connection } from '../connection.ts';
import { isTcpTail, procLine, procState } from '../proc-codes.ts';
import { emptyConnection } from '../read-row.ts';

/** `/proc/net/tcp` and tcp6: Documentation/networking/proc_net_tcp.rst and tcp_ipv4.c of Linux. */
export const procNet = {
  name: 'proc',
  platform: 'linux//proc/net/tcp, tcp6',
  heading: /^\s*sl\s+local_address\s+rem(?:ote)?_address\s+st\b/,
} as const;

const timers = ['off', 'on', 'keepalive', 'timewait', 'probe'];

/** A row of the table. */
export interface ProcRow {
  readonly state: StateId | undefined;
  readonly token: string;
  readonly isTcp: boolean;
  readonly fields: RegExpExecArray;
}

/** Recognises a row. */
export function procRow(line: string): ProcRow | undefined {
  procLine.lastIndex = 0;
  const fields = procLine.exec(line);
  if (fields === null) return undefined;
  const token = fields[5] ?? '';
  const isTcp = isTcpTail(fields[11]);
  return { state: isTcp ? procState(token) : undefined, token, isTcp, fields };
}

/**
 * Reads a row. Addresses are stored in the byte order of the machine; almost every machine is little-endian
 * (x86, ARM), so that order is assumed.
 */
export function readProcRow({ fields, state, token, isTcp }: ProcRow, line: number): Connection {
  const [
    ,
    local = '',
    localPort = '',
    remote = '',
    remotePort = '',
    ,
    sent = '',
    received = '',
    timer = '',
    when = '',
    retransmissions = '',
  ] = fields;
  const isIpv6 = local.length === 32;
  return {
    ...emptyConnection(line),
    protocol: `${isTcp ? 'tcp' : 'udp'}${isIpv6 ? '6' : ''}`,
    family: isIpv6 ? 'ipv6' : 'ipv4',
    state,
    token,
    localAddress: addressOf(local),
    localPort: Number.parseInt(localPort, 16),
    remoteAddress: addressOf(remote),
    remotePort: Number.parseInt(remotePort, 16),
    sendQ: Number.parseInt(sent, 16),
    recvQ: Number.parseInt(received, 16),
    timer: {
      name: timers[Number.parseInt(timer, 16)] ?? `unkn-${timer}`,
      // The kernel counts in hundredths of a second here (USER_HZ).
      expires: Number.parseInt(when, 16) / 100,
      retransmissions: Number.parseInt(retransmissions, 16),
    },
  };
}

function addressOf(hex: string): string {
  const bytes: number[] = [];
  for (let word = 0; word < hex.length; word += 8) {
    for (let at = 6; at >= 0; at -= 2) bytes.push(Number.parseInt(hex.slice(word + at, word + at + 2), 16));
  }
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255) {
    return `::ffff:${bytes.slice(12).join('.')}`;
  }
  return compressed(bytes);
}

/** The shortest text of an IPv6 address (RFC 5952). */
function compressed(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16),
  ).join(':');
  const zeros = groups.match(/\b0(?::0\b)+/g) ?? [];
  const longest = zeros.reduce((most, run) => (run.length > most.length ? run : most), '');
  return longest === '' ? groups : groups.replace(new RegExp(`(?:^|:)${longest}(?::|$)`), '::');
}
