import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearest, search } from '../../../src/netstat/search.ts';
import type { StateId } from '../../../src/states/states.ts';
import { keywords as korean } from '../../../src/states/texts/ko/keywords.ts';

const first = (query: string) => search(query)[0];

function finds(query: string, state: StateId) {
  assert.equal(
    first(query)?.state,
    state,
    `${query} found ${search(query)
      .map((hit) => hit.state)
      .join(', ')}`,
  );
}

describe('searching by name', () => {
  it('finds a state by any spelling, separator and case', () => {
    for (const query of ['TIME-WAIT', 'TIME_WAIT', 'time wait', 'TimeWait', 'timewait', ' Time.Wait '])
      finds(query, 'TIME-WAIT');
    for (const query of ['FINWAIT1', 'FIN-WAIT-1', 'FIN_WAIT1', 'fin_wait_1', 'FIN-WAIT1', 'fin wait 1'])
      finds(query, 'FIN-WAIT-1');
  });

  it('tells which spelling matched and where it is met', () => {
    const hit = first('LISTENING');
    assert.equal(hit?.state, 'LISTEN');
    assert.equal(hit.token, 'LISTENING');
    assert.equal(hit.role, 'printed');
    assert.ok(hit.platforms.includes('windows/netstat'));
    assert.equal(first('TimeWait')?.platforms[0], 'windows/Get-NetTCPConnection');
  });

  it('names what tools print before what only standards and sources write, the canonical name first, else the shorter one', () => {
    for (const query of ['SYN-RECEIVED', 'syn-received']) {
      const { match, token, role } = first(query) ?? {};
      assert.deepEqual([match, token, role], ['id', 'SYN-RECEIVED', 'printed'], query);
    }
    assert.equal(first('nReceived')?.token, 'SynReceived');
  });

  it('names the spelling of the main tool of the reader, also where small letters are typed', () => {
    for (const [system, query, token, platform] of [
      ['linux', 'close_wait', 'CLOSE_WAIT', 'linux/net-tools netstat'],
      ['windows', 'close_wait', 'CLOSE_WAIT', 'windows/netstat'],
      ['windows', 'syn', 'SYN_SENT', 'windows/netstat'],
      ['windows', 'fin_wait_1', 'FIN_WAIT_1', 'windows/netstat'],
      ['macos', 'listen', 'LISTEN', 'macos/netstat'],
      ['bsd', 'time_wait', 'TIME_WAIT', 'freebsd/netstat'],
      ['windows', 'too many time_wait', 'TIME_WAIT', 'windows/netstat'],
      ['linux', 'fin_wait1 stuck', 'FIN_WAIT1', 'linux/net-tools netstat'],
    ] as const) {
      const [hit] = search(query, { system });
      assert.deepEqual([hit?.token, hit?.platforms[0]], [token, platform], `${query} on ${system}`);
    }
    // Who types capitals means them.
    assert.equal(search('CloseWait', { system: 'windows' })[0]?.token, 'CloseWait');
  });

  it('finds full-width letters, and translated words with and without diacritics', () => {
    finds('ＴＩＭＥ＿ＷＡＩＴ', 'TIME-WAIT');
    for (const query of ['ABHÖREN', 'abhören', 'abhoren', 'ABHO\u0308REN']) finds(query, 'LISTEN');
    finds('schließen_warten', 'CLOSE-WAIT');
    finds('wartend', 'TIME-WAIT');
    assert.equal(first('ABHÖREN')?.lang, 'de');
  });

  it('marks a spelling that no source was seen to print', () => {
    assert.equal(first('ESCUCHANDO')?.verified, false);
    assert.equal(first('ABHÖREN')?.verified, true);
    // illumos netstat.c, miudp_state().
    assert.equal(search('Connected').find(({ state }) => state === 'TPI-CONNECTED')?.verified, true);
  });

  it('puts RFC states before words of trackers and other protocols', () => {
    assert.deepEqual(
      search('TIME_WAIT').map(({ state }) => state),
      ['TIME-WAIT', 'CT-TIME_WAIT', 'IPVS-TIME_WAIT'],
    );
    assert.equal(search('LISTENING')[1]?.state, 'UNIX-LISTENING');
  });

  it('finds a tracker word by its own id and by the name of its tracker', () => {
    finds('CT-CLOSE_WAIT', 'CT-CLOSE_WAIT');
    assert.equal(first('CT-CLOSE_WAIT')?.match, 'id');
    assert.ok(search('conntrack').length >= 14);
    assert.ok(search('conntrack').every(({ state }) => state.startsWith('CT-')));
  });

  it('puts whole words before beginnings, beginnings before parts, and parts before typing errors', () => {
    const ranks = search('close').map(({ match }) => match);
    assert.ok(ranks.indexOf('exact') < ranks.indexOf('prefix'));
    assert.equal(first('clo')?.match, 'prefix');
    assert.equal(first('ait_1')?.match, 'substring');
    assert.equal(first('tiem_wait')?.match, 'fuzzy');
  });

  /** What is typed on the way to a name, and the states that must come first for it, in this order. */
  const beginnings: readonly (readonly [query: string, ...first: StateId[]])[] = [
    ['w', 'TIME-WAIT', 'CLOSE-WAIT', 'FIN-WAIT-1', 'FIN-WAIT-2'],
    ['wai', 'TIME-WAIT', 'CLOSE-WAIT', 'FIN-WAIT-1', 'FIN-WAIT-2'],
    ['wait', 'TIME-WAIT', 'CLOSE-WAIT', 'FIN-WAIT-1', 'FIN-WAIT-2'],
    ['clo', 'CLOSE-WAIT', 'CLOSING', 'CLOSED'],
    ['est', 'ESTABLISHED'],
    ['lis', 'LISTEN'],
    ['l', 'LISTEN', 'LAST-ACK'],
    ['t', 'TIME-WAIT'],
    ['time', 'TIME-WAIT'],
    ['syn', 'SYN-SENT', 'SYN-RECEIVED'],
    ['sent', 'SYN-SENT'],
    ['recv', 'SYN-RECEIVED'],
    ['rcvd', 'SYN-RECEIVED'],
    ['fin', 'FIN-WAIT-1', 'FIN-WAIT-2'],
    ['wait1', 'FIN-WAIT-1'],
    ['wait 2', 'FIN-WAIT-2'],
    ['ack', 'LAST-ACK'],
    ['대기', 'LISTEN', 'TIME-WAIT', 'CLOSE-WAIT'],
    ['닫', 'CLOSE-WAIT'],
    ['닫힘', 'CLOSED', 'CLOSE-WAIT'],
    ['연결', 'LISTEN', 'ESTABLISHED', 'CLOSE-WAIT'],
    ['종료', 'TIME-WAIT', 'CLOSE-WAIT'],
    ['ㄷㅎ', 'CLOSED', 'CLOSE-WAIT'],
    ['ㄷㄱ', 'LISTEN', 'CLOSE-WAIT', 'TIME-WAIT'],
  ];
  for (const [query, ...states] of beginnings)
    it(`puts the states that listings show most first for ${query}, then those of the life of a connection`, () => {
      const found = search(query).map(({ state }) => state);
      assert.deepEqual(found.slice(0, states.length), states);
    });

  it('finds a later word of a spelling before a part of one, and shows the spelling that has the word', () => {
    const [hit] = search('wait', { system: 'linux' });
    assert.deepEqual([hit?.match, hit?.token.slice(hit.start, hit.end)], ['word', 'WAIT']);
    const ranks = search('ack').map(({ match }) => match);
    assert.ok(ranks.indexOf('word') < ranks.indexOf('substring'));
  });

  it("names the reader's spelling and platform first", () => {
    assert.equal(search('synr', { system: 'linux' })[0]?.token, 'SYN_RECV');
    assert.equal(search('synr', { system: 'windows' })[0]?.token, 'SYN_RECEIVED');
    assert.equal(search('syn_rcvd', { system: 'macos' })[0]?.platforms[0], 'macos/netstat');
    assert.equal(search('syn_rcvd', { platform: 'aix/netstat' })[0]?.platforms[0], 'aix/netstat');
  });

  it('finds the words that consist of marks', () => {
    finds('?', 'IPVS-ERR-Q');
    finds('???', 'UNKNOWN');
    finds('[ASSURED]', 'CT-FLAG-ASSURED');
  });

  it('gives at most as many hits as asked for, each state once', () => {
    assert.equal(search('s', { limit: 3 }).length, 3);
    const all = search('s').map(({ state }) => state);
    assert.equal(new Set(all).size, all.length);
  });
});

