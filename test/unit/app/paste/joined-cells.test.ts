import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { joinedCells } from '../../../../src/app/paste/input/joined-cells.ts';
import { parse } from '../../../../src/netstat/parse.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const recorded = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
const rowsOf = (text: string) =>
  parse(text).snapshots.map(({ format, hasProcessColumn, connections }) => [
    format,
    hasProcessColumn,
    connections.map((row) => ({ ...row, line: 0 })),
  ]);

/** The names of columns, as the cells of a table have them. */
const names = /(?:Local|Foreign|Peer) Address(?::Port)?|PID\/Program name|\S+/g;
/** A listing as a table hands it on whose cells come one to a line. */
function cellsOf(text: string, gap = '\n'): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('Active'))
    .map((line) => (/Recv-Q|COMMAND/.test(line) ? (line.match(names) ?? []) : line.trim().split(/ {2,}| (?!\()/)))
    .map((cells) => cells.join(gap))
    .join(gap);
}

describe('cells that came one to a line', () => {
  it('are put together: the same rows, with all that they say', () => {
    const tools = recorded.filter(([name]) => /^(?:net-tools-netstat-(?:tan|an\.)|ss-(?:4|l|tan|tuanp))/.test(name));
    assert.ok(tools.length > 5);
    for (const [name, text] of tools) {
      // Sockets of UNIX have no ends that tell where a row begins.
      const inet = text
        .split('\n')
        .filter((line) => !/^(?:unix|u_|nl|p_|Proto RefCnt|Active UNIX)/.test(line))
        .join('\n');
      for (const gap of ['\n', '\r\n', ' \n\n']) {
        const found = joinedCells(cellsOf(inet, gap));
        assert.equal(found?.lineBreaks, 'joined', name);
        assert.deepEqual(rowsOf(found.text), rowsOf(inet), name);
      }
    }
  });

  it('are put together where a cell is missing, where words stand around the table, and in one row alone', () => {
    const found = joinedCells(
      [
        'Here is the table:',
        ...['Proto', 'Recv-Q', 'Send-Q', 'Local Address', 'Foreign Address', 'State', 'PID/Program name'],
        ...['tcp', '0', '0', '0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '812/sshd'],
        ...['udp', '0', '0', '0.0.0.0:68', '0.0.0.0:*', '', '640/dhclient'],
        ...['tcp', '0', '0', '192.0.2.10:443', '198.51.100.7:50514', 'TIME_WAIT', '-'],
        'That was it.',
      ].join('\n'),
    );
    assert.equal(
      found?.text,
      [
        'Here is the table:',
        'Proto  Recv-Q  Send-Q  Local Address  Foreign Address  State  PID/Program name',
        'tcp  0  0  0.0.0.0:22  0.0.0.0:*  LISTEN  812/sshd',
        'udp  0  0  0.0.0.0:68  0.0.0.0:*  640/dhclient',
        'tcp  0  0  192.0.2.10:443  198.51.100.7:50514  TIME_WAIT  -',
        'That was it.',
      ].join('\n'),
    );
    const one = joinedCells('ESTAB\n0\n36\n192.0.2.10:22\n198.51.100.7:50514\nusers:(("sshd",pid=2201,fd=4))');
    const [row] = parse(one?.text ?? '').snapshots[0]?.connections ?? [];
    assert.deepEqual([row?.state, row?.sendQ, row?.pid, row?.process], ['ESTABLISHED', 36, 2201, 'sshd']);
  });

  it('are those of Windows, of PowerShell and of lsof too', () => {
    for (const [text, expected] of [
      [
        'Proto\nLocal Address\nForeign Address\nState\nPID\nTCP\n0.0.0.0:135\n0.0.0.0:0\nLISTENING\n1204\nTCP\n192.0.2.10:49712\n198.51.100.7:443\nESTABLISHED\n4120',
        ['LISTEN 1204', 'ESTABLISHED 4120'],
      ],
      [
        'LocalAddress\nLocalPort\nRemoteAddress\nRemotePort\nState\nAppliedSetting\nOwningProcess\n::\n49671\n::\n0\nListen\n\n900\n192.0.2.10\n49712\n198.51.100.7\n443\nEstablished\nInternet\n4120',
        ['LISTEN 900', 'ESTABLISHED 4120'],
      ],
      [
        'COMMAND\nPID\nUSER\nFD\nTYPE\nDEVICE\nSIZE/OFF\nNODE\nNAME\nsshd\n812\nroot\n3u\nIPv4\n20211\n0t0\nTCP\n*:22 (LISTEN)\nnginx\n901\nwww\n9u\nIPv6\n20418\n0t0\nTCP\n192.0.2.10:80->198.51.100.7:41022 (CLOSE_WAIT)',
        ['LISTEN 812', 'CLOSE-WAIT 901'],
      ],
    ] as const) {
      const { snapshots } = parse(joinedCells(text)?.text ?? '');
      assert.deepEqual(
        snapshots.flatMap(({ connections }) => connections.map(({ state, pid }) => `${String(state)} ${String(pid)}`)),
        expected,
      );
    }
  });

  it('are not looked for in a text whose rows have a line each, nor in a list of states or numbers', () => {
    for (const [name, text] of recorded) assert.equal(joinedCells(text), undefined, name);
    for (const text of ['', 'LISTEN\n12\nESTAB\n40\nTIME-WAIT\n3', 'tcp\nudp\n0\n0', '192.0.2.1:80\n192.0.2.2:80'])
      assert.equal(joinedCells(text), undefined, text);
  });
});
