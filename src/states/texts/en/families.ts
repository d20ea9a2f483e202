import type { FamilyTexts } from '../../families.ts';

/** What kind of word each family holds, in English. */
export const families: FamilyTexts = {
  rfc9293: { name: 'TCP', kind: 'TCP connection state' },
  'tool-words': { name: 'Tool words', kind: 'a tool’s word, not an RFC 9293 state' },
  'windows-offload': { name: 'Windows offload', kind: 'Windows offload status, not a TCP state' },
  mptcp: { name: 'Multipath TCP', kind: 'Multipath TCP connection state' },
  gvisor: { name: 'gVisor', kind: 'internal state of the gVisor network stack' },
  'node-exporter': { name: 'node_exporter', kind: 'metric label, not a state' },
  conntrack: { name: 'conntrack', kind: 'connection tracker’s view of a flow' },
  ipvs: { name: 'IPVS', kind: 'load balancer’s view of a flow' },
  pf: { name: 'pf', kind: 'firewall’s view of a flow' },
  unix: { name: 'unix sockets', kind: 'unix-domain socket word, not TCP' },
  'ss-non-tcp': { name: 'ss, other rows', kind: 'ss word on a row that is not TCP' },
  sctp: { name: 'SCTP', kind: 'SCTP association state, not TCP' },
  'sctp-solaris': { name: 'SCTP on Solaris', kind: 'SCTP socket state, not TCP' },
  'ax25-x25': { name: 'AX.25, X.25', kind: 'packet-radio or X.25 link state, not TCP' },
  bluetooth: { name: 'Bluetooth', kind: 'Bluetooth channel state, not TCP' },
  ipx: { name: 'IPX', kind: 'IPX socket word, not TCP' },
  tpi: { name: 'TPI', kind: 'UDP endpoint state on Solaris and HP-UX, not TCP' },
  udp: { name: 'UDP', kind: 'UDP socket word, not TCP' },
  raw: { name: 'Raw sockets', kind: 'raw socket’s number, not TCP' },
};