describe('searching with typing errors', () => {
  it('finds what is up to two edits away, swaps of neighbours being one', () => {
    finds('estabished', 'ESTABLISHED');
    finds('etsablisehd', 'ESTABLISHED');
    finds('clsoe wiat', 'CLOSE-WAIT');
    finds('listn', 'LISTEN');
    finds('SYN_RECIEVED', 'SYN-RECEIVED');
    finds('lsat_ack', 'LAST-ACK');
    assert.deepEqual(
      search('FIN-WAT-1', { limit: 2 }).map(({ state }) => state),
      ['FIN-WAIT-1', 'FIN-WAIT-2'],
    );
  });

  it('finds a mistyped word that is not finished', () => {
    finds('estbali', 'ESTABLISHED');
  });

  it('finds nothing for unknown and blank queries, and then names the nearest states', () => {
    for (const query of ['', '  ', 'hello world', 'asdfqwer', 'zzz wait', '안녕하세요', '@@@'])
      assert.deepEqual(search(query), [], query);
    assert.equal(nearest('closwaaaait', 3)[0]?.state, 'CLOSE-WAIT');
    assert.ok(nearest('closwaaaait', 3).every(({ match }) => match === 'nearest'));
  });

  it('names as many as are wanted, also where a keyword is too unlike to count', () => {
    assert.deepEqual(
      nearest('CLOSE_WAIT 3', 2).map(({ state }) => state),
      ['CLOSE-WAIT', 'TIME-WAIT'],
    );
  });

  it('names as nearest what is like the word, and nothing where no name is', () => {
    for (const [query, ...near] of [
      ['lstn', 'LISTEN'],
      ['TMWT', 'TIME-WAIT'],
      ['CLOSE_WAITING', 'CLOSE-WAIT', 'CLOSING', 'GVISOR-CONNECTING'],
      ['estabished_wait', 'ESTABLISHED', 'TIME-WAIT'],
      ['시간대기중', 'TIME-WAIT'],
    ] as const)
      assert.deepEqual(
        nearest(query, 3).map(({ state }) => state),
        near,
        query,
      );
    for (const query of [
      'hello world',
      'kubernetes',
      'banana',
      'foo',
      'zzzzzz',
      '12345',
      '바나나',
      '안녕하세요',
      '이동',
      '@',
    ])
      assert.deepEqual(nearest(query, 3), [], query);
  });
});

