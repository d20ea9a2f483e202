import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainConnection } from '../../../../src/netstat/diagnose/explain-connection.ts';
import { parse } from '../../../../src/netstat/parse.ts';

/** Rows as tools of one system print them, with what must be said of each and what must not. */
const listings: Readonly<
  Record<
    string,
    { readonly text: string; readonly rows: Readonly<Record<string, readonly RegExp[]>>; readonly never: RegExp }
  >
> = {
  'netstat of Windows': {
    text: `Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:443            0.0.0.0:0              LISTENING       4
  TCP    192.0.2.1:443          198.51.100.7:50000     CLOSE_WAIT      4312
  TCP    192.0.2.1:49800        198.51.100.9:443       TIME_WAIT       0
  TCP    192.0.2.1:49801        198.51.100.9:443       SYN_SENT        4312
  TCP    192.0.2.1:49802        198.51.100.9:443       FIN_WAIT_2      4312
  TCP    192.0.2.1:49803        198.51.100.9:443       ESTABLISHED     4312
`,
    rows: {
      LISTENING: [/^A program on this machine listens/, /as long as the program listens/],
      CLOSE_WAIT: [
        /^The peer opened .*443 listens/,
        /The peer closed first/,
        /local program to close/,
        /no time limit/,
      ],
      TIME_WAIT: [/^This side opened/, /nobody: the clock/, /2 or 4 minutes on Windows/],
      SYN_SENT: [/is opening/, /SYN\+ACK/, /one round trip\. How long .* none of the sources/],
      FIN_WAIT_2: [/waits for the peer to close/, /depends on the system/],
      ESTABLISHED: [/^This side opened/, /no time limit/],
    },
    never: /Linux|Recv-Q|Send-Q|tcp_\w+/,
  },
  'Get-NetTCPConnection of PowerShell': {
    text: `LocalAddress                        LocalPort RemoteAddress                       RemotePort State       AppliedSetting OwningProcess
------------                        --------- -------------                       ---------- -----       -------------- -------------
0.0.0.0                             443       0.0.0.0                             0          Listen                     4
192.0.2.1                           443       198.51.100.7                        50000      CloseWait   Internet       4312
192.0.2.1                           49800     198.51.100.9                        443        TimeWait                   0
0.0.0.0                             49803     0.0.0.0                             0          Bound                      4312
`,
    rows: {
      Listen: [/listens here/],
      CloseWait: [/^The peer opened .*443/, /The peer closed first/],
      TimeWait: [/This side closed first, or both/, /2 or 4 minutes/],
      // A connected client has a row in Bound beside its own: it is no proof that the program does not connect.
      Bound: [/beside its own/],
    },
    never: /Linux|Recv-Q|neither connects/,
  },
  'netstat of macOS': {
    text: `Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
tcp4       0      0  192.0.2.1.52114        198.51.100.9.443       ESTABLISHED
tcp4      11      0  192.0.2.1.52117        198.51.100.9.443       CLOSE_WAIT
tcp4       0    120  192.0.2.1.52116        198.51.100.9.443       FIN_WAIT_1
tcp4       0      0  192.0.2.1.52118        198.51.100.9.443       TIME_WAIT
tcp4       0      0  *.22                   *.*                    LISTEN
`,
    rows: {
      ESTABLISHED: [/^This side opened/],
      // Only Linux counts the FIN in the queues.
      CLOSE_WAIT: [/Recv-Q 11: bytes that arrived/],
      FIN_WAIT_1: [/Send-Q 120: bytes/, /one round trip\./],
      TIME_WAIT: [/30 s on macOS/],
      LISTEN: [/waits for clients/],
    },
    never: /Linux|the FIN itself|’s FIN|Accept queue/,
  },
  'netstat of FreeBSD': {
    text: `Active Internet connections (including servers)
Proto Recv-Q Send-Q Local Address          Foreign Address        (state)
tcp4       0      0 192.0.2.1.22           198.51.100.7.50000     TIME_WAIT
tcp4       0      0 192.0.2.1.22           198.51.100.7.50001     ESTABLISHED
tcp4       0      0 192.0.2.1.40001        198.51.100.9.443       SYN_SENT
tcp4       0      0 *.22                   *.*                    LISTEN
`,
    rows: {
      TIME_WAIT: [/^The peer opened .*22/, /60 s on FreeBSD/],
      ESTABLISHED: [/^The peer opened/],
      SYN_SENT: [/about 75 s on FreeBSD/],
      LISTEN: [/listens here/],
    },
    never: /Linux|tcp_\w+/,
  },
  'netstat of Solaris': {
    text: `TCP: IPv4
   Local Address        Remote Address    Swind Send-Q Rwind Recv-Q    State
-------------------- -------------------- ----- ------ ----- ------ -----------
      *.22                 *.*                0      0 128000      0 LISTEN
192.0.2.1.22         198.51.100.7.50000   64128      0 128872     36 ESTABLISHED
192.0.2.1.22         198.51.100.7.50001   64128      0 128872     11 CLOSE_WAIT
192.0.2.1.22         198.51.100.7.50002   64128    119 128872      0 FIN_WAIT_1
`,
    rows: {
      LISTEN: [/waits for clients/],
      // illumos counts there what it has not acknowledged (netstat.c, ce_rnxt - ce_rack).
      ESTABLISHED: [/^The peer opened .*22/, /Recv-Q 36: .* this side has not acknowledged/],
      CLOSE_WAIT: [/local program to close/, /Recv-Q 11: .* this side has not acknowledged/],
      // The same file: ce_snxt - ce_suna - 1.
      FIN_WAIT_1: [/Send-Q 119: 120 bytes/],
    },
    never: /Linux|’s FIN|program has not read|program to read|Accept queue/,
  },
  lsof: {
    text: `COMMAND   PID USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME
java     4312 app   45u  IPv4 0x1a2b3c4d5e6f      0t0  TCP *:8080 (LISTEN)
java     4312 app   46u  IPv4 0x1a2b3c4d5e6f      0t0  TCP 192.0.2.1:8080->198.51.100.7:50000 (CLOSE_WAIT)
java     4312 app   47u  IPv4 0x1a2b3c4d5e6f      0t0  TCP 192.0.2.1:50412->198.51.100.9:5432 (ESTABLISHED)
java     4312 app   48u  IPv4 0x1a2b3c4d5e6f      0t0  TCP 192.0.2.1:50413->198.51.100.9:5432 (SYN_SENT)
`,
    rows: {
      LISTEN: [/listens here/],
      CLOSE_WAIT: [/^The peer opened .*8080/, /waits for java on this machine to close/],
      ESTABLISHED: [/^This side opened/],
      SYN_SENT: [/is opening/, /one round trip\.$/],
    },
    // The system is not known: what its sources say cannot be either.
    never: /Linux|Recv-Q|none of the sources/,
  },
  'lsof with the queues': {
    text: `COMMAND   PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME
nginx     812 www    6u  IPv4  20411      0t0  TCP *:443 (LISTEN QR=1 QS=0)
nginx     812 www    7u  IPv4  20412      0t0  TCP 192.0.2.1:443->198.51.100.9:4433 (ESTABLISHED QR=10 QS=20)
nginx     812 www    8u  IPv4  20413      0t0  TCP 192.0.2.1:443->198.51.100.9:4434 (CLOSE_WAIT QR=1 QS=0)
nginx     812 www    9u  IPv4  20414      0t0  TCP 192.0.2.1:443->198.51.100.9:4435 (LAST_ACK QR=0 QS=1)
nginx     812 www   10u  IPv4  20415      0t0  TCP 192.0.2.1:49000->198.51.100.9:443 (SYN_SENT QR=0 QS=1)
`,
    rows: {
      LISTEN: [/listens here/],
      ESTABLISHED: [/Recv-Q 10: bytes that arrived/, /Send-Q 20: bytes that the peer/],
      CLOSE_WAIT: [/The peer closed first/, /nginx on this machine to close/],
      LAST_ACK: [/acknowledge our FIN/],
      SYN_SENT: [/SYN\+ACK/],
    },
    // On Linux one is the FIN or the SYN, on other systems a byte.
    never: /[vd]-Q 1\b|Accept queue/,
  },
  'psutil of Python': {
    text: `[sconn(fd=3, family=<AddressFamily.AF_INET: 2>, type=<SocketKind.SOCK_STREAM: 1>, laddr=addr(ip='0.0.0.0', port=8080), raddr=(), status='LISTEN', pid=7),
sconn(fd=4, family=<AddressFamily.AF_INET: 2>, type=<SocketKind.SOCK_STREAM: 1>, laddr=addr(ip='192.0.2.1', port=8080), raddr=addr(ip='198.51.100.7', port=50000), status='LAST_ACK', pid=7)]
`,
    rows: { LISTEN: [/listens here/], LAST_ACK: [/^The peer opened .*8080/, /one round trip\.$/] },
    never: /Linux|Windows|none of the sources/,
  },
  'ss of Linux': {
    text: `State      Recv-Q Send-Q Local Address:Port   Peer Address:Port  Process
LISTEN     0      511    0.0.0.0:443          0.0.0.0:*          users:(("nginx",pid=7,fd=6))
SYN-RECV   0      0      192.0.2.1:443        198.51.100.7:50001
CLOSE-WAIT 1      0      192.0.2.1:443        198.51.100.7:50002 users:(("nginx",pid=7,fd=9))
SYN-SENT   0      1      192.0.2.1:40001      198.51.100.9:25    users:(("nginx",pid=7,fd=10))
FIN-WAIT-1 0      1      192.0.2.1:443        198.51.100.7:50003
FIN-WAIT-2 0      0      192.0.2.1:443        198.51.100.7:50004
TIME-WAIT  0      0      192.0.2.1:443        198.51.100.7:50005
LAST-ACK   0      1      192.0.2.1:443        198.51.100.7:50006
`,
    rows: {
      LISTEN: [/Accept queue: empty; its limit is 511/],
      'SYN-RECV': [/^The peer is opening/, /about 63 s on Linux/],
      'CLOSE-WAIT': [/waits for nginx/, /has not looked since the peer closed/],
      'SYN-SENT': [/about 131 s on Linux/, /SYN itself/],
      'FIN-WAIT-1': [/about 103 s/, /FIN itself/],
      'FIN-WAIT-2': [/No process owns it any more: Linux removes it after 60 s/],
      'TIME-WAIT': [/60 s on Linux/],
      'LAST-ACK': [/The peer closed first; this side has closed as well/, /about 104 s/],
    },
    never: /Windows|macOS|depends on the system/,
  },
  'tcpstates of Linux': {
    text: `SKADDR           C-PID C-COMM     LADDR           LPORT RADDR           RPORT OLDSTATE    -> NEWSTATE    MS
ffff9fd7e8192000 22384 curl       192.0.2.1       63446 198.51.100.9    80    ESTABLISHED -> FIN_WAIT1   176.042
ffff9fd7e8192000 0     swapper/5  192.0.2.1       63446 198.51.100.9    80    FIN_WAIT2   -> CLOSE       0.006
`,
    rows: {
      FIN_WAIT1: [/This side closed first/],
      // The kernel's socket ends where the record of TIME-WAIT takes over.
      CLOSE: [/finished with the socket.*TIME_WAIT/],
    },
    never: /until its program closes the socket|uses or releases it/,
  },
  'conntrack of Linux': {
    text: `tcp      6 59 CLOSE_WAIT src=192.0.2.1 dst=192.0.2.2 sport=47762 dport=8080 src=192.0.2.2 dst=192.0.2.1 sport=8080 dport=47762 [ASSURED] mark=0 use=1
tcp      6 431999 ESTABLISHED src=192.0.2.1 dst=192.0.2.2 sport=47763 dport=8080 src=192.0.2.2 dst=192.0.2.1 sport=8080 dport=47763 [ASSURED] mark=0 use=1
`,
    rows: {
      CLOSE_WAIT: [/no socket, and no program/, /port 47762 sent the first packet/, /forgets the row 60 s after/],
      ESTABLISHED: [/no socket/, /port 47763 sent the first packet/, /forgets the row 5 days after/],
    },
    never: /local program to close|no time limit|opened the connection/,
  },
  'IPVS of Linux': {
    text: `IPVS connection entries
pro expire state       source             virtual            destination
TCP 14:57  ESTABLISHED 203.0.113.9:51422  192.0.2.10:443     10.0.0.5:443
`,
    rows: { ESTABLISHED: [/no socket/, /port 51422 sent the first packet/] },
    never: /no time limit|opened the connection/,
  },
  'pf of the BSDs': {
    text: 'all tcp 192.0.2.10:443 <- 198.51.100.7:50514       ESTABLISHED:FIN_WAIT_2\n',
    rows: { 'ESTABLISHED:FIN_WAIT_2': [/no socket, and no program/, /port 50514 sent the first packet/] },
    never: /opened the connection|closed first/,
  },
};

