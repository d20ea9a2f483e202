import type { Connection } from '../../../netstat/connection.ts';
import { states, type StateId } from '../../../states/states.ts';

/** The columns of the table, in their order. */
export const columns = [
  'state',
  'protocol',
  'localAddress',
  'localPort',
  'remoteAddress',
  'remotePort',
  'process',
  'recvQ',
  'sendQ',
  'timer',
  'line',
] as const;

export type Column = (typeof columns)[number];

/** Whether a value names a column. */
export function isColumn(value: unknown): value is Column {
  return columns.some((column) => column === value);
}

/** Columns whose values are numbers, and stand to the right. */
export const numericColumns: readonly Column[] = ['recvQ', 'sendQ', 'line'];

/** The timer column as a tool would print it: name, seconds until it fires, retransmissions. */
function timerText({ timer }: Connection): string {
  if (timer === undefined) return '';
  const { name, expires, retransmissions } = timer;
  return [name, ...(expires === undefined ? [] : [`${expires} s`]), ...(retransmissions ? [`×${retransmissions}`] : [])]
    .join(' ')
    .trim();
}

function processText({ process, pid }: Connection): string {
  if (process === undefined) return pid === undefined ? '' : String(pid);
  return pid === undefined ? process : `${process} (${pid})`;
}

/** What a row shows in a column; empty where the tool printed nothing. */
export function cellText(connection: Connection, column: Column): string {
  switch (column) {
    case 'state':
      return connection.token ?? '';
    case 'process':
      return processText(connection);
    case 'timer':
      return timerText(connection);
    case 'line':
      return String(connection.line + 1);
    default:
      return String(connection[column] ?? '');
  }
}

/** Place of every state in the life of a connection, for sorting. */
const places = new Map<StateId, number>(states.map(({ id }, place) => [id, place]));

/** An IPv4 address as a number, so that 9 comes before 10; undefined for anything else. */
function ipv4Number(address: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  return parts === null ? undefined : parts.slice(1).reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** What rows are sorted by: numbers before texts, and what the tool did not print last. */
export function sortKey(connection: Connection, column: Column): number | string | undefined {
  switch (column) {
    case 'state':
      return connection.state === undefined ? connection.token : (places.get(connection.state) ?? connection.token);
    case 'localAddress':
    case 'remoteAddress': {
      const address = connection[column];
      return address === undefined ? undefined : (ipv4Number(address) ?? address);
    }
    case 'timer':
      return connection.timer === undefined
        ? undefined
        : `${connection.timer.name} ${(connection.timer.expires ?? 0).toFixed(3).padStart(14, '0')}`;
    case 'process':
      return processText(connection) || undefined;
    default:
      return connection[column];
  }
}

/** Compares two sort keys. */
export function compareKeys(one: number | string | undefined, other: number | string | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  if (typeof one === 'number') return typeof other === 'number' ? one - other : -1;
  if (typeof other === 'number') return 1;
  return one < other ? -1 : 1;
}
