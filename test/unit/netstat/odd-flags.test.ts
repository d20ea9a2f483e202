import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';
import { readRows } from './support/written-row.ts';

/** What tools print with options that few ask for, or programs have around it, and the rows that are in it. */
const outputs: Readonly<Record<string, readonly [text: string, rows: readonly string[]]>> = {
  'ss -Z has the context of each process': [
    'ESTAB 0 36 192.0.2.10:22 198.51.100.7:50514 users:(("sshd",pid=2201,proc_ctx=system_u:system_r:sshd_t:s0-s0:c0.c1023,fd=4),("sshd",pid=2188,proc_ctx=system_u:system_r:sshd_t:s0-s0:c0.c1023,fd=4))',
    ['- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/36 p2201/sshd h2'],
  ],
  'ss --inet-sockopt has a line of its own': [
    [
      'ESTAB      0      0               127.0.0.1:18080          127.0.0.1:46566',
      '\tinet-sockopt: ( is_icsk mc_loop mc_all)                                   ',
    ].join('\n'),
    ['- ESTABLISHED 127.0.0.1 18080 127.0.0.1 46566 q0/0'],
  ],
  'rows of ss in one string of JSON': [
    String.raw`{"host":"web1","output":"State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128          0.0.0.0:22        0.0.0.0:*\nESTAB  0      36      192.0.2.10:22   198.51.100.7:50514 users:((\"sshd\",pid=2188,fd=4))\nCLOSE-WAIT 1  0       192.0.2.10:8080 198.51.100.9:40011\n"}`,
    [
      '- LISTEN 0.0.0.0 22 0.0.0.0 * q0/128',
      '- ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 q0/36 p2188/sshd',
      '- CLOSE-WAIT 192.0.2.10 8080 198.51.100.9 40011 q1/0',
    ],
  ],
  'lsof +E names the other end': [
    'python3   7130 root    7u  IPv6 1606596      0t0  TCP [::1]:58724->[::1]:18443 7130,python3,8u (ESTABLISHED)',
    ['tcp ESTABLISHED ::1 58724 ::1 18443 p7130/python3'],
  ],
  'netstat -x of FreeBSD has its state behind twenty columns': [
    [
      'Proto Recv-Q Send-Q Local Address          Foreign Address        R-MBUF S-MBUF R-CLUS S-CLUS R-HIWA S-HIWA R-LOWA S-LOWA R-BCNT S-BCNT R-BMAX S-BMAX   rexmt persist    keep    2msl  delack rcvtime (state)',
      'tcp4       0     52 192.0.2.10.443         198.51.100.8.50514          0      1      0      0  65700  33580      1   2048      0    256 525600 268640    0.23    0.00 7197.11    0.00    0.00    2.89 CLOSE_WAIT  ',
    ].join('\n'),
    ['tcp4 CLOSE-WAIT 192.0.2.10 443 198.51.100.8 50514 q0/52'],
  ],
  'sockstat of FreeBSD with the stack and what controls congestion': [
    [
      'USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       ID           STACK CC      STATE',
      'root     sshd       2188  4  tcp4   192.0.2.10:22         198.51.100.7:50514    fffff80012345678 freebsd cubic ESTABLISHED',
    ].join('\n'),
    ['tcp4 ESTABLISHED 192.0.2.10 22 198.51.100.7 50514 p2188/sshd'],
  ],
  'netstat -T of FreeBSD has counts in place of the queues': [
    [
      'Proto Rexmit OOORcv 0-win  Local Address          Foreign Address        (state)',
      'tcp4       3      0     0  192.0.2.10.22          198.51.100.7.50514     ESTABLISHED',
    ].join('\n'),
    ['tcp4 ESTABLISHED 192.0.2.10 22 198.51.100.7 50514'],
  ],
  'tcpstates of bcc has the names of threads, which have blanks, with -T the time and with -w the version of IP': [
    [
      'SKADDR           C-PID C-COMM     LADDR           LPORT RADDR           RPORT OLDSTATE    -> NEWSTATE    MS',
      'ffff9fd7e8192000 22384 GC Thread# 192.0.2.10      63446 198.51.100.7    80    ESTABLISHED -> FIN_WAIT1   176.042',
      'TIME     SKADDR           C-PID  C-COMM     IP LADDR      LPORT RADDR      RPORT OLDSTATE    -> NEWSTATE    MS',
      '09:14:02 ffff9fd7e8192000 901    nginx: wor 6  2001:db8::10 443 2001:db8::99 41022 CLOSE_WAIT -> LAST_ACK 0.012',
      'ffff9fd7e8192040 0     swapper/5  192.0.2.10      63447 198.51.100.7    80    SYN_SENT    -> ESTABLISHED 1.373',
    ].join('\n'),
    [
      '- FIN-WAIT-1 192.0.2.10 63446 198.51.100.7 80 p22384/GC Thread#',
      '- LAST-ACK 2001:db8::10 443 2001:db8::99 41022 p901/nginx: wor',
      '- ESTABLISHED 192.0.2.10 63447 198.51.100.7 80 p0/swapper/5',
    ],
  ],
  'lsof -F of a user whose number is negative': [
    'p900\ncportmap\nu-2\nf4\ntIPv4\nPTCP\nn*:111\nTST=LISTEN',
    ['tcp LISTEN * 111 - - p900/portmap'],
  ],
  'rows of Elastic name the transport of the network': [
    [
      '{"source":{"ip":"192.0.2.10","port":50514},"destination":{"ip":"198.51.100.7","port":443},"network":{"transport":"tcp","type":"ipv4"},"state":"ESTABLISHED"}',
      '{"source.ip":"192.0.2.10","source.port":50515,"destination.ip":"198.51.100.7","destination.port":443,"network.transport":"tcp","tcp.state":"CLOSE_WAIT"}',
    ].join('\n'),
    ['tcp ESTABLISHED 192.0.2.10 50514 198.51.100.7 443', 'tcp CLOSE-WAIT 192.0.2.10 50515 198.51.100.7 443'],
  ],
  'snmptable -Ci has the index in front': [
    [
      '                            index tcpConnState tcpConnLocalAddress tcpConnLocalPort tcpConnRemAddress tcpConnRemPort',
      '           0.0.0.0.22.0.0.0.0.0       listen             0.0.0.0               22           0.0.0.0              0',
      ' 192.0.2.10.22.198.51.100.7.5051  established          192.0.2.10               22      198.51.100.7           5051',
    ].join('\n'),
    ['- LISTEN 0.0.0.0 22 0.0.0.0 0', '- ESTABLISHED 192.0.2.10 22 198.51.100.7 5051'],
  ],
  'snmpwalk -Oq has neither the sign nor the type': [
    [
      'TCP-MIB::tcpConnState.192.0.2.10.22.198.51.100.7.50514 established',
      'TCP-MIB::tcpConnectionState.ipv4."192.0.2.10".443.ipv4."198.51.100.7".50515 closeWait',
    ].join('\n'),
    ['tcp ESTABLISHED 192.0.2.10 22 198.51.100.7 50514', 'tcp CLOSE-WAIT 192.0.2.10 443 198.51.100.7 50515'],
  ],
  'dpctl/dump-conntrack -m of Open vSwitch has a state for each side': [
    [
      'tcp,orig=(src=2001:db8::1,dst=2001:db8::2,sport=50515,dport=443),reply=(src=2001:db8::2,dst=2001:db8::1,sport=443,dport=50515),id=123,protoinfo=(state_orig=ESTABLISHED,state_reply=ESTABLISHED)',
      'udp,orig=(src=192.0.2.10,dst=198.51.100.7,sport=50514,dport=53),reply=(src=198.51.100.7,dst=192.0.2.10,sport=53,dport=50514)',
    ].join('\n'),
    ['- ESTABLISHED 2001:db8::1 50515 2001:db8::2 443'],
  ],
  'connections of SCTP and DCCP have states of their own, also behind the words of events and of long rows': [
    [
      '    [NEW] sctp     132 3 COOKIE_WAIT src=192.0.2.10 dst=198.51.100.7 sport=50514 dport=443 [UNREPLIED] src=198.51.100.7 dst=203.0.113.5 sport=443 dport=50514',
      'ipv4     2 dccp     33 100 PARTOPEN src=192.0.2.10 dst=198.51.100.7 sport=50514 dport=443 src=198.51.100.7 dst=203.0.113.5 sport=443 dport=50514 mark=0 use=1',
      'ipv4     2 tcp      6 299 ESTABLISHED src=192.0.2.10 dst=198.51.100.7 sport=50514 dport=443 src=198.51.100.7 dst=203.0.113.5 sport=443 dport=50514 [ASSURED] mark=0 use=2',
    ].join('\n'),
    ['tcp CT-ESTABLISHED 192.0.2.10 50514 198.51.100.7 443'],
  ],
  'ipvsadm -Lc has the templates of services that a mark of the firewall makes': [
    [
      'pro expire state       source             virtual            destination',
      'TCP 14:58  ESTABLISHED 192.0.2.10:50514   203.0.113.5:80     198.51.100.7:80',
      'IP  00:30  NONE        192.0.2.11:0       0.0.0.1:0          198.51.100.8:0',
    ].join('\n'),
    ['tcp IPVS-ESTABLISHED 192.0.2.10 50514 203.0.113.5 80'],
  ],
  'a prompt of Junos, with its user, is none of its rows': [
    [
      'user@mx> show system connections',
      'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)',
      'tcp4       0      0  192.0.2.10.179         198.51.100.7.52429     ESTABLISHED',
      'user@mx> ',
    ].join('\n'),
    ['tcp4 ESTABLISHED 192.0.2.10 179 198.51.100.7 52429 q0/0'],
  ],
  'ss -xa has paths of sockets that look like two ends': [
    [
      'Netid State  Recv-Q Send-Q                                                        Local Address:Port    Peer Address:Port',
      'u_str LISTEN 0      3                  /tmp/lab/tcp 0 0 192.0.2.10:80 192.0.2.10:5 ESTABLISHED1 4893212            * 0',
    ].join('\n'),
    [],
  ],
  'ss -tB has sockets of TCP that are bound only, and ss -u those of UDP': [
    [
      '$ ss -tanB',
      'State   Recv-Q  Send-Q   Local Address:Port   Peer Address:Port',
      'UNCONN  0       0            127.0.0.1:5200        0.0.0.0:*',
      'UNCONN  0       0            127.0.0.1:5201        0.0.0.0:*',
      '$ ss -uan',
      'UNCONN  0       0              0.0.0.0:68          0.0.0.0:*',
    ].join('\n'),
    [
      '- CLOSED 127.0.0.1 5200 0.0.0.0 * q0/0',
      '- CLOSED 127.0.0.1 5201 0.0.0.0 * q0/0',
      'udp - 0.0.0.0 68 0.0.0.0 * q0/0 k=UNCONN',
    ],
  ],
  'ss -f netlink has no name of a protocol, and no port of a peer': [
    [
      'State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess',
      'UNCONN 0      0                  0:26056             *           ',
      'UNCONN 4352   0               rtnl:systemd/1         *           ',
    ].join('\n'),
    [],
  ],
  'netstat of Windows between tabs, in any language': [
    'Имя\tЛокальный адрес\tВнешний адрес\tСостояние\tPID\nTCP\t192.0.2.10:49712\t198.51.100.7:443\tESTABLISHED\t4120',
    ['tcp ESTABLISHED 192.0.2.10 49712 198.51.100.7 443 p4120/-'],
  ],
  'netstat -b of Windows says in its language that it may not tell the program': [
    [
      '활성 연결',
      '',
      '  프로토콜  로컬 주소              외부 주소              상태            PID',
      '  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1204',
      '  RpcSs',
      ' [svchost.exe]',
      '  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4',
      ' 소유권 정보를 가져올 수 없습니다.',
      '  TCP    0.0.0.0:5040           0.0.0.0:0              LISTENING       7000',
      ' Es konnten keine Besitzerinformationen abgerufen werden.',
    ].join('\r\n'),
    [
      'tcp LISTEN 0.0.0.0 135 0.0.0.0 0 p1204/svchost.exe',
      'tcp LISTEN 0.0.0.0 445 0.0.0.0 0 p4/-',
      'tcp LISTEN 0.0.0.0 5040 0.0.0.0 0 p7000/-',
    ],
  ],
  'lsof -p lists every file of a process': [
    [
      'COMMAND  PID USER   FD      TYPE             DEVICE SIZE/OFF    NODE NAME',
      'nginx    901 root  cwd       DIR                8,1     4096       2 /',
      'nginx    901 root  mem       REG                8,1  1868984  262271 /lib/x86_64-linux-gnu/libc-2.28.so',
      'nginx    901 root    0u      CHR                1,3      0t0    1028 /dev/null',
      'nginx    901 root    6u     IPv4              20308      0t0     TCP *:http (LISTEN)',
      'nginx    901 root    8u  a_inode               0,11        0    7061 [eventpoll]',
      'nginx    901 root   10u     sock                0,8      0t0   20311 protocol: TCP',
      'nginx    901 root  NOFD                                              /proc/901/fd (opendir: Permission denied)',
    ].join('\n'),
    ['tcp LISTEN * http - - p901/nginx'],
  ],
  'libxo of FreeBSD fills its strings with blanks': [
    '{"socket": [{"protocol":"tcp4 ","local":{"address":"192.0.2.10","port":"22"},"remote":{"address":"198.51.100.7","port":"50514"},"tcp-state":"LISTEN     "}]}',
    ['tcp4 LISTEN 192.0.2.10 22 198.51.100.7 50514'],
  ],
  'show tcp brief of Cisco IOS XR': [
    [
      '   PCB     VRF-ID     Recv-Q Send-Q Local Address         Foreign Address       State',
      '0x0000558a5c0e0f18 0x60000000      0     19  192.0.2.10:179         198.51.100.7:52429      CLOSEWAIT',
    ].join('\n'),
    ['- CLOSE-WAIT 192.0.2.10 179 198.51.100.7 52429 q0/19'],
  ],
  'pfctl -vv of FreeBSD': [
    [
      'all tcp 192.0.2.10:443 <- 198.51.100.7:50514       ESTABLISHED:ESTABLISHED',
      '   age 00:01:02, expires in 23:59:58, 10:12 pkts, 800:1200 bytes, rule 4',
      '   id: 0000000065a1b2c3 creatorid: 1a2b3c4d gateway: 0.0.0.0',
      '   origif: em0',
    ].join('\n'),
    ['tcp ESTABLISHED 192.0.2.10 443 198.51.100.7 50514'],
  ],
  'pftop has numbers where its column is too narrow for states': [
    [
      'PR        DIR SRC                           DEST                                   STATE                AGE       EXP     PKTS    BYTES',
      'tcp       Out 192.0.2.10:50514              198.51.100.7:443            ESTABLISHED:ESTABLISHED   00:01:02  23:59:58       22     2000',
      'tcp       In  198.51.100.8:40011            192.0.2.10:22                        4:4              00:00:30  00:01:00       10     1200',
      'udp       Out 192.0.2.10:40000              198.51.100.53:53               MULTIPLE:SINGLE        00:00:01  00:00:29        2      150',
    ].join('\n'),
    [
      'tcp ESTABLISHED 192.0.2.10 50514 198.51.100.7 443',
      'tcp ESTABLISHED 198.51.100.8 40011 192.0.2.10 22',
      'udp - 192.0.2.10 40000 198.51.100.53 53',
    ],
  ],
  'nettop -L has the time in the cell in front of the protocol': [
    [
      '09:14:02.123000,tcp4 192.0.2.10:52344<->198.51.100.7:443,en0,Established,481233,12311,0,0,0,25.31 ms,131072,65535,',
      '09:14:02.122000,tcp4 192.0.2.10:52345<->198.51.100.7:443,en0,CloseWait,5533,2311,0,0,0,25.31 ms,131072,65535,',
    ].join('\n'),
    ['tcp4 ESTABLISHED 192.0.2.10 52344 198.51.100.7 443', 'tcp4 CLOSE-WAIT 192.0.2.10 52345 198.51.100.7 443'],
  ],
  'SNMP with addresses of IPv6': [
    'TCP-MIB::tcpConnectionState.ipv6."20:01:0d:b8:00:00:00:00:00:00:00:00:00:00:00:10".22.ipv6."20:01:0d:b8:00:00:00:00:00:00:00:00:00:00:00:07".50514 = INTEGER: closeWait(8)',
    ['tcp CLOSE-WAIT 2001:db8::10 22 2001:db8::7 50514'],
  ],
  // RFC 4022: lastAck(9), closing(10)
  'SNMP with states by their numbers': [
    ['2', '5', '9', '10', '11']
      .map((state) => `.1.3.6.1.2.1.6.13.1.1.192.0.2.10.22.198.51.100.7.50514 = INTEGER: ${state}`)
      .join('\n'),
    ['LISTEN', 'ESTABLISHED', 'LAST-ACK', 'CLOSING', 'TIME-WAIT'].map(
      (state) => `tcp ${state} 192.0.2.10 22 198.51.100.7 50514`,
    ),
  ],
  'SNMP with a port that is none': [
    'TCP-MIB::tcpConnState.192.0.2.10.70000.198.51.100.7.50514 = INTEGER: established(5)',
    ['tcp ESTABLISHED 192.0.2.10 - 198.51.100.7 50514'],
  ],
  'a change of state is about the new one': [
    [
      '192.0.2.10:443 198.51.100.7:50514 SYN_RECV -> ESTABLISHED',
      '192.0.2.10:443 198.51.100.7:50514 FIN_WAIT2 -> CLOSE',
      '192.0.2.10:443 198.51.100.7:50515 ESTABLISHED -> CLOSE_WAIT',
    ].join('\n'),
    [
      '- ESTABLISHED 192.0.2.10 443 198.51.100.7 50514',
      '- CLOSED 192.0.2.10 443 198.51.100.7 50514',
      '- CLOSE-WAIT 192.0.2.10 443 198.51.100.7 50515',
    ],
  ],
  'a column with the word of a state in front of that of the states': [
    [
      'Proto,Local,Remote,Door,State',
      'tcp,192.0.2.10:443,198.51.100.7:50514,CLOSED,ESTABLISHED',
      'sctp,192.0.2.10:443,198.51.100.8:50514,CLOSED,ESTABLISHED',
    ].join('\n'),
    ['tcp ESTABLISHED 192.0.2.10 443 198.51.100.7 50514', 'sctp - 192.0.2.10 443 198.51.100.8 50514 k=CLOSED'],
  ],
};

