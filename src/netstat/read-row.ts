import type { Connection, ListenQueue, Timer } from './connection.ts';
import { readings } from './formats/readings.ts';
import { isTcpWord, type Pattern } from './row.ts';
import { stateOf, type Word } from './words.ts';

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

/** What a pattern found. */
export interface RowFields {
  /** By the letters of {@link Format.rows}. */
  readonly fields: Readonly<Record<string, string>>;
  /** Offset after the row's last field or its state. */
  readonly end: number;
}

/**
 * Turns a recognised row into a connection.
 *
 * @param text the line, or the lines of a wrapped row
 */
export function readRow(
  text: string,
  line: number,
  { format }: Pattern,
  { fields, end }: RowFields,
  state: StateWord | undefined,
): Connection {
  const draft = emptyConnection(line);
  for (const [name, field] of Object.entries(fields)) {
    // A pattern that has no such column leaves its group out.
    readField(draft, name[0] ?? '', name[1] ?? '', field.replace(/\n/g, ''));
  }
  const reading = readings.find((one) => one.format === format);
  readGroups(draft, {
    ...reading?.before?.exec(text)?.groups,
    ...reading?.after?.exec(text.slice(end, end + longestRest).replace(/\n/g, ' '))?.groups,
  });
  if (state !== undefined) {
    draft.token = state.token;
    const isTcp = draft.protocol === undefined || isTcpWord(draft.protocol);
    if (state.word !== undefined && isTcp) draft.state = stateOf(state.word, format.tracker);
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
      readField(draft, 'a', 'l', local);
      readField(draft, 'a', 'f', remote);
      return;
    }
    const [address, port] = endpointOf(looks, field);
    if (address !== undefined) draft[isLocal ? 'localAddress' : 'remoteAddress'] = address;
    if (port !== undefined) draft[isLocal ? 'localPort' : 'remotePort'] = port;
  } else if (means === 'p') {
    draft.protocol = (/[A-Za-z]\w*$/.exec(field)?.[0] ?? field).toLowerCase();
  } else if (means === 'n') draft.process = field;
  else if (means === 'q') draft.listenQueue = listenQueueOf(field);
  else {
    const value = numberOf(field);
    if (means === 'r') draft.recvQ = value;
    else if (means === 's') draft.sendQ = value;
    else if (means === 'i') draft.pid = value;
  }
}

/** A number that can be kept exactly, else nothing. */
function numberOf(field: string): number | undefined {
  const value = Number(field);
  return /^\d+$/.test(field) && Number.isSafeInteger(value) ? value : undefined;
}

/** A port: a number up to 65535, or what was printed. */
export function portOf(field: string): number | string | undefined {
  if (field === '') return undefined;
  if (!/^\d+$/.test(field)) return field;
  const value = Number(field);
  return value <= 65_535 ? value : undefined;
}

function endpointOf(looks: string, field: string): [string | undefined, number | string | undefined] {
  if (looks === 'i') return [unbracketed(field), undefined];
  if (looks === 's') return [field.slice(4), undefined];
  if (looks === 'o') return [undefined, portOf(field)];
  if (looks === 'h') return [hexAddress(field), undefined];
  if (looks === 'q') return [undefined, Number.parseInt(field, 16)];
  if (looks === 'f') {
    const bracket = /^(.*)\[(\w+)\]$/.exec(field);
    if (bracket !== null) return [bracket[1], portOf(bracket[2] ?? '')];
  }
  const at = field.lastIndexOf(/[bBz]/.test(looks) ? '.' : ':');
  const head = looks === 'z' ? at - 1 : at;
  return [unbracketed(field.slice(0, head)), portOf(field.slice(at + 1))];
}

function unbracketed(address: string): string {
  return address.replace(/^\[([^\]]*)\]/, '$1');
}

/** Addresses of /proc/net/ip_vs_conn are in network byte order. */
function hexAddress(field: string): string | undefined {
  if (field.length !== 8) return undefined;
  return [0, 2, 4, 6].map((at) => Number.parseInt(field.slice(at, at + 2), 16)).join('.');
}

function listenQueueOf(field: string): ListenQueue | undefined {
  const [length, incomplete, limit] = field.split('/').map(Number);
  if (length === undefined || incomplete === undefined || limit === undefined) return undefined;
  return { length, incomplete, limit };
}

function readGroups(draft: Draft, groups: Readonly<Record<string, string | undefined>>): void {
  const { pid, process, timer, expires, retransmissions, localAddress, localPort, remoteAddress, remotePort, family } =
    groups;
  if (pid !== undefined) draft.pid = numberOf(pid);
  if (process !== undefined && process !== '') draft.process = process;
  if (localAddress !== undefined) draft.localAddress = localAddress;
  if (remoteAddress !== undefined) draft.remoteAddress = remoteAddress;
  if (localPort !== undefined) draft.localPort = portOf(localPort);
  if (remotePort !== undefined) draft.remotePort = portOf(remotePort);
  if (family !== undefined) draft.family = family === '6' ? 'ipv6' : 'ipv4';
  if (timer !== undefined) draft.timer = timerOf(timer, expires, retransmissions);
}

function timerOf(name: string, expires: string | undefined, retransmissions: string | undefined): Timer {
  const seconds = expires === undefined ? undefined : secondsOf(expires);
  return {
    name,
    ...(seconds === undefined ? {} : { expires: seconds }),
    ...(retransmissions === undefined ? {} : { retransmissions: Number(retransmissions) }),
  };
}

/**
 * Seconds of a timer: `1.20` of netstat; `41min`, `12sec`, `200ms` of ss, which also writes 6.232 seconds as
 * `6.232ms` (misc/ss.c, print_ms_timer).
 */
export function secondsOf(text: string): number | undefined {
  const found = /^(?:(\d+)min)?(?:(\d+)sec)?(?:(?:(\d+)\.)?(\d+)ms)?$/.exec(text);
  if (found === null || text === '') return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  const [, minutes = '0', seconds = '0', whole = '0', thousandths = '0'] = found;
  return Number(minutes) * 60 + Number(seconds) + Number(whole) + Number(thousandths) / 1000;
}

function familyOf({ protocol, localAddress, remoteAddress }: Draft): 'ipv4' | 'ipv6' | undefined {
  // The word says more than the address: net-tools shows an IPv4 address in the row of an IPv6 socket.
  if ((protocol ?? '').endsWith('6')) return 'ipv6';
  for (const address of [localAddress, remoteAddress]) {
    if (address?.includes(':') === true) return 'ipv6';
    if (address !== undefined && /^\d+(?:\.\d+){3}(?:%|$)/.test(address)) return 'ipv4';
  }
  return (protocol ?? '').endsWith('4') ? 'ipv4' : undefined;
}
