import type { StateId } from '../../../../src/states/states.ts';

/** A socket as the generators make it; the printers write it as each tool does. */
export interface Socket {
  readonly state: StateId;
  readonly local: { readonly address: string; readonly port: number };
  readonly remote: { readonly address: string; readonly port: number };
  readonly isIpv6: boolean;
  readonly recvQ: number;
  readonly sendQ: number;
  readonly pid: number;
  readonly process: string;
}

type Fields = 'recvQ' | 'sendQ' | 'pid' | 'process' | 'family' | 'localAddress' | 'remoteAddress';

/** A printer of one layout. */
export interface Printer {
  /** Name of the format that the parser should recognise. */
  readonly format: string;
  /** How the tool spells the states; others it cannot print. */
  readonly spellings: Partial<Record<StateId, string>>;
  readonly heading: readonly string[];
  readonly row: (socket: Socket, spelling: string) => string;
  /** Fields that the layout shows besides the ports and the state. */
  readonly shows: readonly Fields[];
  /** Prefix of the parsed state's id. */
  readonly prefix?: string;
  readonly families?: 'ipv4';
}

const underscored = {
  LISTEN: 'LISTEN',
  'SYN-SENT': 'SYN_SENT',
  ESTABLISHED: 'ESTABLISHED',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  'LAST-ACK': 'LAST_ACK',
  'TIME-WAIT': 'TIME_WAIT',
  CLOSING: 'CLOSING',
} as const;
const linux = {
  ...underscored,
  'SYN-RECEIVED': 'SYN_RECV',
  'FIN-WAIT-1': 'FIN_WAIT1',
  'FIN-WAIT-2': 'FIN_WAIT2',
  CLOSED: 'CLOSE',
};
const bsd = {
  ...underscored,
  'SYN-RECEIVED': 'SYN_RCVD',
  'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2',
  CLOSED: 'CLOSED',
};
const windows = { ...bsd, LISTEN: 'LISTENING', 'SYN-RECEIVED': 'SYN_RECEIVED', BOUND: 'BOUND' };
const hyphened = {
  LISTEN: 'LISTEN',
  'SYN-SENT': 'SYN-SENT',
  'SYN-RECEIVED': 'SYN-RECV',
  ESTABLISHED: 'ESTAB',
  'FIN-WAIT-1': 'FIN-WAIT-1',
  'FIN-WAIT-2': 'FIN-WAIT-2',
  'CLOSE-WAIT': 'CLOSE-WAIT',
  'LAST-ACK': 'LAST-ACK',
  'TIME-WAIT': 'TIME-WAIT',
  CLOSING: 'CLOSING',
};
const powershell = {
  LISTEN: 'Listen',
  'SYN-SENT': 'SynSent',
  'SYN-RECEIVED': 'SynReceived',
  ESTABLISHED: 'Established',
  'FIN-WAIT-1': 'FinWait1',
  'FIN-WAIT-2': 'FinWait2',
  'CLOSE-WAIT': 'CloseWait',
  CLOSING: 'Closing',
  'LAST-ACK': 'LastAck',
  'TIME-WAIT': 'TimeWait',
  CLOSED: 'Closed',
  BOUND: 'Bound',
};
const tracked: Partial<Record<StateId, string>> = { ...underscored, 'SYN-RECEIVED': 'SYN_RECV', CLOSED: 'CLOSE' };
// A firewall tracks no listeners, and netfilter has no word for CLOSING.
delete tracked.LISTEN;
delete tracked.CLOSING;
const seenByFirewall: Partial<Record<StateId, string>> = { ...bsd };
delete seenByFirewall.LISTEN;

const bracketed = ({ address, port }: Socket['local']) => `${address.includes(':') ? `[${address}]` : address}:${port}`;
const plain = ({ address, port }: Socket['local']) => `${address}:${port}`;
const dotted = ({ address, port }: Socket['local']) => `${address}.${port}`;

function hex(address: string): string {
  return address
    .split('.')
    .reverse()
    .map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase())
    .join('');
}

