import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/connecting.ts` say. */
export const connecting = {
  'syn-sent-peer-silent': {
    title: '나가는 연결 요청에 응답이 없음',
    explain:
      '같은 상대 IP:포트로 SYN_SENT 행이 쌓여 있다. 닫힌 포트라면 RST가 와서 행이 바로 사라지므로, 계속 남는 SYN_SENT는 무응답을 뜻한다. 패킷을 버리는 방화벽, 죽은 호스트나 잘못된 주소, 응답 경로 유실, 상대 accept 큐 포화(Linux는 SYN을 버린다)를 확인한다. 먼 서버에 접속이 많은 클라이언트에서도 갓 보낸 SYN_SENT가 여러 개 보이므로, 타이머가 있는 출력에서는 SYN 재전송이 한 번 이상 있을 때만 알린다.',
    tells:
      '대상으로 나가는 패킷을 캡처해 판별한다. SYN이 나가는데 아무것도 돌아오지 않으면 경로나 대상이 응답하지 않는 것이며, 다른 장비에서 접속해 보면 둘 가운데 어느 쪽인지 알 수 있다.',
    remedies: [
      '방화벽, 보안 그룹, 라우팅을 고치거나 죽은 대상을 풀에서 뺀다',
      '커널 타임아웃(Linux 6.5 이상 131초, 이전 127초)을 기다리지 말고 클라이언트에 연결 타임아웃(2~5초)을 둔다',
    ],
    antiRemedies: [
      {
        text: '장비 전체의 tcp_syn_retries를 낮추지 않는다',
        because: '장애를 가리고 느린 경로의 접속까지 실패하게 한다',
      },
    ],
    falsePositives: [
      '타이머 없는 출력에서, 먼 서버로 접속이 한꺼번에 몰린 순간',
      'Windows에서 닫힌 포트로 접속한 경우: RST를 받아도 SYN을 몇 번 더 보낸다',
    ],
  },
  'syn-sent-waiting': {
    title: '응답을 기다리는 연결 요청이 있음',
    explain:
      '정상이라면 왕복 한 번이면 SYN_SENT를 벗어난다. 같은 대상으로 동시에 여러 개가 보이면 살펴볼 만하다. 타이머 열의 재전송은 한 번마다 1초 이상 응답이 없었다는 뜻이다.',
    tells:
      '3초 뒤에 뜬 두 번째 스냅샷이나 타이머 열의 재전송 횟수로 판별한다. 같은 행이 남아 있거나 횟수가 2 이상이면 응답이 없는 것이다.',
    remedies: ['3초 뒤 스냅샷을 하나 더 떠서 비교한다'],
    antiRemedies: [],
    falsePositives: ['스냅샷 순간에 몰린 접속'],
  },
  'syn-sent-old': {
    title: 'SYN을 이미 재전송한 연결 요청이 있음',
    explain:
      '타이머 열에 SYN 재전송 횟수가 보인다. Linux 6.5 이상은 처음 다섯 번을 1초 간격으로 재전송하고 그 뒤 2초, 4초, 8초로 늘린다. 따라서 재전송 5회는 약 5초의 무응답이며, 이전 커널이라면 31초에 해당한다.',
    tells:
      '행 자체가 증거이다. SYN을 응답 없이 다시 보냈다. 경로와 호스트 가운데 어느 쪽 문제인지는 같은 호스트의 다른 포트에 접속해 보면 알 수 있다.',
    remedies: ['같은 상대에 대해 방화벽, 라우팅, 상대 호스트의 상태를 확인한다'],
    antiRemedies: [],
    falsePositives: ['이미 꺼진 것을 아는 호스트에 대한 단발성 접속'],
  },
  'syn-sent-port-sweep': {
    title: '한 호스트의 여러 포트로 연결을 시도함',
    explain:
      '한 상대의 여러 포트로 보낸 SYN에 모두 응답이 없다. 이 장비가 그 호스트를 스캔하는 모습이다. 스캔 도구, 모니터링 작업, 악성코드 가운데 무엇인지 프로세스로 확인한다.',
    tells: '행의 소유 프로세스로 판별한다. 이름, 부모 프로세스, 명령줄을 보면 누군가 실행한 도구인지 알 수 있다.',
    remedies: ['먼저 어느 프로세스인지 확인하고, 담당자가 없는 스캔이라면 장비를 격리한다'],
    antiRemedies: [
      {
        text: '프로세스 이름, 부모 프로세스, 시작 시각을 기록하기 전에 종료하지 않는다',
        because: '종료한 뒤에는 어디서 온 것인지 알 길이 없다',
      },
    ],
    falsePositives: ['취약점 스캐너', '서비스 탐색'],
  },
  'syn-sent-host-sweep': {
    title: '응답 없는 여러 호스트의 같은 포트로 연결을 시도함',
    explain:
      '여러 상대의 같은 포트로 보낸 SYN에 응답이 없다. 웜이 퍼지는 모습일 수도 있고, 죽은 대상이 섞인 메일 발송·크롤러 작업이거나 오래된 노드 목록을 쓰는 클러스터일 수도 있다. 악성코드는 여러 원인 가운데 하나이므로 프로세스부터 확인한다.',
    tells:
      '행의 소유 프로세스와 그 접속 대상 목록으로 판별한다. 죽은 대상이 섞인 정상 작업일 수도 있고, 아무도 설치하지 않은 프로그램일 수도 있다.',
    remedies: [
      '소유 프로세스를 확인한다. 사무용 PC에서 25, 445, 23, 3389번 포트로 퍼져 나간다면 아니라는 증거가 나올 때까지 침해로 간주한다',
    ],
    antiRemedies: [
      {
        text: '퍼져 나가는 접속을 모두 악성코드로 보지 않는다',
        because: '죽은 대상이 있는 크롤러나 클러스터도 똑같이 보인다',
      },
    ],
    falsePositives: ['크롤러, 메일 릴레이, 모니터링, P2P 클라이언트'],
  },
  'half-open-loopback-overflow': {
    title: '로컬 accept 큐가 가득 차 로컬 연결이 멈춤',
    explain:
      '같은 스냅샷에 양쪽이 모두 있다. 로컬 포트로 향한 SYN_SENT와, Recv-Q가 Send-Q보다 큰 그 포트의 LISTEN 행이다. accept 큐가 가득 차서 커널이 새 SYN을 조용히 버린다. 클라이언트는 거부된 것이 아니라 기다리고 있다.',
    tells: 'TcpExtListenOverflows로 판별한다. accept 큐가 가득 차 핸드셰이크를 버릴 때마다 는다.',
    remedies: ['애플리케이션이 더 빨리 accept하게 한다(accept 스레드 추가, 막힌 루프 해소)', '그다음 백로그를 늘린다'],
    antiRemedies: [
      { text: 'tcp_abort_on_overflow=1을 해결책으로 쓰지 않는다', because: '기다리던 것이 오류로 바뀔 뿐이다' },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
