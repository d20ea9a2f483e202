import type { RowTexts } from '../en/row-texts.ts';

/** 한 행을 풀이하는 문장. */
export const rowTexts: RowTexts = {
  listener: '이 장비의 프로그램이 이 포트에서 대기한다. 접속한 클라이언트마다 행이 따로 생긴다.',
  selfConnected: '로컬과 원격의 주소·포트가 같다. 소켓이 자기 자신에게 연결되었다.',
  weOpen: '이쪽이 연결을 여는 중이다.',
  peerOpens: '상대가 연결을 여는 중이다.',
  peerOpened: '상대가 연 연결이다. 로컬 포트 {lport}에서 대기하는 소켓이 있다.',
  weOpened: '이쪽이 연 연결이다. 이 출력에는 로컬 포트 {lport}에서 대기하는 소켓이 없다.',
  guessWeOpenedUnheard:
    '이쪽이 연 연결로 보인다. 이 출력에 로컬 포트 {lport}에서 대기하는 소켓이 없기 때문이다. 두 포트 모두 임시 포트이고, 수동 모드 FTP처럼 서버가 대기 소켓을 이미 닫았을 수 있어 추정한 것이다.',
  guessPeerOpenedUnheard:
    '상대가 연 연결로 보인다. 로컬 포트 {lport} 쪽이 더 낮기 때문이다. 이 출력에는 그 포트의 대기 소켓이 없어 추정한 것이다.',
  guessPeerOpened:
    '상대가 연 연결로 보인다. 로컬 포트 {lport} 쪽이 더 낮기 때문이다. 이 출력만으로는 그 포트에 대기 소켓이 있는지 알 수 없어 추정한 것이다.',
  guessWeOpened:
    '이쪽이 연 연결로 보인다. 원격 포트 {rport} 쪽이 더 낮기 때문이다. 이 출력만으로는 로컬 포트 {lport}에 대기 소켓이 있는지 알 수 없어 추정한 것이다.',
  guessPeerOpenedService:
    '상대가 연 연결로 보인다. 로컬 포트가 서비스 이름({lport})으로 표시되기 때문이다. 이 출력만으로는 그 포트에 대기 소켓이 있는지 알 수 없어 추정한 것이다.',
  guessWeOpenedService:
    '이쪽이 연 연결로 보인다. 원격 포트가 서비스 이름({rport})으로 표시되기 때문이다. 이 출력만으로는 로컬 포트 {lport}에 대기 소켓이 있는지 알 수 없어 추정한 것이다.',
  tracked: '방화벽이나 로드 밸런서가 지나가는 트래픽을 기록한 행이다. 소켓이 아니며 소유 프로세스도 없다.',
  trackedOpener: '이 행의 첫 패킷은 포트 {lport} 쪽이 보냈다. 보통 연결을 여는 SYN이다.',

  weClosedFirst: '이쪽이 먼저 닫았다.',
  weClosedFirstOrBoth: '이쪽이 먼저 닫았거나 양쪽이 동시에 닫았다.',
  bothClosed: '양쪽이 동시에 닫았다.',
  peerClosedFirst: '상대가 먼저 닫았다.',
  peerClosedFirstThenWe: '상대가 먼저 닫았고 이쪽도 닫았다.',

  waitsForClients: '클라이언트를 기다린다.',
  waitsForAccept: '핸드셰이크를 마친 연결이 로컬 프로그램의 accept()를 기다린다.',
  waitsForSynAck:
    '상대의 SYN+ACK를 기다린다. 닫힌 포트라면 보통 곧바로 RST가 온다. 응답이 없는 상태가 이어지면 패킷이 유실되었거나 폐기되었거나 상대가 없는 것이다.',
  waitsForAcceptOf: 'accept 큐에서 기다린다. 아직 어떤 프로그램도 이 연결을 accept하지 않았다.',
  waitsForAck: '핸드셰이크의 마지막 단계인 상대의 ACK를 기다린다.',
  waitsForNobody: '아무것도 기다리지 않는다. 연결이 열려 있고 양쪽 모두 보낼 수 있다.',
  waitsForReader: '로컬 프로그램이 데이터를 읽기를 기다린다.',
  waitsForPeerAnswer: '프로브에 대한 상대의 응답을 기다린다.',
  waitsForPeerAck: '보낸 데이터에 대한 상대의 확인 응답을 기다린다.',
  waitsForPeerAckAndClose:
    '보낸 데이터에 대한 상대의 확인 응답을 기다린다. 그다음에는 로컬 프로그램이 소켓을 닫아야 한다.',
  waitsForPeerReader: '상대 프로그램이 읽기를 기다린다. 상대의 수신 윈도우에 남은 공간이 없다.',
  waitsForFinAck: '이쪽 FIN에 대한 상대의 확인 응답을 기다린다.',
  waitsForFin: '상대가 닫기를 기다린다. 이때 상대 쪽 상태는 보통 CLOSE_WAIT이다.',
  waitsForClose: '로컬 프로그램이 소켓을 닫기를 기다린다. 커널이 대신 닫아 주지 않는다.',
  waitsForCloseOfAll:
    '이 장비의 {process} 프로세스를 비롯해 이 소켓을 가진 프로세스 {count}개가 모두 소켓을 닫기를 기다린다. 커널이 대신 닫아 주지 않는다.',
  waitsForCloseOf: '이 장비의 {process} 프로세스가 소켓을 닫기를 기다린다. 커널이 대신 닫아 주지 않는다.',
  waitsForAcceptAndClose: '아직 어떤 프로그램도 accept하지 않은 연결이므로 닫을 프로그램도 없다.',
  waitsForClock: '기다리는 상대는 없다. 시간이 지나면 끝난다.',
  unused: '어떤 연결에도 쓰이지 않는 소켓이다. 프로그램이 쓰거나 해제할 때까지 그대로 있다.',
  traceClosed:
    '커널에서 이 소켓이 끝났다. TIME_WAIT가 이어지더라도 더 작은 기록이 대신하므로 이 추적에는 나오지 않는다.',
  boundOnly: '포트만 예약된 상태이다. 프로그램이 아직 연결도 대기도 하지 않았다.',
  boundOnWindows:
    '포트만 차지하며 연결에는 쓰이지 않는 행이다. Windows에서는 연결된 클라이언트 소켓 옆에 이런 행이 함께 나타날 수 있다.',
  deleting: 'Windows가 연결 정보를 삭제하는 중이다.',
  unknown: '상태 열에 있는 단어를 해석하지 못했다.',

  untilProgramEnds: '프로그램이 대기하는 동안 유지된다.',
  untilClosed: '프로그램이 소켓을 닫을 때까지 유지된다.',
  roundTrip: '보통 왕복 한 번이면 끝난다.',
  limitUnknown: '이 시스템에서 최대 얼마 동안 이어지는지는 이 카드가 근거로 삼은 자료에 없다.',
  roundTripAtMost: '보통 왕복 한 번이면 끝난다. 응답이 없으면 {system} 기본 설정에서 약 {seconds}초 유지된다.',
  roundTripAtMostOrphan:
    '보통 왕복 한 번이면 끝난다. 응답이 없고 소유 프로세스도 없으면 Linux 기본 설정에서 약 {seconds}초 유지된다.',
  idleForEver: '유휴 연결에는 시간 제한이 없다. keepalive가 없으면 상대가 사라진 뒤에도 남을 수 있다.',
  idleWithKeepalive: '유휴 연결에는 시간 제한이 없지만, keepalive가 켜져 있어 상대가 사라지면 알아챈다.',
  unackedAtMost: '응답이 없으면 Linux 기본 설정(tcp_retries2)에서 적어도 {seconds}초 동안 다시 보낸다.',
  whileProbesAreAnswered: '상대가 윈도우 프로브에 응답하는 한 계속 유지될 수 있다.',
  orphanProbes:
    '소유 프로세스가 없으므로 상대가 윈도우 프로브에 응답해도 Linux는 몇 분 안에 포기한다(tcp_orphan_retries).',
  orphanOrProbes:
    '프로세스가 소유하는 동안은 상대가 윈도우 프로브에 응답하는 한 계속 유지될 수 있다. 소유 프로세스가 없으면 Linux는 몇 분 안에 포기한다(tcp_orphan_retries).',
  orphanFinWait2: '소유 프로세스가 없으므로 Linux가 {seconds}초(tcp_fin_timeout) 뒤에 제거한다.',
  ownedFinWait2: '프로세스가 소켓을 들고 있는 동안은 시간 제한이 없다.',
  eitherFinWait2:
    '프로세스가 소켓을 들고 있는 동안은 제한이 없고, 소유 프로세스가 없으면 Linux가 {seconds}초(tcp_fin_timeout) 뒤에 제거한다.',
  untilPeerCloses: '상대가 닫을 때까지 유지된다. 최대 시간은 시스템마다 다르다.',
  noLimitUnaccepted: '시간 제한이 없다. 프로그램이 accept한 뒤 닫거나 대기 소켓이 닫힐 때까지 유지된다.',
  noLimitCloseWait:
    '시간 제한이 없다. keepalive가 켜져 있으면 상대가 사라진 뒤 행이 없어질 수 있지만, 프로그램의 디스크립터는 열린 채 남는다.',
  timeWait: '{system}에서는 {seconds}초 유지된다.',
  timeWaitLeft: '{system}에서는 {seconds}초 유지되며, 약 {left}초 남았다.',
  timeWaitAtEnd: '{system}에서는 {seconds}초 유지되며, 1초도 남지 않았다.',
  timeWaitWindows: 'Windows에서는 버전과 문서에 따라 2분 또는 4분 유지된다.',
  timeWaitAny: 'RFC 9293은 최대 세그먼트 수명의 두 배(4분)를 요구하며, 실제 시스템은 30초에서 4분까지 유지한다.',
  trackedFor: '기본 설정에서 conntrack은 마지막 패킷 이후 {seconds}초가 지나면 이 항목을 지운다.',
  trackedForDays: '기본 설정에서 conntrack은 마지막 패킷 이후 {days}일이 지나면 이 항목을 지운다.',
  momentary: '금방 사라질 것이다.',

  backlogEmpty: 'accept 큐가 비어 있다. 한계는 {sendQ}개이다.',
  backlog: 'accept 큐에서 연결 {recvQ}개가 기다린다. 한계는 {sendQ}개이다.',
  backlogFull: 'accept 큐에서 연결 {recvQ}개가 기다린다. 한계인 {sendQ}개를 넘어 가득 찼다.',
  backlogNoLimit: 'accept 큐에서 연결 {recvQ}개가 기다린다. 이 도구는 한계를 표시하지 않는다.',
  listenQueue:
    'accept 큐에서 연결 {length}개가 기다린다. 한계는 {limit}개이다. 끝나지 않은 핸드셰이크는 {incomplete}개이다.',
  listenQueueFull:
    'accept 큐에서 연결 {length}개가 기다리며 한계인 {limit}개에 이르렀다. macOS는 이때부터, FreeBSD는 한계의 1.5배를 넘으면 새 연결을 거부한다. 끝나지 않은 핸드셰이크는 {incomplete}개이다.',
  recvQ: 'Recv-Q {recvQ}: 도착했지만 로컬 프로그램이 아직 읽지 않은 바이트 수이다.',
  recvQUnacked:
    'Recv-Q {recvQ}: 도착했지만 이쪽이 아직 확인하지 않은 바이트 수이다. Solaris는 읽지 않은 양을 표시하지 않는다.',
  sendQ: 'Send-Q {sendQ}: 상대가 아직 확인하지 않은 바이트 수이다.',
  sendQSent:
    'Send-Q {sendQ}: 보냈지만 상대가 아직 확인하지 않은 것이 {bytes}바이트이다(FIN은 1바이트로 센다). Solaris는 이보다 1 작은 값을 출력하며, 아직 보내지 않은 데이터는 넣지 않는다.',
  synOnly: 'Send-Q 1은 SYN 자체이다.',
  finOnly: 'Send-Q 1은 FIN 자체이다.',
  finAndData: 'Send-Q {sendQ}: FIN과 그 앞의 데이터 {bytes}바이트가 확인되지 않았다.',
  eofUnread: 'Recv-Q 1은 상대의 FIN이다. 상대가 닫은 뒤로 프로그램이 한 번도 읽지 않았다.',
  eof: 'Recv-Q 1은 상대의 FIN이다.',
  eofAndData: 'Recv-Q {recvQ}: 프로그램이 읽지 않은 데이터 {bytes}바이트와 상대의 FIN이다.',
  eofAndTls13: 'Recv-Q 25는 TLS 1.3의 close_notify와 FIN을 더한 크기이다. 상대가 닫은 뒤로 프로그램이 읽지 않았다.',
  eofAndTls12:
    'Recv-Q {recvQ}는 TLS 1.2의 close_notify와 FIN을 더한 크기이다. 상대가 닫은 뒤로 프로그램이 읽지 않았다.',
  allRead: 'Recv-Q 0: 도착한 것은 모두 읽었고 close()가 남았다.',

  secondsLeft: '{seconds}초 뒤',
  minutesLeft: '{minutes}분 뒤',
  momentLeft: '1초 이내',
  timerOn: '재전송 타이머가 {left}에 만료된다.',
  timerOnAgain: '재전송 타이머가 {left}에 만료된다. 응답 없이 {count}번 다시 보냈다.',
  timerOnSynAck: '재전송 타이머: SYN+ACK를 응답 없이 {count}번 다시 보냈다.',
  timerPersist: 'persist 타이머: 보낼 데이터가 있지만 상대의 윈도우에 공간이 없다. {left}에 다음 프로브를 보낸다.',
  timerPersistUnanswered:
    'persist 타이머: 보낼 데이터가 있지만 나가지 못하고 있다. 상대의 윈도우에 공간이 없었거나 이 시스템이 패킷을 보내지 못하는 것이다(경로가 없거나 인터페이스가 꺼진 경우). 프로브를 응답 없이 {count}번 보냈고, {left}에 다음 프로브를 보낸다. Linux는 기본 설정에서 늦어도 15번 보낸 뒤 포기한다(tcp_retries2).',
  timerKeepaliveUnanswered:
    'keepalive 타이머: 프로브를 응답 없이 {count}번 보냈고, {left}에 다음 프로브를 보낸다. Linux는 기본 설정에서 9번 보낸 뒤 포기한다(tcp_keepalive_probes).',
  timerKeepalive: 'keepalive 타이머가 {left}에 만료되며, 상대가 충분히 오래 아무것도 보내지 않았으면 프로브를 보낸다.',
  timerTimewait: '그 전에 상대의 FIN이 오지 않으면 {left}에 커널이 이 행을 제거한다.',
  timerOff: '동작 중인 타이머가 없다. 커널이 이 상태를 스스로 끝내지 않는다.',
};
