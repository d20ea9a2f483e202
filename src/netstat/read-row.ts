import type { Connection, ListenQueue, Timer } from './connection.ts';
import { readings } from './formats/readings.ts';
import type { Pattern } from './pattern.ts';
import { isOfTcp } from './protocol.ts';
import { columnsOf, type RowFields } from './row-fields.ts';
import { stateOf, type Word } from './words.ts';

/** What ends a string of a program behind a row in it: `…  968\n",`. */
const closing = /(?:\\[nrt]){0,3}["'`][,;)\]+]{0,4}\s{0,8}$/;
/**
 * What looks like the two ends of another connection: each ends with a port, and no name of a process does; or has it in a
 * column of its own, with the state behind.
 */
export const otherEnds =
  /[\d*:\]][:.][\d*]+(?:\s+(?:[-<]+>? )?|->)\S+[:.][\d*]+(?![\w\])])|\(LISTEN|\s[\da-f]*[.:]\S{0,64}\s+\d+\s+\S{0,64}[.:]\S{0,64}\s+\d+\s+[A-Z]\w/;
/** Characters of a line after the row that are looked at. */
const longestRest = 4096;

type Draft = { -readonly [Key in keyof Connection]: Connection[Key] };

/** A row with nothing known but its place. */
export function emptyConnection(line: number): Draft {
  return {
    protocol: undefined,
    family: undefined,
    state: undefined,
    token: undefined,
    localAddress: undefined,
    localPort: undefined,
    remoteAddress: undefined,
    remotePort: undefined,
    recvQ: undefined,
    sendQ: undefined,
    pid: undefined,
    process: undefined,
    timer: undefined,
    listenQueue: undefined,
    line,
  };
}

/** The state word of a row. */
export interface StateWord {
  readonly word: Word | undefined;
  readonly token: string;
}

/** An expression of {@link Reading} and the names of its groups. A match with named groups would cost several times as much. */
interface Groups {
  readonly expression: RegExp;
  readonly names: readonly string[];
}

function groupsOf(expression: RegExp | undefined): Groups | undefined {
  if (expression === undefined) return undefined;
  // It has no group without a name; with nothing as an alternative it matches anything, and tells its names in their order.
  const names = Object.keys(new RegExp(`${expression.source}|`).exec('')?.groups ?? {});
  return { expression: new RegExp(expression.source.replace(/\(\?<\w+>/g, '('), expression.flags), names };
}

const groups = new Map<string, readonly (Groups | undefined)[]>(
  readings.map(({ format, inFront, behind, below }) => [format.name, [inFront, behind, below].map(groupsOf)]),
);

/** Reads what a line below a row says of it; whether it is a line that says anything. */
export function readBelow(format: string | undefined, connection: Connection, text: string): boolean {
  const below = groups.get(format ?? '')?.[2];
  return below !== undefined && readGroups(connection, below, text);
}

/**
 * Turns a recognised row into a connection.
 *
 * @param text the line, or the lines of a wrapped row
 */
export function readRow(
  text: string,
  line: number,
  pattern: Pattern,
  { values, end }: RowFields,
  state: StateWord | undefined,
): Connection {
  const draft = emptyConnection(line);
  const { format } = pattern;
  const columns = columnsOf(pattern);
  // Only a row that was wrapped has line breaks, also within an address.
  const isWrapped = text.includes('\n');
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index] ?? '';
    const field = values[index + 1] ?? '';
    readField(draft, column.charAt(0), column.charAt(1), isWrapped ? field.replace(/\n/g, '') : field);
  }
  const [inFront, behind] = groups.get(format.name) ?? [];
  if (inFront !== undefined) readGroups(draft, inFront, text);
  if (behind !== undefined && end < text.length) {
    // A text that has lost its line breaks has another row there.
    const all = text.slice(end, end + longestRest);
    const other = all.search(otherEnds);
    const rest = (other === -1 ? all : all.slice(0, other)).replace(closing, '');
    // Cells of CSV and Markdown are read as columns.
    const cells = format.name === 'ss' ? /[\t|│]/g : /[\t|,;"│]+/g;
    const parts = isWrapped ? /\n/g : /^ *[\t|,;"│]|[|│]\s*$/.test(rest) ? cells : undefined;
    readGroups(draft, behind, parts === undefined ? rest : rest.replace(parts, '  '));
  }
  if (state !== undefined) {
    draft.token = state.token;
    if (state.word !== undefined && isOfTcp(draft)) draft.state = stateOf(state.word, format.tracker);
  }
  draft.family ??= familyOf(draft);
  return draft;
}

function readField(draft: Draft, looks: string, means: string, field: string): void {
  const isLocal = means === 'l';
  if (isLocal || means === 'f') {
    if (looks === 'g') {
      // lsof joins the endpoints with `->`, nettop with `<->`.
      const [local = '', remote = ''] = field.split(/<?->/);
      readField(draft, separatorOf(local), 'l', local);
      readField(draft, separatorOf(remote), 'f', remote);
      return;
    }
    const [address, port] = endpointOf(looks, field);
    if (address !== undefined) draft[isLocal ? 'localAddress' : 'remoteAddress'] = address;
    if (port !== undefined) draft[isLocal ? 'localPort' : 'remotePort'] = port;
  } else if (means === 'p') {
    draft.protocol = protocolOf(field);
  } else if (means === 'n') draft.process = field.replace(/(\\[nrt])+$/, '');
  else if (means === 'q') draft.listenQueue = listenQueueOf(field);
  else if (means === 'd') draft.opener = field === '->' ? 'local' : field === '<-' ? 'remote' : undefined;
  else {
    const value = numberOf(field);
    if (means === 'r') draft.recvQ = value;
    else if (means === 's') draft.sendQ = value;
    else if (means === 'i') draft.pid = value;
  }
}

/** Protocol words as they were met: a few, which every row of a listing repeats. */
const protocols = new Map<string, string>();

function protocolOf(field: string): string {
  let protocol = protocols.get(field);
  if (protocol === undefined) {
    protocol = (/[A-Za-z]\w*(?=(?:\(4\/6\))?$)/.exec(field)?.[0] ?? field).toLowerCase();
    if (protocols.size < 100) protocols.set(field, protocol);
  }
  return protocol;
}

/** A number that can be kept exactly, else nothing. */
export function numberOf(field = ''): number | undefined {
  const value = Number(field);
  return /^\d+$/.test(field) && Number.isSafeInteger(value) ? value : undefined;
}

/** A port: a number up to 65535, or what was printed. */
export function portOf(field: string): number | string | undefined {
  if (field === '') return undefined;
  // Markdown puts a backslash before a star.
  if (!/^\d+$/.test(field)) return field === '\\*' ? '*' : field;
  const value = Number(field);
  return value <= 65_535 ? value : undefined;
}

function endpointOf(looks: string, field: string): [string | undefined, number | string | undefined] {
  if (looks === 'i') return [unbracketed(field), undefined];
  if (looks === 's') return [field.slice(4), undefined];
  if (looks === 'o' || looks === 'v') return [undefined, portOf(field)];
  // An address of /proc/net/ip_vs_conn.
  if (looks === 'h') return [field.length === 8 ? dotted(field) : undefined, undefined];
  if (looks === 'q') return [undefined, Number.parseInt(field, 16)];
  if (looks === 'f') {
    const bracket = /^(.*)\[(\w+)\]$/.exec(field);
    if (bracket) return [bracket[1], portOf(bracket[2] ?? '')];
  }
  if (looks === 'k') {
    const open = field.indexOf('(');
    return [field.slice(0, open), portOf(field.slice(open + 1, -1))];
  }
  if (looks === 'x') return endpointOf('a', field.replace(/\s/g, ''));
  const service = field.search(/[.:]z39\.50$/);
  const at = service > 0 ? service : field.lastIndexOf(looks === 'b' || looks === 'B' || looks === 'z' ? '.' : ':');
  const head = looks === 'z' ? at - 1 : at;
  return [unbracketed(field.slice(0, head)), portOf(field.slice(at + 1))];
}

/** An address without the brackets that part its port from it. */
export function unbracketed(address: string): string {
  return address.startsWith('[') ? address.replace(/^\[([^\]]*)\]/, '$1') : address;
}

/** An IPv4 address that is written as eight hexadecimal digits, in network byte order. */
export function dotted(hex: string): string {
  return (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).join('.');
}

function listenQueueOf(field: string): ListenQueue {
  const [length = 0, incomplete = 0, limit = 0] = field.split('/').map(Number);
  return { length, incomplete, limit };
}

function readGroups(draft: Draft, { expression, names }: Groups, text: string): boolean {
  const found = expression.exec(text);
  if (!found) return false;
  const timer = {} as TimerGroups;
  for (let index = 0; index < names.length; index++) {
    const value = found[index + 1];
    const name = names[index] ?? '';
    if (value === undefined) continue;
    if (name === 'pid' || name === 'recvQ' || name === 'sendQ') draft[name] = numberOf(value);
    else if (name === 'process') {
      // lsof writes a blank in a name so.
      // A tab ends the cell of a table: what stands behind it is of the page.
      if (value !== '')
        draft.process = /[\\\t]/.test(value) ? value.replaceAll('\\x20', ' ').trim().split('\t')[0] : value.trim();
    } else if (name === 'holders') {
      const others = new Set(Array.from(value.matchAll(/",(?:pid=)?(\d+)/g), ([, id]) => numberOf(id)));
      others.delete(draft.pid);
      if (others.size > 0) draft.holders = others.size + 1;
    } else if (name === 'remoteAddress') draft[name] = value;
    else if (name === 'localPort' || name === 'remotePort') draft[name] = portOf(value);
    else if (name === 'family') draft.family = value === '6' ? 'ipv6' : 'ipv4';
    else timer[name as keyof TimerGroups] = value;
  }
  if (timer.timer) draft.timer = timerOf(timer);
  return true;
}

/** The groups of an expression that speak of a timer; none of them is there before it was read. */
interface TimerGroups {
  timer: string;
  expires?: string;
  retransmissions?: string;
}

function timerOf({ timer: name, expires, retransmissions }: TimerGroups): Timer {
  const seconds = secondsOf(expires);
  const count = numberOf(retransmissions);
  return {
    name,
    ...(seconds !== undefined && { expires: seconds }),
    ...(count !== undefined && { retransmissions: count }),
  };
}

/** What a match of {@link secondsOf} holds, as numbers, behind the whole of it. */
type Parts = [all: number, minutes: number, seconds: number, whole: number, thousandths: number];

/**
 * Seconds of a timer: `1.20` of netstat; `41min`, `12sec`, `200ms` of ss, which also writes 6.232 seconds as
 * `6.232ms`, and nothing for none (misc/ss.c, print_ms_timer).
 */
function secondsOf(text = '-'): number | undefined {
  // A number that can not be kept exactly is none.
  if (/\d{16}/.test(text)) return undefined;
  const found = /^(?:(\d+)min)?(?:(\d+)sec)?(?:(?:(\d+)\.)?(\d+)ms)?$/.exec(text);
  // Where people write a comma, net-tools writes one: `58,64`.
  if (!found) return /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  const [, minutes, seconds, whole, thousandths] = found.map((part?: string) => Number(part ?? 0)) as Parts;
  return ((minutes * 60 + seconds + whole) * 1000 + thousandths) / 1000;
}

/** The family of a socket, as far as its protocol and addresses tell. */
export function familyOf({
  protocol,
  localAddress,
  remoteAddress,
}: Pick<Connection, 'protocol' | 'localAddress' | 'remoteAddress'>): 'ipv4' | 'ipv6' | undefined {
  // The word says more than the address: net-tools shows an IPv4 address in the row of an IPv6 socket.
  if (protocol?.endsWith('6')) return 'ipv6';
  for (const address of [localAddress, remoteAddress]) {
    if (address?.includes(':')) return 'ipv6';
    if (address !== undefined && /^\d+(?:\.\d+){3}(?:%|$)/.test(address)) return 'ipv4';
  }
  return protocol?.endsWith('4') ? 'ipv4' : undefined;
}

/** How an endpoint parts its port, by the notation of columns: nettop writes a dot after an IPv6 address. */
function separatorOf(endpoint: string): 'a' | 'b' {
  return /:(?:[^.]*|z39\.50)$/.test(endpoint) ? 'a' : 'b';
}