for (const [name, [text, expected]] of Object.entries(outputs)) {
  test(name, () => {
    assert.deepEqual(readRows(text), { rows: expected, unparsed: [] });
  });
}

test('seconds since 1970 alone on their line are the time of the rows below', () => {
  const row = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ESTABLISHED';
  const { snapshots, unparsed } = parse(`1732958042\n${row}\n1732958052.123456789\n${row}\n`);
  assert.deepEqual(
    snapshots.map(({ takenAt }) => takenAt),
    ['1732958042', '1732958052.123456789'],
  );
  assert.deepEqual(unparsed, []);
});

test('a row without a state has none that a sentence below it ends with', () => {
  for (const end of ['', '   ']) {
    const { rows } = readRows(`tcp4       0      0  192.0.2.10.22  198.51.100.7.50514${end}\nThe connection is CLOSED`);
    assert.deepEqual(rows, ['tcp4 - 192.0.2.10 22 198.51.100.7 50514 q0/0']);
  }
});

test('a row without a state has none that a remark behind it ends with', () => {
  for (const remark of ['be sure, it is CLOSED', 'a socket that was CLOSED']) {
    const { rows } = readRows(`tcp4       0      0  192.0.2.10.22  198.51.100.7.50514 ${remark}`);
    assert.deepEqual(rows, ['tcp4 - 192.0.2.10 22 198.51.100.7 50514 q0/0']);
  }
});

