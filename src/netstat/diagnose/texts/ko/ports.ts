import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/ports.ts` say. */
export const ports = {
  'time-wait-port-pressure': {
    title: '임시 포트를 많이 사용 중',
    explain:
      'Linux에서 포트는 장비 전체가 아니라 (로컬 IP, 원격 IP, 원격 포트) 조합마다 고갈된다. TIME_WAIT를 포함해 그 조합의 모든 상태를 세어 범위와 비교한다. Microsoft는 Windows의 고갈을 장비 전체의 일로 설명하므로, Windows와 확인되지 않은 시스템에서는 나가는 행을 모두 함께 센다.',
    tells: '한 목적지의 행 수를 시스템에 실제로 설정된 포트 범위와 비교하면 알 수 있다.',
    remedies: ['연결을 재사용한다: HTTP keep-alive, 커넥션 풀'],
    antiRemedies: [
      {
        text: '포트를 늘리려고 tcp_fin_timeout을 줄이지 않는다',
        because: '이 값과 관계없이 Linux의 TIME_WAIT는 60초이다',
      },
    ],
    falsePositives: ['임시 포트 범위를 기본값보다 넓혀 둔 경우'],
  },
  'ephemeral-exhaustion': {
    title: '임시 포트 고갈 임박',
    explain:
      '범위를 다 쓰면 새 연결이 EADDRNOTAVAIL(“Cannot assign requested address”, Windows는 10048/10055와 이벤트 4227/4231)로 실패한다. Linux에서는 그 목적지만 막히고 다른 목적지로는 연결된다. Microsoft는 Windows에서 장비 전체가 막힌다고 설명한다. 지속 가능한 한계는 범위 ÷ TIME_WAIT 시간이다. Linux는 28232/60초 = 목적지당 초당 470개, Windows는 16384/120초 = 전체 초당 136개(TIME_WAIT가 240초이면 68개), macOS는 16384/30초 = 초당 546개이다.',
    tells: '실패한 접속의 오류로 판별한다. Linux는 EADDRNOTAVAIL, Windows는 10048이나 10055와 이벤트 4227, 4231이다.',
    remedies: [
      '먼저 연결을 유지하고 풀로 재사용한다',
      'net.ipv4.ip_local_port_range를 넓힌다(서비스 포트는 ip_local_reserved_ports로 예약)',
      '목적지를 늘린다: 백엔드 IP나 포트 추가, 출발지 IP 추가',
      'Linux 클라이언트: tcp_tw_reuse=1(양쪽 모두 타임스탬프 필요, 1초 뒤부터 재사용, 나가는 연결만 해당)',
      'connect() 전에 출발지 주소를 바인드한다면 IP_BIND_ADDRESS_NO_PORT를 쓴다',
      'Windows: netsh int ipv4 set dynamicport tcp start=10000 num=50000(그 범위에서 대기하는 서비스가 없을 때), TcpTimedWaitDelay는 마지막 수단',
    ],
    antiRemedies: [
      {
        text: 'net.ipv4.tcp_tw_recycle을 쓰지 않는다',
        because: 'Linux 4.12에서 제거되었고 그 전에도 NAT 뒤의 클라이언트를 끊었다',
      },
      { text: 'tcp_fin_timeout을 줄이지 않는다', because: 'Linux에서 60초로 고정된 TIME_WAIT를 바꾸지 못한다' },
      { text: 'tcp_max_tw_buckets를 낮추지 않는다', because: '커널 문서가 금하며 TIME_WAIT의 보호 기능이 사라진다' },
      { text: '모든 소켓에 SO_LINGER 0을 설정하지 않는다', because: 'RST로 연결을 끊어 데이터가 유실될 수 있다' },
    ],
    falsePositives: ['임시 포트 범위를 기본값보다 넓혀 둔 경우'],
  },
  'time-wait-server-side': {
    title: '서버 포트의 TIME_WAIT: 서버가 먼저 닫음',
    explain:
      '먼저 닫은 쪽에 TIME_WAIT가 남는다. 서버 포트의 TIME_WAIT 행은 이 장비의 임시 포트를 쓰지 않고 새 클라이언트를 막지도 않으며, 메모리를 조금 쓸 뿐이다. 이 서버가 연결을 먼저 끊는다는 뜻이다: Connection: close, HTTP/1.0, keep-alive 꺼짐, 낮은 요청 수 제한, 짧은 유휴 타임아웃.',
    tells: '서버 설정으로 판별한다. keep-alive 사용 여부와 타임아웃, 연결당 허용 요청 수를 본다.',
    remedies: ['HTTP keep-alive를 켜거나 연결당 최대 요청 수를 늘린다'],
    antiRemedies: [
      {
        text: '개수를 0으로 만들려 하지 않는다',
        because: 'TIME_WAIT는 늦게 온 세그먼트가 다음 연결에 섞이지 않게 한다',
      },
    ],
    falsePositives: [],
  },
  'time-wait-client-no-pooling': {
    title: '한 백엔드로 가는 연결이 재사용되지 않음',
    explain:
      '같은 백엔드로 TIME_WAIT는 많고 ESTABLISHED는 적다. 요청마다 새 연결을 열고 이쪽이 먼저 닫는 것이다. Linux에서 초당 생성 수는 TIME_WAIT 행 수 ÷ 60이다. 업스트림 keep-alive를 쓰지 않는 리버스 프록시, 헬스 체크, 스크립트, 지속 연결을 쓰지 않는 PHP에서 흔하다.',
    tells: '새 연결 수와 요청 수를 비교하면 알 수 있다. 둘이 같으면 두 번 쓰인 연결이 없는 것이다.',
    remedies: [
      'nginx: upstream keepalive + proxy_http_version 1.1 + 빈 Connection 헤더, HAProxy: http-reuse, 애플리케이션: HTTP 클라이언트 하나를 공유',
    ],
    antiRemedies: [
      {
        text: '재사용을 고치기 전에 커널 값부터 바꾸지 않는다',
        because: '요청마다 연결을 새로 여는 한 늘린 한계에도 결국 닿는다',
      },
    ],
    falsePositives: ['방금 끝난 부하 시험이나 배치 작업'],
  },
  'time-wait-pile': {
    title: 'TIME_WAIT가 많지만 포트는 여유 있음',
    explain:
      '여러 상대에 퍼진 TIME_WAIT 수천 개는 바쁜 장비의 정상적인 모습이다. 최근 60초(Linux) 동안 닫은 연결이 보이는 것이다. 조치할 것이 없다.',
    tells: '한 목적지가 포트 범위에서 차지하는 최대 비율로 판별하며, 그 값이 여기에 보인다.',
    remedies: [],
    antiRemedies: [
      {
        text: '튜닝 글에서 문제라고 한다고 커널 값을 바꾸지 않는다',
        because: '메모리를 조금 쓸 뿐 필요한 포트를 막지 않는다',
      },
    ],
    falsePositives: [],
  },
  'bind-blocked-by-time-wait': {
    title: '재시작하면 주소 사용 중 오류가 날 수 있음',
    explain:
      '지금은 대기하지 않는 서비스 포트에 여러 클라이언트의 TIME_WAIT 행이 남아 있다. Linux에서는 이 행들이 사라질 때까지 SO_REUSEADDR 없는 bind()가 실패한다. 이전 리스너에도 이 옵션이 있었어야 하며, 새 소켓에만 설정했을 때는 여전히 실패했다. 다른 시스템은 측정하지 않았다.',
    tells: '다시 시작해 보면 알 수 있다. 이 행들이 남아 있는 동안 EADDRINUSE가 난다.',
    remedies: [
      'Windows가 아니면 모든 서버에서 bind() 전에 SO_REUSEADDR를 설정한다. 이번 한 번은 TIME_WAIT가 끝날 때까지(Linux 60초) 기다린다',
    ],
    antiRemedies: [
      {
        text: 'Windows에 SO_REUSEADDR를 그대로 옮기지 않는다',
        because: '다른 프로그램이 포트를 가로챌 수 있으므로 SO_EXCLUSIVEADDRUSE를 쓴다',
      },
    ],
    falsePositives: ['서버가 이미 SO_REUSEADDR를 설정하는 경우(대부분 그렇다)'],
  },
  'bound-many': {
    title: 'BOUND 포트가 많음(Windows)',
    explain:
      'Windows의 BOUND(netstat -q, Get-NetTCPConnection)는 소켓이 예약한 포트이며, TIME_WAIT가 끝났는데도 반납되지 않은 포트도 포함한다. 연결된 클라이언트 소켓은 같은 포트의 BOUND 행이 함께 보일 수 있다. 한 프로세스가 동적 포트 범위의 많은 부분을 쥐고 있다면 포트가 새는 곳은 그 프로세스이다.',
    tells: '몇 분 동안 프로세스의 핸들 수를 보면 알 수 있다. 계속 늘기만 하면 누수이다.',
    remedies: ['누수가 있는 프로세스를 다시 시작하고 핸들 누수를 고친다'],
    antiRemedies: [
      {
        text: '포트 범위만 넓히지 않는다',
        because: 'Microsoft도 임시 조치라고 설명하며, 누수가 있으면 넓힌 범위도 다 찬다',
      },
    ],
    falsePositives: ['BOUND 행이 살아 있는 연결의 것인 바쁜 프록시'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
