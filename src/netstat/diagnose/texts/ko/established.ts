import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/established.ts` say. */
export const established = {
  'established-sendq-zero-window': {
    title: '상대 수신 윈도우가 닫힘(zero window)',
    explain:
      'persist 타이머(ss는 persist, netstat은 probe)는 보낼 데이터가 있는데 상대 윈도우에 여유가 없을 때 돈다. Send-Q는 상대가 받지 않는 데이터의 양이며, 상대 애플리케이션이 멈췄거나 일시 정지했거나 너무 느린 것이다. RFC 9293은 상대가 윈도우 프로브에 응답하는 한 연결을 유지하도록 하므로, 프로세스가 소켓을 소유하는 동안에는 커널이 대신 끊어 주지 않는다.',
    tells:
      '두 번째 스냅샷으로 판별한다. persist 타이머가 도는 동안 Send-Q가 그대로면 상대가 읽지 않는 것이다. ss -i의 rwnd_limited에는 그 시간의 비율이 보인다.',
    remedies: [
      '읽지 않는 쪽을 고치거나 다시 시작한다',
      '애플리케이션 쓰기 타임아웃이나 TCP_USER_TIMEOUT을 설정한다',
      '버퍼를 늘리지 말고 백프레셔를 적용한다',
    ],
    antiRemedies: [{ text: '송신 버퍼를 키우지 않는다', because: '쌓이는 위치만 바뀐다' }],
    falsePositives: [
      '일부러 멈춘 클라이언트(일시 정지한 동영상, 속도를 제한한 내려받기)',
      '경로가 없거나 인터페이스가 꺼져 패킷을 보내지 못하는 시스템: Linux는 이때도 같은 타이머를 쓰며, 프로브에 응답이 오지 않는다(ss -o와 netstat -o에서 타이머의 마지막 숫자)',
    ],
  },
  'established-sendq-retransmitting': {
    title: '보낸 데이터의 확인 응답이 오지 않음',
    explain:
      'Send-Q에 데이터가 있고, 거듭 재전송해도 확인 응답이 오지 않는다. 상대나 경로가 응답하지 않는 것이다. Linux는 약 15분(tcp_retries2=15이면 최소 924.6초) 동안 계속 시도하므로 상대가 사라진 뒤에도 행이 오래 남는다. 상대는 이미 잃어버린 연결을 이쪽만 붙들고 있는 것이다. 한 행이라면 사라진 클라이언트 하나일 수 있고, 같은 상대로 여럿이면 별도로 묶어 알린다.',
    tells: '패킷 캡처로 판별한다. ACK 없이 같은 세그먼트가 되풀이해서 나간다.',
    remedies: ['경로를 복구한다. 더 빨리 실패하게 하려면 TCP_USER_TIMEOUT이나 애플리케이션 타임아웃을 설정한다'],
    antiRemedies: [
      {
        text: 'tcp_retries2를 8보다 낮추지 않는다',
        because: 'RFC 9293이 요구하는 100초가 되기 전에 연결을 포기하게 된다',
      },
    ],
    falsePositives: ['망이 끊긴 모바일 클라이언트'],
  },
  'established-sendq-large': {
    title: '전송 중이거나 전송 대기 중인 데이터가 많음',
    explain:
      'Send-Q는 커널에 넘겼지만 아직 확인 응답을 받지 못한 바이트이다(전송했거나 전송 대기 중. Solaris는 전송한 것만). 대용량 전송 중에는 대역폭 × 왕복 시간 정도의 값이 정상이다. 스냅샷 두 개 사이에 값이 그대로이면 받는 쪽이 느리거나 경로에 손실이 있는 것이다. 타이머로 구별한다: 없거나 짧은 on이면 전송 중, persist이면 상대 버퍼가 가득 참, 재전송이 늘면 경로 문제이다.',
    tells:
      '두 번째 스냅샷으로 판별한다. Send-Q가 줄거나 바뀌면 전송 중이고, 그대로면 받는 쪽이 느리거나 경로에 손실이 있는 것이다.',
    remedies: ['스냅샷을 하나 더 떠서 Send-Q를 비교한다'],
    antiRemedies: [
      { text: '크기만으로 판단하지 않는다', because: '빠르고 왕복 시간이 긴 경로에서는 이 정도가 늘 전송 중이다' },
    ],
    falsePositives: ['진행 중인 대용량 전송'],
  },
  'established-recvq-large': {
    title: '애플리케이션이 소켓을 읽지 않음',
    explain:
      'Recv-Q는 순서대로 도착했지만 로컬 프로그램이 아직 읽지 않은 바이트이다. 큰 값이 계속되면 로컬 애플리케이션이 멈췄거나 과부하이거나 중지된 것이며, 네트워크는 할 일을 다한 것이다. 수신 윈도우가 가득 차면 상대에는 Send-Q와 persist 타이머가 보인다.',
    tells: '두 번째 스냅샷에서도 Recv-Q가 같거나, 스택 덤프에서 프로그램이 읽기 루프에 있지 않으면 확실하다.',
    remedies: ['다시 시작하기 전에 프로세스의 스택 덤프를 뜬다'],
    antiRemedies: [{ text: 'tcp_rmem을 늘리지 않는다', because: '버퍼가 커지면 멈추는 시점만 늦어진다' }],
    falsePositives: ['스냅샷 순간의 고속 내려받기'],
  },
  'process-recvq-many': {
    title: '한 프로세스가 여러 소켓을 읽지 않고 있음',
    explain:
      '한 프로세스의 여러 소켓에 읽지 않은 데이터가 동시에 남아 있다. 이벤트 루프나 작업 스레드가 막혔을 수 있다. 두 번째 스냅샷에서도 같은 소켓에 데이터가 남아 있거나 LISTEN 행의 Recv-Q도 0보다 크면 확실하다.',
    tells: '두 번째 스냅샷에서도 같은 소켓이 읽히지 않았거나, 그 프로세스의 LISTEN 행에 Recv-Q가 있으면 확실하다.',
    remedies: ['스레드 덤프를 떠서 잠금, 가득 찬 풀, 막힌 DNS·DB 호출을 찾는다'],
    antiRemedies: [
      { text: '네트워크에서 원인을 찾지 않는다', because: '데이터는 이미 도착했고 프로그램이 가져가지 않은 것이다' },
    ],
    falsePositives: ['연결이 수천 개인 서버: 방금 도착한 데이터가 있는 소켓이 늘 몇 개 있다'],
  },
  'established-no-owner-queued': {
    title: '연결은 수립되었지만 아직 accept되지 않음',
    explain:
      '도구가 모든 소유 프로세스를 볼 수 있는 권한이라면 accept된 소켓에는 항상 프로세스가 표시된다. 대기 포트에서 프로세스 없는 ESTABLISHED 행은 핸드셰이크만 끝나고 accept 큐에서 기다리는 연결이다.',
    tells: 'Linux에서는 LISTEN 행의 Recv-Q로 판별한다. accept를 기다리는 연결 수와 정확히 같다.',
    remedies: ['accept()가 늦는 이유(막힌 루프, 가득 찬 작업 풀)를 찾고 LISTEN 행의 Recv-Q와 비교한다'],
    antiRemedies: [
      {
        text: '유령 연결이나 루트킷이라고 하지 않는다',
        because: 'accept 큐와 다른 네트워크 네임스페이스로 먼저 설명된다',
      },
    ],
    falsePositives: [
      'ss가 실행되는 동안 accept된 연결: ss는 프로세스를 먼저 읽고 소켓을 나중에 읽는다',
      '커널이 소유한 소켓(NFS, iSCSI)',
      '다른 컨테이너의 프로세스',
    ],
  },
  'established-keepalive-absent': {
    title: 'keepalive 없는 유휴 연결은 상대가 죽어도 알 수 없음',
    explain:
      'TCP에는 기본으로 동작하는 생존 확인이 없다. 타이머 없는 유휴 ESTABLISHED 행은 상대의 전원이 꺼져도 계속 남는다. 한쪽만 살아 있는 연결(half-open)이 이렇게 숨으며, 한쪽에서만 보아서는 정상 유휴 연결과 구별할 수 없다.',
    tells: '데이터를 보내 보거나 상대 쪽의 연결 목록을 봐야 알 수 있다. 끊어진 연결의 행도 똑같이 보인다.',
    remedies: ['NAT·방화벽의 유휴 타임아웃보다 짧은 TCP_KEEPIDLE로 SO_KEEPALIVE를 켜거나 애플리케이션 하트비트를 쓴다'],
    antiRemedies: [
      { text: 'tcp_keepalive_time만 바꾸지 않는다', because: 'SO_KEEPALIVE를 켜지 않은 소켓에는 효과가 없다' },
    ],
    falsePositives: [],
  },
  'half-open-pair-missing': {
    title: '로컬 연결의 한쪽이 보이지 않음',
    explain:
      '루프백 연결은 양쪽 소켓이 같은 표에 있으므로 4-튜플마다 뒤집힌 짝이 있어야 한다. 짝이 없으면 잘린 출력이거나, 다른 네트워크 네임스페이스이거나, 실제로 한쪽만 남은 연결(half-open)이다. 두 장비의 스냅샷이 있으면 원격 연결도 같은 방법으로 확인할 수 있다.',
    tells: '프로그램이 있는 네임스페이스에서 IPv4와 IPv6를 모두 포함해 한 번에 뜬 전체 출력이 있어야 확실하다.',
    remedies: ['전체 출력을 붙여 넣는다'],
    antiRemedies: [
      {
        text: '전체 출력을 보기 전에 남은 한쪽을 닫지 않는다',
        because: '다른 쪽은 붙여 넣은 내용에서 빠졌을 뿐일 수 있다',
      },
    ],
    falsePositives: [
      '상태나 프로세스로 걸러 낸 출력',
      '루프백에 걸린 NAT·REDIRECT(서비스 메시 사이드카)',
      'IPv4 행만 있는 출력(ss -4, /proc/net/tcp): 다른 쪽이 IPv6 소켓인 경우',
    ],
  },
  'loopback-pairs': {
    title: '루프백 연결은 두 번 표시됨',
    explain:
      '같은 장비 안의 연결은 소켓이 둘이므로 두 행으로 보인다(TIME_WAIT는 한 행뿐이다). 연결 수 한도와 비교할 때는 한 쌍을 한 번만 센다.',
    tells: '확인할 것이 없다. 쌍마다 두 행이 모두 있다.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'self-connect': {
    title: '소켓이 자기 자신과 연결됨',
    explain:
      '로컬과 원격의 IP:포트가 똑같다. TCP의 동시 열기 때문에 가능한 일이다. 임시 포트 범위 안의 닫힌 로컬 포트로 계속 재시도하면 언젠가 그 포트가 자신의 출발지로 뽑힌다. 이때 “서버”는 클라이언트 자신이며, 진짜 서버는 그 포트에 바인드하지 못한다.',
    tells: '행 자체가 증거이다. 양쪽 끝이 같다. 소유 프로세스는 계속 재시도하던 클라이언트이다.',
    remedies: ['연결을 닫는다. 서비스 포트를 임시 포트 범위 밖으로 옮기거나 ip_local_reserved_ports로 예약한다'],
    antiRemedies: [
      { text: '이것을 서버로 여기지 않는다', because: '이 소켓이 포트를 쥐고 있는 동안 진짜 서버는 바인드하지 못한다' },
    ],
    falsePositives: [],
  },
  'retransmit-cluster': {
    title: '한 상대로 가는 여러 연결이 재전송 중',
    explain: '같은 상대로 향한 여러 행이 동시에 재전송 중이다. 공통점은 애플리케이션이 아니라 상대나 경로이다.',
    tells: '다른 장비에서 같은 상대로 ping이나 접속을 해 보고 경로의 MTU를 확인하면 알 수 있다.',
    remedies: ['링크, MTU(블랙홀), 방화벽 유휴 타임아웃을 확인한다'],
    antiRemedies: [
      { text: '이쪽 프로그램을 다시 시작하지 않는다', because: '이 행들의 공통점은 프로그램이 아니라 상대나 경로이다' },
    ],
    falsePositives: ['품질이 나쁜 회선의 NAT 주소 하나를 함께 쓰는 클라이언트들'],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