describe('searching by number', () => {
  it('reads hexadecimal digits as /proc/net/tcp prints them', () => {
    for (const query of ['06', '0x06', '0X06', 'st 06', 'state: 06']) {
      finds(query, 'TIME-WAIT');
      assert.ok(first(query)?.tables?.includes('procNetTcpHex'));
      assert.equal(first(query)?.code, 6);
    }
    finds('0A', 'LISTEN');
    finds('0a', 'LISTEN');
    finds('0x0B', 'CLOSING');
  });

  it('names the scales of every meaning of an ambiguous number', () => {
    const tables = (query: string, state: StateId) => search(query).find((hit) => hit.state === state)?.tables;
    assert.deepEqual(tables('10', 'LISTEN'), ['linuxTcpStates']);
    assert.deepEqual(tables('10', 'CLOSING'), ['tcpMib']);
    assert.deepEqual(tables('10', 'LAST-ACK'), ['windowsMib', 'dotnetTcpState']);
    for (const { match, tables: named, code } of search('9')) {
      assert.equal(match, 'code');
      assert.equal(code, 9);
      assert.ok(named && named.length > 0);
    }
  });

  it('keeps to the scale that is named beside the number', () => {
    assert.deepEqual(
      search('mib 9').map(({ state }) => state),
      ['CLOSING', 'LAST-ACK'],
    );
    assert.deepEqual(
      search('tcp-mib 9').map(({ state }) => state),
      ['LAST-ACK'],
    );
  });

  it("puts the meaning on the reader's system first", () => {
    assert.equal(search('5', { system: 'windows' })[0]?.tables?.includes('windowsMib'), true);
    assert.equal(search('1', { system: 'linux' })[0]?.state, 'ESTABLISHED');
  });

  it('reads negative numbers of illumos and the 100 of Windows', () => {
    finds('-3', 'LISTEN');
    finds('100', 'BOUND');
  });
});

