import type { MessagesLike } from '../messages.ts';

/** What each family of words that are no RFC 9293 state is. */
export const families = {
  'tool-words': 'Words tools print in the state column',
  'windows-offload': 'Windows TCP offload column',
  mptcp: 'Multipath TCP on macOS',
  gvisor: 'gVisor network stack',
  'node-exporter': 'Prometheus node_exporter',
  conntrack: 'Linux conntrack',
  ipvs: 'Linux IPVS load balancer',
  pf: 'pf firewall',
  unix: 'Unix sockets',
  'ss-non-tcp': 'ss rows that are not TCP',
  sctp: 'SCTP on Linux',
  'sctp-solaris': 'SCTP on Solaris and illumos',
  'ax25-x25': 'AX.25, NET/ROM, ROSE and X.25',
  bluetooth: 'Bluetooth',
  ipx: 'IPX',
  tpi: 'UDP on Solaris and HP-UX',
  udp: 'UDP on Linux',
  raw: 'Raw sockets',
};

export type FamilyMessages = MessagesLike<typeof families>;
