import type { PlatformId } from '../../states/platforms.ts';
import type { StateId } from '../../states/states.ts';
import { isOfTcp } from '../protocol.ts';
import { numberedState, snmpNumbers, windowsNumbers } from '../proc-codes.ts';
import type { Read } from '../stateless-row.ts';
import { emptyConnection, familyOf, numberOf, portOf, unbracketed } from '../read-row.ts';
import { stateOf, wordOf } from '../words.ts';

/** What a socket may have been printed as that was read from named properties. */
export type RecordFormat = 'powershell' | 'json' | 'psutil' | 'lsof' | 'fields' | 'snmp' | 'table';

/** The systems of those that are of one. */
const platforms: Partial<Record<RecordFormat, PlatformId>> = {
  powershell: 'windows/Get-NetTCPConnection',
  psutil: 'python/psutil',
  lsof: 'lsof',
  snmp: 'snmp/TCP-MIB tcpConnState',
};

/** Takes a socket as soon as all its properties are known. */
export type Emit = (row: Read) => void;

/** What a property says. */
export type Meaning =
  | 'local'
  | 'localPort'
  | 'remote'
  | 'remotePort'
  | 'state'
  | 'protocol'
  | 'type'
  | 'pid'
  | 'process'
  | 'recvQ'
  | 'sendQ';

/** What the properties of a socket say, as far as they were met, and names of theirs that are those of a flow, or of Windows. */
export type Properties = Partial<Record<Meaning | 'flow' | 'windows', string | undefined>>;

/**
 * Names of properties, in small letters and without `_`, `-`, `.`, blanks and what TCP-MIB puts in front, but for those of the ends: PowerShell and WMI, psutil,
 * gopsutil, osquery, jc, libxo of FreeBSD, fields of logs and of ftrace.
 */
const spellings: Partial<Record<Meaning, string>> = {
  state: 'state,status,tcpstate,connectionstate,connstate,newstate,stateorig',
  protocol: 'proto,protocol,transportprotocol,networktransport,transport,netid',
  type: 'type',
  pid: 'pid,owningprocess,processid',
  process: 'process,processname,program,programname,command,comm',
  recvQ: 'recvq,receivebyteswaiting',
  sendQ: 'sendq,sendbyteswaiting',
};
const meanings = new Map(
  Object.entries(spellings).flatMap(([meaning, list]) => list.split(',').map((name) => [name, meaning as Meaning])),
);
/** Names of the ends: `local_address`, `lport`, `src`, `remoteAddr`, `destinationPort`. Groups: the local one, the port. */
const endName =
  /^(?:(local|src)|remote|peer|foreign|dst)$|^(?:(l(?:ocal)?|s(?:rc|ource)?)|r(?:em(?:ote)?)?|peer|foreign|d(?:st|est(?:ination)?)?)(?:(port)|addr(?:ess)?|host|ip|endpoint)$/;

