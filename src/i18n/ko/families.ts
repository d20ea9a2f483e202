import type { FamilyMessages } from '../en/families.ts';

export const families: FamilyMessages = {
  'tool-words': '도구가 상태 열에 출력하는 단어',
  'windows-offload': 'Windows TCP 오프로드 열',
  mptcp: 'macOS의 Multipath TCP',
  gvisor: 'gVisor 네트워크 스택',
  'node-exporter': 'Prometheus node_exporter',
  conntrack: 'Linux conntrack',
  ipvs: 'Linux IPVS 로드 밸런서',
  pf: 'pf 방화벽',
  unix: '유닉스 소켓',
  'ss-non-tcp': 'ss에서 TCP가 아닌 행',
  sctp: 'Linux의 SCTP',
  'sctp-solaris': 'Solaris와 illumos의 SCTP',
  'ax25-x25': 'AX.25, NET/ROM, ROSE, X.25',
  bluetooth: '블루투스',
  ipx: 'IPX',
  tpi: 'Solaris와 HP-UX의 UDP',
  udp: 'Linux의 UDP',
  raw: 'raw 소켓',
};
