import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRows } from './support/written-row.ts';

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
  'a command of sockstat has blanks, and who has none has no process': [
    `USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STATE
www      nginx: wor 901   6  tcp46  *:443                 *:*                   LISTEN
?        ?          ?     ?  tcp4   192.0.2.10:443        198.51.100.7:50515    TIME_WAIT`,
    `tcp46 LISTEN * 443 * * p901/nginx: wor
tcp4 TIME-WAIT 192.0.2.10 443 198.51.100.7 50515`,
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
};

for (const [name, [lines, rows, unparsed = []]] of Object.entries(texts)) {
  test(name, () => {
    assert.deepEqual(readRows(lines), { rows: rows.split('\n'), unparsed });
  });
}
