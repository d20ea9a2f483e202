import type { QuestionTexts } from '../../questions/question.ts';

/** The questions people ask, with short answers; words between backticks are code. */
export const questions: QuestionTexts = {
  'recv-q-send-q': {
    question: 'Recv-Q와 Send-Q는 무엇인가?',
    answer:
      'Linux, BSD, macOS의 연결된 행에서 Recv-Q는 도착했지만 로컬 프로그램이 아직 읽지 않은 바이트, Send-Q는 보냈거나 보낼 예정이지만 상대가 아직 확인하지 않은 바이트이다. Recv-Q가 계속 0보다 크면 로컬 프로그램을, Send-Q가 계속 0보다 크면 경로나 상대를 의심한다.',
  },
  'queues-of-listen': {
    question: 'LISTEN 행의 Recv-Q와 Send-Q는 무슨 뜻인가?',
    answer:
      'Linux `ss`에서 Recv-Q는 accept()를 기다리는 연결 수, Send-Q는 그 한계값이며, 가득 찬 큐는 한계값+1로 보인다. Linux `netstat`에서는 첫 숫자는 같지만 Send-Q는 한계값이 아니며 보통 0이다.',
  },
  'no-process': {
    question: '프로세스 자리에 왜 “-”가 나오는가?',
    answer:
      'Linux `netstat`에서 root 권한으로 실행하지 않았거나 소유 프로세스를 찾지 못한 것이다. SYN_RECV, TIME_WAIT, 소유 프로세스가 없는 FIN_WAIT1·FIN_WAIT2·LAST_ACK·CLOSING, 아직 accept 큐에 있는 연결, 다른 컨테이너의 프로세스가 가진 소켓이 여기에 해당한다.',
  },
  'who-closed-first': {
    question: '어느 쪽이 먼저 연결을 닫았는가?',
    answer:
      '{FIN-WAIT-1}, {FIN-WAIT-2}, {TIME-WAIT}가 보이는 쪽이 먼저 닫은 쪽이다. CLOSING이 보이거나 양쪽 모두 {TIME-WAIT}이면 양쪽이 동시에 닫은 것이다. {CLOSE-WAIT}와 {LAST-ACK}는 나중에 닫는 쪽에 보인다. 클라이언트인지 서버인지는 상관없다.',
  },
  'count-by-state': {
    question: '상태별 연결 수는 어떻게 세는가?',
    answer:
      "Linux에서는 `ss -Htan | awk '{c[$1]++} END{for(s in c)print c[s],s}'`, Windows에서는 `Get-NetTCPConnection | Group-Object State`를 쓴다.",
  },
  'ss-filter-words': {
    question: '`ss state ESTAB`은 왜 오류가 나는가?',
    answer:
      '필터에 쓰는 단어가 출력되는 단어와 다르다. `established`, `syn-recv`, `time-wait`, `listening`을 쓴다. 밑줄이 든 이름과 `estab`, `listen`은 거부된다.',
  },
  'tcp6-with-ipv4': {
    question: 'netstat에 tcp6으로 나오는데 주소는 IPv4이다. IPv6인가?',
    answer:
      '아니다. 두 주소 체계를 함께 받는 소켓이 IPv4 클라이언트를 받은 것이며, ss는 그 주소를 `[::ffff:a.b.c.d]`로 표시한다.',
  },
  'wildcard-addresses': {
    question: '{LISTEN} 행의 0.0.0.0, 127.0.0.1, ::, *는 어떻게 다른가?',
    answer:
      '0.0.0.0은 모든 IPv4 주소, 127.0.0.1은 이 장비에서만, ::은 모든 IPv6 주소(Linux에서는 보통 IPv4 포함)이다. ss에서 `*`는 두 주소 체계를 모두 받고 `[::]`는 IPv6만 받는다.',
  },
  'local-connection-twice': {
    question: '로컬 연결은 왜 두 번 나오는가?',
    answer: '양쪽 끝이 모두 이 장비에 있어 소켓 두 개가 함께 표시된다. 닫은 뒤에는 한쪽만 {TIME-WAIT}로 남는다.',
  },
  'names-differ': {
    question: '시스템마다 상태 이름이 왜 다른가?',
    answer:
      '같은 상태를 다르게 적을 뿐이다. SYN_RECV(Linux), SYN_RECEIVED(Windows), SYN_RCVD(BSD, macOS, Solaris)가 한 상태이고, LISTEN과 LISTENING, FIN_WAIT1과 FIN_WAIT_1, ESTAB과 ESTABLISHED도 그렇다. BOUND와 IDLE은 Solaris, Windows 같은 시스템이 덧붙인 것이고, DELETE_TCB는 SNMP MIB의 값이며 Windows에도 있다. 셋 다 RFC 9293의 상태가 아니다.',
  },
  'why-close-wait': {
    question: '{CLOSE-WAIT}가 왜 수천 개나 쌓이는가?',
    answer:
      '상대는 닫았는데 로컬 프로그램이 close()를 호출하지 않은 것이다. 프로세스를 찾아 오류 처리와 읽지 않은 HTTP 본문까지 포함해 모든 경로를 고친다.',
  },
  'close-wait-time-out': {
    question: '{CLOSE-WAIT}에 타임아웃을 걸 수 있는가?',
    answer:
      'Linux에는 그런 커널 설정이 없다. 상대가 더 이상 응답하지 않으면 keepalive가 행을 없앨 수 있지만, 프로그램의 디스크립터는 열린 채 남는다.',
  },
  'close-wait-kill': {
    question: '재시작하지 않고 {CLOSE-WAIT} 소켓을 없애려면?',
    answer:
      'Linux에서 `ss -tK state close-wait`(root, CONFIG_INET_DIAG_DESTROY를 켠 커널)는 모든 프로세스의 {CLOSE-WAIT} 소켓을 없앤다. 각 프로그램의 다음 쓰기는 ECONNABORTED로 실패하고 디스크립터는 그대로 남는다. `dst`와 `sport`로 대상을 좁힌다.',
  },
  'close-wait-without-process': {
    question: '프로그램은 모두 닫는데 프로세스 없는 {CLOSE-WAIT}가 늘어난다. 왜인가?',
    answer:
      'Linux에서 root로 보아도 프로세스가 없다면 accept된 적이 없는 연결이다. 클라이언트가 accept 큐에서 기다리다가 포기했다. LISTEN 행의 Recv-Q와 accept 루프를 확인한다.',
  },
  'close-wait-recv-q': {
    question: '{CLOSE-WAIT}의 Recv-Q가 왜 1(또는 25, 32)인가?',
    answer:
      'Linux에서는 읽지 않은 FIN을 1바이트로 센다. 25와 32는 TLS close_notify(TLS 1.3, AES-GCM을 쓰는 TLS 1.2)에 이 1바이트를 더한 값이며, 그 뒤로 프로그램이 소켓을 읽지 않았다는 뜻이다. 0이면 모두 읽었고 close()만 남은 것이다.',
  },
  'close-wait-normal': {
    question: '{CLOSE-WAIT}는 항상 버그인가?',
    answer:
      '아니다. 나중에 닫는 쪽의 정상적인 첫 단계이며, 프로그램에 보낼 데이터가 남아 있는 동안(half-close) 유지된다. 계속 남는 행만 의심한다.',
  },
  'close-wait-or-time-wait': {
    question: '{CLOSE-WAIT}와 {TIME-WAIT}는 어떻게 다른가?',
    answer:
      '{CLOSE-WAIT}는 상대가 먼저 닫았고 로컬 프로그램의 close()가 남은 상태로, 제한 시간이 없다. {TIME-WAIT}는 이쪽이 먼저 닫아 모두 끝났고 정해진 시간이 지나기를 기다리는 상태이다.',
  },
  'time-wait-bad': {
    question: '{TIME-WAIT}가 많으면 문제인가?',
    answer: '대개는 아니다. 임시 포트가 고갈되거나 메모리가 아주 작을 때만 문제가 된다.',
  },
  'time-wait-length': {
    question: '{TIME-WAIT}는 얼마나 지속되는가?',
    answer:
      'RFC 9293 기준은 2 × MSL이고 MSL이 2분이므로 4분이다. Linux는 60초 고정, FreeBSD 60초, macOS 30초, Solaris 60초(Solaris 8은 240초), Windows는 버전과 문서에 따라 2분 또는 4분이다.',
  },
  'tcp-fin-timeout': {
    question: 'tcp_fin_timeout으로 {TIME-WAIT}를 줄일 수 있는가?',
    answer:
      '줄일 수 없다. 소유 프로세스가 없는 {FIN-WAIT-2}에만 적용된다. 값을 10으로 두었을 때 그런 {FIN-WAIT-2}는 10초 뒤 사라졌지만 {TIME-WAIT}는 그대로 60초였다.',
  },
  'tcp-tw-recycle': {
    question: 'tcp_tw_recycle을 켜야 하는가?',
    answer:
      '켜지 않는다. Linux 4.12부터는 없는 설정이며, 그 전에도 NAT 뒤의 클라이언트를 끊었다. sysctl 파일에서 지운다.',
  },
  'tcp-tw-reuse': {
    question: 'tcp_tw_reuse는 무엇을 하는가?',
    answer:
      '타임스탬프로 안전이 확인되면 나가는 connect()가 기본 1초 지난 {TIME-WAIT} 포트를 넘겨받게 한다. 0은 끔, 1은 켬, 2는 루프백만(기본값)이다. 양쪽 모두 타임스탬프가 필요하다. 서버의 accept에는 도움이 되지 않으며 행 수도 줄지 않는다.',
  },
  'port-exhaustion': {
    question: '포트가 남았는데 왜 `Cannot assign requested address`가 나는가?',
    answer:
      'Linux에서는 한계가 로컬 주소, 원격 주소, 원격 포트의 조합마다 있다. 기본값이면 포트 28232개 ÷ 60초로, 한 목적지에 초당 새 연결 470개이다. Windows에서는 장비 전체의 한계라고 Microsoft가 설명한다.',
  },
  'port-range': {
    question: '포트 범위는 어떻게 확인하고 늘리는가?',
    answer:
      'Linux는 `sysctl net.ipv4.ip_local_port_range`, Windows는 `netsh int ipv4 show dynamicport tcp`(기본 49152-65535)로 확인한다. 근본 해결책은 연결 재사용이다.',
  },
  'address-in-use': {
    question: '서버를 재시작하면 왜 `Address already in use`가 나는가?',
    answer:
      'Linux에서는 {TIME-WAIT} 행이 그 포트의 bind()를 막으므로 서버를 시작할 때마다 SO_REUSEADDR를 설정한다. 이전 리스너에도 이 옵션이 있었어야 하며, 새 소켓에만 설정했을 때는 여전히 실패했다.',
  },
  'time-wait-on-server': {
    question: '왜 서버에만 {TIME-WAIT}가 있고 클라이언트에는 없는가?',
    answer:
      '서버가 먼저 닫기 때문이다. 꺼진 keep-alive, HTTP/1.0, `Connection: close`, 요청 수 제한, 유휴 타임아웃이 원인이다.',
  },
  'so-linger': {
    question: '{TIME-WAIT}를 피하려고 SO_LINGER 0을 써도 되는가?',
    answer:
      '안전하지 않다. RST를 보내므로 전송 중인 데이터가 버려질 수 있고 상대는 ECONNRESET을 받는다. 강제로 중단할 때만 쓴다.',
  },
  'tcp-timed-wait-delay': {
    question: 'Windows에서 TcpTimedWaitDelay를 바꿨다. 올바른 방법인가?',
    answer:
      'Microsoft가 문서로 안내하는 설정이며 범위는 30~300초, 재부팅한 뒤 적용된다. 포트 범위 확대는 임시 조치라고 적혀 있다. BOUND나 {TIME-WAIT}가 가장 많은 프로세스를 찾는다.',
  },
  'syn-flood': {
    question: '{SYN-RECEIVED}가 많다. 공격인가?',
    answer:
      '그럴 수 있다. 행이 많고, 행마다 주소가 다르고, 쿠키 카운터가 늘면 공격 쪽이다. 주소가 몇 개뿐이거나 accept 큐가 가득 찼다면 다른 원인이다.',
  },
  'possible-syn-flooding': {
    question: '로그에는 `Possible SYN flooding`이 있는데 {SYN-RECEIVED}는 적다. 왜인가?',
    answer:
      '쿠키가 켜져 있으면 행 수가 listen 백로그 근처에서 멈춘다. Linux 6.18에서 백로그 128에 SYN 600개를 보내자 129행이었다. 나머지는 행 없이 응답한다. 백로그가 작은 것이 원인일 때가 많다.',
  },
  'listen-limit': {
    question: 'somaxconn, tcp_max_syn_backlog, listen() 인수 가운데 무엇이 적용되는가?',
    answer:
      'listen() 인수와 somaxconn 중 작은 값이 두 큐 모두의 한계이다. 쿠키가 꺼져 있으면 핸드셰이크가 끝나지 않은 요청에 tcp_max_syn_backlog(값의 약 3/4)가 추가로 적용된다.',
  },
  'many-syn-sent': {
    question: '{SYN-SENT}가 많다. 바이러스인가?',
    answer:
      '응답을 받지 못한 나가는 연결 요청이다. 대상이 하나면 죽었거나 차단된 상대이고, 여러 대상의 같은 포트라면 도구, 악성코드, 오래된 노드 목록에 의한 스윕(sweep)이다.',
  },
  'connect-time-out': {
    question: 'connect()는 얼마 뒤에 실패하는가?',
    answer:
      'Linux 6.5 이상은 기본 설정에서 131초(이전 127초), BSD의 keepinit은 75초이다. 클라이언트에 타임아웃을 둔다.',
  },
  'connection-refused': {
    question: '`connection refused`와 {SYN-SENT}에서 멈춘 것은 같은가?',
    answer:
      '아니다. 거부는 RST가 곧바로 와서 행이 남지 않는다. 다만 Windows는 그 전에 SYN을 몇 번 더 보낸다. {SYN-SENT}가 남는 것은 응답이 아예 없는 것이다.',
  },
  'fin-wait-2-for-ever': {
    question: 'tcp_fin_timeout이 60인데 왜 {FIN-WAIT-2}가 계속 남는가?',
    answer: '프로세스가 아직 소유하고 있기 때문이다(half-close). 이 제한은 소유 프로세스가 없는 소켓에만 적용된다.',
  },
  'last-ack-fin-wait-1': {
    question: '{LAST-ACK}나 {FIN-WAIT-1}이 많다. 무엇이 문제인가?',
    answer:
      '이쪽 FIN에 확인 응답이 오지 않는 것이다. 상대가 사라졌거나 방화벽이 세션을 지웠다. {FIN-WAIT-1}이라면 느린 상대에게 남은 데이터를 보내는 중일 수도 있다. 프로그램은 이미 닫았다. 소유 프로세스가 없는 행은 Linux에서 약 105초 뒤 사라진다.',
  },
  'what-is-closing': {
    question: 'CLOSING이란 무엇인가? 데이터가 유실된 것인가?',
    answer: '양쪽이 동시에 FIN을 보냈고 이쪽 FIN이 아직 확인되지 않은 것이다. 데이터가 유실되었다는 뜻이 아니다.',
  },
  'powered-off': {
    question: '클라이언트 전원이 꺼졌는데 서버는 왜 아직 {ESTABLISHED}인가?',
    answer:
      '유휴 상태의 TCP는 아무것도 보내지 않으므로 실패할 것도 없다. keepalive(기본은 꺼짐, FreeBSD는 모든 연결에 켜짐, 2시간 뒤부터 확인)나 애플리케이션 하트비트로 알아낸다. 보낼 데이터가 남아 있으면 Linux는 빨라도 약 15분 뒤에 포기한다.',
  },
  'tcp-keepalive-time': {
    question: 'tcp_keepalive_time을 바꿨는데 왜 달라지지 않는가?',
    answer: '이 설정은 SO_KEEPALIVE를 켠 소켓에만 적용된다. `ss -o`로 `keepalive` 타이머가 있는지 확인한다.',
  },
  container: {
    question: '컨테이너나 파드 안의 연결이 왜 호스트에서 보이지 않는가?',
    answer:
      '소켓은 네트워크 네임스페이스에 속한다. `nsenter -t PID -n ss -tan`이나 `kubectl debug`를 쓰거나 /proc/PID/net/tcp를 읽는다.',
  },
};
