import type { NumericTableId } from './numeric-tables.ts';
import type { PlatformId } from './platforms.ts';

/** What a numbering scale is called and where it is met. */
export interface NumericTable {
  /** Proper name, the same in every language. */
  readonly name: string;
  readonly platform: PlatformId;
}

/** The numbering scales of `numeric-tables.ts` for readers. */
// oxfmt-ignore
export const numericTableNames: Readonly<Record<NumericTableId, NumericTable>> = {
  linuxTcpStates: { name: 'Linux kernel', platform: 'linux/kernel constant' },
  procNetTcpHex: { name: '/proc/net/tcp', platform: 'linux//proc/net/tcp, tcp6' },
  bsdFsm: { name: 'BSD kernel', platform: 'freebsd/kernel constant' },
  illumos: { name: 'illumos kernel', platform: 'solaris,illumos/kernel constant' },
  tcpMib: { name: 'SNMP TCP-MIB', platform: 'snmp/TCP-MIB tcpConnState' },
  windowsMib: { name: 'Windows MIB', platform: 'windows/IP Helper, WMI MSFT_NetTCPConnection.State' },
  windowsTCPSTATE: { name: 'Windows TCPSTATE', platform: 'windows/mstcpip.h TCPSTATE' },
  dotnetTcpState: { name: '.NET TcpState', platform: '.net/System.Net.NetworkInformation.TcpState' },
  lwip: { name: 'lwIP', platform: 'lwip' },
  nfConntrack: { name: 'Linux conntrack', platform: 'linux/netfilter constant' },
  ipvs: { name: 'Linux IPVS', platform: 'linux/ipvsadm -L -c, /proc/net/ip_vs_conn' },
  linuxUnixSocket: { name: '/proc/net/unix', platform: 'linux//proc/net/unix' },
  windowsOffload: { name: 'Windows offload', platform: 'windows/netstat -t' },
};
