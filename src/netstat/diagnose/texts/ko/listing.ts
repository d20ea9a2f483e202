import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/listing.ts` say. */
export const listing = {
  'peer-imbalance': {
    title: '한 상대가 연결의 큰 비율을 차지',
    explain:
      '전체 행의 큰 비율이 한 주소에 속한다. 앞단의 로드 밸런서·NAT 게이트웨이·CDN이나 뒷단의 데이터베이스라면 흔하고 문제없다. 그렇지 않다면 풀을 쓰지 않는 클라이언트, 크롤러, 느린 요청을 이용한 남용을 확인한다.',
    tells: '그 주소가 누구의 것인지 확인하면 알 수 있다.',
    remedies: ['먼저 상대가 누구인지 확인하고, 남용이라면 클라이언트별 제한을 건다'],
    antiRemedies: [
      {
        text: '누구의 주소인지 알기 전에 차단하지 않는다',
        because: '프록시나 NAT 게이트웨이라면 많은 클라이언트가 그 뒤에 있다',
      },
    ],
    falsePositives: ['로드 밸런서, NAT 게이트웨이, CDN, 데이터베이스'],
  },
  'backend-skew': {
    title: '같은 포트의 백엔드 간 불균형',
    explain:
      '같은 원격 포트로 나가는 연결이 여러 사설 주소에 나뉘어 있지만 고르지 않고, 한쪽이 다른 쪽보다 훨씬 많다. 오래 유지되는 고정 연결(HTTP/2, gRPC), DNS 캐시, 느린 백엔드가 원인이다. 443번 포트의 여러 웹 사이트는 백엔드 풀이 아니므로 공인 주소는 제외한다.',
    tells: '같은 1분 동안 백엔드마다 처리한 요청 수를 비교하면 알 수 있다.',
    remedies: ['연결의 최대 수명을 제한하고 요청 단위로 분산한다'],
    antiRemedies: [
      {
        text: '연결 수만으로 부하를 판단하지 않는다',
        because: 'HTTP/2나 gRPC는 연결 하나로 많은 클라이언트의 요청을 나른다',
      },
    ],
    falsePositives: ['가중치를 둔 분산', '같은 포트를 쓰는 서로 다른 서비스'],
  },
  'ipv4-mapped': {
    title: 'IPv6 소켓의 IPv4 연결',
    explain:
      '::ffff:a.b.c.d(ss)나 점 표기 주소의 tcp6 행(netstat)은 IPv6(듀얼 스택) 소켓으로 맺은 IPv4 연결이다. 듀얼 스택 리스너가 받았거나, IPv6 소켓만 쓰는 프로그램이 연 것이다. 상대별로 집계하기 전에 IPv4로 합치고, IPv6를 쓰고 있다고 결론 내리지 않는다.',
    tells: '확인할 것이 없다. 주소에 그대로 보인다.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'no-process-info': {
    title: '출력에 프로세스 정보가 없음',
    explain:
      '프로세스를 표시하도록 실행했지만, 보통 프로세스가 있는 행에도 표시되지 않았다. root나 관리자 권한으로 다시 실행한다. Linux의 TIME_WAIT와 SYN_RECV 행에 소유 프로세스가 없는 것은 정상이다. (ss 머리글의 Process는 증거가 되지 않는다. ss 6.1은 -p 없이도 이 머리글을 출력한다.)',
    tells: '같은 명령을 root나 관리자 권한으로 실행하면 확실하다.',
    remedies: ['root나 관리자 권한으로 다시 실행한다'],
    antiRemedies: [
      {
        text: '소유 프로세스가 없는 소켓이라고 결론 내리지 않는다',
        because: '일반 사용자에게는 자기 프로세스만 보인다',
      },
    ],
    falsePositives: ['다른 컨테이너에 있는 프로세스의 소켓'],
  },
  'idle-bound-solaris': {
    title: 'IDLE 또는 BOUND 소켓',
    explain:
      'IDLE은 소켓을 열었지만 주소가 없는 상태(Solaris), BOUND는 주소만 지정되고 연결도 대기도 아닌 상태(Solaris. Linux에서는 ss -B로 보이며 UNCONN으로 표시된다)이다. RFC 상태가 아니며 몇 개 있는 것은 정상이다.',
    tells: '나중에 다시 뜬 출력으로 판별한다. 몇 시간째 그대로면 만들어 놓고 쓰지 않는 소켓이다.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'delete-tcb': {
    title: 'Windows의 DELETE_TCB',
    explain:
      '연결 정보(TCB)를 삭제하는 중이다. Windows와 SNMP MIB에 번호 12로 있지만 RFC 9293의 상태는 아니다. 기록된 실제 출력은 알려진 것이 없으며, 행은 금방 사라질 것이다.',
    tells: '두 번째 출력으로 판별한다. 행이 사라졌을 것이다.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'unknown-state': {
    title: '상태를 해석할 수 없음',
    explain:
      '도구가 표에 없는 값을 출력했거나, 상태 열이 밀렸거나, 여기서 알지 못하는 언어로 번역된 출력이다. 이런 행은 다른 규칙에서 세지 않는다.',
    tells: '원문 줄과 표의 머리글을 나란히 보면 알 수 있다.',
    remedies: [],
    antiRemedies: [
      { text: '단어만 보고 상태를 추측하지 않는다', because: '열이 밀리거나 번역된 단어는 다른 상태처럼 보일 수 있다' },
    ],
    falsePositives: [],
  },
  'conntrack-not-sockets': {
    title: '소켓이 아니라 연결 추적 테이블',
    explain:
      'conntrack, IPVS, pf의 행은 방화벽이나 로드 밸런서가 본 흐름이며 전달(포워딩)되는 연결도 포함한다. 타이머도 따로 있어서 conntrack은 기본으로 TIME_WAIT 120초, CLOSE_WAIT 60초, LAST_ACK 30초, ESTABLISHED 5일을 유지한다. 이 장비의 소켓이 아니며, 여기의 CLOSE_WAIT는 누수가 아니다.',
    tells: '같은 장비에서 뜬 소켓 목록(ss -tan, netstat -an)이 있어야 한다.',
    remedies: [],
    antiRemedies: [{ text: '이 행들을 이 장비의 소켓으로 세지 않는다', because: '지나가기만 하는 연결이 많다' }],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
