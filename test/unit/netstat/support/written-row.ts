import { parse, type Connection } from '../../../../src/netstat/index.ts';

const told = (value: string | number | undefined) => (value === undefined ? '-' : String(value));

/**
 * A connection in one line, for texts whose rows are written down beside them: `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514`,
 * then the queues (`q0/0`), the process (`p812/sshd`), how many hold it (`h2`), the timer (`t=on,0.2,1`), the token where it is no
 * state (`k=XYZ`), each where there is one; `-` for what the tool did not print.
 */
function written(row: Connection): string {
  const { protocol, state, localAddress, localPort, remoteAddress, remotePort, recvQ, sendQ, timer } = row;
  const parts = [protocol, state, localAddress, localPort, remoteAddress, remotePort].map(told);
  if (recvQ !== undefined || sendQ !== undefined) parts.push(`q${told(recvQ)}/${told(sendQ)}`);
  if (row.pid !== undefined || row.process !== undefined) parts.push(`p${told(row.pid)}/${told(row.process)}`);
  if (row.holders !== undefined) parts.push(`h${row.holders}`);
  if (timer !== undefined) parts.push(`t=${[timer.name, timer.expires, timer.retransmissions].map(told).join(',')}`);
  if (state === undefined && row.token !== undefined) parts.push(`k=${row.token}`);
  return parts.join(' ');
}

/** What is read of a text: its rows in one line each, and the lines that no format could read. */
export function readRows(text: string): { readonly rows: readonly string[]; readonly unparsed: readonly string[] } {
  const { snapshots, unparsed } = parse(text);
  return {
    rows: snapshots.flatMap(({ connections }) => connections.map(written)),
    unparsed: unparsed.map((line) => line.text),
  };
}
