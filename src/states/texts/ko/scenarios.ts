import type { ScenarioTexts } from '../../machine/machine-texts.ts';

/** 시나리오의 이름과 거기서 배울 점. */
export const scenarios: ScenarioTexts = {
  open: {
    title: '연결이 열린다',
    lesson:
      'SYN, SYN+ACK, ACK 세 세그먼트면 된다. 클라이언트가 서버보다 세그먼트 하나만큼 먼저 열리며, 시스템은 프로그램이 accept()를 호출하기 전에 핸드셰이크를 끝낸다.',
  },
  'close-by-client': {
    title: '클라이언트가 먼저 닫는다',
    lesson:
      '먼저 닫는 쪽이 TIME_WAIT에 남는다. 여기서는 클라이언트이다. 서버는 CLOSE_WAIT를 거치는데, 이 상태는 서버 프로그램도 닫을 때까지 이어진다.',
  },
  'close-by-server': {
    title: '서버가 먼저 닫는다',
    lesson:
      '역할만 바뀐다. 이제 TIME_WAIT가 연결마다 하나씩 서버에 남는다. 바쁜 서버에 TIME_WAIT가 수천 개 보이는 까닭이다.',
  },
  'half-close': {
    title: '한 방향만 닫는다',
    lesson:
      'shutdown(SHUT_WR)은 한 방향만 끝낸다. 이때의 FIN_WAIT2와 CLOSE_WAIT는 정상이다. 반대 방향의 데이터는 두 프로그램이 원하는 동안 계속 흐른다.',
  },
  'fin-ack-together': {
    title: 'FIN과 ACK가 함께 온다',
    lesson:
      '두 번째 FIN이 첫 FIN의 확인까지 담아 오면 FIN_WAIT2를 건너뛰어 FIN_WAIT1에서 바로 TIME_WAIT가 된다. 여기서는 ACK만 따로 유실된다. ACK를 늦추는 시스템은 아예 따로 보내지도 않는다.',
  },
  'simultaneous-open': {
    title: '양쪽이 동시에 연다',
    lesson:
      '두 SYN이 엇갈린다. 어느 쪽도 LISTEN이 아니지만 연결은 둘이 아니라 하나가 생긴다. 드물지만 모든 TCP가 할 수 있어야 한다.',
  },
  'simultaneous-close': {
    title: '양쪽이 동시에 닫는다',
    lesson: '두 FIN이 엇갈린다. 양쪽 모두 CLOSING을 거쳐 TIME_WAIT로 끝난다. 나중에 닫은 쪽이 없기 때문이다.',
  },
  refused: {
    title: '연결이 거부된다',
    lesson:
      '그 포트에서 대기하는 프로그램이 없어 B의 시스템이 RST로 답한다. 클라이언트는 곧바로(Windows는 SYN을 몇 번 더 보낸 뒤) 실패하고, 어느 쪽에도 행이 남지 않는다.',
  },
  'syn-lost': {
    title: 'SYN이 유실된다',
    lesson:
      'SYN 하나가 유실되면 RFC 6298대로 1초(오래된 시스템은 3초)가 더 걸린다. 클라이언트가 첫 타임아웃 뒤에 다시 보내기 때문이다. SYN_SENT가 몇 초 보이면 이 경우일 수 있고, 1분씩 이어지면 방화벽에 막혔거나 호스트가 없어 아무도 응답하지 않는 것이다.',
  },
  firewall: {
    title: '방화벽이 응답 없이 버린다',
    lesson:
      '아무 응답도, RST조차 오지 않는다. 시스템이 거듭 시도하는 동안 SYN_SENT로 남고, 뒤로 갈수록 간격이 길어지다가 끝내 포기한다. 거부된 연결은 곧바로, 버려진 연결은 천천히 실패한다.',
  },
  'syn-flood': {
    title: 'SYN 플러딩',
    lesson:
      '존재하지 않는 주소에서 온 SYN이 핸드셰이크가 끝나지 않은 연결(SYN_RECV)의 자리를 채운다. 진짜 클라이언트의 SYN은 방화벽에 막힌 것처럼 버려지는데 서버는 한가해 보인다.',
  },
  'syn-cookies': {
    title: 'SYN 플러딩과 SYN 쿠키',
    lesson:
      '핸드셰이크가 끝나지 않은 연결의 자리가 차면 서버는 아무것도 저장하지 않고, 알아야 할 것을 순서 번호에 담아 보낸다. 진짜 클라이언트는 그것을 되돌려 보내 연결에 성공하며, SYN_RECV 행이 필요 없다.',
  },
  'accept-queue-full': {
    title: 'accept 큐가 가득 찬다',
    lesson:
      '프로그램이 accept()를 호출하지 않는다. 완성된 연결이 기다리다가 큐가 차면 Linux는 새 SYN을 버린다. 포트가 LISTEN인데도 새 클라이언트는 SYN_SENT에서 멈춘다. LISTEN 행의 Recv-Q가 큐의 길이이다.',
  },
  'close-wait-leak': {
    title: 'CLOSE_WAIT 누수',
    lesson:
      '클라이언트는 닫았지만 서버 프로그램이 닫지 않는다. CLOSE_WAIT를 끝내는 타임아웃은 없다. 클라이언트 쪽은 사라지고, 서버의 행은 프로그램이 소켓을 닫거나 종료할 때까지 남는다.',
  },
  'orphaned-fin-wait-2': {
    title: '소유 프로세스가 없는 FIN_WAIT2',
    lesson:
      '클라이언트 프로세스는 닫고 떠났으나 상대가 닫지 않는다. RFC 9293에는 이때의 타임아웃이 없어, 시스템마다 소유 프로세스가 없는 소켓에 타이머를 둔다. 그 뒤에 오는 것에는 RST로 답한다.',
  },
  'half-open': {
    title: '전원이 나가 한쪽만 남는다',
    lesson:
      'B가 아무것도 알리지 못한 채 연결 상태를 모두 잃는다. A는 ESTABLISHED로 남아 있으며, 무언가를 보내기 전에는 이를 알 수 없다. 보내도 처음에는 응답이 없고, B가 다시 켜진 뒤에는 RST가 온다. 데이터도 keepalive도 없으면 행은 계속 남는다.',
  },
  'last-ack-lost': {
    title: 'TIME_WAIT가 기다리는 까닭: 마지막 ACK의 유실',
    lesson:
      'B가 FIN을 되풀이하면 A가 아직 남아 있어 다시 확인해 준다. TIME_WAIT가 없다면 B는 정상적으로 닫고도 RST를 받는다.',
  },
  'old-duplicate': {
    title: 'TIME_WAIT와 오래된 중복 세그먼트',
    lesson:
      '도중에 늦어진 세그먼트가 연결이 끝난 뒤에 도착한다. TIME_WAIT가 윈도우 밖임을 알아보므로 새 연결에 섞여 들지 못한다. 여기서 A는 뒤따르는 RST를 무시한다. FreeBSD가 그렇게 하며 RFC 1337의 제안이기도 하다.',
  },
  assassination: {
    title: 'TIME_WAIT 암살(assassination)',
    lesson:
      '같은 오래된 세그먼트에 A가 답하면, 그런 연결을 모르는 B가 RST를 보내고 A는 이를 받아들인다. TIME_WAIT가 일찍 끝난다(RFC 1337). Linux는 tcp_rfc1337을 켜지 않으면 이렇게 한다.',
  },
  'port-reuse': {
    title: '같은 포트를 다시 쓴다',
    lesson:
      '서버가 아직 TIME_WAIT인데 클라이언트가 같은 포트에서 다시 연결한다. RFC 9293에 따르면 서버는 거절하지 않고 곧바로 다시 열 수 있다. Linux는 여기처럼 SYN의 순서 번호나 타임스탬프가 이전 값보다 뒤일 때 그렇게 한다.',
  },
  'zero-window': {
    title: '윈도우가 0이 된다',
    lesson:
      'B의 프로그램이 읽지 않아 버퍼가 차고 윈도우가 닫힌다. A는 윈도우 프로브만 보낼 수 있고 연결은 양쪽 모두 ESTABLISHED로 남는다. B의 Recv-Q와 A의 Send-Q가 느린 쪽을 알려 준다. Solaris에서는 Rwind와 Swind만 알려 준다.',
  },
};
