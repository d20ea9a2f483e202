import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRows } from './support/written-row.ts';

/** Rows that begin with their state, each of which ends with addresses in front of the next state. */
const unknownColumns = [
  'SYN-RECV nginx 192.0.2.10:443 198.51.100.7:50514',
  'CLOSE-WAIT nginx 192.0.2.10:444 198.51.100.7:50515',
  'SYN-RECV\t00:12\t192.0.2.10:443\t198.51.100.7:50514',
  'CLOSE-WAIT\t00:13\t192.0.2.10:444\t198.51.100.7:50515',
  'TIME-WAIT\t192.0.2.10\t443\t198.51.100.7\t50514',
  'CLOSE-WAIT\t192.0.2.10\t444\t198.51.100.7\t50515',
];

/** Cells that stand one to a line, the state first. */
const cellsOfLines = [
  'SYN-RECV',
  '192.0.2.10:443',
  '198.51.100.7:50514',
  'CLOSE-WAIT',
  '192.0.2.10:444',
  '[::1]:50515',
  'TIME-WAIT',
];

/** Lines as tools print them, and what each row of them says. */
const texts: Readonly<Record<string, readonly [lines: string, rows: string, unparsed?: readonly string[]]>> = {
  'services whose names hold a slash, a dot or a star are ports': [
    `tcp        0      0 web1:914c/g             web2:50514              ESTABLISHED 812/x
tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED 812/sshd
tcp        0      0 web1:z39.50             *:*                     LISTEN      813/zebra
tcp4       0      0  macbook.lan.50514      db-198-51-100-7.z39.50 CLOSING
tcp4       0      0  macbook.lan.50515      db-198-51-100-7.sql*net ESTABLISHED
ESTAB  0      0      192.0.2.10:z39.50 198.51.100.7:914c/g users:(("nginx",pid=901,fd=9))
curl       4121    ops    5u  IPv4              20414      0t0  TCP web1.example:z39.50->web2:914c/g (ESTABLISHED)`,
    `tcp ESTABLISHED web1 914c/g web2 50514 q0/0 p812/x
tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0 p812/sshd
tcp LISTEN web1 z39.50 * * q0/0 p813/zebra
tcp4 CLOSING macbook.lan 50514 db-198-51-100-7 z39.50 q0/0
tcp4 ESTABLISHED macbook.lan 50515 db-198-51-100-7 sql*net q0/0
- ESTABLISHED 192.0.2.10 z39.50 198.51.100.7 914c/g q0/0 p901/nginx
tcp ESTABLISHED web1.example z39.50 web2 914c/g p4121/curl`,
  ],
  'the processes of old versions of ss are counted, and a name may hold quotes': [
    `LISTEN     0      128          *:80                       *:*     users:(("nginx",901,6),("nginx",902,6))
ESTAB      0      0      192.0.2.10:80    198.51.100.7:50514      users:(("a"b",pid=4120,fd=5),("c",pid=4121,fd=5))`,
    `- LISTEN * 80 * * q0/128 p901/nginx h2
- ESTABLISHED 192.0.2.10 80 198.51.100.7 50514 q0/0 p4120/a"b h2`,
  ],
  'a state that opens a row with a column of an unknown kind takes no addresses of the row above': [
    unknownColumns.join('\n'),
    '',
    unknownColumns,
  ],
  'a state alone on a line takes no addresses that stand below another one': [
    cellsOfLines.join('\n'),
    '',
    cellsOfLines,
  ],
  'a number may stand between the state and the addresses of a row': [
    `SYN-RECV\t7\t192.0.2.10:443\t198.51.100.7:50514
CLOSE-WAIT\t0\t192.0.2.10:444\t198.51.100.7:50515`,
    `- SYN-RECEIVED 192.0.2.10 443 198.51.100.7 50514
- CLOSE-WAIT 192.0.2.10 444 198.51.100.7 50515`,
  ],
  'rows of ss that a terminal broke behind their queues keep their own states': [
    `         192.0.2.10:23            198.51.100.7:50513
ESTAB       0      0
         192.0.2.10:22            198.51.100.7:50514
LISTEN      0      128
                 :::80                     :::*
TIME-WAIT   0      7
         192.0.2.10:443           198.51.100.7:50515`,
    `- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0
- LISTEN :: 80 :: * q0/128
- TIME-WAIT 192.0.2.10 443 198.51.100.7 50515 q0/7`,
    ['         192.0.2.10:23            198.51.100.7:50513'],
  ],
  'signs of diff in front of a row are none of its protocol': [
    `-tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED 812/sshd
+tcp        0      0 192.0.2.10:22           198.51.100.7:50514      CLOSE_WAIT  812/sshd`,
    `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0 p812/sshd
tcp CLOSE-WAIT 192.0.2.10 22 198.51.100.7 50514 q0/0 p812/sshd`,
  ],
  'rows of lsof that a window has broken at any place are read': [
    `nginx     901     www    6u  IPv4              20411      0t0  TCP 192.0.2.10:443->198.51.100
.7:50514 (ESTABLISHED)
nginx     901     www    7u  IPv4              20412      0t0  TCP 192.0.2.10:443->198.51.100.7:5
0515 (CLOSE_WAIT)
nginx     901     www    8u  IPv6              20413      0t0  TCP [2001:db8::10]:443->
[2001:db8::7]:50516 (LAST_ACK)
nginx     901     www    9u  IPv4              20414      0t0  TCP 192.0.2.10:443->198.51.100.7:50517 (CLOSE
_WAIT)
nginx     901     www   10u  IPv4              20415      0t0  TCP 192.0.2.10:443->198.51.100.7:50518 (
ESTABLISHED)`,
    `tcp ESTABLISHED 192.0.2.10 443 198.51.100.7 50514 p901/nginx
tcp CLOSE-WAIT 192.0.2.10 443 198.51.100.7 50515 p901/nginx
tcp LAST-ACK 2001:db8::10 443 2001:db8::7 50516 p901/nginx
tcp CLOSE-WAIT 192.0.2.10 443 198.51.100.7 50517 p901/nginx
tcp ESTABLISHED 192.0.2.10 443 198.51.100.7 50518 p901/nginx`,
  ],
  'words that a window has torn in two are read': [
    `tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABL
ISHED 812/sshd
tcp        0      0 192.0.2.10:22           198.51.100.7:50515      CLOSE
_WAIT  812/sshd
tcp        0      0 192.0.2.10:22           198.51.100.7:50516      FIN_WAIT
2   -
tcp        0      0 192.0.2.10:22           198.51.100.7:50517      CLOSE
Active UNIX domain sockets (servers and established)
unix  2      [ ACC ]     STREAM     LISTENING     20411    /run/x.sock
Active Internet connections (servers and established)
tcp        0      0 192.0.2.10:22           198.51.100.7:50518      CLOSE
and that is all of it`,
    `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0 p812/sshd
tcp CLOSE-WAIT 192.0.2.10 22 198.51.100.7 50515 q0/0 p812/sshd
tcp FIN-WAIT-2 192.0.2.10 22 198.51.100.7 50516 q0/0
tcp CLOSED 192.0.2.10 22 198.51.100.7 50517 q0/0
tcp CLOSED 192.0.2.10 22 198.51.100.7 50518 q0/0`,
    ['and that is all of it'],
  ],
  'processes of ss in cells of Markdown or of a spreadsheet are read, below a heading too': [
    `| State | Recv-Q | Send-Q | Local Address:Port | Peer Address:Port | Process |
|:--|--:|--:|:--|:--|:--|
| ESTAB | 0 | 36 | 192.0.2.10:22 | 198.51.100.7:50514 | users:(("sshd",pid=812,fd=4)) timer:(on,200ms,1) |
| LISTEN | 129 | 128 | *:80 | *:* | users:(("nginx",pid=901,fd=6),("nginx",pid=900,fd=6)) |
ESTAB\t0\t36\t192.0.2.10:23\t198.51.100.7:50514\tusers:(("sshd",pid=812,fd=4))`,
    `- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/36 p812/sshd t=on,0.2,1
- LISTEN * 80 * * q129/128 p901/nginx h2
- ESTABLISHED 192.0.2.10 23 198.51.100.7 50514 q0/36 p812/sshd`,
  ],
  'lsof -F writes a blank in a name as the table does': [
    'p902\ncb\\x20c\nf3\nPTCP\nn[::1]:631\nTST=LISTEN',
    'tcp LISTEN ::1 631 - - p902/b c',
  ],
  'a command of sockstat has blanks, and who has none has no process': [
    `USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STATE
www      nginx: wor 901   6  tcp46  *:443                 *:*                   LISTEN
?        ?          ?     ?  tcp4   192.0.2.10:443        198.51.100.7:50515    TIME_WAIT`,
    `tcp46 LISTEN * 443 * * p901/nginx: wor
tcp4 TIME-WAIT 192.0.2.10 443 198.51.100.7 50515`,
  ],
  'a command of sockstat begins with any sign, where a state stands behind the ends too': [
    `USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       CONN STATE
squid    (squid-1)  901   6  tcp4   192.0.2.10:443        198.51.100.7:50515    ESTABLISHED
postgres postgres: 14/ma 902 6 tcp4 192.0.2.10:5432       198.51.100.7:50516    CLOSE_WAIT
root     443        903   6  tcp4   *:443                 *:*                   LISTEN`,
    `tcp4 ESTABLISHED 192.0.2.10 443 198.51.100.7 50515 p901/(squid-1)
tcp4 CLOSE-WAIT 192.0.2.10 5432 198.51.100.7 50516 p902/postgres: 14/ma
tcp4 LISTEN * 443 * * p903/443`,
  ],
  'the other end of NX-OS stands on its second line': [
    `Protocol State/       Recv-Q/   Local Address(port)/
         Context      Send-Q    Remote Address(port)
tcp      ESTABLISHED  3         192.0.2.10(22)
         management   52        198.51.100.7(50514)
tcp6     LISTEN       0         *(22)
         Wildcard     0         *(*)`,
    `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q3/52
tcp6 LISTEN * 22 * * q0/0`,
  ],
  'pf has a colon before the port of IPv4 alone, and numbers of routing tables before addresses': [
    `all tcp (1) 192.0.2.10:80 <- (1) 198.51.100.7:50517       CLOSING:ESTABLISHED
all ipv6-icmp fe80::1 -> ff02::1       NO_TRAFFIC:NO_TRAFFIC
all tcp fe80::1%em0[22] <- fe80::2%em0[50518]       ESTABLISHED:FIN_WAIT_2`,
    `tcp CLOSING 192.0.2.10 80 198.51.100.7 50517
tcp ESTABLISHED fe80::1%em0 22 fe80::2%em0 50518`,
    ['all ipv6-icmp fe80::1 -> ff02::1       NO_TRAFFIC:NO_TRAFFIC'],
  ],
  'a row of illumos has no user where the kernel has the socket': [
    `TCP: IPv4
   Local Address        Remote Address      User     Pid      Command       Swind  Send-Q  Rwind  Recv-Q    State
-------------------- -------------------- -------- ------ -------------- ------- ------- ------- ------- -----------
192.0.2.10.22        198.51.100.7.50514   root       1812 sshd             64128      47 1049800      12 ESTABLISHED
192.0.2.10.443       198.51.100.7.50515                 0                  64128       0 1049800       0 TIME_WAIT`,
    `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q12/47 p1812/sshd
tcp TIME-WAIT 192.0.2.10 443 198.51.100.7 50515 q0/0 p0/-`,
  ],
  'netstat -B of OpenBSD has windows between the queues and the addresses': [
    `Proto   Recv-Q Send-Q Recv-W Send-W Cgst-W  Local Address          Foreign Address        (state)
tcp          2      1  16384  17376   4344  192.0.2.10.22          198.51.100.7.50514     ESTABLISHED`,
    'tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q2/1',
  ],
  'lsof -T prints the queues of UDP too': [
    'dhclient  640 root 6u  IPv4  20418      0t0  UDP 192.0.2.10:68->192.0.2.1:67 (QR=5 QS=7)',
    'udp - 192.0.2.10 68 192.0.2.1 67 q5/7 p640/dhclient',
  ],
  'an address that PowerShell broke at the end of its column is put together': [
    `LocalAddress      LocalPort RemoteAddress     RemotePort State       OwningProcess
------------      --------- -------------     ---------- -----       -------------
192.0.2.10        49712     198.51.100.7      443        Established          4120
2001:db8:1234:567 49714     2001:db8:ffff:fff 443        Established          4120
8:9abc:def0:1234:           f:ffff:ffff:ffff:
5678                        fffe
0.0.0.0           135       0.0.0.0           0          Listen               1204`,
    `tcp ESTABLISHED 192.0.2.10 49712 198.51.100.7 443 p4120/-
tcp ESTABLISHED 2001:db8:1234:5678:9abc:def0:1234:5678 49714 2001:db8:ffff:ffff:ffff:ffff:ffff:fffe 443 p4120/-
tcp LISTEN 0.0.0.0 135 0.0.0.0 0 p1204/-`,
  ],
  'a row of conntrack goes on behind a backslash, or where a terminal breaks it': [
    `tcp      6 431999 ESTABLISHED src=192.0.2.10 dst=198.51.100.7 sport=50514 dport=443 \\
    src=198.51.100.7 dst=203.0.113.5 sport=443 dport=50514 [ASSURED] mark=0 use=1
tcp      6 117 SYN_SENT src=192.0.2.10 dst=198.51.100.8 \\
    sport=50515 dport=443 [UNREPLIED] \\
    src=198.51.100.8 dst=203.0.113.5 sport=443 dport=50515 mark=0 use=1
ipv6     10 tcp      6 60 SYN_RECV \\
    src=2001:db8::10 dst=2001:db8::99 sport=50516 dport=443 src=2001:db8::99 dst=2001:db8::10 sport=443 dport=50516
tcp      6 431999 ESTABLISHED src=2001:db8:1234:5678:9abc:def0:1234:5678 dst=200
1:db8:ffff:ffff:ffff:ffff:ffff:fffe sport=50514 dport=443 src=2001:db8:ffff:ffff
:ffff:ffff:ffff:fffe dst=2001:db8:1234:5678:9abc:def0:1234:5678 sport=443 dport=
50514 [ASSURED] mark=0 use=1
kernel: DROP IN=eth0 SRC=192.0.2.10 src=192.0.2.1
icmp     1 29 src=192.0.2.10 dst=192.0.2.1 type=8 code=0 id=1234 src=192.0.2.1 dst=192.0.2.10 type=0 code=0 id=1234`,
    `tcp CT-ESTABLISHED 192.0.2.10 50514 198.51.100.7 443
tcp CT-SYN_SENT 192.0.2.10 50515 198.51.100.8 443
tcp CT-SYN_RECV 2001:db8::10 50516 2001:db8::99 443
tcp CT-ESTABLISHED 2001:db8:1234:5678:9abc:def0:1234:5678 50514 2001:db8:ffff:ffff:ffff:ffff:ffff:fffe 443
icmp - 192.0.2.10 - 192.0.2.1 -`,
    ['kernel: DROP IN=eth0 SRC=192.0.2.10 src=192.0.2.1'],
  ],
  'a row of conntrack that ends before its ports keeps what it has': [
    'tcp      6 431999 ESTABLISHED src=192.0.2.10 dst=198.51.100.7',
    'tcp CT-ESTABLISHED 192.0.2.10 - 198.51.100.7 -',
  ],
  'rows of lsof and conntrack that a terminal of 80 columns has broken within a port are put together': [
    `COMMAND   PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME
python3 20554 root    6u  IPv4 186195      0t0  TCP 192.0.2.10:50514->127.0.0.1:
8080 (ESTABLISHED)
python3 20554 root    7u  IPv4 186196      0t0  TCP 192.0.2.10:50515->10.0.0.1:8
080 (CLOSE_WAIT)
python3 20554 root    8u  IPv4 186197      0t0  TCP 192.0.2.10:8080->10.0.0.1:50
516 (ESTABLISHED)
ipv4     2 tcp      6 431999 ESTABLISHED src=192.0.2.1 dst=198.51.100.7 sport=50
517 dport=443 src=198.51.100.7 dst=192.0.2.1 sport=443 dport=50517 [ASSURED] mar
k=0 use=1`,
    `tcp ESTABLISHED 192.0.2.10 50514 127.0.0.1 8080 p20554/python3
tcp CLOSE-WAIT 192.0.2.10 50515 10.0.0.1 8080 p20554/python3
tcp ESTABLISHED 192.0.2.10 8080 10.0.0.1 50516 p20554/python3
tcp CT-ESTABLISHED 192.0.2.1 50517 198.51.100.7 443`,
  ],
  'routing sessions in YAML are no sockets, whatever property tells': [
    `- local: 192.0.2.10:179
  remote: 198.51.100.7:50514
  remote-as: 65001
  state: Established
- proto: tcp
  local: 192.0.2.10:22
  remote: 198.51.100.7:50514
  state: ESTABLISHED`,
    'tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514',
    ['- local: 192.0.2.10:179', '  remote: 198.51.100.7:50514', '  remote-as: 65001', '  state: Established'],
  ],
  'cells of a spreadsheet may be empty, the first and the last too': [
    `Process Name	Process ID	Protocol	State	Local Address	Local Port	Remote Address	Remote Port	Create Time	Module Name
chrome.exe	4120	TCP	Established	192.0.2.10	49712	198.51.100.7	443	1/29/2026 10:00:00 AM	chrome.exe
[Time Wait]		TCP	Time Wait	192.0.2.10	49713	198.51.100.7	443	1/29/2026 10:00:00 AM	`,
    `tcp ESTABLISHED 192.0.2.10 49712 198.51.100.7 443 p4120/chrome.exe
tcp TIME-WAIT 192.0.2.10 49713 198.51.100.7 443 p-/[Time Wait]`,
  ],
  'a dash in a cell of Markdown is nothing, and colons in its rule say where cells stand': [
    `| Proto | Local | Remote | State | PID | Process |
|-------|:-----:|--------|-------|----:|---------|
| tcp | 192.0.2.10:80 | 198.51.100.7:50515 | TIME_WAIT | - | - |`,
    'tcp TIME-WAIT 192.0.2.10 80 198.51.100.7 50515',
  ],
  'lists of osquery, CurrPorts and .NET have a property to a line': [
    `           pid = 812
      protocol = 6
 local_address = 192.0.2.10
remote_address = 198.51.100.7
    local_port = 22
   remote_port = 50514
          path =
         state = ESTABLISHED

           pid = 640
      protocol = 17
 local_address = 0.0.0.0
remote_address = 0.0.0.0
    local_port = 5353
   remote_port = 0
         state =

Process Name      : chrome.exe
Process ID        : 4120
Protocol          : TCP
Local Port        : 49712
Local Address     : 192.0.2.10
Remote Port       : 443
Remote Address    : 198.51.100.7
State             : Established

LocalEndPoint  : 192.0.2.10:49712
RemoteEndPoint : [2001:db8::99]:443
State          : CloseWait`,
    `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 p812/-
udp - 0.0.0.0 5353 0.0.0.0 0 p640/-
tcp ESTABLISHED 192.0.2.10 49712 198.51.100.7 443 p4120/chrome.exe
- CLOSE-WAIT 192.0.2.10 49712 2001:db8::99 443`,
  ],
  'a list that is no socket is listed': [
    'pid = 812\nname = x\n\nLocalEndPoint : none\n',
    '',
    ['pid = 812', 'name = x', 'LocalEndPoint : none'],
  ],
  'a string of JSON is read without its escapes': [
    String.raw`{"LocalAddress":"192.0.2.1","LocalPort":80,"State":"ESTABLISHED","RemoteAddress":"192.0.2.2","RemotePort":5,"ProcessName":"C:\\Program Files\\x.exe"}`,
    String.raw`- ESTABLISHED 192.0.2.1 80 192.0.2.2 5 p-/C:\Program Files\x.exe`,
  ],
  'more addresses of SCTP, keys of ss, devices of packet sockets are no rows': [
    `sctp       0      0 192.0.2.10:2905         198.51.100.7:2905       ESTABLISHED
                    192.0.2.11:2905         198.51.100.8:2905
tcp   ESTAB 0      0      192.0.2.10:443 198.51.100.7:50515
	 tcp-ulp-tls version: 1.3 cipher: aes-gcm-128 rxconf: sw txconf: sw
p_raw UNCONN 0      0                                     *:eth0                        *
v_str LISTEN 0      0                                       *:1024                       *:*`,
    `sctp - 192.0.2.10 2905 198.51.100.7 2905 q0/0 k=ESTABLISHED
tcp ESTABLISHED 192.0.2.10 443 198.51.100.7 50515 q0/0`,
  ],
  'of two addresses before a state in parentheses the first is the local one': [
    `192.0.2.10:22 198.51.100.7:50514 (ESTABLISHED)
*:80 (LISTEN)`,
    `- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514
- LISTEN * 80 - -`,
  ],
  'rows that have lost the line breaks between them are all read, each with what belongs to it': [
    `State Recv-Q Send-Q Local Address:Port Peer Address:Port Process LISTEN 0 128 0.0.0.0:22 0.0.0.0:* ESTAB 0 36 192.0.2.10:22 198.51.100.7:50514 users:(("sshd",pid=812,fd=4)) ESTAB 0 0 192.0.2.10:22 198.51.100.7:50515
tcp 0 0 192.0.2.10:23 198.51.100.7:50514 ESTABLISHED tcp 0 0 *:80 *:* LISTEN 901/nginx
  TCP    192.0.2.10:24  198.51.100.7:50514  ESTABLISHED     812  TCP    [::1]:24  [::1]:50515  TIME_WAIT 0
{"stdout":"tcp4 0 0 192.0.2.10.25 198.51.100.7.50514 ESTABLISHED\\ntcp4 0 0 192.0.2.10.25 198.51.100.7.50515 CLOSE_WAIT"}
tcp 0 0 192.0.2.10:26 198.51.100.7:50514 ESTABLISHED udp 0 0 192.0.2.10:27 0.0.0.0:* udp 0 0 192.0.2.10:28 0.0.0.0:*
sshd 812 root 4u IPv4 1 0t0 TCP 192.0.2.10:29->198.51.100.7:50514 (ESTABLISHED) nginx 901 www 6u IPv4 2 0t0 TCP 192.0.2.10:30->198.51.100.7:50515 (CLOSE_WAIT)`,
    `- LISTEN 0.0.0.0 22 0.0.0.0 * q0/128
- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/36 p812/sshd
- ESTABLISHED 192.0.2.10 22 198.51.100.7 50515 q0/0
tcp ESTABLISHED 192.0.2.10 23 198.51.100.7 50514 q0/0
tcp LISTEN * 80 * * q0/0 p901/nginx
tcp ESTABLISHED 192.0.2.10 24 198.51.100.7 50514 p812/-
tcp TIME-WAIT ::1 24 ::1 50515 p0/-
tcp4 ESTABLISHED 192.0.2.10 25 198.51.100.7 50514 q0/0
tcp4 CLOSE-WAIT 192.0.2.10 25 198.51.100.7 50515 q0/0
tcp ESTABLISHED 192.0.2.10 26 198.51.100.7 50514 q0/0
udp - 192.0.2.10 27 0.0.0.0 * q0/0
udp - 192.0.2.10 28 0.0.0.0 * q0/0
tcp ESTABLISHED 192.0.2.10 29 198.51.100.7 50514 p812/sshd
tcp CLOSE-WAIT 192.0.2.10 30 198.51.100.7 50515 p901/nginx`,
  ],
  'rows of UDP in front of others, listeners of lsof and states of a firewall are read in one line too': [
    `Active Internet connections (servers and established) Proto Recv-Q Send-Q Local Address Foreign Address State PID/Program name tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 812/sshd tcp6 0 0 :::80 :::* LISTEN 901/nginx: master udp 0 0 0.0.0.0:68 0.0.0.0:* 640/dhclient
udp 0 0 0.0.0.0:69 0.0.0.0:* 640/dhclient tcp 0 0 192.0.2.10:26 198.51.100.7:50514 ESTABLISHED 812/sshd udp6 0 0 :::546 :::* 641/dhclient
  UDP    0.0.0.0:5353  *:*    1888   TCP    192.0.2.10:49712  198.51.100.7:443  ESTABLISHED  4120   TCP    [::]:445  [::]:0  LISTENING       4
COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME sshd 812 root 3u IPv4 1 0t0 TCP *:23 (LISTEN) nginx 901 www 6u IPv4 2 0t0 TCP 127.0.0.1:80 (LISTEN) nginx 901 www 7u IPv6 2 0t0 TCP [::1]:80 (LISTEN)
all tcp 192.0.2.10:50514 -> 198.51.100.7:443 ESTABLISHED:ESTABLISHED all tcp 192.0.2.10:50515 -> 198.51.100.7:443 FIN_WAIT_2:FIN_WAIT_2`,
    `tcp LISTEN 0.0.0.0 22 0.0.0.0 * q0/0 p812/sshd
tcp6 LISTEN :: 80 :: * q0/0 p901/nginx: master
udp - 0.0.0.0 68 0.0.0.0 * q0/0 p640/dhclient
udp - 0.0.0.0 69 0.0.0.0 * q0/0 p640/dhclient
tcp ESTABLISHED 192.0.2.10 26 198.51.100.7 50514 q0/0 p812/sshd
udp6 - :: 546 :: * q0/0 p641/dhclient
udp - 0.0.0.0 5353 * * p1888/-
tcp ESTABLISHED 192.0.2.10 49712 198.51.100.7 443 p4120/-
tcp LISTEN :: 445 :: 0 p4/-
tcp LISTEN * 23 - - p812/sshd
tcp LISTEN 127.0.0.1 80 - - p901/nginx
tcp LISTEN ::1 80 - - p901/nginx
tcp ESTABLISHED 192.0.2.10 50514 198.51.100.7 443
tcp FIN-WAIT-2 192.0.2.10 50515 198.51.100.7 443`,
  ],
  'macOS repeats the connections of MPTCP, however short their flags are': [
    `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       0      0  192.0.2.10.50514       198.51.100.7.443       ESTABLISHED
Active Multipath Internet connections
Proto/ID  Flags      Local Address          Foreign Address        (state)
mptcp/1   00         192.0.2.10.50514       198.51.100.7.443       ESTABLISHED
 tcp4/1   02         192.0.2.10.50514       198.51.100.7.443       ESTABLISHED`,
    'tcp4 ESTABLISHED 192.0.2.10 50514 198.51.100.7 443 q0/0',
  ],
  'the heading of tcpstates begins with the time where it was asked for': [
    `TIME     SKADDR           C-PID C-COMM     IP LADDR      LPORT RADDR        RPORT OLDSTATE    -> NEWSTATE    MS
09:14:02 ffff9fd7e8192000 22384 curl       4  192.0.2.10 50514 198.51.100.7 80    SYN_SENT    -> ESTABLISHED 0.124`,
    '- ESTABLISHED 192.0.2.10 50514 198.51.100.7 80 p22384/curl',
  ],
  'rows of PowerShell that lost the line breaks between them are all read': [
    `LocalAddress LocalPort RemoteAddress RemotePort State ------------ --------- ------------- ---------- ----- 192.0.2.10 443 198.51.100.7 50514 Established 192.0.2.10 443 198.51.100.8 50515 TimeWait
LocalAddress LocalPort RemoteAddress RemotePort State AppliedSetting OwningProcess
:: 445 :: 0 Listen 4 fe80::1%12 49684 fe80::2%12 445 CloseWait Internet 5 127.0.0.1 5354 127.0.0.1 49669 Established Internet 3188`,
    `- ESTABLISHED 192.0.2.10 443 198.51.100.7 50514
- TIME-WAIT 192.0.2.10 443 198.51.100.8 50515
- LISTEN :: 445 :: 0 p4/-
- CLOSE-WAIT fe80::1%12 49684 fe80::2%12 445 p5/-
- ESTABLISHED 127.0.0.1 5354 127.0.0.1 49669 p3188/-`,
  ],
  'rows of ss that a window has broken within their last port are put together': [
    `State  Recv-Q Send-Q Local Address:Port   Peer Address:Port
ESTAB  0      0         192.0.2.10:22      198.51.100.7:505
14
ESTAB  0      0         192.0.2.10:22      198.51.100.7:505
15 users:(("sshd",pid=812,fd=4)) timer:(keepalive,200ms,1)
ESTAB  0      0         192.0.2.10:22      198.51.100.7:505
16
$ ss -Htn state close-wait
0      0         [2001:db8::10]:22      [2001:db8::7]:5
0517 users:(("sshd",pid=812,fd=4))`,
    `- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 50515 q0/0 p812/sshd t=keepalive,0.2,1
- ESTABLISHED 192.0.2.10 22 198.51.100.7 50516 q0/0
- CLOSE-WAIT 2001:db8::10 22 2001:db8::7 50517 q0/0 p812/sshd`,
  ],
  'a number below rows of ss that may count them, number a line or be too large is no rest of a port': [
    `1
ESTAB  0      0         192.0.2.10:22      198.51.100.7:505
2
ESTAB  0      0         192.0.2.10:22      198.51.100.7:506
3
ESTAB  0      0         192.0.2.10:22      198.51.100.7:507
$ ss -Htn | tee /dev/stderr | wc -l
ESTAB  0      0         192.0.2.10:22      198.51.100.7:505
ESTAB  0      0         192.0.2.10:22      198.51.100.7:506
2
ESTAB  0      0         192.0.2.10:22      198.51.100.7:50514
14
ESTAB  0      0         192.0.2.10:22      198.51.100.7:505 \n14`,
    `- ESTABLISHED 192.0.2.10 22 198.51.100.7 505 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 506 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 507 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 505 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 506 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0
- ESTABLISHED 192.0.2.10 22 198.51.100.7 505 q0/0`,
    ['2', '14', '14'],
  ],
  'rows of /proc/net that a terminal of 80 columns has broken are put together': [
    `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0277 00000000:0000 0A 00000000:00000000 00:00000000 00000000     
0        0 18312 1 0000000000000000 100 0 0 10 0
   1: 0A00000A:0016 0200000A:C352 01 00000000:00000000 02:000A7D5F 00000000  100
0        0 28934 4 0000000000000000 20 4 29 10 -1
   0: 0000000000000000FFFF00000A00000A:0016 0000000000000000FFFF00000200000A:C35
2 01 00000000:00000000 02:000A7D5F 00000000     0        0 28934 4 0000000000000
000 20 4 29 10 -1
   1: 00000000000000000000000000000000:14E9 00000000000000000000000000000000:000
0 07 00000000:00000000 00:00000000 00000000     0        0 18312 2 0000000000000
000 0`,
    `tcp LISTEN 127.0.0.1 631 0.0.0.0 0 q0/0 t=off,0,0
tcp ESTABLISHED 10.0.0.10 22 10.0.0.2 50002 q0/0 t=keepalive,6874.55,0
tcp6 ESTABLISHED ::ffff:10.0.0.10 22 ::ffff:10.0.0.2 50002 q0/0 t=keepalive,6874.55,0
udp6 - :: 5353 :: 0 q0/0 t=off,0,0 k=07`,
  ],
  'an object of JSON is read behind a time in brackets': [
    '[2022-01-11 09:14:02] {"proto":"tcp","local":"192.0.2.10:22","remote":"198.51.100.7:50514","state":"ESTABLISHED","pid":812}',
    'tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 p812/-',
  ],
  'a protocol with a blank before its colon, as French has, is no row': [
    `| # | Sujet | Statut |
|---|-------|--------|
| 1 | TCP : état TIME_WAIT jamais quitté | ouvert |
UDP : rien à signaler
tcp    LISTEN 0      128            *:22              :`,
    'tcp LISTEN * 22  - q0/128',
    ['| # | Sujet | Statut |', '| 1 | TCP : état TIME_WAIT jamais quitté | ouvert |', 'UDP : rien à signaler'],
  ],
  'a row of conntrack in a string of a program ends where the string ends': [
    String.raw`	sample := "tcp      6 431999 ESTABLISHED src=192.0.2.10 dst=198.51.100.7\n" +
		"tcp      6 97 TIME_WAIT src=192.0.2.10 dst=198.51.100.8"`,
    `tcp CT-ESTABLISHED 192.0.2.10 - 198.51.100.7 -
tcp CT-TIME_WAIT 192.0.2.10 - 198.51.100.8 -`,
  ],
  'a raw socket of Linux with its timer is in the listing that it stands in': [
    `tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED keepalive (6874.55/0/0)
raw6       0      0 :::58                   :::*                    7           off (0.00/0/0)
unix  3      [ ]         STREAM     CONNECTED     18312`,
    `tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/0 t=keepalive,6874.55,0
raw6 - :: 58 :: * q0/0 t=off,0,0`,
  ],
  'a time in thousandths is what is printed': [
    'SYN-SENT 0 1 192.0.2.10:44410 198.51.100.7:7777 timer:(on,1.684ms,2)',
    '- SYN-SENT 192.0.2.10 44410 198.51.100.7 7777 q0/1 t=on,1.684,2',
  ],
  'an Unbound socket of Solaris is none of TCP': [
    `UDP: IPv4
   Local Address        Remote Address      State
-------------------- -------------------- ----------
      *.*                                 Unbound`,
    '',
  ],
};

for (const [name, [lines, rows, unparsed = []]] of Object.entries(texts)) {
  test(name, () => {
    assert.deepEqual(readRows(lines), { rows: rows === '' ? [] : rows.split('\n'), unparsed });
  });
}
