import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/closing.ts` say. */
export const closing = {
  'fin-wait1-stuck': {
    title: '보낸 FIN의 확인 응답이 오지 않음',
    explain:
      'FIN_WAIT_1 상태는 FIN 앞의 데이터가 모두 전달되면 왕복 한 번에 끝난다. Linux에서 Send-Q 1은 FIN만 확인되지 않은 것이고, 더 크면 그 앞에 데이터가 남아 있는 것이다. 재전송이 보이면 상대에 닿지 않는 것이고, persist 타이머가 보이면 상대 윈도우가 닫힌 것이다. 응답도 소유 프로세스도 없는 소켓은 Linux 기본 설정에서 약 105초 뒤 제거된다.',
    tells:
      '타이머 열로 판별한다. 재전송이 보이면 상대에 닿지 않는 것이고, persist 타이머가 보이면 상대가 읽지 않는 것이다.',
    remedies: [
      '상대에 도달할 수 있는지 확인한다. 상대가 여럿이면 이쪽 회선이나 유휴 세션을 지운 상태 기반 방화벽을 의심한다',
    ],
    antiRemedies: [
      {
        text: 'tcp_fin_timeout에 기대하지 않는다',
        because: '소유 프로세스가 없는 FIN_WAIT_2를 끝낼 뿐 FIN_WAIT_1에는 적용되지 않는다',
      },
    ],
    falsePositives: [
      'close() 뒤에 느린 클라이언트로 남은 큰 응답을 보내는 중',
      '모든 클라이언트가 로드 밸런서나 NAT 주소 하나로 보이는 경우',
    ],
  },
  'orphan-pressure': {
    title: '소유 프로세스가 없는 종료 중 소켓이 많음',
    explain:
      'Linux는 소유 프로세스가 없지만 커널이 종료를 마치려 하는 소켓을 orphan으로 세며, 하나가 메모리를 최대 약 64KB까지 쓸 수 있다. tcp_max_orphans를 넘으면 커널이 새 orphan을 강제로 끊고 로그를 남긴다. 클라이언트가 한꺼번에 사라졌거나 천천히 닫는 서비스 거부 공격일 수 있다. 조치하기 전에 tcp_max_orphans와 비교한다.',
    tells: '/proc/net/sockstat의 orphan 수를 tcp_max_orphans와 비교하면 알 수 있다.',
    remedies: ['공개 웹 서버라면 tcp_orphan_retries를 낮춘다(예: 3)', '공통되는 상대 망을 찾는다'],
    antiRemedies: [
      {
        text: 'tcp_max_orphans를 낮추지 않는다',
        because: '커널 문서가 금하며, 정상적으로 닫히던 연결까지 강제로 끊는다',
      },
    ],
    falsePositives: ['대규모 공개 웹 서버: 사라지는 클라이언트가 늘 있다'],
  },
  'fin-wait2-orphaned': {
    title: '소유 프로세스 없이 상대의 종료를 기다리는 소켓',
    explain:
      '이쪽은 닫았고 상대가 확인 응답도 보냈지만 상대는 아직 닫지 않았다. 소유 프로세스가 없으면 Linux는 tcp_fin_timeout(60초) 뒤 행을 제거하며, ss에는 timewait 타이머로 보인다. 행이 많다는 것은 상대가 닫지 않는다는 뜻이고 상대 쪽은 CLOSE_WAIT 상태이다. FreeBSD에서는 net.inet.tcp.finwait2_timeout과 net.inet.tcp.fast_finwait2_recycle이 정한다.',
    tells: '상대 쪽의 연결 목록으로 판별한다. 같은 4-튜플이 CLOSE_WAIT로 보인다.',
    remedies: [
      '상대 시스템 담당자에게 CLOSE_WAIT 누수를 알린다',
      'tcp_fin_timeout을 낮추는 것은 여기에서만 의미가 있다',
    ],
    antiRemedies: [
      {
        text: '상대가 닫는 데 걸리는 시간보다 tcp_fin_timeout을 짧게 두지 않는다',
        because: '늦게 온 FIN에 RST로 응답하게 되고 TIME_WAIT도 거치지 않는다',
      },
    ],
    falsePositives: ['일부러 자기 쪽을 열어 두는 클라이언트'],
  },
  'fin-wait2-owned': {
    title: '로컬 프로그램이 half-close한 뒤 계속 보유',
    explain:
      '프로세스가 shutdown(SHUT_WR)을 호출하고 응답을 읽으려고 소켓을 계속 들고 있다. 프로세스가 소유하는 동안에는 tcp_fin_timeout이 적용되지 않으며, 읽기 타임아웃이 없으면 계속 남을 수 있다.',
    tells: '몇 분 뒤 두 번째 스냅샷에 같은 행이 있고 프로그램에 읽기 타임아웃이 없으면 확실하다.',
    remedies: ['half-close 뒤의 읽기에 타임아웃을 둔다(HAProxy: timeout client-fin / server-fin)'],
    antiRemedies: [
      {
        text: 'tcp_fin_timeout이 정리해 줄 것으로 기대하지 않는다',
        because: '프로세스가 소켓을 소유하는 동안에는 적용되지 않는다',
      },
    ],
    falsePositives: ['아직 쓰이는 half-close를 중계하는 프록시'],
  },
  'last-ack-stuck': {
    title: '마지막 FIN에 대한 확인 응답이 없음',
    explain:
      '상대가 닫았고 이쪽도 닫았지만 이쪽 FIN(Linux에서는 Send-Q 1)에 대한 확인 응답이 없다. 상대가 FIN을 보낸 뒤 사라졌거나, 방화벽이 첫 FIN을 보고 세션을 지운 것이다. 프로그램은 할 일을 마쳤고, 소유 프로세스가 없으면 Linux 커널은 약 105초 뒤 포기한다.',
    tells: '패킷 캡처로 판별한다. ACK 없이 이쪽 FIN이 되풀이해서 나간다.',
    remedies: ['중간 장비의 FIN 타임아웃을 늘린다. 애플리케이션에서 고칠 것은 없다'],
    antiRemedies: [{ text: '빠진 close()를 찾지 않는다', because: 'LAST_ACK에서는 프로그램이 이미 닫았다' }],
    falsePositives: ['여러 상대가 NAT 주소 하나로 보이는 경우'],
  },
  'closing-rows': {
    title: '동시 종료',
    explain:
      '양쪽이 거의 동시에 FIN을 보냈고, 상대의 FIN은 도착했지만 이쪽 FIN의 확인 응답이 아직 오지 않은 상태이다. 드물고, 왕복 한 번쯤 지나면 TIME_WAIT가 된다. 데이터나 ACK가 유실되었다는 뜻이 아니다.',
    tells: '두 번째 스냅샷으로 판별한다. 왕복 한 번이면 행이 사라진다.',
    remedies: [],
    antiRemedies: [{ text: '데이터나 ACK가 유실된 것으로 읽지 않는다', because: '양쪽이 동시에 닫았을 뿐이다' }],
    falsePositives: [],
  },
  'closing-stuck': {
    title: 'CLOSING 여러 개: FIN의 확인 응답이 오지 않음',
    explain:
      'CLOSING 행이 계속 남을 때만 무언가 빠진 것이며, 그것은 이쪽 FIN의 확인 응답이다. 첫 FIN에서 세션을 지우는 중간 장비나 사라진 상대가 원인이다.',
    tells: '두 번째 스냅샷에도 같은 행이 있고, 패킷 캡처에서 이쪽 FIN에 응답이 없으면 확실하다.',
    remedies: ['중간 장비의 FIN 타임아웃을 늘리거나 상대를 확인한다. 애플리케이션에서 고칠 것은 없다'],
    antiRemedies: [
      { text: '프로그램에서 원인을 찾지 않는다', because: '양쪽 모두 닫았으며 패킷 하나가 오지 않을 뿐이다' },
    ],
    falsePositives: ['양쪽이 같은 순간에 닫는 프로토콜'],
  },
  'peer-vanished-mix': {
    title: '한 상대로 보낸 모든 것에 확인 응답이 없음',
    explain:
      '상태가 서로 다른 여러 행이 한 상대의 확인 응답을 함께 기다린다. 상대나 경로가 사라진 것이며, 원인 하나로 모두 설명된다.',
    tells: '상대가 무엇에든 응답하는지로 판별한다. ping이나 접속을 해 보거나 상대 콘솔을 확인한다.',
    remedies: ['상대나 경로를 복구한다'],
    antiRemedies: [{ text: '상태마다 따로 대응하지 않는다', because: '상대나 경로라는 원인 하나로 모두 설명된다' }],
    falsePositives: ['품질이 나쁜 회선의 NAT 주소 하나를 함께 쓰는 클라이언트들'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
