import { compressed } from '../formats/proc-net.ts';
import type { Read } from '../stateless-row.ts';
import { recordOf } from './socket-properties.ts';

/** An end of a connection; RFC 4022 puts the kind of the address in front, and by number its length. */
const end =
  '[.[\\]]+(?:ipv[46][.[\\]]+|1\\.4\\.)?"?(\\d{1,3}(?:\\.\\d{1,3}){3}|(?:[\\da-f]{2}:?){16})"?[.[\\]]+(\\d{1,5})';
/** By name or by number, of RFC 2012 (13.1.1) or RFC 4022 (19.1.7). */
const row = new RegExp(
  `(?:tcpConn(?:ection)?State|\\.6\\.1(?:3\\.1\\.1|9\\.1\\.7))${end}${end}]? (?:= )?(?:INTEGER: )?(\\w+)`,
  'i',
);

/** A row of the table of TCP connections as the tools of SNMP print it: the key holds both ends, the value the state. */
export function snmpRow(text: string, line: number): Read | undefined {
  const found = row.exec(text);
  if (!found) return undefined;
  const [, local, localPort, remote, remotePort, state] = found;
  const values = { local: addressOf(local), localPort, remote: addressOf(remote), remotePort, state, protocol: 'tcp' };
  return recordOf('snmp', values, line, true);
}

/** An IPv6 address as tools of SNMP print it, or one of IPv4. */
function addressOf(printed = ''): string {
  return printed.includes(':') ? compressed(printed.replaceAll(':', '')) : printed;
}
