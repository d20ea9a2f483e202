import type { TransitionWords } from '../../transition-words.ts';

/** Only transitions from one state to another are here: the others are not shown. */
export const transitionWords: TransitionWords = {
  events: {
    'passive OPEN': '수동적 OPEN 호출',
    'active OPEN with a remote socket given': '상대 소켓을 지정한 능동적 OPEN 호출',
    'active OPEN on a listening connection (remote now given)': '대기 중인 연결에서 상대를 지정한 능동적 OPEN 호출',
    'SEND with a remote socket given': '상대 소켓을 지정한 SEND 호출',
    CLOSE: 'CLOSE 호출',
    'CLOSE, nothing sent or pending': 'CLOSE 호출(보냈거나 보낼 데이터가 없을 때)',
    ABORT: 'ABORT 호출',
    'SYN without ACK or RST': 'ACK도 RST도 없는 SYN 도착',
    'RST with an acceptable ACK': '유효한 ACK가 있는 RST 도착',
    'SYN,ACK that acknowledges our SYN': '이쪽 SYN을 확인하는 SYN,ACK 도착',
    'SYN without ACK (simultaneous open)': 'ACK 없는 SYN 도착(동시 열기)',
    'ACK of our SYN': '이쪽 SYN에 대한 ACK 도착',
    'RST, after a passive OPEN': 'RST 도착(수동적으로 열었을 때)',
    'RST, after an active OPEN (simultaneous open)': 'RST 도착(능동적으로 열었을 때, 동시 열기)',
    'SYN in window, after a passive OPEN': '윈도우 안의 SYN 도착(수동적으로 열었을 때)',
    'FIN (after its ACK was accepted)': 'FIN 도착(그 ACK를 받아들인 뒤)',
    FIN: 'FIN 도착',
    'ACK of our FIN': '이쪽 FIN에 대한 ACK 도착',
    'FIN, our FIN not yet acknowledged': '이쪽 FIN이 확인되기 전에 FIN 도착',
    'FIN that also acknowledges our FIN (FIN,ACK)': '이쪽 FIN까지 확인하는 FIN(FIN,ACK) 도착',
    'new SYN the stack chooses to accept': '구현이 받아들이기로 한 새 SYN 도착',
    '2MSL expires': '2MSL 경과',
    'valid RST': '유효한 RST 도착',
    'user timeout': '사용자 타임아웃',
    'SYN in window after an active OPEN (stacks without RFC 5961)':
      '윈도우 안의 SYN 도착(능동적으로 열었을 때, RFC 5961이 없는 구현)',
    'SYN in window (stacks without RFC 5961)': '윈도우 안의 SYN 도착(RFC 5961이 없는 구현)',
  },
  actions: {
    'create TCB; send nothing': 'TCB를 만든다. 아무것도 보내지 않는다',
    'create TCB; send SYN (SEQ=ISS)': 'TCB를 만들고 SYN(SEQ=ISS)을 보낸다',
    'send SYN (SEQ=ISS)': 'SYN(SEQ=ISS)을 보낸다',
    'send SYN; data may ride with it or be queued': 'SYN을 보낸다. 데이터는 함께 보내거나 큐에 넣는다',
    'delete TCB; send nothing': 'TCB를 지운다. 아무것도 보내지 않는다',
    'delete TCB; queued SENDs and RECEIVEs fail': 'TCB를 지운다. 대기 중인 SEND와 RECEIVE는 실패한다',
    'send FIN': 'FIN을 보낸다',
    'send remaining data, then FIN': '남은 데이터를 보낸 뒤 FIN을 보낸다',
    'send RST (SEQ=SND.NXT); flush queues; delete TCB': 'RST(SEQ=SND.NXT)를 보내고 큐를 비운 뒤 TCB를 지운다',
    'report ok; delete TCB; send nothing': '성공을 알리고 TCB를 지운다. 아무것도 보내지 않는다',
    'send SYN,ACK (SEQ=ISS, ACK=RCV.NXT)': 'SYN,ACK(SEQ=ISS, ACK=RCV.NXT)를 보낸다',
    'signal "connection reset"; delete TCB': '“connection reset”을 알리고 TCB를 지운다',
    'send ACK': 'ACK를 보낸다',
    'send SYN,ACK': 'SYN,ACK를 보낸다',
    none: '없음',
    'flush the retransmission queue; user need not be told': '재전송 큐를 비운다. 사용자에게 알리지 않아도 된다',
    'flush the retransmission queue; signal "connection refused"; delete TCB':
      '재전송 큐를 비우고 “connection refused”를 알린 뒤 TCB를 지운다',
    'send ACK; tell the user': 'ACK를 보내고 사용자에게 알린다',
    'send ACK; start the 2MSL timer': 'ACK를 보내고 2MSL 타이머를 시작한다',
    'start the 2MSL timer (implied: 3.10.7.4 only says to enter TIME-WAIT)':
      '2MSL 타이머를 시작한다(3.10.7.4에는 TIME-WAIT로 간다고만 적혀 있다)',
    'delete TCB': 'TCB를 지운다',
    'reopen at once; the stack must pick an ISS above the highest sequence number it used before, and go back to TIME-WAIT if the SYN proves to be an old duplicate':
      '곧바로 다시 연다. ISS는 이전에 쓴 가장 큰 순서 번호보다 커야 하며, 그 SYN이 오래된 중복으로 드러나면 TIME-WAIT로 돌아간다',
    'flush queues; signal "connection reset"; delete TCB': '큐를 비우고 “connection reset”을 알린 뒤 TCB를 지운다',
    'flush queues; signal abort; delete TCB': '큐를 비우고 중단을 알린 뒤 TCB를 지운다',
    'send RST; flush queues; signal "connection reset"; delete TCB':
      'RST를 보내고 큐를 비운 뒤 “connection reset”을 알리고 TCB를 지운다',
  },
  notes: {
    'BSD-style socket APIs do not offer this.': 'BSD 방식의 소켓 API에는 없다.',
    'Not offered by BSD-style socket APIs.': 'BSD 방식의 소켓 API에는 없다.',
    'Otherwise the CLOSE waits until ESTABLISHED.': '그 밖의 경우 CLOSE는 ESTABLISHED가 될 때까지 기다린다.',
    'RFC 793 is widely reported to have said CLOSING here in its prose; RFC 9293 says LAST-ACK (RFC 793 itself was not re-opened).':
      'RFC 793은 여기를 CLOSING이라고 적었다. RFC 1122가 LAST-ACK로 바로잡았고 RFC 9293도 LAST-ACK이다.',
    '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.':
      '3.5.2절과 그림 5의 주 3은 리셋을 보낸 쪽이 TIME-WAIT를 유지해야 한다고 적고, 3.10.5절은 CLOSED라고 적는다.',
    'The ACK step runs first, so the connection passes through ESTABLISHED.':
      'ACK를 먼저 처리하므로 ESTABLISHED를 거쳐 간다.',
    'Left out of Figure 5; present only in note 2 and in the text.': '그림 5에는 없고 주 2와 본문에만 있다.',
    "The sequence condition is about our own new ISS, not about the arriving SYN. RFC 6191 adds a test of the SYN's timestamp. The RFC does not name the state entered; SYN-RECEIVED is inferred from a passive open.":
      '순서 번호의 조건은 도착한 SYN이 아니라 이쪽이 새로 고르는 ISS에 대한 것이다. RFC 6191은 SYN의 타임스탬프 검사를 더한다. RFC 9293에 다음 상태의 이름은 없으며, 수동적 열기이므로 SYN-RECEIVED가 된다.',
    "RFC 1337 describes the hazard. Linux follows the RST here unless tcp_rfc1337 is set; FreeBSD's TCP test suite expects TIME-WAIT to stay.":
      '이 위험은 RFC 1337에 설명되어 있다. Linux는 tcp_rfc1337을 켜지 않으면 이 RST를 따르고, FreeBSD의 TCP 테스트 스위트는 TIME-WAIT가 유지되는 것을 올바른 동작으로 본다.',
  },
};
