import type { Entries } from '../../state-texts.ts';

/** What the full entries add. */
export const entries: Entries = {
  LISTEN: {
    explanation:
      '서버 프로그램이 포트를 열고 어떤 클라이언트든 받는다. 이 행으로는 데이터가 오가지 않으며, 클라이언트마다 행이 따로 생긴다. Linux `ss`에서 Recv-Q는 핸드셰이크는 끝났지만 아직 accept되지 않은 연결 수, Send-Q는 그 한계값이다.',
    seenBy: '수동적으로 연 쪽(서버)',
    many: '대기 포트가 많다는 것은 서비스가 많다는 뜻이며 부하와는 관계없다. 외부에 노출된 포트가 있는지 확인한다.',
  },
  'SYN-SENT': {
    explanation:
      '프로그램이 connect()를 호출해 SYN을 보냈고 아직 아무 응답도 받지 못했다. 닫힌 포트라면 보통 RST가 곧바로 와서 행이 사라지므로, 행이 계속 남아 있으면 응답이 아예 없는 것이다. Linux에서 Send-Q 1은 확인 응답을 받지 못한 SYN 자체이다.',
    seenBy: '능동적으로 연 쪽(보통 클라이언트)',
    many: '방화벽의 패킷 폐기, 죽은 대상, 상대의 accept 큐 포화, 또는 이 장비의 스캔을 의심한다.',
  },
  'SYN-RECEIVED': {
    explanation:
      '핸드셰이크가 아직 끝나지 않은 상태이다. 클라이언트의 요청에 서버가 응답했지만 마지막 ACK가 오지 않았다. Linux에서는 아직 소유 프로세스가 없다. 동시 열기에서는 양쪽 모두 이 상태를 거친다. Linux에서 SYN 쿠키가 동작하면 큐가 찬 뒤로는 행이 늘지 않으므로 개수에 상한이 있다.',
    seenBy: '수동적으로 연 쪽(동시 열기에서는 양쪽)',
    many: 'SYN 플러딩 공격일 수 있다. 응답 패킷 유실이나 비대칭 라우팅도 원인이 된다.',
  },
  ESTABLISHED: {
    explanation:
      '핸드셰이크가 끝났고 어느 쪽도 종료를 요청하지 않은 상태이다. 실제로 통신 중이라는 뜻은 아니다. keepalive를 켜지 않으면 TCP는 유휴 연결을 확인하지 않으므로 상대 전원이 꺼져도 행이 남을 수 있다. Recv-Q가 계속 쌓여 있으면 로컬 프로그램이, Send-Q가 계속 쌓여 있으면 상대나 경로가 느린 것이다.',
    seenBy: '양쪽',
    many: '서버라면 정상 부하일 수 있다. 상대별 분포와 큐 값을 확인한다.',
  },
  'FIN-WAIT-1': {
    explanation:
      '상대의 FIN을 받기 전에 이쪽이 먼저 종료를 요청한 상태이다. FIN 앞의 데이터도 모두 확인되어야 한다. Linux에서 Send-Q 1은 FIN만 남은 것이고, 더 크면 데이터도 남은 것이다. 확인 응답을 받으면 {FIN-WAIT-2}, 그 전에 상대의 FIN이 오면 CLOSING, 둘이 함께 오면 바로 {TIME-WAIT}가 된다.',
    seenBy: '능동적으로 닫은 쪽(먼저 닫은 쪽)',
    many: '상대가 사라졌거나 방화벽이 세션을 지운 것이다. ss에 persist 타이머가 보이면 상대가 읽지 않는 것이다.',
  },
  'FIN-WAIT-2': {
    explanation:
      '연결의 한쪽만 닫힌 상태이며 상대는 아직 데이터를 보낼 수 있다. 소유 프로세스가 없으면 Linux는 tcp_fin_timeout(기본 60초) 뒤 제거하고, 프로세스가 소켓을 들고 있으면(half-close) 제한이 없다. 이때 상대는 보통 CLOSE_WAIT 상태이다.',
    seenBy: '능동적으로 닫은 쪽(먼저 닫은 쪽)',
    many: '상대가 연결을 닫지 않는 것이다. 상대 쪽에 CLOSE_WAIT가 쌓여 있는지 확인한다.',
  },
  CLOSING: {
    explanation:
      '동시 종료이다. 이쪽 FIN이 가는 동안 상대의 FIN이 도착했다. 상대의 FIN에는 확인 응답을 보냈고, 이쪽 FIN의 확인 응답을 받으면 TIME_WAIT가 된다. 드물고 짧은 상태이며 데이터나 확인 응답이 유실되었다는 뜻이 아니다. 행이 오래 남을 때만 확인 응답이 오지 않는 것을 의심한다.',
    seenBy: '양쪽(둘 다 능동적으로 닫은 쪽)',
    many: '행이 계속 남는다면 첫 FIN 이후의 패킷을 상대나 중간 장비가 버리고 있을 수 있다.',
  },
  'TIME-WAIT': {
    explanation:
      '먼저 닫은 쪽이 최대 세그먼트 수명(MSL)의 두 배 동안 기다린다. 실제 시간은 시스템마다 다르다. 상대가 FIN을 다시 보내면 다시 확인해 주고, 같은 주소·포트의 새 연결에 이전 패킷이 섞이지 않게 한다. 오류가 아니라 보호 장치이다. 소유 프로세스가 없으며, 임시 포트는 연결을 연 쪽에서만 차지한다.',
    seenBy: '능동적으로 닫은 쪽(동시 종료에서는 양쪽)',
    many: '짧은 연결을 이쪽이 먼저 많이 닫는다는 뜻이다. 임시 포트가 고갈되지 않는 한 문제없다.',
  },
  'CLOSE-WAIT': {
    explanation:
      '상대의 FIN을 받고 확인 응답까지 보낸 상태이다. 로컬 프로그램이 close()나 shutdown()을 호출해야 다음으로 넘어간다. TCP에는 이 상태의 타임아웃이 없고, Linux에는 타임아웃을 거는 설정도 없다. 남은 데이터를 마저 보내는 동안은 정상이다. Linux에서 root로 보아도 대기 포트의 이런 행에 프로세스가 없으면 accept되지 못한 연결이다.',
    seenBy: '수동적으로 닫는 쪽(나중에 닫는 쪽)',
    many: '소켓 누수이거나 프로그램이 멈춘 것이다. 애플리케이션을 고쳐야 한다.',
  },
  'LAST-ACK': {
    explanation:
      '프로그램도 이미 닫았으므로(close() 또는 shutdown()) 로컬에서 할 일은 없다. 커널은 확인 응답을 받거나 재시도가 끝날 때까지 FIN을 다시 보낸다. 그 뒤 연결이 사라지며, 이쪽에는 TIME_WAIT가 남지 않는다.',
    seenBy: '수동적으로 닫은 쪽(나중에 닫은 쪽)',
    many: '상대가 FIN을 보낸 뒤 사라졌거나 방화벽이 세션을 일찍 지운 것이다.',
  },
  CLOSED: {
    explanation:
      'RFC 9293에서 CLOSED는 연결 정보 자체가 없는 가상의 상태이다. BSD, macOS, Windows의 도구는 만들기만 했거나 끊긴 뒤 프로그램이 아직 해제하지 않은 소켓을 CLOSED로 표시할 수 있다. Linux의 netstat에는 그런 소켓이 나오지 않는다. ss는 커널과 iproute2가 6.8 이상일 때 바인드된 소켓만 UNCONN으로 표시한다(`ss -B`, `ss -a`).',
    seenBy: '양쪽',
    many: '실패하거나 끊긴 소켓을 닫지 않은 누수이다.',
  },
  IDLE: {
    explanation:
      '소켓을 만들기만 하고 bind, connect, listen을 호출하지 않았다. Solaris와 illumos의 netstat, Solaris와 HP-UX의 lsof에 표시된다.',
    seenBy: '양쪽',
    many: '만들어 놓고 쓰지 않는 소켓이 있다.',
  },
  BOUND: {
    explanation:
      'bind()만 성공하고 다음 단계가 없다. Solaris는 netstat, HP-UX는 lsof에 표시된다. Windows 10 이상은 `netstat -q`와 Get-NetTCPConnection에 표시되며, 연결된 클라이언트 소켓에도 BOUND 행이 함께 보일 수 있다. Linux는 `ss -B`(커널과 iproute2 6.8 이상)에서 UNCONN이라는 이름으로 보이고, 이전 ss에는 나타나지 않는다.',
    seenBy: '양쪽',
    many: 'Windows에서는 포트 누수의 징후일 수 있으며, 누수라면 포트 고갈로 이어질 수 있다.',
  },
  NEW_SYN_RECV: {
    explanation:
      '커널 상태 번호 12이다. 마지막 ACK가 올 때까지 완전한 소켓 대신 작은 요청 객체만 둔다. ss에는 SYN-RECV, /proc/net/tcp에는 03으로 보이고, BPF 프로그램이나 추적 도구에서는 내부 이름이 나올 수 있다. 내부의 SYN_RECV는 TCP Fast Open과 동시 열기에 쓰인다.',
    seenBy: '수동적으로 연 쪽',
    many: 'SYN_RECV와 같다.',
  },
  DELETE_TCB: {
    explanation:
      'Windows MIB 값 12이며 PowerShell에서는 `DeleteTCB`이다. 표준 TCP MIB(SNMP)에서 deleteTCB는 관리자가 연결을 끊으려고 써넣는 값이며, 상태로 보고되지 않는다.',
    seenBy: '양쪽',
    many: '보통은 나타나지 않는다.',
  },
  UNKNOWN: {
    explanation:
      '표에 없는 값을 UNKNOWN으로 표시하는 도구가 있다(ss, toybox). net-tools에서는 TCP가 아니라 UDP와 유닉스 소켓 행에 나온다. TCP 상태가 아니다.',
    seenBy: '해당 없음',
    many: '새 커널에서 쓰는 오래된 도구이거나 열이 밀린 출력이다.',
  },
};