describe('searching in Korean', () => {
  it('finds Korean words and the names of states in Hangul', () => {
    finds('닫힘 대기', 'CLOSE-WAIT');
    finds('연결대기', 'LISTEN');
    finds('수립', 'ESTABLISHED');
    finds('동시 종료', 'CLOSING');
    finds('타임웨이트', 'TIME-WAIT');
    finds('클로즈 웨이트', 'CLOSE-WAIT');
    finds('에스타블리시드', 'ESTABLISHED');
    finds('리슨', 'LISTEN');
  });

  it('finds a word while its last syllable is being composed', () => {
    finds('닫히', 'CLOSE-WAIT');
    finds('동시 조', 'CLOSING');
  });

  it('finds words by the initials of their syllables', () => {
    const hit = first('ㅇㄱ ㄷㄱ');
    assert.equal(hit?.state, 'LISTEN');
    assert.equal(hit.match, 'initials');
    assert.equal(hit.token.slice(hit.start, hit.end), '연결 대기');
    finds('ㄷㅅㅈㄹ', 'CLOSING');
  });

  it('finds English typed on a Korean layout, and Korean typed on an English one', () => {
    finds('샤ㅡㄷ_ㅈ먓', 'TIME-WAIT');
    finds('ㅣㅑㄴㅅ두', 'LISTEN');
    finds('ekegla eorl', 'CLOSE-WAIT');
    finds('tnflq', 'ESTABLISHED');
    assert.equal(first('tnflq')?.match, 'layout');
  });

  it('reads a state name with a particle behind it', () => {
    finds('TIME_WAIT가 많아요', 'TIME-WAIT');
    finds('CLOSE_WAIT는', 'CLOSE-WAIT');
  });

  it('finds what an error of the system is about (bind(2), connect(2), tcp_reset() of Linux)', () => {
    finds('Address already in use', 'TIME-WAIT');
    assert.deepEqual(
      search('EADDRINUSE').map(({ state }) => state),
      ['LISTEN', 'TIME-WAIT'],
    );
    finds('EADDRNOTAVAIL', 'TIME-WAIT');
    finds('cannot assign requested address', 'TIME-WAIT');
    finds('ETIMEDOUT', 'SYN-SENT');
    finds('ECONNREFUSED', 'CLOSED');
    finds('ECONNRESET', 'CLOSED');
    finds('write: broken pipe', 'CLOSE-WAIT');
  });

  it('finds where the handshake is', () => {
    finds('three-way handshake', 'SYN-SENT');
    finds('3 way handshake', 'SYN-SENT');
    finds('세 방향 핸드셰이크', 'SYN-SENT');
    finds('3방향 핸드셰이크', 'SYN-SENT');
    finds('tw', 'TIME-WAIT');
  });

  it('can be kept to one language', () => {
    assert.equal(search('syn flood', { keywords: [korean] }).length, 0);
    assert.equal(search('닫힘 대기', { keywords: [korean] })[0]?.state, 'CLOSE-WAIT');
  });
});

