import type { ReferenceWords } from '../../rule-words.ts';

/** What was measured, and the remarks behind commands; names of documents stay as they are. */
export const referenceWords: ReferenceWords = {
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 600 SYN to backlog 128 gave 129 rows and 471 cookies':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 백로그 128에 SYN 600개를 보내니 129행과 쿠키 471개',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 63 s measured':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 63초',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: backlog 128 -> 129 rows; cookies off + tcp_max_syn_backlog 64 -> 49 rows':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 백로그 128이면 129행, 쿠키를 끄고 tcp_max_syn_backlog가 64이면 49행',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 131 s measured; refused connect leaves no row; SYN dropped while remote accept queue full':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 131초. 거부된 connect는 행을 남기지 않음. 상대의 accept 큐가 가득 찬 동안 SYN이 버려짐',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: backlog 1, two queued, four more clients stayed SYN_SENT, ListenOverflows 12':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 백로그 1. 둘은 큐에 들어가고 나머지 클라이언트 넷은 SYN_SENT에 머묾. ListenOverflows 12',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: netstat printed 3/0 where ss printed 3/2':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: ss가 3/2로 출력할 때 netstat은 3/0으로 출력',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: * for v6only:0, [::] for v6only:1':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: v6only:0이면 *, v6only:1이면 [::]',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: rwnd_limited 100% with persist timer':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: persist 타이머와 함께 rwnd_limited 100%',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: unread 777 bytes shown as Recv-Q 777':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 읽지 않은 777바이트가 Recv-Q 777로 나옴',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: rows without process equal LISTEN Recv-Q':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 프로세스 없는 행의 수가 LISTEN의 Recv-Q와 같음',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: reproduced within 200 tries on a 2-port range':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 포트 2개짜리 범위에서 200번 안에 재현',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: keepalive removed the row, fd stayed open; tcp_fin_timeout=10 left CLOSE_WAIT untouched':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: keepalive로 행은 사라졌지만 fd는 열린 채 남음. tcp_fin_timeout=10은 CLOSE_WAIT에 영향 없음',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: reproduced':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 재현함',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 1, 4 and TLS 25/32/24 reproduced; 3 bytes + FIN read as 3 bytes went from 4 to 0 before end-of-file was returned':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 1, 4와 TLS의 25/32/24를 재현. 3바이트와 FIN을 3바이트로 읽으니 EOF를 받기 전에 4에서 0으로 바뀜',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: never-accepted CLOSE_WAIT rows and LISTEN Recv-Q reproduced together':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: accept하지 않은 CLOSE_WAIT 행과 LISTEN의 Recv-Q를 함께 재현',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 10-port range, two destination ports':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 포트 10개짜리 범위와 목적지 포트 2개',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 10-port range: 11th connect to same dst failed EADDRNOTAVAIL, other dst got 10 more; tw_reuse=1 worked after 1 s':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 포트 10개짜리 범위에서 같은 목적지로 11번째 connect는 EADDRNOTAVAIL로 실패하고 다른 목적지로는 10개 더 연결됨. tw_reuse=1이면 1초 뒤에 성공',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: EADDRINUSE with option only on the new socket, ok when both had it':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 새 소켓에만 옵션이 있으면 EADDRINUSE, 양쪽에 있으면 성공',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 102-105 s with tcp_orphan_retries 0 (kernel uses 8)':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: tcp_orphan_retries가 0일 때 102-105초(커널은 8을 씀)',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: fin_timeout=10 removed orphan FIN_WAIT_2 after 10 s, TIME_WAIT still 60 s':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: fin_timeout=10이면 소유 프로세스가 없는 FIN_WAIT_2는 10초 뒤에 사라지고 TIME_WAIT는 그대로 60초',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: owned row stayed > 220 s, no timer':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 소유 프로세스가 있는 행은 220초 넘게 남고 타이머가 없음',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 104 s':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 104초',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: 102 s':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: 102초',
  'Measured on Linux 6.18 with iproute2 6.1.0 and net-tools 2.10: ss [::ffff:127.0.0.1], netstat tcp6 127.0.0.1':
    'Linux 6.18, iproute2 6.1.0, net-tools 2.10에서 측정: ss는 [::ffff:127.0.0.1], netstat은 tcp6 127.0.0.1',
  'Rule of thumb; no standard': '경험칙이며 표준은 없음',
  'net-tools netstat.c, toybox netstat.c (UNKNOWN for values outside the table)':
    'net-tools netstat.c, toybox netstat.c(표에 없는 값은 UNKNOWN)',
  '# runs until pktmon stop': '# pktmon stop을 실행할 때까지 계속됨',
  '# look for v6only:0 or v6only:1': '# v6only:0인지 v6only:1인지 확인',
  '# rwnd_limited shows the share of time blocked by the peer': '# rwnd_limited는 상대 때문에 막혀 있던 시간의 비율',
  '# Swind 0': '# Swind가 0',
  '# send rate, cwnd, notsent, rwnd_limited': '# 전송 속도, cwnd, notsent, rwnd_limited',
  '# pauses the process for a moment': '# 프로세스를 잠깐 멈춤',
  '# stops the process meanwhile': '# 그동안 프로세스를 멈춤',
  '# writes all memory of the process to a file': '# 프로세스의 메모리 전체를 파일로 씀',
  '# iproute2 and kernel 6.8 or newer': '# iproute2와 커널 6.8 이상',
  '# st column is hex': '# st 열은 16진수',
};
