import type { sourceWords as english } from '../en/source-words.ts';

/** What is said of a source that is no title of its own, and how it was read. */
export const sourceWords: Readonly<Record<keyof typeof english, string>> = {
  'full text via repo pedrocarlo/iptcp-go, path rfc9293.txt': '저장소 pedrocarlo/iptcp-go의 rfc9293.txt로 전문을 읽음',
  '3.3.2 (state list, Figure 5 and its notes)': '3.3.2(상태 목록, 그림 5와 그 주석)',
  'TCP-MIB (RFC 2012 edition of the module)': 'TCP-MIB(RFC 2012판 모듈)',
  'stored version ends at CLOSING; values 12 and 13 come from bpf.h/ss/bcc sources':
    '보관된 판은 CLOSING에서 끝남. 값 12와 13은 bpf.h, ss, bcc 소스에서 확인함',
  'values read in machine-generated bindings of that header and in the kernel patch that added BPF_TCP_BOUND_INACTIVE (upstream commit 91051f003948)':
    '값은 이 헤더에서 자동 생성된 바인딩과 BPF_TCP_BOUND_INACTIVE를 추가한 커널 패치(업스트림 커밋 91051f003948)에서 읽음',
  'read as excerpts in a public index': '공개 색인에서 발췌문으로 읽음',
  'stored version is the 1995 import': '보관된 판은 1995년에 저장소로 가져온(import) 판임',
  'pf header pfvar.h (PFUDPS_NAMES, PFOTHERS_NAMES)': 'pf 헤더 pfvar.h(PFUDPS_NAMES, PFOTHERS_NAMES)',
  'read as excerpts of several BSD copies; one older copy spells "NO TRAFFIC" with a space':
    '여러 BSD 사본을 발췌문으로 읽음. 오래된 사본 하나는 “NO TRAFFIC”처럼 띄어 씀',
  'function read as an excerpt in a public index': '함수를 공개 색인에서 발췌문으로 읽음',
  'TCPS_* constants': 'TCPS_* 상수',
  'illumos TCP SNMP glue, tcp_snmp_state()': 'illumos에서 TCP와 SNMP를 잇는 코드, tcp_snmp_state()',
  'read as an excerpt: IDLE, BOUND and CLOSED are all reported as MIB closed(1)':
    '발췌문으로 읽음. IDLE, BOUND, CLOSED가 모두 MIB의 closed(1)로 보고됨',
  'read as a stored page; shows AIX-style output and its state list':
    '보관된 페이지로 읽음. AIX 형식의 출력과 상태 목록이 있음',
  'stored page excerpt covers LISTEN through CLOSE-WAIT': '보관된 페이지의 발췌문에는 LISTEN부터 CLOSE-WAIT까지 있음',
  'Pasted IOS/CSR1000v lab sessions of "show tcp brief [numeric]"':
    'IOS/CSR1000v 실습에서 붙여 넣은 `show tcp brief [numeric]` 출력',
  'excerpts in a public index; three independent labs': '공개 색인의 발췌문. 서로 무관한 실습 세 건',
  'Pasted IOS sessions of "show control-plane host open-ports"':
    '붙여 넣은 IOS의 `show control-plane host open-ports` 출력',
  'excerpts in a public index; five independent ones, a 2911 and lab routers among them':
    '공개 색인의 발췌문. 서로 무관한 다섯 건으로, 2911과 실습용 라우터가 있음',
  'page found; the field table itself was not readable here': '페이지는 찾았으나 필드 표 자체는 여기서 읽을 수 없었음',
  'Transcriptions of "esxcli network ip connection list" in public code':
    '공개 코드에 옮겨 적힌 `esxcli network ip connection list` 출력',
  'an ESXi honeypot and a parser agree on the layout; not a vendor page':
    'ESXi 허니팟과 파서가 따르는 출력 형식이 서로 일치함. 제조사 문서는 아님',
  'netstat /? help text (option -q), as quoted in public code': '공개 코드에 인용된 netstat /? 도움말(-q 옵션)',
  'Pasted "netstat -a -q -n" output in a public blog repository (WSL/OpenSSH note) and in test fixtures':
    '공개 블로그 저장소(WSL/OpenSSH 글)와 테스트 자료에 붙여 넣은 `netstat -a -q -n` 출력',
  'Pasted English netstat -nat output in several public write-ups': '여러 공개 글에 붙여 넣은 영어 netstat -nat 출력',
  'netstat.exe message table (ids 10065 onward: CLOSED, LISTENING, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT …)':
    'netstat.exe의 메시지 표(10065번부터 CLOSED, LISTENING, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT …)',
  'seen only as a short excerpt in a public index; provenance of that copy is not established, so treat the strings as fact and do not reuse the file. The excerpt stops after CLOSE_WAIT.':
    '공개 색인의 짧은 발췌문으로만 봄. 사본의 출처가 확인되지 않아 문자열만 사실로 쓰고 파일은 재사용하지 않음. 발췌문은 CLOSE_WAIT에서 끝남',
  'networkConnections(), Windows branch': 'networkConnections(), Windows 분기',
  'Pasted German "netstat -an" output in a public notes repository (shows the code-page damage too)':
    '공개 메모 저장소에 붙여 넣은 독일어 `netstat -an` 출력(코드 페이지 때문에 깨진 글자도 있음)',
  'German-locale netstat handling in public monitoring code (Check_MK-style PowerShell, Zenoss-style plugin)':
    '독일어 netstat을 처리하는 공개 모니터링 코드(Check_MK 방식 PowerShell, Zenoss 방식 플러그인)',
  'Pasted Spanish "netstat -ano" output in public write-ups (HTB PivotAPI write-up, course VM notes)':
    '공개 글에 붙여 넣은 스페인어 `netstat -ano` 출력(HTB PivotAPI 풀이, 강의용 VM 메모)',
  'Pasted French "netstat -abo / -an" output in public student notes':
    '학생의 공개 메모에 붙여 넣은 프랑스어 `netstat -abo / -an` 출력',
  'Pasted Korean "netstat -ano" output in public blog repositories':
    '공개 블로그 저장소에 붙여 넣은 한국어 `netstat -ano` 출력',
  'Pasted Simplified Chinese "netstat -ano" output in public notes':
    '공개 메모에 붙여 넣은 중국어 간체 `netstat -ano` 출력',
  'Portuguese netstat samples in public test fixtures (not a raw paste)':
    '공개 테스트 자료의 포르투갈어 netstat 예(출력을 그대로 붙인 것은 아님)',
  'report localized netstat breaking parsers': '번역된 netstat 출력 때문에 파서가 실패한다는 보고',
  'Windows metadata bindings of MIB_TCP_STATE (member MIB_TCP_STATE_RESERVED = 100)':
    'MIB_TCP_STATE의 Windows 메타데이터 바인딩(멤버 MIB_TCP_STATE_RESERVED = 100)',
  'read in two public bindings': '공개 바인딩 두 가지에서 읽음',
  'Windows Server 2003 SP2 w03a2409.dll message table (netstat -t header and offload words), extracted in a public message-string listing':
    'Windows Server 2003 SP2 w03a2409.dll의 메시지 표(netstat -t의 머리글과 오프로드 단어). 공개된 메시지 문자열 목록에 추출되어 있음',
  'function read as an excerpt; earlier copies lack the Bound case':
    '함수를 발췌문으로 읽음. 이전 사본에는 Bound 분기가 없음',
  'psutil 7.2.2 as published on PyPI (2026-01-28), the newest release when it was read':
    'PyPI에 올라온 psutil 7.2.2(2026-01-28). 읽었을 때의 최신 릴리스',
  'DTrace tcp provider library (tcp.d), tcp_state_string': 'DTrace tcp 프로바이더 라이브러리(tcp.d), tcp_state_string',
  'excerpts of FreeBSD, Linux-port and early FreeBSD copies':
    'FreeBSD 사본, Linux 이식판 사본, 초기 FreeBSD 사본의 발췌문',
  'ipvsadm source (connection listing header) and pasted "ipvsadm -lnc" output':
    'ipvsadm 소스(연결 목록의 머리글)와 붙여 넣은 `ipvsadm -lnc` 출력',
  'libnetfilter_conntrack 1.0.9 as packaged by Debian 12: strings of the installed library':
    'Debian 12의 libnetfilter_conntrack 1.0.9 패키지. 설치된 라이브러리의 문자열',
  'shows [HW_OFFLOAD], [OFFLOAD], [UNREPLIED], [ASSURED], [NEW], [UPDATE], [DESTROY] and the TCP and SCTP words':
    '[HW_OFFLOAD], [OFFLOAD], [UNREPLIED], [ASSURED], [NEW], [UPDATE], [DESTROY]와 TCP·SCTP 단어가 있음',
  "on these systems lsof prints the host's own tcpstates[] table, read in tcp_fsm.h of xnu, freebsd-src and openbsd/src":
    '이들 시스템에서 lsof는 그 시스템의 tcpstates[] 표를 출력함. xnu, freebsd-src, openbsd/src의 tcp_fsm.h에서 읽음',
  'Tools run on a Debian 12 machine with Linux 6.18: net-tools 2.10, BusyBox 1.35.0, ss (iproute2) 6.1.0, lsof 4.95.0':
    'Debian 12, Linux 6.18에서 실행한 도구: net-tools 2.10, BusyBox 1.35.0, ss(iproute2) 6.1.0, lsof 4.95.0',
  'Measured on Linux 6.18 with iproute2 6.1.0, net-tools 2.10, lsof 4.95.0 and BusyBox 1.35.0':
    'Linux 6.18에서 iproute2 6.1.0, net-tools 2.10, lsof 4.95.0, BusyBox 1.35.0으로 측정',
  'Linux commit 4396e46187ca, which removed tcp_tw_recycle': 'tcp_tw_recycle을 없앤 Linux 커밋 4396e46187ca',
  'pf.c, TCP state tracking, in several BSD and Solaris copies': '여러 BSD 사본과 Solaris 사본의 pf.c, TCP 상태 추적',
  'captured outputs of netstat (Linux, macOS 10.14, FreeBSD 12, Windows 10), ss, lsof and /proc':
    'netstat(Linux, macOS 10.14, FreeBSD 12, Windows 10), ss, lsof, /proc에서 기록한 출력',
};
