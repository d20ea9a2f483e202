import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/listening.ts` say. */
export const listening = {
  'listen-accept-queue-overflow': {
    title: 'accept 큐가 가득 참',
    explain:
      'ss의 LISTEN 행에서 Recv-Q는 핸드셰이크를 마치고 accept()를 기다리는 연결 수, Send-Q는 한계값(listen() 백로그와 somaxconn 중 작은 값)이다. Linux는 현재 값이 한계를 넘어야 거부하므로 가득 찬 큐는 한계값+1로 보인다(백로그 2이면 3). 이때부터 새 SYN과 마지막 ACK를 버리며 클라이언트에서는 타임아웃이 난다.',
    tells:
      'TcpExtListenOverflows와 TcpExtListenDrops로 판별한다. 두 번 실행하는 사이에 늘었다면 지금 클라이언트가 밀려나고 있는 것이다.',
    remedies: [
      'accept()가 늦는 이유를 찾는다: 막힌 이벤트 루프, 고갈된 스레드 풀, GC 정지, 파일 디스크립터 한도',
      '백로그 인수와 net.core.somaxconn(Linux 5.4부터 기본 4096, 이전 128)을 함께 늘리고 리스너를 다시 시작한다',
    ],
    antiRemedies: [
      {
        text: '리스너를 다시 시작하지 않고 somaxconn만 늘리지 않는다',
        because: '한계값은 listen()을 호출할 때 정해진다',
      },
      {
        text: 'net.ipv4.tcp_abort_on_overflow를 1로 두지 않는다',
        because: '커널 문서가 클라이언트에 해가 될 수 있다고 경고한다',
      },
    ],
    falsePositives: [],
  },
  'listen-accept-queue-filling': {
    title: 'accept 큐가 차고 있음',
    explain:
      '스냅샷 순간에 accept 큐의 많은 부분이 차 있었다. 반복해서 그렇다면 클라이언트가 들어오는 속도보다 애플리케이션의 accept가 느린 것이다.',
    tells: '1초 간격의 스냅샷 여러 개로 판별한다. 큐가 한 번도 비지 않으면 accept()가 느린 것이다.',
    remedies: ['accept 루프를 프로파일링한다'],
    antiRemedies: [
      {
        text: '백로그부터 늘리지 않는다',
        because: '큐가 길어지면 느린 accept 루프가 가려지고 클라이언트만 더 오래 기다린다',
      },
    ],
    falsePositives: ['백로그가 1~2로 아주 작아 대기 연결 하나도 큰 비율이 되는 경우'],
  },
  'listen-recvq-netstat': {
    title: 'accept()를 기다리는 연결이 있음',
    explain:
      'Linux netstat의 LISTEN 행에서 Recv-Q는 accept 큐의 길이이지만 Send-Q는 보통 0이다. /proc/net/tcp에 한계값이 없기 때문이며, 한계값은 ss로 본다. netstat(8) 매뉴얼은 두 열을 “syn backlog”라고 설명하지만 지금의 커널과는 맞지 않는다.',
    tells: 'ss -tln으로 판별한다. Send-Q에 비교할 한계값이 보인다.',
    remedies: ['ss -tln으로 다시 확인한다'],
    antiRemedies: [
      {
        text: 'Send-Q 0을 백로그가 없다는 뜻으로 읽지 않는다',
        because: '/proc/net/tcp에 한계값이 없어 netstat은 보통 0을 출력한다',
      },
    ],
    falsePositives: ['accept가 매우 잦은 서버: 핸드셰이크와 accept() 사이의 연결이 늘 몇 개 있다'],
  },
  'listen-small-backlog': {
    title: 'listen 백로그가 매우 작음',
    explain:
      '백로그를 아주 작게 지정한 리스너이다. 클라이언트 몇 개가 한꺼번에 접속해도 넘치며, Linux에서는 SYN_RECV 큐의 한계에도 같은 값이 적용된다.',
    tells: '프로그램의 listen() 호출이나 설정, 접속이 몰린 뒤의 TcpExtListenOverflows로 판별한다.',
    remedies: ['프로그램에서 listen() 인수를 늘린다'],
    antiRemedies: [
      { text: 'somaxconn만 늘리지 않는다', because: '상한일 뿐이어서 작은 listen() 인수를 늘려 주지 못한다' },
    ],
    falsePositives: ['관리용 또는 시험용 리스너'],
  },
  'listen-wildcard-sensitive': {
    title: '관리·데이터 포트가 모든 주소에서 대기',
    explain:
      '0.0.0.0, [::], *는 장비의 모든 주소에서 받는다는 뜻이므로, 이 포트와 네트워크 사이에는 방화벽뿐이다. 스냅샷으로는 패킷 필터, NAT, 보안 그룹을 알 수 없으므로 노출의 증거가 아니라 확인해 볼 단서이다. (135, 139, 445번은 모든 Windows가 열어 두므로 제외했다.)',
    tells: '외부에서 접속해 보거나, 경로에 있는 패킷 필터의 규칙을 모두 확인하면 확실하다.',
    remedies: ['로컬 클라이언트만 쓴다면 127.0.0.1이나 사설 주소에만 바인드한다', '인증을 켜고 방화벽 규칙을 추가한다'],
    antiRemedies: [
      { text: '포트 번호를 바꾸는 것을 보호라고 여기지 않는다', because: '스캔하면 어느 포트에 있든 찾아낸다' },
    ],
    falsePositives: ['방화벽이나 보안 그룹이 이미 막고 있는 포트', '공개용으로 제공하는 서비스'],
  },
  'listen-wildcard': {
    title: '모든 주소에서 대기 중',
    explain:
      '외부에 서비스하는 서버라면 0.0.0.0, [::], *에서 대기하는 것이 정상이다. Linux에서 로컬 주소가 ::인 tcp6 행은 보통 IPv4도 받는다(ss는 이런 듀얼 스택 소켓을 *로, IPv6 전용을 [::]로 표시한다). Windows는 프로그램이 IPV6_V6ONLY를 꺼야 IPv4도 받고, OpenBSD는 받지 않는다.',
    tells: '확인할 것이 없다. 행에 보이는 그대로이다.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'listen-shared-port': {
    title: '같은 주소·포트에서 두 프로그램이 대기',
    explain:
      '똑같은 LISTEN 행이 여러 개인 것은 SO_REUSEPORT(Windows는 SO_REUSEADDR) 때문이다. 워커가 여럿인 한 프로그램이라면 정상이므로 프로세스 이름이 서로 다를 때만 알린다. 이때 Linux 커널은 클라이언트를 두 프로그램에 나누어 보내고, Windows에서는 어느 쪽이 클라이언트를 받을지 정해져 있지 않다. 허용하는 시스템에서는 특정 주소가 와일드카드보다 우선하므로 127.0.0.1:P와 0.0.0.0:P가 서로를 가릴 수도 있다.',
    tells:
      '행의 프로세스 ID와 시작 시각으로 판별한다. 새 인스턴스 옆에 이전 것이 남았거나, 두 프로그램이 모두 SO_REUSEPORT를 설정한 것이다.',
    remedies: ['남아 있는 이전 인스턴스나 의도하지 않은 프로그램을 멈춘다'],
    antiRemedies: [
      {
        text: '클라이언트가 어느 쪽을 써야 하는지 알기 전에 멈추지 않는다',
        because: '어느 쪽이든 클라이언트를 처리하고 있을 수 있다',
      },
    ],
    falsePositives: ['워커가 자기 프로세스 이름을 바꾸는 프로그램', '두 버전을 일부러 함께 띄운 순차 배포'],
  },
  'listener-gone': {
    title: '클라이언트는 연결되어 있는데 그 포트의 LISTEN이 없음',
    explain:
      '임시 포트 범위 밖의 한 로컬 포트에 서로 다른 상대의 연결이 여럿이므로 이 장비가 서버였지만, LISTEN 행에는 그 포트가 없다. 기존 연결은 남아 있고 부모 프로세스만 대기를 멈춘 것이다(비정상 종료, 재시작, 점진적 종료). 새 클라이언트는 RST를 받는다. 20번 포트는 능동 모드 FTP 서버가 대기 없이 쓰므로 제외한다.',
    tells: '그 포트에 새로 접속해 본다. 곧바로 RST가 오면 대기하는 프로그램이 없는 것이다.',
    remedies: ['서비스를 확인하고 다시 시작한다. 점진적 재시작 중이라면 몇 분 동안은 정상이다'],
    antiRemedies: [
      {
        text: '기존 연결을 처리 중인 프로세스를 강제로 끝내지 않는다',
        because: '점진적 재시작 중이라면 접속해 있는 클라이언트의 작업을 마무리하는 중이다',
      },
    ],
    falsePositives: [
      '-a나 -l 없이 뜬 스냅샷',
      '리스너가 다른 네트워크 네임스페이스에 있음',
      '점진적 재시작이나 연결 비우기',
      '나가는 연결용 포트 범위를 넓힌 장비의 나가는 연결(ip_local_port_range)',
    ],
  },
  'no-listen-at-all': {
    title: 'LISTEN 행이 하나도 없음',
    explain:
      '-a나 -l 없이 실행했거나(ss와 netstat은 기본으로 LISTEN을 숨긴다), 다른 네트워크 네임스페이스나 컨테이너를 봤거나, 서비스가 모두 내려간 것이다. 대부분은 첫 번째 경우이다.',
    tells: '같은 네트워크 네임스페이스에서 -a를 붙여 다시 실행하면 확실하다.',
    remedies: ['-a를 붙여 다시 실행한다'],
    antiRemedies: [],
    falsePositives: ['서비스가 없는 클라이언트 장비', '상태로 걸러 낸 출력'],
  },
  'expected-port-not-listening': {
    title: '지정한 포트가 대기 상태가 아님',
    explain: '출력에 LISTEN 행이 있는데도, 열려 있어야 한다고 지정한 포트 가운데 LISTEN 행이 없는 것이 있다.',
    tells: '이 장비에서 그 포트에 접속해 본다. 거부되면 대기하는 프로그램이 없는 것이다.',
    remedies: ['서비스를 시작한다. EADDRINUSE로 실패하면 그 포트의 TIME_WAIT 행이나 다른 프로그램을 확인한다'],
    antiRemedies: [
      { text: '방화벽부터 열지 않는다', because: '대기하는 프로그램이 없으면 방화벽 규칙과 관계없이 닫혀 있다' },
    ],
    falsePositives: ['리스너가 다른 네트워크 네임스페이스에 있음'],
  },
  'listen-queue-overflow-bsd': {
    title: 'listen 큐가 한계에 도달(BSD, macOS)',
    explain:
      'netstat -L은 리스너마다 qlen/incqlen/maxqlen, 곧 accept() 대기/핸드셰이크 미완료/한계값을 표시한다. macOS는 한계값에서 거부하므로(kern.ipc.soqlimitcompat이 1) 한계가 128이면 128/0/128이 가득 찬 상태이다. FreeBSD는 한계의 1.5배를 넘어야 거부하므로 193/0/128에서 가득 차며, 128부터는 이미 프로그램이 요청한 값을 넘은 것이다.',
    tells: 'netstat -s -p tcp로 판별한다. 클라이언트가 밀려나는 동안 listen 큐 넘침 카운터가 는다.',
    remedies: [
      '막힌 accept 처리를 먼저 풀고, listen() 인수와 kern.ipc.somaxconn(FreeBSD는 kern.ipc.soacceptqueue)을 늘린다',
    ],
    antiRemedies: [
      {
        text: '시스템 한계만 늘리지 않는다',
        because: '프로그램이 더 큰 listen() 인수로 다시 시작하기 전에는 작은 쪽이 적용된다',
      },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
