import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/half-open.ts` say. */
export const halfOpen = {
  'syn-flood-suspected': {
    title: 'SYN_RECV 과다: SYN 플러딩 가능성',
    explain:
      '한 대기 포트에 SYN_RECV 행이 많고, 상대 주소가 거의 모두 다르며, 전체 행에서 차지하는 비율도 크다. SYN+ACK를 보냈지만 ACK가 돌아오지 않은 것으로, SYN 플러딩의 전형적인 모습이다. Linux에서 SYN 쿠키가 동작하면 행 수가 listen 백로그에서 멈추므로, 개수가 적다고 공격이 아니라고 단정할 수 없다. 카운터로 확인한다.',
    tells:
      '카운터로 판별한다. TCPReqQFullDoCookies와 SyncookiesSent가 초당 수백씩 느는데 SyncookiesRecv는 그만큼 늘지 않거나, 두 번째 스냅샷에 같은 4-튜플이 그대로 있으면 확실하다.',
    remedies: [
      '기본값인 net.ipv4.tcp_syncookies=1을 마지막 방어선으로 유지한다',
      '출발지가 위조되었다면 상위 구간(통신사, 로드 밸런서)에서 차단하거나 속도를 제한한다',
      '실제 클라이언트라면 listen() 백로그, somaxconn, tcp_max_syn_backlog를 함께 늘리고 애플리케이션의 accept 속도를 높인다',
      '공격을 받는 동안 tcp_synack_retries를 낮춰 63초의 점유 시간을 줄인다',
    ],
    antiRemedies: [
      {
        text: '목록에 보이는 출발지 주소를 하나씩 차단하지 않는다',
        because: '위조된 플러딩이라면 공격과 무관한 주소이다',
      },
      {
        text: '정상적인 과부하를 SYN 쿠키로 버티려 하지 않는다',
        because:
          'SYN 쿠키는 프로토콜을 어기며, 커널 문서는 플러딩에 대비한 예비 수단일 뿐 정상 부하를 버티는 데 쓰지 말라고 한다',
      },
      {
        text: '운영 환경에서 모든 연결을 보겠다고 SYN 쿠키를 끄지 않는다',
        because: '큐가 차면 모든 클라이언트의 SYN을 버리게 된다',
      },
    ],
    falsePositives: [
      '손실이 많은 망의 모바일 클라이언트',
      'SYN+ACK가 유실되는 비대칭 라우팅',
      '응답 경로가 없는 부하 시험',
      '재시작 직후의 대규모 공개 서버(초당 1000개 접속 × 100ms = 100행)',
    ],
  },
  'syn-recv-elevated': {
    title: 'SYN_RECV가 예상보다 많음',
    explain:
      'SYN_RECV 행이 몇 개 있는 것은 정상이다. 대략 (초당 새 연결 수) × (핸드셰이크 왕복 시간)만큼 보인다. 기준을 넘으면 핸드셰이크가 느리게 끝나거나 끝나지 않는 것이다. 응답이 없는 요청 하나는 Linux에서 약 63초 남는다.',
    tells:
      '10초 뒤에 뜬 두 번째 스냅샷으로 판별한다. 같은 4-튜플이 남아 있으면 응답이 없는 것이고, 바뀌었으면 바쁜 서버이다.',
    remedies: [
      '10초 뒤 스냅샷을 하나 더 떠서 4-튜플을 비교한다. 같은 4-튜플이면 응답이 없는 것이고, 바뀌었으면 바쁜 서버이다',
    ],
    antiRemedies: [
      {
        text: '스냅샷 하나만으로 공격이라고 단정하지 않는다',
        because: '왕복 시간 한 번 동안은 접속이 몰린 것과 구별되지 않는다',
      },
    ],
    falsePositives: ['스냅샷 순간에 몰린 신규 접속'],
  },
  'syn-recv-one-peer': {
    title: 'SYN_RECV가 소수의 상대에 몰림',
    explain:
      'SYN_RECV 행 대부분이 몇 개 주소에서 왔다. 핸드셰이크를 끝내지 않는 포트 스캐너, 이쪽의 SYN+ACK를 버리는 방화벽 뒤의 클라이언트 망, 비대칭 라우팅을 먼저 의심한다. 출발지를 위조한 플러딩은 행마다 주소가 달라 모습이 다르다.',
    tells:
      '해당 주소 하나의 패킷 캡처로 판별한다. 이쪽 SYN+ACK가 응답 없이 반복되면 응답 경로나 그 위의 방화벽이 막은 것이고, 여러 포트로 SYN이 차례로 오면 스캐너이다.',
    remedies: ['응답 경로와 방화벽 상태 테이블을 바로잡는다', '스캐너라면 망 경계에서 차단한다'],
    antiRemedies: [
      {
        text: '이 문제로 백로그 한계를 늘리지 않는다',
        because: '큐가 모자란 것이 아니라 핸드셰이크가 끝나지 않는 것이다',
      },
    ],
    falsePositives: ['앞단의 로드 밸런서나 NAT 때문에 모든 클라이언트가 소수의 주소로 보이는 경우'],
  },
  'syn-recv-at-backlog': {
    title: 'SYN_RECV가 백로그 한계에 근접',
    explain:
      'SYN_RECV 행 수가 LISTEN 행의 Send-Q(ss)에 가깝다. Linux는 요청 큐를 listen 백로그로 제한한다. 이를 넘으면 SYN 쿠키가 행을 만들지 않고 응답한다. 쿠키가 꺼져 있으면 SYN을 버리며, 이때 tcp_max_syn_backlog가 백로그보다 작으면 그 값의 약 3/4이 상한이 된다.',
    tells:
      'nstat의 TCPReqQFullDoCookies나 TCPReqQFullDrop으로 판별한다. 어느 하나라도 늘고 있으면 큐가 가득 찬 적이 있는 것이다.',
    remedies: [
      'listen() 백로그 인수와 somaxconn(둘 중 작은 값이 적용된다)을 먼저 늘리고, 이어서 tcp_max_syn_backlog를 늘린다',
    ],
    antiRemedies: [
      {
        text: 'tcp_max_syn_backlog만 늘리지 않는다',
        because: 'listen() 백로그와 somaxconn 중 작은 값이 여전히 큐를 제한한다',
      },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
