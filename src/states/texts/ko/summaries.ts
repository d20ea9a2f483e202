import type { Summaries } from '../../state-texts.ts';

/** What each state is, in one line, and for full entries who waits and how long. */
export const summaries: Summaries = {
  LISTEN: {
    line: '포트를 열고 연결 요청을 기다리는 상태이다.',
    waiting: '어느 클라이언트에게서든 연결 요청(SYN)이 오기를 기다린다.',
    duration: '프로그램이 대기하는 동안 유지된다.',
  },
  'SYN-SENT': {
    line: '연결 요청(SYN)을 보내고 응답을 기다리는 상태이다.',
    waiting: '이쪽이 보낸 SYN에 상대가 응답하기를 기다린다. 보통 SYN+ACK가 온다.',
    duration: '보통 왕복 한 번. 응답이 없으면 Linux 기본 설정에서 최대 131초(6.5 이전은 127초) 유지된다.',
  },
  'SYN-RECEIVED': {
    line: '연결 요청에 SYN+ACK로 응답하고 마지막 ACK를 기다리는 상태이다.',
    waiting: '이쪽이 SYN+ACK에 실어 보낸 SYN에 대한 상대의 ACK를 기다린다.',
    duration: '보통 왕복 한 번. 응답이 없으면 Linux 기본 설정에서 63초 유지된다.',
  },
  ESTABLISHED: {
    line: '연결이 수립되어 양쪽이 데이터를 주고받을 수 있는 상태이다.',
    waiting: '기다리는 쪽은 없다. 양쪽 모두 데이터를 보내거나 종료를 시작할 수 있다.',
    duration: '어느 한쪽이 닫을 때까지. keepalive가 없으면 유휴 연결에는 제한이 없다.',
  },
  'FIN-WAIT-1': {
    line: '종료 요청(FIN)을 보내고 확인 응답을 기다리는 상태이다.',
    waiting: '이쪽이 보낸 FIN에 대한 상대의 ACK, 또는 상대의 FIN을 기다린다.',
    duration: '보통 왕복 한 번. 응답도 소유 프로세스도 없으면 Linux에서 약 105초이다.',
  },
  'FIN-WAIT-2': {
    line: '보낸 FIN은 확인되었고 상대의 종료 요청을 기다리는 상태이다.',
    waiting: '상대 프로그램이 연결을 닫아 상대의 FIN이 도착하기를 기다린다.',
    duration: '상대가 닫을 때까지. 소유 프로세스가 없으면 Linux 기본 설정에서 최대 60초이다.',
  },
  CLOSING: {
    line: '양쪽이 동시에 종료를 요청했고 이쪽 FIN의 확인 응답만 남은 상태이다.',
    waiting: '이쪽이 보낸 FIN에 대한 상대의 ACK를 기다린다. 상대의 FIN은 이미 도착했다.',
    duration: '보통 왕복 한 번. 응답도 소유 프로세스도 없으면 Linux에서 약 105초이다.',
  },
  'TIME-WAIT': {
    line: '종료가 끝났지만 늦게 오는 패킷에 대비해 잠시 유지하는 상태이다.',
    waiting: '정해진 시간(RFC 9293에서는 2MSL)이 지나기를 기다린다. 상대에게서 더 받아야 할 것은 없다.',
    duration:
      'Linux는 60초 고정, FreeBSD와 Solaris 60초, macOS 30초, Windows는 버전과 문서에 따라 120초 또는 240초이다. RFC 9293 기준은 4분(2×MSL, MSL은 2분)이다.',
  },
  'CLOSE-WAIT': {
    line: '상대가 종료를 요청했고 로컬 프로그램의 close()를 기다리는 상태이다.',
    waiting: '커널이 로컬 프로그램의 close() 호출을 기다린다. 상대의 FIN은 이미 도착했다.',
    duration: '보통 수 밀리초. 프로그램이 닫지 않으면 제한 없이 남는다.',
  },
  'LAST-ACK': {
    line: '상대에 이어 이쪽도 FIN을 보내고 마지막 확인 응답을 기다리는 상태이다.',
    waiting: '이쪽이 보낸 FIN에 대한 상대의 ACK를 기다린다. ACK를 받으면 연결이 사라진다.',
    duration: '보통 왕복 한 번. 응답도 소유 프로세스도 없으면 Linux에서 약 105초이다.',
  },
  CLOSED: {
    line: '연결이 없는 상태. 소켓을 아직 쓰지 않았거나 이미 끝났다.',
    waiting: '기다리는 쪽은 없다. 연결 자체가 없다. 목록에 보이는 소켓은 프로그램이 쓰거나 닫기를 기다린다.',
    duration: '프로그램이 소켓을 쓰거나 닫을 때까지이다.',
  },
  IDLE: {
    line: 'Solaris, HP-UX: 주소 없이 열기만 한 소켓. RFC 상태가 아니다.',
    waiting: '시스템이 프로그램의 bind, connect, listen 또는 close 호출을 기다린다.',
    duration: '쓰거나 닫을 때까지이다.',
  },
  BOUND: {
    line: '주소와 포트만 예약되고 연결도 대기도 아닌 상태. RFC 상태가 아니다.',
    waiting: '시스템이 프로그램의 connect, listen 또는 close 호출을 기다린다.',
    duration: 'connect, listen, close를 호출할 때까지이다.',
  },
  NEW_SYN_RECV: {
    line: 'Linux 내부: 핸드셰이크가 끝나지 않은 요청의 간단한 기록. SYN_RECV로 표시된다.',
    waiting: '커널이 완전한 소켓을 만들기 전에 클라이언트의 마지막 ACK를 기다린다.',
    duration: 'SYN_RECV와 같다.',
  },
  DELETE_TCB: {
    line: 'Windows: 연결 정보(TCB)를 삭제하는 중이다. RFC 상태가 아니다.',
    waiting: '상대를 기다리지 않는다. Windows가 연결 정보를 지우는 중이다.',
    duration: '순간적일 것으로 보이며, 실제 출력은 확인되지 않았다.',
  },
  UNKNOWN: {
    line: '도구가 상태를 해석하지 못했다. 원문을 확인한다.',
    waiting: '알 수 없다. 이 단어는 상태를 가리키지 않는다.',
    duration: '해당 없음.',
  },
  'NONE-NO-STATE': { line: '라이브러리 표기: UDP나 유닉스 소켓처럼 연결 상태가 없는 소켓이다.' },
  RESERVED: { line: 'macOS의 osquery: 시스템 상태 필드의 예약된 값이다. TCP 상태가 아니다.' },
  'MPTCP-TERMINATE': { line: 'macOS Multipath TCP: 전체 연결이 끝난 상태이다. TCP 서브플로의 상태가 아니다.' },
  'GVISOR-INITIAL': { line: 'gVisor 네트워크 스택 내부: 엔드포인트만 만들었고 아직 바인드하지 않았다.' },
  'GVISOR-CONNECTING': { line: 'gVisor 네트워크 스택 내부: connect()를 호출했지만 첫 SYN은 아직 보내지 않았다.' },
  'GVISOR-ERROR': { line: 'gVisor 네트워크 스택 내부: 오류가 나서 더 쓸 수 없는 엔드포인트이다.' },
  'NODE-EXPORTER-QUEUES': {
    line: 'node_exporter: 상태와 같은 메트릭에 들어 있는 큐의 바이트 합계이다. 상태가 아니다.',
  },
  'OFFLOAD-INHOST': { line: 'Windows netstat -t의 오프로드 열: 연결을 Windows가 직접 처리한다. TCP 상태가 아니다.' },
  'OFFLOAD-OFFLOADING': {
    line: 'Windows netstat -t의 오프로드 열: 연결을 네트워크 어댑터로 넘기는 중이다. TCP 상태가 아니다.',
  },
  'OFFLOAD-OFFLOADED': {
    line: 'Windows netstat -t의 오프로드 열: 연결을 네트워크 어댑터가 처리한다. TCP 상태가 아니다.',
  },
  'OFFLOAD-UPLOADING': {
    line: 'Windows netstat -t의 오프로드 열: 연결을 어댑터에서 되가져오는 중이다. TCP 상태가 아니다.',
  },
  'CT-NONE': { line: 'conntrack이 본 흐름: 아직 기록된 상태가 없거나 표에 없는 값이다.' },
  'CT-SYN_SENT': { line: 'conntrack이 본 흐름: 시작한 쪽의 SYN이 지나갔다. 기본 120초 유지된다.' },
  'CT-SYN_RECV': { line: 'conntrack이 본 흐름: SYN+ACK가 지나갔다. 기본 60초 유지된다.' },
  'CT-ESTABLISHED': { line: 'conntrack이 본 흐름: 핸드셰이크가 끝났거나 도중부터 추적했다. 기본 5일 유지된다.' },
  'CT-FIN_WAIT': { line: 'conntrack이 본 흐름: 어느 한쪽의 FIN이 지나갔다. 기본 120초 유지된다.' },
  'CT-CLOSE_WAIT': {
    line: 'conntrack이 본 흐름: 어느 쪽이 보냈든 첫 FIN이 확인되었다. 소켓의 CLOSE_WAIT와 다르다. 기본 60초 유지된다.',
  },
  'CT-LAST_ACK': { line: 'conntrack이 본 흐름: 양쪽의 FIN은 지나갔고 마지막 ACK가 남았다. 기본 30초 유지된다.' },
  'CT-TIME_WAIT': { line: 'conntrack이 본 흐름: 마지막 ACK까지 지나갔다. 기본 120초 유지된다.' },
  'CT-CLOSE': { line: 'conntrack이 본 흐름: RST가 지나갔다. 소켓의 CLOSE와 다르다. 기본 10초 유지된다.' },
  'CT-SYN_SENT2': { line: 'conntrack이 본 흐름: 양쪽의 SYN이 모두 지나간 동시 열기이다. 기본 120초 유지된다.' },
  'CT-FLAG-UNREPLIED': { line: 'conntrack 플래그이며 상태가 아니다. 응답 방향의 패킷이 아직 없다.' },
  'CT-FLAG-ASSURED': { line: 'conntrack 플래그이며 상태가 아니다. 표가 가득 찰 때 가능한 한 버리지 않는 항목이다.' },
  'CT-FLAG-OFFLOAD': { line: 'conntrack 플래그이며 상태가 아니다. 빠른 경로로 넘긴 흐름이며 이런 행에는 상태가 없다.' },
  'CT-FLAG-HW_OFFLOAD': {
    line: 'conntrack 플래그이며 상태가 아니다. 하드웨어로 넘긴 흐름이며 이런 행에는 상태가 없다.',
  },
  'IPVS-NONE': { line: 'IPVS 로드 밸런서가 본 흐름: 아직 패킷이 없다. 지속성 템플릿에도 NONE이 표시된다.' },
  'IPVS-ESTABLISHED': { line: 'IPVS 로드 밸런서가 본 흐름: 데이터가 오갈 수 있다. 기본 900초 유지된다.' },
  'IPVS-SYN_SENT': { line: 'IPVS 로드 밸런서가 본 흐름: 서버 쪽의 SYN이 지나갔다. 기본 120초 유지된다.' },
  'IPVS-SYN_RECV': { line: 'IPVS 로드 밸런서가 본 흐름: 클라이언트의 SYN이 지나갔다. 기본 60초 유지된다.' },
  'IPVS-FIN_WAIT': {
    line: 'IPVS 로드 밸런서가 본 흐름: 서버의 FIN이 지나갔다. 들어오는 패킷만 보이는 구성에서는 클라이언트의 FIN이다. 기본 120초 유지된다.',
  },
  'IPVS-TIME_WAIT': {
    line: 'IPVS 로드 밸런서가 본 흐름: 양쪽의 FIN이 지나갔거나 수립 전에 FIN이 왔다. 기본 120초 유지된다.',
  },
  'IPVS-CLOSE': {
    line: 'IPVS 로드 밸런서가 본 흐름: RST가 지나갔거나 앞선 기록 없이 클라이언트의 FIN이 왔다. 기본 10초 유지된다.',
  },
  'IPVS-CLOSE_WAIT': {
    line: 'IPVS 로드 밸런서가 본 흐름: 클라이언트의 FIN이 지나갔다. 소켓의 CLOSE_WAIT와 다르다. 기본 60초 유지된다.',
  },
  'IPVS-LAST_ACK': {
    line: 'IPVS 로드 밸런서의 표에 타임아웃 30초로 있지만, 이 상태로 들어가는 전이는 확인되지 않았다.',
  },
  'IPVS-LISTEN': {
    line: 'IPVS 로드 밸런서가 본 흐름: FTP 데이터처럼 곧 올 연결을 위해 미리 만든 항목이다. 기본 120초 유지된다.',
  },
  'IPVS-SYNACK': { line: 'IPVS 로드 밸런서의 secure_tcp 방어: 클라이언트의 응답을 기다린다. 기본 120초 유지된다.' },
  'IPVS-ERR-ERR': { line: 'IPVS 진단 표시이며 상태가 아니다. 상태 번호가 범위를 벗어났다.' },
  'IPVS-ERR-BUG': { line: 'IPVS 진단 표시이며 상태가 아니다. 표의 끝을 나타내는 항목이다.' },
  'IPVS-ERR-Q': { line: 'IPVS 진단 표시이며 상태가 아니다. 이 번호에는 이름이 없다.' },
  'PF-PROXY-SRC': { line: 'pf 방화벽의 synproxy: 클라이언트와 핸드셰이크 중이다. A:B 쌍 대신 표시된다.' },
  'PF-PROXY-DST': { line: 'pf 방화벽의 synproxy: 서버와 핸드셰이크 중이다. A:B 쌍 대신 표시된다.' },
  'PF-BAD': { line: 'pf 방화벽의 진단 표시이며 상태가 아니다. 두 값의 쌍에 이름이 없다.' },
  'PF-NO_TRAFFIC': {
    line: 'pf 방화벽: A:B의 한쪽이며, 그쪽에서 온 패킷이 없다. UDP 등에만 쓰이고 TCP에는 쓰이지 않는다.',
  },
  'PF-SINGLE': {
    line: 'pf 방화벽: A:B의 한쪽이며, 그쪽에서 패킷 하나가 왔다. UDP 등에만 쓰이고 TCP에는 쓰이지 않는다.',
  },
  'PF-MULTIPLE': {
    line: 'pf 방화벽: A:B의 한쪽이며, 그쪽에서 패킷이 둘 이상 왔다. UDP 등에만 쓰이고 TCP에는 쓰이지 않는다.',
  },
  'UNIX-FREE': { line: 'Linux 유닉스 도메인 소켓이며 TCP가 아니다. 할당되지 않았다.' },
  'UNIX-LISTENING': { line: 'Linux 유닉스 도메인 소켓이며 TCP가 아니다. 로컬 프로그램이 연결을 기다린다.' },
  'UNIX-CONNECTING': { line: 'Linux 유닉스 도메인 소켓이며 TCP가 아니다. 리스너의 큐에서 accept를 기다린다.' },
  'UNIX-CONNECTED': { line: 'Linux 유닉스 도메인 소켓이며 TCP가 아니다. 다른 로컬 소켓과 연결되었다.' },
  'UNIX-DISCONNECTING': { line: 'Linux 유닉스 도메인 소켓이며 TCP가 아니다. 연결을 끊는 중이다.' },
  'SS-NONTCP-LISTEN': { line: 'ss의 TCP가 아닌 행(Netid로 구별): 연결을 기다리는 유닉스 등의 소켓이다.' },
  'SS-NONTCP-ESTAB': { line: 'ss의 TCP가 아닌 행(Netid로 구별): 상대가 정해진 유닉스, UDP 등의 소켓이다.' },
  'SS-NONTCP-UNCONN': {
    line: 'ss의 TCP가 아닌 행(Netid로 구별): 상대가 정해지지 않은 유닉스, UDP 등의 소켓이며 정상이다.',
  },
  'SS-NONTCP-SYN-SENT': { line: 'ss의 TCP가 아닌 행(Netid로 구별): 연결 중인 유닉스 등의 소켓이다. SYN과는 관계없다.' },
  'SS-NONTCP-CLOSING': {
    line: 'ss의 TCP가 아닌 행(Netid로 구별): 연결을 끊는 중인 유닉스 등의 소켓이다. FIN과는 관계없다.',
  },
  'SCTP-CLOSED': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. 연결(association)이 없다.' },
  'SCTP-COOKIE_WAIT': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. INIT을 보내고 INIT ACK를 기다린다.' },
  'SCTP-COOKIE_ECHOED': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. 쿠키를 돌려보내고 COOKIE ACK를 기다린다.' },
  'SCTP-ESTAB': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. 연결(association)이 수립되었다.' },
  'SCTP-SHUTDOWN_PENDING': {
    line: 'Linux의 SCTP 상태이며 TCP가 아니다. 로컬 프로그램이 닫았고 확인되지 않은 데이터가 남아 있다.',
  },
  'SCTP-SHUTDOWN_SENT': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. SHUTDOWN을 보내고 SHUTDOWN ACK를 기다린다.' },
  'SCTP-SHUTDOWN_RECEIVED': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. 상대가 SHUTDOWN을 보냈다.' },
  'SCTP-ACK_SENT': { line: 'Linux의 SCTP 상태이며 TCP가 아니다. SHUTDOWN ACK를 보내고 SHUTDOWN COMPLETE를 기다린다.' },
  'SCTP-SUN-CLOSED': { line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. 연결(association)이 없다.' },
  'SCTP-SUN-LISTEN': { line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. 연결(association)을 기다린다.' },
  'SCTP-SUN-ESTABLISHED': { line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. 연결(association)이 수립되었다.' },
  'SCTP-SUN-COOKIE_WAIT': { line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. INIT을 보내고 INIT ACK를 기다린다.' },
  'SCTP-SUN-COOKIE_ECHOED': {
    line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. 쿠키를 돌려보내고 COOKIE ACK를 기다린다.',
  },
  'SCTP-SUN-SHUTDOWN_PENDING': {
    line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. 로컬 프로그램이 닫았고 확인되지 않은 데이터가 남아 있다.',
  },
  'SCTP-SUN-SHUTDOWN_SENT': {
    line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. SHUTDOWN을 보내고 SHUTDOWN ACK를 기다린다.',
  },
  'SCTP-SUN-SHUTDOWN_RECEIVED': { line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. 상대가 SHUTDOWN을 보냈다.' },
  'SCTP-SUN-SHUTDOWN_ACK_SENT': {
    line: 'Solaris의 SCTP 소켓 상태이며 TCP가 아니다. SHUTDOWN ACK를 보내고 SHUTDOWN COMPLETE를 기다린다.',
  },
  'LINK-SABM-SENT': {
    line: 'Linux netstat의 AX.25 링크이며 TCP가 아니다. 연결 설정 명령(SABM)을 보내고 응답을 기다린다.',
  },
  'LINK-DISC-SENT': {
    line: 'Linux netstat의 AX.25, NET/ROM, ROSE 링크이며 TCP가 아니다. 연결 해제 요청을 보내고 응답을 기다린다.',
  },
  'LINK-CONN-SENT': {
    line: 'Linux netstat의 NET/ROM, ROSE 링크이며 TCP가 아니다. 연결 요청을 보내고 응답을 기다린다.',
  },
  'LINK-RECOVERY': {
    line: 'Linux netstat의 AX.25, X.25 링크이며 TCP가 아니다. AX.25는 타임아웃 뒤 복구하는 중이고, X.25는 보낸 리셋의 응답을 기다린다.',
  },
  'LINK-SABM-SENT-X25': {
    line: 'Linux netstat의 X.25 링크이며 TCP가 아니다. 호 요청을 보내고 응답을 기다린다.',
  },
  'LINK-DISC-SENT-X25': {
    line: 'Linux netstat의 X.25 링크이며 TCP가 아니다. 호 해제 요청을 보내고 응답을 기다린다.',
  },
  'BT-CONNECTED': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 연결되었다.' },
  'BT-OPEN': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 열었지만 아직 바인드하지 않았다.' },
  'BT-BOUND': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 바인드되었다.' },
  'BT-LISTEN': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 연결을 기다린다.' },
  'BT-CONNECT': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 연결하는 중이다.' },
  'BT-CONNECT2': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 들어온 연결을 설정하는 중이다.' },
  'BT-CONFIG': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 설정을 협상하는 중이다.' },
  'BT-DISCONN': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 연결을 끊는 중이다.' },
  'BT-CLOSED': { line: 'Linux netstat의 블루투스 채널이며 TCP가 아니다. 닫혔다.' },
  'IPX-ESTAB': { line: 'Linux netstat의 IPX 소켓이며 TCP가 아니다. ESTAB은 연결됨, UNK.는 알 수 없음이다.' },
  'TPI-IDLE': { line: 'Solaris, HP-UX의 UDP 엔드포인트이며 TCP가 아니다. 바인드되었고 상대는 정해지지 않았다.' },
  'TPI-UNBOUND': { line: 'Solaris, HP-UX의 UDP 엔드포인트이며 TCP가 아니다. 로컬 포트가 아직 없다.' },
  'TPI-CONNECTED': { line: 'Solaris, HP-UX의 UDP 엔드포인트이며 TCP가 아니다. 상대가 정해져 있다.' },
  'TPI-OTHER': { line: 'Solaris, HP-UX의 lsof: 전송 인터페이스(TPI)의 그 밖의 UDP 상태이며 TCP가 아니다.' },
  'UDP-ESTABLISHED': { line: '상대가 정해진 Linux UDP 소켓이다. TCP의 단어를 빌려 쓸 뿐 연결은 없다.' },
  'RAW-NUMBER': { line: 'Linux netstat의 raw 소켓: 상태 번호이며 보통 7이다. TCP 상태가 아니다.' },
};
