import type { PitfallTexts } from '../../pitfalls/pitfall.ts';

/** What references claim about states, and what is true of it. */
export const pitfalls: PitfallTexts = {
  'syn-recv-flood': {
    claim: 'SYN_RECV는 서버에만 있고, 많으면 SYN 플러딩이다.',
    fact: '동시 열기에서는 클라이언트도 이 상태를 거친다. 느린 경로나 유실된 응답도 공격과 똑같이 보인다. SYN 쿠키로 응답하는 호스트는 요청마다 행을 두지 않으므로 개수가 적어도 아무것도 증명하지 못한다.',
  },
  'solaris-syn-received': {
    claim: 'Windows와 Solaris는 SYN_RECEIVED로 출력한다.',
    fact: 'Windows netstat만 그렇다. Solaris와 illumos는 BSD, macOS, AIX처럼 SYN_RCVD로 출력하며, Solaris에서 SYN_RECEIVED는 매뉴얼에만 나온다. Linux netstat은 SYN_RECV, ss는 SYN-RECV로 출력한다.',
  },
  'listening-on-windows': {
    claim: 'Windows에서는 LISTEN이 LISTENING이다.',
    fact: 'netstat에서만 그렇다. PowerShell은 Listen, 독일어판 Windows는 ABHÖREN으로 출력한다. Linux에서 LISTENING은 TCP가 아닌 유닉스 소켓의 단어이다.',
  },
  'fin-wait-1-spelling': {
    claim: 'FIN_WAIT1은 소켓이 닫힌 상태이며 Solaris는 FIN_WAIT_1로 적는다.',
    fact: 'FIN을 보내고 그 ACK나 상대의 FIN, 또는 둘 다를 기다리는 상태이다. shutdown()을 호출했다면 프로그램이 소켓을 그대로 들고 있고 계속 읽을 수 있다. FIN_WAIT_1이 더 널리 쓰이는 표기(BSD, macOS, AIX, Windows)이고 FIN_WAIT1은 Linux의 표기이다.',
  },
  'fin-wait-2-time-out': {
    claim: 'FIN_WAIT2는 상대가 닫기를 기다리는 상태이다.',
    fact: '그동안에도 데이터는 도착할 수 있다. Linux의 tcp_fin_timeout은 소유 프로세스가 없는 소켓에만 적용된다.',
  },
  'close-wait-fin-ack': {
    claim: 'CLOSE_WAIT는 상대의 FIN+ACK를 받고 닫히기를 기다리는 상태이다.',
    fact: '중요한 것은 FIN이다. ACK는 거의 모든 세그먼트에 있다. 닫아야 하는 것은 로컬 프로그램이다. RFC 9293에는 이 상태의 타임아웃이 없으므로, 남아 있는 행은 네트워크가 아니라 프로그램을 가리킨다.',
  },
  'time-wait-apache': {
    claim: 'TIME_WAIT는 KeepAlive를 끈 Apache나 Tomcat 때문에 생긴다.',
    fact: '먼저 닫은 쪽에 생기며, 동시 종료에서는 양쪽에 생긴다. 특정 제품과 연결하는 일차 자료는 없다. 짧은 연결을 많이 닫는 쪽에서는 많은 것이 정상이다.',
  },
  'last-ack-then-closed': {
    claim: 'LAST_ACK는 연결이 종료되고 확인 응답을 기다리는 상태이다.',
    fact: '나중에 닫은 쪽의 상태이다. 보낸 FIN의 ACK가 오면 바로 CLOSED가 되며, 이쪽에는 TIME_WAIT가 없다.',
  },
  'closing-lost-data': {
    claim: 'CLOSING은 연결이 닫혔지만 전송 중에 데이터가 유실된 상태이다.',
    fact: '유실된 것은 없다. 양쪽의 FIN이 엇갈렸고 이쪽 FIN이 아직 확인되지 않았을 뿐이다. 아직 보내지 못한 데이터를 말하는 매뉴얼 문장이 잘못 번역되어 퍼졌다.',
  },
  'unknown-state': {
    claim: 'UNKNOWN은 소켓의 상태를 알 수 없다는 뜻이다.',
    fact: 'TCP 상태가 아니며 Linux netstat의 TCP 행에는 나오지 않는다. toybox와 ss는 표에 없는 값에 이 단어를 쓰고, BSD와 macOS는 숫자를 그대로 출력한다.',
  },
  'idle-and-bound': {
    claim: 'Solaris에는 IDLE과 BOUND가 더 있다.',
    fact: 'HP-UX에도 둘 다 있고, Windows에는 BOUND가 있으며(netstat -q, PowerShell), Linux는 ss -B로 바인드된 소켓을 보여 준다. RFC 9293에는 둘 다 없으며 그 기준으로는 CLOSED이다.',
  },
  'states-by-closer': {
    claim: '닫는 쪽은 FIN_WAIT1, FIN_WAIT2, TIME_WAIT, 상대 쪽은 CLOSE_WAIT, LAST_ACK가 된다.',
    fact: '일반적인 종료에서는 맞다. 양쪽이 동시에 닫으면 둘 다 FIN_WAIT_1, CLOSING, TIME_WAIT를 거친다. 이쪽 FIN까지 확인하는 FIN을 받으면 FIN_WAIT_1에서 TIME_WAIT로 바로 간다. 리셋되면 기다리는 상태 없이 CLOSED가 된다.',
  },
  'windows-one-spelling': {
    claim: 'Windows의 표기는 하나이다.',
    fact: 'netstat은 SYN_RECEIVED, C 헤더는 SYN_RCVD, PowerShell과 .NET은 SynReceived이다.',
  },
  'microsoft-netstat-page': {
    claim: 'Microsoft의 netstat 문서에는 netstat이 출력하는 단어가 적혀 있다.',
    fact: '문서에는 LISTEN, SYN_SEND, TIMED_WAIT로 되어 있지만 프로그램은 LISTENING, SYN_SENT, TIME_WAIT로 출력한다. CLOSING과 BOUND는 빠져 있다.',
  },
  'windows-tcpstate': {
    claim: 'Windows의 상태 번호는 한 가지이다.',
    fact: 'mstcpip.h의 TCPSTATE는 0부터, MIB_TCP_STATE는 1부터 센다.',
  },
  'bound-twice': {
    claim: '같은 포트의 행이 둘이면 연결도 둘이다.',
    fact: 'netstat -q에서는 한 포트가 BOUND 행과 그 포트를 쓰는 연결의 행으로 두 번 나올 수 있다.',
  },
  'offload-column': {
    claim: 'InHost와 Offloaded는 TCP 상태이다.',
    fact: 'netstat -t가 따로 두는 열에 나온다. 연결이 호스트와 네트워크 카드 가운데 어디에서 처리되는지를 말한다.',
  },
  'udp-has-no-state': {
    claim: '행의 마지막 단어가 상태이다.',
    fact: 'UDP 행에는 상태가 없다. -o를 쓰면 단순한 스크립트가 상태로 여기는 자리에 프로세스 ID가 온다.',
  },
  'linux-closed': {
    claim: 'Linux는 CLOSED로 출력한다.',
    fact: 'netstat, BusyBox, toybox, lsof의 단어는 CLOSE, ss의 단어는 UNCONN이다.',
  },
  'osquery-dialects': {
    claim: 'osquery는 Linux처럼 적는다.',
    fact: 'Linux에서는 CLOSED, Windows에서는 SYN_RCVD와 FIN_WAIT1, macOS에서는 SYN_RECV로 적는다. 한 열에 세 가지 표기가 섞인다.',
  },
  'lsof-words': {
    claim: 'lsof는 고유한 단어를 쓴다.',
    fact: '대부분의 시스템에서는 호스트의 단어를 출력한다. 매뉴얼에는 오타(SYN_RCDV)가 있고 FIN_WAIT1과 FIN_WAIT_2가 섞여 있다.',
  },
  'reactos-words': {
    claim: 'ReactOS는 Windows와 같은 단어를 출력한다.',
    fact: 'ReactOS의 netstat은 여러 상태에 고유한 단어를 쓴다.',
  },
  'psutil-values': {
    claim: 'psutil 상수에서 CONN_을 떼면 값이 된다.',
    fact: '7.2까지는 그렇다. 8.0의 소스에서는 Solaris에만 있는 두 상수의 값이 CONN_IDLE, CONN_BOUND이다.',
  },
  'gopsutil-delete': {
    claim: 'gopsutil은 psutil과 같은 단어를 쓴다.',
    fact: 'Windows에서 DELETE_TCB를 DELETE로 적는다.',
  },
  'gvisor-hyphens': { claim: 'gVisor는 RFC와 같이 적는다.', fact: 'FIN-WAIT1, FIN-WAIT2처럼 하이픈이 하나이다.' },
  'ovs-mix': { claim: 'Open vSwitch는 Linux처럼 적는다.', fact: 'SYN_RECV와 FIN_WAIT_1을 섞어 쓴다.' },
  'cisco-separators': {
    claim: 'Cisco IOS는 밑줄을 쓴다.',
    fact: 'ESTAB, SYNSENT, LISTEN처럼 구분 기호가 없다. 나머지 단어는 아직 확인하지 못했다.',
  },
  'zos-reports': {
    claim: 'z/OS의 표기는 하나이다.',
    fact: '보고서에 따라 둘이다. Establsh와 Estblsh, FinWait1과 FinWt1, ClosWait와 ClosWt가 있다.',
  },
  'dtrace-names': {
    claim: 'DTrace tcp 프로바이더의 이름은 어디서나 같다.',
    fact: '대부분 state-fin-wait-1이지만 초기 FreeBSD에는 state-fin-wait1이 있다.',
  },
  'node-exporter-labels': {
    claim: 'node_exporter 연결 메트릭의 레이블은 모두 상태이다.',
    fact: 'rx_queued_bytes와 tx_queued_bytes도 같은 메트릭에 들어 있다.',
  },
  'pf-two-states': {
    claim: 'pf의 ESTABLISHED:FIN_WAIT_2는 TCP 상태이다.',
    fact: 'pf는 양쪽의 상태를 따로 두며 방화벽이 본 것을 뜻한다. CLOSING은 그쪽에서 FIN이 왔다는 뜻, FIN_WAIT_2는 그 FIN이 확인되었다는 뜻, TIME_WAIT는 RST가 왔다는 뜻이다.',
  },
  'conntrack-flags': {
    claim: '[UNREPLIED]와 [ASSURED]는 상태이다.',
    fact: '상태 옆에 붙는 플래그이다. conntrack은 상태를 주소 앞에 출력한다. SYN_SENT2는 동시 열기를 가리키는 conntrack의 단어이다.',
  },
  'new-syn-recv': {
    claim: 'NEW_SYN_RECV는 ss와 netstat에 나온다.',
    fact: 'Linux 내부의 이름이다. /proc과 ss에는 SYN_RECV로 나오고, 이름 자체는 추적 도구와 BPF 프로그램에서만 보인다.',
  },
  'mib-swap': {
    claim: 'TCP-MIB와 Windows의 상태 번호는 같다.',
    fact: '둘만 다르다. TCP-MIB에서는 LAST_ACK가 9, CLOSING이 10이고 Windows에서는 CLOSING이 9, LAST_ACK가 10이다.',
  },
  'listen-number': {
    claim: 'LISTEN의 번호는 하나이다.',
    fact: 'TCP-MIB와 Windows에서는 2, BSD와 lwIP에서는 1, Linux에서는 10(0A), illumos에서는 −3이다.',
  },
  'established-number': {
    claim: 'ESTABLISHED의 번호는 하나이다.',
    fact: 'Linux에서는 1, BSD와 lwIP에서는 4, TCP-MIB와 Windows에서는 5, illumos에서는 0이다.',
  },
  'proc-hexadecimal': {
    claim: '/proc/net/tcp에서 LISTEN은 10이다.',
    fact: '이 열은 16진수 두 자리이다. LISTEN은 0A이며 10은 없다.',
  },
  'proc-unix-scale': {
    claim: '/proc/net/unix의 01도 /proc/net/tcp처럼 ESTABLISHED이다.',
    fact: '기준이 다르다. 거기서 01은 연결되지 않음, 03은 연결됨이다.',
  },
  'proc-twelve': {
    claim: '/proc/net/tcp에서 요청 소켓은 0C로 나온다.',
    fact: '12는 나오지 않는다. 요청 소켓은 03으로 적힌다.',
  },
  'delete-tcb-value': {
    claim: 'deleteTCB(12)는 상태이다.',
    fact: 'TCP-MIB에서는 관리자가 연결을 끊으려고 쓰는 값이다. Windows는 표가 돌려줄 수 있는 값으로 적고 있지만 실제 출력은 찾지 못했다.',
  },
  'number-without-table': {
    claim: '번호만 보면 상태를 알 수 있다.',
    fact: '어느 표의 번호인지 함께 알아야 한다. 같은 번호가 시스템마다 다른 상태를 뜻한다.',
  },
  'translated-states': {
    claim: '번역판 Windows는 상태 단어도 번역한다.',
    fact: '대개 머리글만 번역한다. 스페인어, 프랑스어, 한국어, 중국어판의 실제 출력에는 LISTENING과 ESTABLISHED가 그대로 나온다.',
  },
  'german-states': {
    claim: '독일어판 Windows는 상태를 번역한다.',
    fact: 'ABHÖREN, HERGESTELLT, WARTEND, SCHLIESSEN_WARTEN, SYN_GESENDET으로 나온다. 코드 페이지가 어긋나면 첫 단어가 ABH™REN이 된다.',
  },
  wartend: { claim: 'WARTEND는 무언가를 기다리는 연결이다.', fact: '독일어판 Windows의 TIME_WAIT이다.' },
  'claimed-translations': {
    claim: 'Windows는 ESCUCHANDO, ÉCOUTE, OUVINDO를 출력한다.',
    fact: '사람이 적은 글에서만 보았고 실제 출력에서는 찾지 못했다.',
  },
  'other-translations': {
    claim: '폴란드어, 러시아어, 이탈리아어, 일본어, 체코어, 튀르키예어판 Windows는 상태를 번역한다.',
    fact: '그런 출력은 찾지 못했다.',
  },
  'windows-listener': {
    claim: 'Windows의 대기 포트는 언어와 관계없이 알아볼 수 있다.',
    fact: '외부 주소가 0.0.0.0:0이나 [::]:0이다. -q를 쓰면 BOUND 행의 외부 주소도 그렇다.',
  },
  'net-tools-catalogues': {
    claim: 'Linux netstat도 번역한다.',
    fact: '자체 번역 목록이 있다. 독일어 VERBUNDEN은 TCP의 ESTABLISHED이자 유닉스 소켓의 CONNECTED이다. POSLEDNÍ ACK처럼 공백이 든 체코어 단어도 있다.',
  },
  'fin-timeout': {
    claim: 'tcp_fin_timeout을 줄이면 TIME_WAIT가 짧아진다.',
    fact: 'Linux의 TIME_WAIT는 커널 코드에 60초로 고정되어 있다. 이 설정은 소유 프로세스가 없는 소켓의 FIN_WAIT_2에만 적용된다.',
  },
  'four-minutes': {
    claim: 'TIME_WAIT는 4분이다.',
    fact: 'RFC대로 계산한 값이다. MSL 2분의 두 배이며, 이 2분은 설계상 정한 값이다. Linux와 FreeBSD는 60초, macOS는 약 30초를 기다린다.',
  },
  'windows-time-wait': {
    claim: 'Windows는 240초를 기다린다.',
    fact: 'Windows 2000이 그랬다. XP와 Server 2003은 IPv4에서 120초이며 30~300초로 설정할 수 있다. 현재 버전의 기본값은 확인하지 못했다.',
  },
  'listen-queues': {
    claim: 'LISTEN 행의 Recv-Q와 Send-Q는 바이트 수이다.',
    fact: 'Linux에서는 accept 큐를 나타낸다. ss의 Send-Q는 그 한계값이고 netstat에서는 보통 0이다.',
  },
  'figure-5': {
    claim: 'RFC 9293의 그림 5에는 상태 사이의 모든 경로가 있다.',
    fact: '요약이다. 하나를 뺀 모든 리셋, 대부분의 타임아웃, FIN_WAIT_1에서 TIME_WAIT로 가는 경로는 그려져 있지 않으며 3.10절에 있다.',
  },
  'reset-sender': {
    claim: '리셋을 보낸 쪽에 대한 RFC 9293의 설명은 한 가지이다.',
    fact: '3.5.2절과 그림 5의 주는 TIME_WAIT에 있어야 한다고 적고, 3.10.5절의 ABORT 호출은 CLOSED로 간다. 구현마다 어떻게 하는지는 확인하지 않았다.',
  },
  'closed-is-fictional': {
    claim: '닫힌 연결은 CLOSED로 나온다.',
    fact: 'CLOSED는 기록이 없다는 뜻이므로 보여 줄 것도 없다. CLOSED를 출력하는 도구는 연결이 아니라 소켓을 보여 주는 것이다.',
  },
  hyphens: {
    claim: '도구는 RFC의 이름을 그대로 출력한다.',
    fact: 'RFC는 하이픈을 쓰지만 확인한 netstat 가운데 그렇게 출력하는 것은 없다. ss는 하이픈을 쓰되 ESTAB, SYN-RECV, UNCONN처럼 줄인다.',
  },
  'syn-received-reset': {
    claim: 'SYN_RECV에서 리셋을 받으면 LISTEN으로 돌아간다.',
    fact: '수동적으로 연 경우에만 그렇다. 능동적으로 연 경우(동시 열기)에는 CLOSED가 된다.',
  },
  'time-wait-reopened': {
    claim: '순서 번호가 더 큰 SYN은 TIME_WAIT를 다시 열 수 있다.',
    fact: 'RFC는 도착한 SYN의 번호에 대해서는 말하지 않는다. 받아들이는 쪽이 자신의 초기 순서 번호를 더 크게 고르고, 그 SYN이 오래된 중복이면 TIME_WAIT로 돌아가라고 한다. Linux는 실제로 비교하며, SYN의 순서 번호나 타임스탬프가 마지막 값보다 뒤여야 받아들인다. 타임스탬프 검사는 RFC 6191에 설명되어 있다.',
  },
  'reset-in-time-wait': {
    claim: '리셋을 받으면 TIME_WAIT가 끝난다.',
    fact: '3.10.7.4절에 따르면 그렇고, Linux도 tcp_rfc1337을 켜지 않으면 그렇다. FreeBSD의 테스트 스위트는 TIME_WAIT가 유지되는 것을 올바른 동작으로 본다.',
  },
  'manual-illumos': { claim: 'illumos 매뉴얼에는 SYN_RECEIVED로 적혀 있다.', fact: '프로그램은 SYN_RCVD로 출력한다.' },
  'manual-microsoft': {
    claim: 'Microsoft 문서에는 LISTEN, SYN_SEND, TIMED_WAIT로 적혀 있다.',
    fact: '프로그램은 LISTENING, SYN_SENT, TIME_WAIT로 출력한다.',
  },
  'manual-lsof': {
    claim: 'lsof 매뉴얼에는 SYN_RCDV로 적혀 있다.',
    fact: '프로그램은 호스트에 따라 SYN_RECV나 SYN_RCVD로 출력한다.',
  },
  'manual-net-tools-states': {
    claim: 'net-tools 매뉴얼은 CLOSING을 아직 보내지 못한 데이터가 남은 상태로 설명하고 UNKNOWN을 상태로 적는다.',
    fact: '커널의 값은 RFC의 상태이고, UNKNOWN은 TCP 행에 나오지 않는다.',
  },
  'manual-net-tools-extend': {
    claim: 'net-tools 매뉴얼에는 자세히 보려면 -e를 두 번 쓰라고 적혀 있다.',
    fact: '사용자와 inode는 -e 하나로 나오며, 두 번째는 소켓 행에 아무것도 더하지 않는다.',
  },
  'manual-ss-default': {
    claim: 'ss 매뉴얼에는 기본으로 수립된 연결이 출력된다고 적혀 있다.',
    fact: '여는 중(SYN-SENT)이거나 닫는 중인 연결도 나온다. 빠지는 것은 LISTEN, UNCONN, TIME-WAIT, SYN-RECV이다. 다만 소스에 따르면 6.8부터는 바인드만 된 소켓이 UNCONN으로 나온다.',
  },
};