test('what is no address of IPv6 in a row of SNMP is read as none', () => {
  const end = `"zz:${'00:'.repeat(14)}01".22`;
  const { rows } = readRows(`TCP-MIB::tcpConnectionState.ipv6.${end}.ipv6.${end} = INTEGER: established(5)`);
  assert.deepEqual(rows, []);
});

test('numbers behind a pointer are no queues where nothing says so', () => {
  const { rows } = readRows('worker 0xffff888012345678 12 345 192.0.2.10:179 198.51.100.7:52429 ESTABLISHED');
  assert.deepEqual(rows, ['- ESTABLISHED 192.0.2.10 179 198.51.100.7 52429']);
});

test('lines that a string of JSON has, and no rows, are no rows that could not be read', () => {
  const { recognised, unparsed } = parse('{\n  "out": "ESTABLISHED 300\\r\\nTIME_WAIT 1200\\r\\nCLOSING 2\\r\\n"\n}');
  assert.deepEqual(unparsed, []);
  assert.equal(recognised.detail, 1);
});

test('what stands below the files of lsof is read as ever', () => {
  const { counts, unparsed } = parse(
    [
      'COMMAND  PID USER   FD      TYPE             DEVICE SIZE/OFF    NODE NAME',
      'nginx    901 root  cwd       DIR                8,1     4096       2 /',
      'TIME_WAIT 34',
      'ESTABLISHED 12',
      'That was all.',
    ].join('\n'),
  );
  assert.deepEqual(
    counts.map(({ state, count }) => [state, count]),
    [
      ['TIME-WAIT', 34],
      ['ESTABLISHED', 12],
    ],
  );
  assert.deepEqual(unparsed, [{ line: 4, text: 'That was all.' }]);
});

test('a change is told as one and not as a socket', () => {
  const [snapshot] = parse('192.0.2.10:443 198.51.100.7:50514 SYN_RECV -> ESTABLISHED').snapshots;
  assert.equal(snapshot?.format, 'tcpstates');
  assert.equal(snapshot.platform, undefined);
});
