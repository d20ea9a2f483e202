import type { Connection } from '../connection.ts';
import { procLine } from '../expressions/proc-line.ts';
import { isTcpTail, procState } from '../proc-codes.ts';
import { dotted, emptyConnection } from '../read-row.ts';

/** `/proc/net/tcp` and tcp6: Documentation/networking/proc_net_tcp.rst and tcp_ipv4.c of Linux. */
export const procNet = {
  name: 'proc',
  platform: 'linux//proc/net/tcp, tcp6',
  heading: /^\s*sl\s+local_address\s+rem(?:ote)?_address\s+st\b/,
} as const;

const timers = ['off', 'on', 'keepalive', 'timewait', 'probe'];

/**
 * Reads a row of the table; nothing where a line is none. Addresses are stored in the byte order of the machine; almost every
 * machine is little-endian (x86, ARM), so that order is assumed.
 */
export function readProcRow(text: string, line: number): Connection | undefined {
  procLine.lastIndex = 0;
  const fields = procLine.exec(text.replaceAll('\t', ' '));
  if (!fields) return undefined;
  const [
    ,
    local = '',
    localPort,
    remote = '',
    remotePort,
    token = '',
    sent,
    received,
    timer,
    when,
    count,
    probes,
    tail,
  ] = fields;
  const isTcp = isTcpTail(tail);
  const isIpv6 = local.length === 32;
  return {
    ...emptyConnection(line),
    protocol: `${isTcp ? 'tcp' : 'udp'}${isIpv6 ? '6' : ''}`,
    family: isIpv6 ? 'ipv6' : 'ipv4',
    state: isTcp ? procState(token) : undefined,
    token,
    localAddress: addressOf(local),
    localPort: hexNumber(localPort),
    remoteAddress: addressOf(remote),
    remotePort: hexNumber(remotePort),
    sendQ: hexNumber(sent),
    recvQ: hexNumber(received),
    timer: {
      name: timers[hexNumber(timer)] ?? `unkn-${timer ?? ''}`,
      // The kernel counts in hundredths of a second here (USER_HZ).
      expires: hexNumber(when) / 100,
      // While one of the two goes on, the other is 0.
      retransmissions: hexNumber(count) || Number(probes),
    },
  };
}

function hexNumber(digits = ''): number {
  return Number.parseInt(digits, 16);
}

/** An address of four or of sixteen bytes, in words of four. */
function addressOf(hex: string): string {
  const bytes = hex.replace(/(..)(..)(..)(..)/g, '$4$3$2$1');
  if (hex.length === 8) return dotted(bytes);
  return bytes.startsWith(mapped) ? `::ffff:${dotted(bytes.slice(mapped.length))}` : compressed(bytes);
}

/** What an IPv6 address begins with that stands for one of IPv4 (RFC 4291, 2.5.5.2). */
const mapped = '00000000000000000000FFFF';

/** The shortest text of an IPv6 address (RFC 5952) of 32 hexadecimal digits. */
export function compressed(bytes: string): string {
  const groups = (bytes.match(/.{4}/g) ?? []).map((group) => hexNumber(group).toString(16)).join(':');
  // Of two runs of nought that are equally long the first one is left out.
  const [longest] = (groups.match(/\b0(?::0\b)+/g) ?? []).sort((one, other) => other.length - one.length);
  return longest === undefined ? groups : groups.replace(new RegExp(`(?:^|:)${longest}(?::|$)`), '::');
}