const plainName = (name: string): string => name.toLowerCase().replace(/^tcpconn(?:ection)?|[_\-. "']/g, '');

/** A name of Get-NetTCPConnection. */
export const windowsName = /^(?:Local|Remote)(?:Address|Port)$/;

/**
 * What a property of this name says, in whatever style the name is written.
 *
 * @param values are told where it is one that Windows alone writes so, or one of a flow that somebody saw on the way: it is a socket
 * where it has a state alone
 */
export function meaningOf(name: string, values: Properties = {}): Meaning | undefined {
  const plain = plainName(name);
  if (/^(?:source|dest|(?:src|dst)(?:ip|addr))/.test(plain)) values.flow = name;
  if (windowsName.test(name)) values.windows = name;
  const [end, alone, near, port] = endName.exec(plain) ?? [];
  return end === undefined ? meanings.get(plain) : `${(alone ?? near) ? 'local' : 'remote'}${port ? 'Port' : ''}`;
}

/** Whether a property of this name speaks of a routing session or a tunnel (strongSwan: `local-id`), whose states have the names of TCP's. */
export function isNameOfOther(name: string): boolean {
  return /^(?:bgp|ospf|ldp|msdp|ike|neighbou?r|(?:local|remote|peer)as(?:n|num(?:ber)?)?$|asn$|(?:local|remote)id$)/.test(
    plainName(name),
  );
}

/** Numbers of protocols (IANA), and of socket types (sys/socket.h), that stand for a word. */
const protocols: Readonly<Record<string, string>> = { 6: 'tcp', 17: 'udp', 132: 'sctp', 33: 'dccp' };
const datagram = /^2$|\bdgram|SOCK_DGRAM/i;

/**
 * The row of the socket that properties describe; nothing where they do not name an own port and either another end or a state,
 * unless their names leave no doubt.
 *
 * @param layout those of `powershell` are of MSFT_NetTCPConnection, whose states may be numbers
 * @param isSure whether the names leave no doubt
 */
export function recordOf(
  layout: RecordFormat,
  values: Readonly<Properties>,
  line: number,
  isSure = layout === 'psutil',
): Read | undefined {
  const local = endpointOf(values.local, values.localPort);
  const remote = endpointOf(values.remote, values.remotePort);
  const { state, process, windows } = values;
  // psutil writes NONE, and osquery nothing, where a socket has no state.
  const token = state && state !== 'NONE' ? state : undefined;
  const isDatagram = datagram.test(values.type ?? '');
  const isSocket = local.port !== undefined && ((remote.address ?? token) !== undefined || isDatagram);
  // osquery has the names of PowerShell, and the words of the system it runs on.
  const isWindows = (layout === 'powershell' || windows !== undefined) && !/^[A-Z]{2}/.test(token ?? '');
  const format = isWindows ? 'powershell' : layout === 'powershell' ? 'table' : layout;
  const isAny = !isSure && !isWindows;
  if (!isSocket && isAny) return undefined;
  const protocol = protocolOf(values) ?? (isDatagram ? 'udp' : undefined);
  const isTcp = isOfTcp({ protocol }) || protocol?.endsWith('tcp');
  const known = stateNamed(token, format);
  if (values.flow && !(isTcp && known)) return undefined;
  // A port that was scanned, a breaker and a session have a port and such a word too.
  if (isAny && (remote.address ?? remote.port) === undefined && /^(?:CLOSED|BOUND|IDLE)$/.test(known ?? ''))
    return undefined;
  const connection = {
    ...emptyConnection(line),
    protocol: protocol ?? (isWindows ? 'tcp' : undefined),
    state: isTcp ? known : undefined,
    token,
    localAddress: local.address,
    localPort: local.port,
    remoteAddress: remote.address,
    remotePort: remote.port,
    recvQ: numberOf(values.recvQ),
    sendQ: numberOf(values.sendQ),
    pid: numberOf(values.pid),
    process: process === '' ? undefined : process,
  };
  connection.family = familyOf(connection);
  return { format, platform: platforms[format], connection, isWhole: true };
}

/** The protocol that properties name, by its word or its number. */
function protocolOf({ protocol }: Readonly<Properties>): string | undefined {
  const named = protocol?.toLowerCase();
  return protocols[named ?? ''] ?? named;
}

/** The state of a word, or of a number where those of TCP-MIB or MSFT_NetTCPConnection may stand. */
function stateNamed(token: string | undefined, format: RecordFormat): StateId | undefined {
  const word = token && wordOf(token);
  if (word) return stateOf(word, undefined);
  const numbers = format === 'snmp' ? snmpNumbers : format === 'powershell' && windowsNumbers;
  return numbers ? numberedState(Number(token), numbers) : undefined;
}

function endpointOf(
  address: string | undefined,
  port: string | undefined,
): { address: string | undefined; port: number | string | undefined } {
  // One property for both; an IPv6 address is in brackets then.
  const both = port ? null : /^([^:]+|\[[^\]]*\](?:%[\w.-]+)?|\*):(\d{1,5}|\*|[a-z][\w-]*)$/.exec(address ?? '');
  const [, head = address, tail = port ?? ''] = both ?? [];
  return { address: head ? unbracketed(head) : undefined, port: portOf(tail) };
}