describe('searching with a pasted row', () => {
  it('goes to the state of the row', () => {
    finds('tcp 0 0 10.0.0.1:80 10.0.0.2:1234 CLOSE_WAIT', 'CLOSE-WAIT');
    finds('  TCP    0.0.0.0:135    0.0.0.0:0    ABHÖREN    900', 'LISTEN');
    finds('ESTAB 0 0 10.0.0.1:22 10.0.0.2:51514 users:(("sshd",pid=1,fd=3))', 'ESTABLISHED');
    finds('tcp4  0  0  127.0.0.1.631  *.*  LISTEN', 'LISTEN');
    finds('sshd 1 root 3u IPv4 123 0t0 TCP 10.0.0.1:22->10.0.0.2:3 (ESTABLISHED)', 'ESTABLISHED');
    finds('tcp 0 0 10.0.0.1:80 10.0.0.2:1 POSLEDNÍ ACK', 'LAST-ACK');
  });

  it('reads the st column of a row of /proc/net/tcp', () => {
    finds('   1: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000', 'LISTEN');
    assert.deepEqual(first('0: 0100007F:0016 0100007F:D2A4 08 00000000:00000001')?.tables, ['procNetTcpHex']);
  });

  it('gives a shared word to the family the row belongs to', () => {
    finds('unix  2  [ ACC ]  STREAM  LISTENING  12345  /run/x', 'UNIX-LISTENING');
    finds('u_str ESTAB 0 0 * 123 * 456', 'SS-NONTCP-ESTAB');
    finds('udp UNCONN 0 0 0.0.0.0:68 0.0.0.0:*', 'SS-NONTCP-UNCONN');
    finds('udp 0 0 10.0.0.1:68 10.0.0.2:67 ESTABLISHED', 'UDP-ESTABLISHED');
    finds('ipv4 2 tcp 6 431999 ESTABLISHED src=1.1.1.1 dst=2.2.2.2 sport=1 dport=2', 'CT-ESTABLISHED');
    finds('TCP 14:58 ESTABLISHED 1.1.1.1:33 2.2.2.2:80 3.3.3.3:80', 'IPVS-ESTABLISHED');
  });
});

describe('searching with words of a question', () => {
  it('finds states by causes, symptoms and other names', () => {
    finds('who closes', 'CLOSE-WAIT');
    finds('syn flood', 'SYN-RECEIVED');
    finds('syn flo', 'SYN-RECEIVED');
    finds('is this a syn flood attack?', 'SYN-RECEIVED');
    finds('2msl', 'TIME-WAIT');
    finds('address already in use', 'TIME-WAIT');
    finds('connection closed by peer', 'CLOSE-WAIT');
    finds('simultaneous close', 'CLOSING');
    finds('소켓 누수', 'CLOSE-WAIT');
    // As it is said, though no tool prints it.
    finds('closed wait', 'CLOSE-WAIT');
  });

  it('finds the state that a sentence names', () => {
    finds('what does time_wait mean', 'TIME-WAIT');
    assert.deepEqual(
      search('what is fin wait 2').map(({ state }) => state),
      ['FIN-WAIT-2'],
    );
  });

  it('takes two letters for the beginning of a word alone', () => {
    assert.deepEqual(
      search('tw').map(({ state }) => state),
      ['TIME-WAIT'],
    );
  });

  it('offers both meanings of half open', () => {
    assert.deepEqual(
      search('half open')
        .slice(0, 2)
        .map(({ state }) => state),
      ['SYN-RECEIVED', 'ESTABLISHED'],
    );
  });
});

describe('the range to highlight', () => {
  it('is the part of the spelling that was typed, whatever the separators', () => {
    const part = (query: string) => {
      const hit = first(query);
      return hit?.token.slice(hit.start, hit.end);
    };
    assert.equal(part('timewa'), 'TIME_WA');
    assert.equal(part('time'), 'TIME');
    assert.equal(part('닫히'), '닫힘');
    assert.equal(part('tiem_wait'), 'TIME_WAIT');
  });
});
