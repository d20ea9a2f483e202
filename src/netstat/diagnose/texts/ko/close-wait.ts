import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/close-wait.ts` say. */
export const closeWait = {
  'close-wait-leak': {
    title: 'CLOSE_WAIT 누적: 로컬 프로그램이 닫지 않음',
    explain:
      '상대가 종료 요청(FIN)을 보냈고 커널이 확인 응답을 보냈다. 이제 로컬 프로그램이 close()를 호출해야만 끝난다. TCP에는 이 상태의 타임아웃이 없고, Linux에는 타임아웃을 거는 sysctl도 없다. 계속 늘기만 하면 파일 디스크립터 누수이며 결국 “too many open files”로 이어진다. 프로세스 열이 없으면 전체 행을 함께 센다.',
    tells:
      '1분 뒤에 뜬 두 번째 스냅샷으로 판별한다. 같은 4-튜플이 그대로 있고 더 늘었으며, 프로세스의 디스크립터 수도 함께 늘어난다.',
    remedies: [
      '코드를 고친다. read()가 0을 돌려줄 때와 모든 오류 경로에서 소켓을 닫고, HTTP 응답 본문도 닫는다',
      '커넥션 풀의 유휴 제거 시간을 서버의 keep-alive 타임아웃보다 짧게 둔다',
      '임시방편으로는 힙·스레드 덤프를 뜬 뒤 프로세스를 다시 시작한다(덤프를 뜨는 동안 프로세스가 멈출 수 있다)',
    ],
    antiRemedies: [
      {
        text: 'tcp_fin_timeout, tcp_tw_reuse, tcp_tw_recycle에 기대하지 않는다',
        because: '어느 것도 CLOSE_WAIT에 영향을 주지 않는다',
      },
      {
        text: 'tcp_keepalive_* 값을 줄여 해결하려 하지 않는다',
        because: '상대가 죽었다면 행은 사라져도 프로그램의 디스크립터는 열린 채 남는다',
      },
      {
        text: 'ss -K로 소켓을 없애지 않는다',
        because: '프로그램의 디스크립터는 그대로 남고 다음 쓰기가 ECONNABORTED로 실패한다',
      },
    ],
    falsePositives: ['일부러 한쪽만 오래 보내는 half-close 전송'],
  },
  'close-wait-some': {
    title: 'CLOSE_WAIT 소켓 여러 개',
    explain:
      'EOF를 받자마자 닫는 프로그램이라면 CLOSE_WAIT 상태는 수 밀리초에 그친다. 스냅샷을 하나 더 뜬다. 1분 뒤에도 같은 4-튜플이 남아 있으면 누수이거나, 상대가 닫은 것을 알아채지 못한 유휴 풀이다. 한쪽이 끝낸 뒤에도 다른 쪽이 오래 보내는 half-close 프로토콜에서는 정상이다. 프로세스 열이 없으면 전체 행을 함께 센다.',
    tells:
      '60초 뒤에 뜬 두 번째 스냅샷으로 판별한다. 그대로 남은 행은 닫지 않은 것이고, 새로 보이는 행은 닫히는 중인 것이다.',
    remedies: ['60초 뒤 스냅샷을 하나 더 떠서 4-튜플을 비교한다'],
    antiRemedies: [
      { text: '커널 설정에서 답을 찾지 않는다', because: '프로그램이 close()를 호출해야만 이 상태를 벗어난다' },
    ],
    falsePositives: ['다음에 쓸 때에야 상대의 종료를 알아채는 유휴 커넥션 풀', 'half-close를 쓰는 프로토콜'],
  },
  'close-wait-fd-danger': {
    title: 'CLOSE_WAIT가 파일 디스크립터 한도에 근접',
    explain:
      '행마다 프로세스의 파일 디스크립터 하나를 쓰고 있다. Linux에서 흔한 소프트 한도는 1024이다. 행 수를 프로세스의 실제 한도와 비교한다.',
    tells: '프로세스의 열린 디스크립터 수와 그 프로세스의 실제 한도를 비교하면 알 수 있다.',
    remedies: ['한도에 닿기 전에 프로세스를 다시 시작하고 누수를 고친다'],
    antiRemedies: [{ text: '열린 파일 한도만 늘리지 않는다', because: '누수가 있으면 늘린 한도도 다 찬다' }],
    falsePositives: ['한도가 1024보다 훨씬 큰 프로세스'],
  },
  'close-wait-unaccepted': {
    title: '프로세스 없는 CLOSE_WAIT: accept 대기 중에 클라이언트가 포기',
    explain:
      'accept()를 호출한 적이 없어 소유 프로세스가 없는 소켓이다. 클라이언트가 연결한 뒤 accept 큐에서 기다리다가 포기하고 FIN을 보냈다. close() 누락이 아니라 accept가 느리거나 멈춘 것이 원인이다. Linux에서 Recv-Q는 읽지 않은 요청 바이트 + 1이고, LISTEN 행의 Recv-Q에는 이 연결들이 여전히 포함된다.',
    tells: 'Linux에서는 이 연결들이 여전히 포함된 LISTEN 행의 Recv-Q와 TcpExtListenOverflows로 판별한다.',
    remedies: ['막힌 accept 처리를 푼다. 이 행들은 accept되거나 리스너가 닫히면 사라진다'],
    antiRemedies: [
      { text: '프로그램에서 빠진 close()를 찾지 않는다', because: 'accept()를 호출하지 않아 이 소켓을 받은 적이 없다' },
    ],
    falsePositives: ['연결하자마자 닫는 TCP 헬스 체크가 accept() 직전에 잡힌 경우'],
  },
  'close-wait-eof-unread': {
    title: 'CLOSE_WAIT 해석: 프로그램이 EOF를 아직 읽지 않음',
    explain:
      'Linux에서는 읽지 않은 FIN을 1바이트로 센다. Recv-Q 1은 상대가 닫은 뒤 프로그램이 한 번도 읽지 않은 것(풀에 있는 유휴 연결에서 흔하다), N+1은 읽지 않은 데이터가 N바이트 더 있는 것이다. 0은 모두 읽었고 close()만 남은 것이다. 데이터 뒤에 있던 FIN은 마지막 바이트와 함께 처리되므로 프로그램이 EOF를 직접 보지 못했을 수도 있다. 25나 32(TLS 1.2 ChaCha20은 24)는 읽지 않은 TLS close_notify와 FIN이다.',
    tells: 'Recv-Q 값 자체가 말해 준다. 그 뒤에 프로그램이 읽었는지는 두 번째 스냅샷으로 알 수 있다.',
    remedies: ['Recv-Q가 1 이상이면 풀이 유휴 연결을 검사하거나 읽게 하고, 0이면 빠진 close()를 찾는다'],
    antiRemedies: [{ text: 'Recv-Q 1을 데이터 1바이트로 읽지 않는다', because: 'Linux는 읽지 않은 FIN을 1로 센다' }],
    falsePositives: [],
  },
  'close-wait-still-sending': {
    title: 'half-close: 상대 종료 후에도 송신 중',
    explain:
      '상대의 FIN은 상대가 보내기를 끝냈다는 뜻일 뿐이고, 이쪽에서 남은 데이터를 보내는 것은 허용된 정상 동작이다. Send-Q가 줄지 않으면 zero window 규칙과 재전송 규칙을 함께 본다.',
    tells: '두 번째 스냅샷으로 판별한다. Send-Q가 줄고 있으면 전송이 이어지는 것이다.',
    remedies: [],
    antiRemedies: [{ text: '상태만 보고 소켓을 닫지 않는다', because: '상대가 아직 받아야 할 데이터가 유실된다' }],
    falsePositives: [],
  },
  'close-wait-fin-wait2-pair': {
    title: '양쪽이 보임: CLOSE_WAIT 쪽이 닫아야 함',
    explain:
      '뒤집힌 짝이 FIN_WAIT_2 상태이다. FIN_WAIT_2 쪽은 이미 닫았으므로 CLOSE_WAIT 행에 표시된(또는 표시되지 않은) 프로세스를 고쳐야 한다.',
    tells: '두 번째 스냅샷으로 판별한다. 같은 쌍이 그대로 있으면 CLOSE_WAIT 쪽 프로그램이 닫지 않는 것이다.',
    remedies: ['CLOSE_WAIT 행의 프로세스를 고친다'],
    antiRemedies: [{ text: 'FIN_WAIT_2 쪽을 고치지 않는다', because: '이미 닫고 상대를 기다리는 쪽이다' }],
    falsePositives: ['진행 중인 half-close'],
  },
  'hung-app-combo': {
    title: '애플리케이션 멈춤 의심: CLOSE_WAIT와 accept 대기가 함께 있음',
    explain:
      '같은 포트에서 일부 클라이언트는 포기했고(CLOSE_WAIT) 다른 클라이언트는 기다리고 있다(LISTEN Recv-Q). 프로세스는 살아 있지만 처리 루프가 돌지 않는 것이다.',
    tells: '프로세스의 스택 덤프로 판별한다. 스레드가 모두 한 호출에 머물러 있고 accept 루프가 돌지 않는다.',
    remedies: ['스레드 덤프를 뜬 뒤 다시 시작한다'],
    antiRemedies: [{ text: 'sysctl을 바꾸지 않는다', because: '커널은 할 일을 하고 있으며 멈춘 것은 프로그램이다' }],
    falsePositives: ['바쁜 서버가 우연히 그런 순간에 잡힌 경우'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
