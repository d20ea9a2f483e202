import type { CommandTraps } from '../../commands/command.ts';

/** What goes wrong with the commands of each system; words between backticks are code. */
export const commandTraps: CommandTraps = {
  linux: [
    '`ss`에서 `state` 필터를 하나만 쓰면 State 열이 빠져 뒤의 열이 하나씩 당겨진다. 상대 주소는 5번이 아니라 4번 필드이다.',
    '필터 단어는 출력되는 단어와 다르다. `established`, `syn-recv`, `time-wait`, `listening`을 쓴다. 대소문자는 가리지 않지만 `estab`, `listen`, 밑줄이 든 이름은 거부된다.',
    '`ss`는 `-a`가 없으면 대기 소켓을 숨기고, `-H`가 없으면 머리글까지 센다.',
    '`-p`는 root가 아니면 다른 사용자의 프로세스를 보여 주지 않는다.',
    'ss 6.1은 `-p`가 없어도 머리글이 `Process`로 끝난다. 머리글만 보고 프로세스를 조회했다고 판단할 수 없다.',
    '리셋되었거나 연결한 적이 없는 소켓은 `netstat`에 나오지 않는다. 커널과 iproute2가 6.8 이상이면 `ss`에는 아직 포트에 바인드되어 있는 것이 UNCONN으로 나온다.',
    'SYN_RECV, TIME_WAIT, 소유 프로세스를 잃은 소켓에는 프로세스가 없다. `lsof`는 열린 디스크립터가 있는 소켓만 보여 주므로 이런 소켓은 나오지 않는다.',
    'Linux의 `lsof`는 `FIN_WAIT1`을 받아들이고 `FIN_WAIT_1`은 거부한다.',
    '`netstat`은 `-W`가 없으면 긴 IPv6 주소를 자른다.',
    'BusyBox는 타이머를 출력하지 않으며, Debian 빌드에는 `-p`도 없다.',
    '/proc/net/tcp의 주소는 16진수이고 IPv4는 호스트 바이트 순서이다. 0100007F:1F90은 127.0.0.1:8080이다. 5번 필드에 두 큐, 10번 필드에 inode가 있다.',
    'conntrack은 소켓이 아니라 방화벽을 지나는 흐름을 보여 준다. NONE, SYN_SENT, SYN_RECV, ESTABLISHED, FIN_WAIT, CLOSE_WAIT, LAST_ACK, TIME_WAIT, CLOSE, LISTEN, SYN_SENT2를 받아들이며 `FIN_WAIT2`는 오류이다.',
  ],
  containers: ['소켓은 네트워크 네임스페이스에 속한다. 호스트의 목록에는 컨테이너의 소켓이 나오지 않는다.'],
  windows: [
    'Windows는 큐도 타이머도 출력하지 않는다.',
    '머리글은 번역된다. 상태 단어는 대부분의 언어에서 영어 그대로이지만 독일어판은 번역한다.',
    '`netstat -ano -p tcp`는 IPv4만 보여 준다.',
    '한 포트가 BOUND 행과 그 포트를 쓰는 연결의 행으로 두 번 나올 수 있다.',
    '포트 고갈은 시스템 로그에 이벤트 4227과 4231로 남는다.',
  ],
  macos: [
    '포트는 점 뒤에 온다. 10.0.0.1.443처럼 쓰고, 모든 주소는 `*.22`이다.',
    'Proto 열은 tcp4, tcp6, tcp46 가운데 하나이다.',
  ],
  bsd: [
    'DragonFly BSD의 `sockstat`은 LISTEN, SYN_SENT, ESTABLISHED가 아닌 상태를 빠뜨릴 수 있다. 이때는 `netstat`을 쓴다.',
  ],
  solaris: [
    '열 순서는 Local Address, Remote Address, Swind, Send-Q, Rwind, Recv-Q, State이다. 두 큐의 순서가 Linux와 반대이다.',
    'Recv-Q는 프로그램이 읽지 않은 양이 아니라 시스템이 아직 확인 응답하지 않은 양이다. Send-Q는 보냈지만 확인되지 않은 양보다 하나 작으며, 아직 보내지 않은 데이터는 들어가지 않는다.',
  ],
};
