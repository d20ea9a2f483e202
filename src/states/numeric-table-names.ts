import type { NumericTableId } from './numeric-tables.ts';

/** Names of the numbering scales, as their users call them; they are the same in every language. */
export const numericTableNames: Readonly<Record<NumericTableId, string>> = {
  linuxTcpStates: 'Linux kernel',
  procNetTcpHex: '/proc/net/tcp',
  bsdFsm: 'BSD tcp_fsm.h',
  illumos: 'illumos kernel',
  tcpMib: 'SNMP TCP-MIB',
  windowsMib: 'Windows MIB',
  windowsTCPSTATE: 'Windows TCPSTATE',
  dotnetTcpState: '.NET TcpState',
  lwip: 'lwIP',
  nfConntrack: 'Linux conntrack',
  ipvs: 'Linux IPVS',
  linuxUnixSocket: '/proc/net/unix',
  windowsOffload: 'Windows offload',
};