describe('a row of', () => {
  for (const [tool, { text, rows, never }] of Object.entries(listings)) {
    const [snapshot] = parse(text).snapshots;
    assert.ok(snapshot);
    const of = (language: 'en' | 'ko', token: string): readonly string[] => {
      const connection = snapshot.connections.find((one) => one.token === token);
      assert.ok(connection, `${token} is read`);
      return explainConnection(connection, snapshot, language).map((sentence) => sentence.text);
    };

    it(`${tool} is explained as its system has it`, () => {
      assert.deepEqual(
        snapshot.connections.map(({ token }) => token),
        Object.keys(rows),
        'every row of the listing has an expectation',
      );
      for (const [token, expected] of Object.entries(rows)) {
        const said = of('en', token).join(' ');
        for (const sentence of expected) assert.match(said, sentence, token);
        assert.doesNotMatch(said, never, token);
        assert.doesNotMatch(said, /[{}]|undefined|NaN/);
      }
    });

    it(`${tool} says in Korean as much as in English`, () => {
      for (const token of Object.keys(rows)) {
        const korean = of('ko', token);
        assert.equal(korean.length, of('en', token).length, token);
        for (const sentence of korean) assert.match(sentence, /[가-힣][^{}]*다\.$/);
      }
    });
  }
});
