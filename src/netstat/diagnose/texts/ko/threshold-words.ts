import type { ThresholdWords } from '../../rule-words.ts';
import type { ThresholdId } from '../../thresholds.ts';

/** What each limit counts, and why its default is what it is. */
export const thresholdWords: Readonly<Record<ThresholdId, ThresholdWords>> = {
  'syn-recv-look': {
    unit: '한 로컬 포트의 SYN_RECV 행, 확인 권장',
    why: '예상되는 SYN_RECV 행 수 = 초당 새 연결 수 × 핸드셰이크 왕복 시간. 초당 200개 × 100ms = 20이므로, 대부분의 서버에서 20보다 적으면 정상 범위이다.',
  },
  'syn-recv-act': {
    unit: '한 로컬 포트의 SYN_RECV 행, 조치 필요',
    why: '100행이 되려면 100ms에서 초당 1000개가 접속하거나, 응답 없는 SYN이 초당 약 1.6개면 된다(Linux에서는 하나가 63초 남는다).',
  },
  'syn-recv-share-act': {
    unit: 'LISTEN을 뺀 TCP 행에서 SYN_RECV의 비율',
    why: '핸드셰이크 중인 행은 금방 사라진다. 정상 서버에서는 접속이 몰린 순간이 아니면 전체의 3분의 1이 되지 않는다.',
  },
  'syn-recv-backlog-share': {
    unit: 'SYN_RECV / LISTEN의 Send-Q(ss)',
    why: 'Linux의 요청 큐는 listen 백로그로 제한되므로, 여기에 가까우면 곧 SYN 쿠키로 응답하거나 SYN을 버리게 된다.',
  },
  'spread-high': {
    unit: '서로 다른 상대 수 / 행 수, 이 이상이면 상대가 많음',
    why: '위조되거나 분산된 출발지는 거의 행마다 주소가 다르다.',
  },
  'spread-low': {
    unit: '서로 다른 상대 수 / 행 수, 이 이하이면 상대가 적음',
    why: '주소가 몇 개뿐이면 스캐너, 고장 난 클라이언트 망, SYN+ACK가 유실되는 응답 경로이다.',
  },
  'syn-sent-look': {
    unit: '한 원격 IP:포트의 SYN_SENT 행, 확인 권장',
    why: '정상이라면 왕복 한 번에 SYN_SENT를 벗어나므로, 한 대상에 동시에 셋이면 이미 드물다.',
  },
  'syn-sent-act': {
    unit: '한 원격 IP:포트의 SYN_SENT 행, 조치 필요',
    why: '열 개가 동시에 기다린다면 죽었거나 차단된 대상 앞에 요청이 밀리는 것이다.',
  },
  'scan-ports': {
    unit: '한 원격 IP의 서로 다른 원격 포트',
    why: '애플리케이션이 한 호스트의 포트 열 개를 동시에 여는 일은 드물다.',
  },
  'scan-hosts': {
    unit: '한 원격 포트의 서로 다른 원격 IP',
    why: '응답 없는 SYN이 한 포트로 퍼지는 것은 웜이나 스윕 스캔의 모습이며, 죽은 노드를 찾는 서비스 탐색도 같아 보인다.',
  },
  'cw-look': {
    unit: '한 프로세스의 CLOSE_WAIT 행, 확인 권장',
    why: 'EOF를 받자마자 닫는 프로그램은 이 상태를 수 밀리초만 유지하므로, 동시에 다섯이면 우연이라 보기 어렵다.',
  },
  'cw-act': {
    unit: '한 프로세스의 CLOSE_WAIT 행, 조치 필요',
    why: 'close()로만 끝낼 수 있는 연결이 50개이다. 제때 닫는 프로그램에는 이만큼 쌓이지 않는다.',
  },
  'cw-fd': {
    unit: '한 프로세스의 CLOSE_WAIT 행, 열린 파일 한도에 근접',
    why: 'Linux에서 흔한 열린 파일 소프트 한도 1024의 절반이다.',
  },
  'tw-look-share': {
    unit: '사용 중인 포트 / 임시 포트 범위(Linux는 목적지 조합마다, 그 밖은 장비 전체), 확인 권장',
    why: '절반을 넘으면 빈 포트를 찾는 데 오래 걸리고, 접속이 몰리면 나머지도 다 쓸 수 있다.',
  },
  'tw-act-share': {
    unit: '사용 중인 포트 / 임시 포트 범위(Linux는 목적지 조합마다, 그 밖은 장비 전체), 조치 필요',
    why: '지금까지의 속도라면 남은 20%는 몇 초면 다 쓴다.',
  },
  'tw-info': {
    unit: 'TIME_WAIT 행, 알려 줄 만한 수',
    why: '알려 주기 위한 값이다. Linux는 tcp_max_tw_buckets로 개수를 제한하며 행 하나가 쓰는 메모리도 적다.',
  },
  'fw1-look': {
    unit: '한 상대와의 FIN_WAIT_1 행 중 Send-Q가 0보다 큰 행',
    why: '보통 왕복 한 번이면 끝난다. 동시에 여럿이면 경로나 상대를 의심한다.',
  },
  'fw1-act': {
    unit: '프로세스가 없는 FIN_WAIT_1 + LAST_ACK + CLOSING 행',
    why: 'orphan이며 tcp_max_orphans에 포함된다. 동시에 100개면 그 한도와 비교해 볼 만하다.',
  },
  'fw2-look': {
    unit: '한 상대와의 FIN_WAIT_2 행 중 프로세스가 없는 행',
    why: '상대가 닫지 않으면 초당 1개를 닫을 때 60초 동안 60행이 된다. 50보다 적으면 바쁜 서버에서는 흔하다.',
  },
  'la-look': { unit: '한 상대와의 LAST_ACK 행', why: '왕복 한 번이면 끝나야 한다.' },
  'closing-look': {
    unit: '한 상대와의 CLOSING 행',
    why: '양쪽 FIN이 엇갈리고 이쪽 FIN이 확인되지 않아야 생긴다. 하나는 드문 일이고, 한 상대로 여럿이면 유실이다.',
  },
  'acceptq-look-share': {
    unit: 'LISTEN의 Recv-Q / Send-Q(ss)',
    why: '임의의 순간에 절반이 찬 큐는 접속이 몰릴 때 가득 차기 쉽다.',
  },
  'sendq-look': {
    unit: 'ESTABLISHED 행 하나의 Send-Q 바이트',
    why: '256KiB는 로컬 망의 짧은 전송이 확인 응답 없이 두는 양보다 많다. 대역폭과 지연이 큰 경로에서는 더 많아도 정상일 수 있다.',
  },
  'recvq-look': {
    unit: 'ESTABLISHED 행 하나의 Recv-Q 바이트',
    why: '초기 수신 윈도우에 가까운 값이다. 읽는 쪽이 짧은 전송 이상으로 뒤처졌다.',
  },
  'recvq-rows': {
    unit: 'Recv-Q가 0보다 큰 한 프로세스의 행',
    why: '한 프로세스의 소켓 여럿이 동시에 읽히지 않으면 느린 요청 하나보다 멈춘 루프를 의심한다.',
  },
  'retrans-look': {
    unit: '타이머 열의 재전송 횟수',
    why: '타임아웃이 세 번 이어진 것이다. RFC 9293 3.8.3(R1)과 Linux tcp_retries1은 이때 경로를 의심한다.',
  },
  'retrans-rows': {
    unit: '한 상대로 재전송 중인 행',
    why: '하나는 문제 있는 클라이언트일 수 있고, 한 상대로 셋이면 경로나 그 상대이다.',
  },
  'peer-share': {
    unit: '한 원격 IP가 차지하는 행의 비율',
    why: '50행 이상인 출력에서 한 상대가 절반을 차지하면 프록시·NAT이거나 문제이다.',
  },
  'peer-min-rows': { unit: '목록의 행, 상대의 비율을 따지는 최소 행 수', why: '이보다 적으면 비율은 의미가 없다.' },
  skew: {
    unit: '같은 원격 포트의 백엔드 사이 최대/최소 행 수',
    why: '라운드 로빈 풀은 느리거나 비워 둔 백엔드가 없으면 두 배 안에 머문다.',
  },
  'small-backlog': {
    unit: 'LISTEN의 Send-Q(ss), 이 이하이면 작은 백로그',
    why: '예제 코드에서나 쓰는 작은 값이다. 클라이언트 일곱이 몰리면 넘친다.',
  },
  'bound-share': {
    unit: 'BOUND 포트 / 동적 포트 범위(Windows)',
    why: '포트가 고갈되면 BOUND가 가장 많은 프로세스를 보라고 Microsoft가 안내한다.',
  },
  'old-synsent-retrans': {
    unit: 'SYN 재전송 횟수',
    why: '두 번 재전송했다면 적어도 약 2초 동안 응답이 없었으며, 왕복 시간보다 훨씬 길다.',
  },
  'syn-recv-min-rows': {
    unit: '한 로컬 포트의 SYN_RECV 행, 비율을 따지는 최소 행 수',
    why: '열 행보다 적으면 백로그가 아주 작아도 공격이 아니다.',
  },
  'acceptq-rows-look': {
    unit: 'LISTEN의 Recv-Q(netstat)',
    why: '핸드셰이크와 accept() 사이에 한두 개가 잡힐 수 있다. netstat에는 비교할 한계값이 없다.',
  },
  'bsd-queue-full': {
    unit: 'qlen / maxqlen(netstat -L)',
    why: 'macOS는 1.0에서 거부한다. FreeBSD는 1.5를 넘어야 거부하지만 1.0이면 이미 프로그램이 요청한 만큼 찬 것이다.',
  },
  'service-port-peers': {
    unit: '한 로컬 포트의 서로 다른 원격 포트',
    why: '임시 포트 범위 밖에서 나가는 연결은 드물므로, 한 로컬 포트에 원격 포트가 셋이면 서비스 포트이다.',
  },
  'fw2-owned-look': {
    unit: '한 프로세스의 FIN_WAIT_2 행',
    why: '한두 개는 흔하다. 한 프로세스에 다섯이면 읽기 타임아웃이 빠졌을 수 있다.',
  },
  'tw-reuse-rows': { unit: '한 원격 IP:포트의 TIME_WAIT 행', why: '100행은 Linux에서 초당 1.7개를 닫는 것이다.' },
  'tw-reuse-ratio': {
    unit: 'TIME_WAIT / ESTABLISHED',
    why: '열린 연결 하나에 닫힌 연결이 열이면 대부분 한 번만 쓰고 버리는 것이다.',
  },
  'skew-min-rows': { unit: '한 원격 포트의 행, 비율을 따지는 최소 행 수', why: '이보다 적으면 비율은 우연이다.' },
};
