import type { FamilyTexts } from '../../families.ts';

/** What kind of word each family holds, in Korean. */
export const families: FamilyTexts = {
  rfc9293: { name: 'TCP', kind: 'TCP 연결 상태' },
  'tool-words': { name: '도구 표기', kind: '도구가 쓰는 단어, RFC 9293 상태가 아님' },
  'windows-offload': { name: 'Windows 오프로드', kind: 'Windows 오프로드 상태, TCP 상태가 아님' },
  mptcp: { name: 'Multipath TCP', kind: 'Multipath TCP 연결 상태' },
  gvisor: { name: 'gVisor', kind: 'gVisor 네트워크 스택의 내부 상태' },
  'node-exporter': { name: 'node_exporter', kind: '메트릭 레이블, 상태가 아님' },
  conntrack: { name: 'conntrack', kind: '연결 추적기가 본 흐름' },
  ipvs: { name: 'IPVS', kind: '로드 밸런서가 본 흐름' },
  pf: { name: 'pf', kind: '방화벽이 본 흐름' },
  unix: { name: '유닉스 소켓', kind: '유닉스 도메인 소켓의 단어, TCP가 아님' },
  'ss-non-tcp': { name: 'ss의 다른 행', kind: 'ss의 TCP가 아닌 행에 쓰이는 단어' },
  sctp: { name: 'SCTP', kind: 'SCTP 상태, TCP가 아님' },
  'sctp-solaris': { name: 'Solaris SCTP', kind: 'SCTP 소켓 상태, TCP가 아님' },
  'ax25-x25': { name: 'AX.25, X.25', kind: '패킷 라디오 또는 X.25 링크 상태, TCP가 아님' },
  bluetooth: { name: '블루투스', kind: '블루투스 채널 상태, TCP가 아님' },
  ipx: { name: 'IPX', kind: 'IPX 소켓의 단어, TCP가 아님' },
  tpi: { name: 'TPI', kind: 'Solaris, HP-UX의 UDP 엔드포인트 상태, TCP가 아님' },
  udp: { name: 'UDP', kind: 'UDP 소켓의 단어, TCP가 아님' },
  raw: { name: 'raw 소켓', kind: 'raw 소켓의 번호, TCP가 아님' },
};
