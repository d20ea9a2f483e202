import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

/** Rows as somebody selects them with the mouse, without the heading above. */
const listings = {
  'net-tools netstat': `tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd
tcp        0      0 10.0.3.17:8080          203.0.113.9:43130       ESTABLISHED 900/java
tcp       32      0 10.0.3.17:8080          203.0.113.9:43664       CLOSE_WAIT  900/java
`,
  ss: `LISTEN     0      128          0.0.0.0:22              0.0.0.0:*     users:(("sshd",pid=812,fd=3))
ESTAB      0      0          10.0.3.17:8080        203.0.113.9:43130 users:(("java",pid=900,fd=9))
CLOSE-WAIT 32     0          10.0.3.17:8080        203.0.113.9:43664 users:(("java",pid=900,fd=8))
`,
  'Windows netstat': `  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       884
  TCP    10.0.3.17:50100        203.0.113.9:443        ESTABLISHED     1200
  TCP    10.0.3.17:50101        203.0.113.9:443        CLOSE_WAIT      1200
`,
  'macOS netstat': `tcp4       0      0  10.0.3.17.50100        203.0.113.9.443        ESTABLISHED
tcp4       0      0  10.0.3.17.50101        203.0.113.9.443        CLOSE_WAIT
tcp4       0      0  *.22                   *.*                    LISTEN
`,
  lsof: `sshd      812 root    3u  IPv4  12345      0t0  TCP *:22 (LISTEN)
java      900 app     9u  IPv4  22345      0t0  TCP 10.0.3.17:8080->203.0.113.9:43130 (ESTABLISHED)
java      900 app     8u  IPv4  22346      0t0  TCP 10.0.3.17:8080->203.0.113.9:43664 (CLOSE_WAIT)
`,
};

for (const [tool, listing] of Object.entries(listings)) {
  const whole = parse(listing).snapshots;
  const { length } = listing.split('\n')[0]!;

  test(`rows of ${tool} are one listing wherever in the first row their selection begins`, () => {
    const [{ format, connections }] = whole as [(typeof whole)[0]];
    const below = connections
      .slice(1)
      .map(({ state, localPort, remotePort, pid }) => [state, localPort, remotePort, pid]);
    for (let cut = 1; cut < length; cut++) {
      const { snapshots } = parse(listing.slice(cut));
      assert.deepEqual(
        snapshots.map((snapshot) => snapshot.format),
        [format],
        listing.slice(cut, cut + 30),
      );
      const read = snapshots[0]!.connections.slice(-2);
      assert.deepEqual(
        read.map(({ state, localPort, remotePort, pid }) => [state, localPort, remotePort, pid]),
        below,
      );
    }
  });

  test(`rows of ${tool} are one listing wherever in the last row their selection ends`, () => {
    const start = listing.trimEnd().lastIndexOf('\n') + 1;
    for (let end = start; end < listing.length; end++) {
      const { snapshots } = parse(listing.slice(0, end));
      assert.deepEqual(
        snapshots.map(({ format }) => format),
        [whole[0]!.format],
        listing.slice(start, end),
      );
    }
  });
}

test('a table of one row with a heading and another listing below a line of its own stay two', () => {
  const { snapshots } = parse(`State       Local             Remote
LISTEN      10.0.3.17:80      0.0.0.0:*

$ netstat -tn
tcp        0      0 10.0.3.17:8080          203.0.113.9:43130       ESTABLISHED
`);
  assert.equal(snapshots.length, 2);
});
