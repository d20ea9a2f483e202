import type { Need } from '../../rule.ts';

/** 출력에 빠진 것. */
export const needWords: Readonly<Record<Need, string>> = {
  state: '연결마다의 상태',
  lport: '로컬 포트',
  lip: '로컬 주소',
  rip: '원격 주소',
  rport: '원격 포트',
  laddr: '로컬 주소와 포트',
  raddr: '원격 주소와 포트',
  queues: 'Recv-Q와 Send-Q 열',
  timer: '타이머 열',
  pid: '소켓의 소유 프로세스',
  proc: '프로세스 이름',
  tool: 'accept 큐의 한계값을 표시하는 도구의 출력',
  platform: '출력을 뜬 시스템',
  qlen: 'listen 큐 표',
  param: '대기해야 하는 포트',
};