const codes: Partial<Record<StateId, string>> = {
  ESTABLISHED: '01',
  'SYN-SENT': '02',
  'SYN-RECEIVED': '03',
  'FIN-WAIT-1': '04',
  'FIN-WAIT-2': '05',
  'TIME-WAIT': '06',
  CLOSED: '07',
  'CLOSE-WAIT': '08',
  'LAST-ACK': '09',
  LISTEN: '0A',
  CLOSING: '0B',
};

/** One printer for each layout. */
export const printers: Readonly<Record<string, Printer>> = {
  'net-tools netstat -tanp': {
    format: 'netstat-linux',
    spellings: linux,
    heading: [
      'Active Internet connections (servers and established)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ',
    ],
    row: (s, word) =>
      `${s.isIpv6 ? 'tcp6 ' : 'tcp  '}${`${s.recvQ}`.padStart(7)}${`${s.sendQ}`.padStart(7)} ${plain(s.local).padEnd(23)} ${plain(s.remote).padEnd(23)} ${word.padEnd(11)} ${`${s.pid}/${s.process}`.padEnd(19)} `,
    shows: ['recvQ', 'sendQ', 'pid', 'process', 'family', 'localAddress', 'remoteAddress'],
  },
  'net-tools netstat -tan without a heading': {
    format: 'netstat-linux',
    spellings: linux,
    heading: [],
    row: (s, word) =>
      `${s.isIpv6 ? 'tcp6 ' : 'tcp  '}${`${s.recvQ}`.padStart(7)}${`${s.sendQ}`.padStart(7)} ${plain(s.local).padEnd(23)} ${plain(s.remote).padEnd(23)} ${word.padEnd(11)}`,
    shows: ['recvQ', 'sendQ', 'family', 'localAddress', 'remoteAddress'],
  },
  'busybox netstat': {
    format: 'netstat-linux',
    spellings: linux,
    heading: ['Proto Recv-Q Send-Q Local Address           Foreign Address         State       '],
    row: (s, word) =>
      `tcp   ${`${s.recvQ}`.padStart(6)} ${`${s.sendQ}`.padStart(6)} ${plain(s.local).padEnd(23)} ${plain(s.remote).padEnd(23)} ${word.padEnd(12)}`,
    shows: ['recvQ', 'sendQ', 'family', 'localAddress', 'remoteAddress'],
  },
  'ss -tanp': {
    format: 'ss',
    spellings: hyphened,
    heading: ['State      Recv-Q Send-Q      Local Address:Port        Peer Address:Port Process'],
    row: (s, word) =>
      `${word.padEnd(10)} ${`${s.recvQ}`.padEnd(6)} ${`${s.sendQ}`.padEnd(6)} ${bracketed(s.local).padStart(28)} ${bracketed(s.remote).padStart(28)} users:(("${s.process}",pid=${s.pid},fd=4))`,
    shows: ['recvQ', 'sendQ', 'pid', 'process', 'family', 'localAddress', 'remoteAddress'],
  },
  'ss -a': {
    format: 'ss',
    spellings: hyphened,
    heading: ['Netid State      Recv-Q Send-Q      Local Address:Port        Peer Address:PortProcess'],
    row: (s, word) =>
      `tcp   ${word.padEnd(10)} ${`${s.recvQ}`.padEnd(6)} ${`${s.sendQ}`.padEnd(6)} ${bracketed(s.local).padStart(28)} ${bracketed(s.remote).padStart(28)}`,
    shows: ['recvQ', 'sendQ', 'family', 'localAddress', 'remoteAddress'],
  },
  'Windows netstat -ano': {
    format: 'netstat-windows',
    spellings: windows,
    heading: [
      '',
      'Active Connections',
      '',
      '  Proto  Local Address          Foreign Address        State           PID',
    ],
    row: (s, word) =>
      `  TCP    ${bracketed(s.local).padEnd(21)}  ${bracketed(s.remote).padEnd(21)}  ${word.padEnd(16)}${s.pid}`,
    shows: ['pid', 'family', 'localAddress', 'remoteAddress'],
  },
  'macOS netstat -an': {
    format: 'netstat-bsd',
    spellings: bsd,
    heading: [
      'Active Internet connections (including servers)',
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)    ',
    ],
    row: (s, word) =>
      `${s.isIpv6 ? 'tcp6 ' : 'tcp4 '} ${`${s.recvQ}`.padStart(6)} ${`${s.sendQ}`.padStart(6)}  ${dotted(s.local).padEnd(22)} ${dotted(s.remote).padEnd(22)} ${word.padEnd(11)}`,
    shows: ['recvQ', 'sendQ', 'family', 'localAddress', 'remoteAddress'],
  },
  'FreeBSD netstat -anA': {
    format: 'netstat-bsd',
    spellings: bsd,
    heading: ['Tcpcb            Proto Recv-Q Send-Q Local Address      Foreign Address    (state)     '],
    row: (s, word) =>
      `fffff80001234560 ${s.isIpv6 ? 'tcp6' : 'tcp4'} ${`${s.recvQ}`.padStart(6)} ${`${s.sendQ}`.padStart(6)} ${dotted(s.local).padEnd(18)} ${dotted(s.remote).padEnd(18)} ${word}`,
    shows: ['recvQ', 'sendQ', 'family', 'localAddress', 'remoteAddress'],
  },
  'Solaris netstat': {
    format: 'netstat-solaris',
    spellings: { ...bsd, IDLE: 'IDLE', BOUND: 'BOUND' },
    heading: [
      'TCP: IPv4',
      '   Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State',
      '-------------------- -------------------- ----- ------ ----- ------ -----------',
    ],
    row: (s, word) =>
      `${dotted(s.local).padEnd(20)} ${dotted(s.remote).padEnd(20)} ${'64128'.padStart(5)} ${`${s.sendQ}`.padStart(6)} ${'49152'.padStart(5)} ${`${s.recvQ}`.padStart(6)} ${word}`,
    shows: ['recvQ', 'sendQ', 'localAddress', 'remoteAddress'],
  },
  esxcli: {
    format: 'esxcli',
    spellings: bsd,
    heading: [
      'Proto  Recv Q  Send Q  Local Address       Foreign Address      State        World ID  CC Algo  World Name',
      '-----  ------  ------  ------------------  -------------------  -----------  --------  -------  ----------',
    ],
    row: (s, word) =>
      `tcp    ${`${s.recvQ}`.padStart(6)}  ${`${s.sendQ}`.padStart(6)}  ${plain(s.local).padEnd(18)}  ${plain(s.remote).padEnd(19)}  ${word.padEnd(11)}  ${`${s.pid}`.padStart(8)}  newreno  ${s.process}`,
    shows: ['recvQ', 'sendQ', 'pid', 'process', 'localAddress', 'remoteAddress'],
  },
  'Get-NetTCPConnection': {
    format: 'powershell',
    spellings: powershell,
    heading: [
      'LocalAddress                        LocalPort RemoteAddress                       RemotePort State       AppliedSetting OwningProcess',
      '------------                        --------- -------------                       ---------- -----       -------------- -------------',
    ],
    row: (s, word) =>
      `${s.local.address.padEnd(35)} ${`${s.local.port}`.padEnd(9)} ${s.remote.address.padEnd(35)} ${`${s.remote.port}`.padEnd(10)} ${word.padEnd(11)} ${(word === 'Listen' || word === 'Bound' ? '' : 'Internet').padEnd(14)} ${s.pid}`,
    shows: ['pid', 'family', 'localAddress', 'remoteAddress'],
  },
  'Get-NetTCPConnection | Format-List': {
    format: 'powershell',
    spellings: powershell,
    heading: [],
    row: (s, word) =>
      [
        '',
        `LocalAddress   : ${s.local.address}`,
        `LocalPort      : ${s.local.port}`,
        `RemoteAddress  : ${s.remote.address}`,
        `RemotePort     : ${s.remote.port}`,
        `State          : ${word}`,
        'AppliedSetting : Internet',
        `OwningProcess  : ${s.pid}`,
        'CreationTime   : 3/2/2023 9:14:01 AM',
        'OffloadState   : InHost',
      ].join('\n'),
    shows: ['pid', 'family', 'localAddress', 'remoteAddress'],
  },
  lsof: {
    format: 'lsof',
    spellings: linux,
    heading: ['COMMAND     PID USER   FD   TYPE  DEVICE SIZE/OFF NODE NAME'],
    row: (s, word) =>
      `${s.process.padEnd(9)} ${`${s.pid}`.padStart(6)} www    6u  ${s.isIpv6 ? 'IPv6' : 'IPv4'}  20411      0t0  TCP ${bracketed(s.local)}->${bracketed(s.remote)} (${word})`,
    shows: ['pid', 'process', 'family', 'localAddress', 'remoteAddress'],
  },
  conntrack: {
    format: 'conntrack',
    spellings: tracked,
    prefix: 'CT',
    heading: [],
    row: (s, word) =>
      `ipv4     2 tcp      6 431999 ${word} src=${s.local.address} dst=${s.remote.address} sport=${s.local.port} dport=${s.remote.port} src=${s.remote.address} dst=${s.local.address} sport=${s.remote.port} dport=${s.local.port} [ASSURED] mark=0 use=1`,
    shows: ['localAddress', 'remoteAddress'],
  },
  ipvsadm: {
    format: 'ipvs',
    spellings: tracked,
    prefix: 'IPVS',
    families: 'ipv4',
    heading: ['IPVS connection entries', 'pro expire state       source             virtual            destination'],
    row: (s, word) =>
      `TCP 14:58  ${word.padEnd(11)} ${plain(s.local).padEnd(18)} ${plain(s.remote).padEnd(18)} 198.51.100.7:80`,
    shows: ['localAddress', 'remoteAddress'],
  },
  pfctl: {
    format: 'pf',
    spellings: seenByFirewall,
    heading: [],
    row: (s, word) => {
      const host = ({ address, port }: Socket['local']) =>
        address.includes(':') ? `${address}[${port}]` : `${address}:${port}`;
      return `all tcp ${host(s.local)} -> ${host(s.remote)}       ${word}:ESTABLISHED`;
    },
    shows: ['localAddress', 'remoteAddress'],
  },
  'Cisco show tcp brief': {
    format: 'cisco',
    spellings: {
      LISTEN: 'LISTEN',
      ESTABLISHED: 'ESTAB',
      'SYN-SENT': 'SYNSENT',
      'TIME-WAIT': 'TIMEWAIT',
      'CLOSE-WAIT': 'CLOSEWAIT',
    },
    families: 'ipv4',
    heading: ['TCB       Local Address               Foreign Address             (state)'],
    row: (s, word) => `7F71A7A7  ${dotted(s.local).padEnd(27)} ${dotted(s.remote).padEnd(27)} ${word}`,
    shows: ['localAddress', 'remoteAddress'],
  },
  'Huawei display tcp status': {
    format: 'huawei',
    spellings: {
      LISTEN: 'Listening',
      'SYN-SENT': 'Syn_Sent',
      'SYN-RECEIVED': 'Syn_Rcvd',
      ESTABLISHED: 'Established',
      'FIN-WAIT-1': 'Fin_Wait1',
      'FIN-WAIT-2': 'Fin_Wait2',
      'CLOSE-WAIT': 'Close_Wait',
      CLOSING: 'Closing',
      'LAST-ACK': 'Last_Ack',
      'TIME-WAIT': 'Time_Wait',
      CLOSED: 'Closed',
    },
    families: 'ipv4',
    heading: ['TCPCB    Tid/Soid Local Add:port        Foreign Add:port      VPNID  State'],
    row: (s, word) =>
      `34042c80 73 /17   ${`${s.local.address}:${s.local.port}`.padEnd(21)} ${`${s.remote.address}:${s.remote.port}`.padEnd(21)} 0      ${word}`,
    shows: ['localAddress', 'remoteAddress'],
  },
  'NonStop SCF': {
    format: 'nonstop',
    spellings: { ...hyphened, 'SYN-RECEIVED': 'SYN-RCVD' },
    heading: ['Proto State      Laddr           Lport Faddr           Fport SendQ RecvQ'],
    row: (s, word) =>
      `TCP   ${word.padEnd(10)} ${s.local.address.padEnd(15)} ${`${s.local.port}`.padEnd(5)} ${s.remote.address.padEnd(15)} ${`${s.remote.port}`.padEnd(5)} ${`${s.sendQ}`.padEnd(5)} ${s.recvQ}`,
    shows: ['recvQ', 'sendQ', 'localAddress', 'remoteAddress'],
  },
  'z/OS NETSTAT': {
    format: 'zos',
    spellings: {
      LISTEN: 'Listen',
      ESTABLISHED: 'Establsh',
      'CLOSE-WAIT': 'ClosWait',
      'FIN-WAIT-2': 'FinWait2',
      'SYN-SENT': 'SynSent',
    },
    families: 'ipv4',
    heading: ['User Id  Conn     Local Socket           Foreign Socket         State'],
    row: (s, word) =>
      `APP1     0000003A ${`${s.local.address}..${s.local.port}`.padEnd(22)} ${`${s.remote.address}..${s.remote.port}`.padEnd(22)} ${word}`,
    shows: ['localAddress', 'remoteAddress'],
  },
  'sockstat -s': {
    format: 'sockstat',
    spellings: bsd,
    families: 'ipv4',
    heading: ['USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       CONN STATE  '],
    row: (s, word) =>
      `www      ${s.process.padEnd(10)} ${`${s.pid}`.padEnd(5)} 6  tcp4   ${plain(s.local).padEnd(21)} ${plain(s.remote).padEnd(21)} ${word}`,
    shows: ['pid', 'process', 'family', 'localAddress', 'remoteAddress'],
  },
  'bcc tcpstates': {
    format: 'tcpstates',
    spellings: linux,
    heading: [
      'SKADDR           C-PID C-COMM     LADDR           LPORT RADDR           RPORT OLDSTATE    -> NEWSTATE    MS',
    ],
    row: (s, word) =>
      `ffff9c02e1b78000 ${`${s.pid}`.padEnd(5)} ${s.process.padEnd(10)} ${s.local.address.padEnd(15)} ${`${s.local.port}`.padEnd(5)} ${s.remote.address.padEnd(15)} ${`${s.remote.port}`.padEnd(5)} CLOSE       -> ${word.padEnd(11)} 0.124`,
    shows: ['localAddress', 'remoteAddress'],
  },
  snmpwalk: {
    format: 'snmp',
    spellings: {
      LISTEN: 'listen(2)',
      'SYN-SENT': 'synSent(3)',
      'SYN-RECEIVED': 'synReceived(4)',
      ESTABLISHED: 'established(5)',
      'FIN-WAIT-1': 'finWait1(6)',
      'FIN-WAIT-2': 'finWait2(7)',
      'CLOSE-WAIT': 'closeWait(8)',
      'LAST-ACK': 'lastAck(9)',
      CLOSING: 'closing(10)',
      'TIME-WAIT': 'timeWait(11)',
    },
    families: 'ipv4',
    heading: [],
    row: (s, word) =>
      `TCP-MIB::tcpConnState.${s.local.address}.${s.local.port}.${s.remote.address}.${s.remote.port} = INTEGER: ${word}`,
    shows: ['localAddress', 'remoteAddress'],
  },
  '/proc/net/tcp': {
    format: 'proc',
    spellings: codes,
    families: 'ipv4',
    heading: ['  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode'],
    row: (s, word) => {
      const end = ({ address, port }: Socket['local']) =>
        `${hex(address)}:${port.toString(16).padStart(4, '0').toUpperCase()}`;
      const queue = (value: number) => value.toString(16).padStart(8, '0').toUpperCase();
      return `  12: ${end(s.local)} ${end(s.remote)} ${word} ${queue(s.sendQ)}:${queue(s.recvQ)} 00:00000000 00000000  1000        0 54165 1 00000000fd26b21e 100 0 0 10 0`;
    },
    shows: ['recvQ', 'sendQ', 'family', 'localAddress', 'remoteAddress'],
  },
};
