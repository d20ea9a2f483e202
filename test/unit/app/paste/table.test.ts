import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../../../src/netstat/parse.ts';
import { columns } from '../../../../src/app/paste/table/columns.ts';
import { copyForms, tableText } from '../../../../src/app/paste/table/copy-table.ts';
import { filledColumns, TableView, type TableQuery } from '../../../../src/app/paste/table/table-view.ts';

const text = `State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
ESTAB      0   0     10.0.0.1:443    10.0.0.20:50000 users:(("nginx",pid=7,fd=3))
CLOSE-WAIT 1   0     10.0.0.1:8080   10.0.0.3:50001  users:(("java",pid=9,fd=4))
TIME-WAIT  0   0     10.0.0.1:443    10.0.0.3:50002
LISTEN     0   128   0.0.0.0:443     0.0.0.0:*       users:(("nginx",pid=7,fd=5))
CLOSE-WAIT 5   0     10.0.0.1:8080   10.0.0.3:50003  users:(("java",pid=9,fd=6))
`;
const { connections } = parse(text).snapshots[0]!;
const all: TableQuery = { filter: '', states: [], unfolded: [] };
const lines = (query: Partial<TableQuery>) =>
  new TableView(connections, { ...all, ...query })
    .slice(0, 100)
    .map((item) => (item.kind === 'row' ? item.line : `${item.key} ${item.count}`));

describe('the table', () => {
  it('shows the rows as they were pasted', () => {
    assert.deepEqual(lines({}), [1, 2, 3, 4, 5]);
  });

  it('sorts states by the life of a connection, addresses by number, and leaves what was not printed at the end', () => {
    assert.deepEqual(lines({ sort: { column: 'state', descending: false } }), [4, 1, 3, 2, 5]);
    assert.deepEqual(lines({ sort: { column: 'remoteAddress', descending: false } }), [4, 2, 3, 5, 1]);
    assert.deepEqual(lines({ sort: { column: 'process', descending: true } }).at(-1), 3);
    assert.deepEqual(lines({ sort: { column: 'process', descending: false } }).at(-1), 3);
  });

  it('filters by words that all stand in the row, and by states', () => {
    assert.deepEqual(lines({ filter: 'java 50003' }), [5]);
    assert.deepEqual(lines({ filter: 'JAVA' }), [2, 5]);
    assert.deepEqual(lines({ filter: 'close-wait nginx' }), []);
    assert.deepEqual(lines({ states: ['LISTEN', 'TIME-WAIT'] }), [3, 4]);
  });

  it('filters by what the tools print as one: an address with its port, a state with either line', () => {
    assert.deepEqual(lines({ filter: '10.0.0.3:50003' }), [5]);
    assert.deepEqual(lines({ filter: ':50003' }), [5]);
    assert.deepEqual(lines({ filter: 'close_wait' }), lines({ filter: 'CLOSE-WAIT' }));
    assert.equal(lines({ filter: 'close_wait' }).length, 2);
    const [row] = parse('tcp 0 0 2001:db8::1:443 2001:db8::2:50000 ESTABLISHED').snapshots[0]!.connections;
    for (const filter of ['[2001:db8::2]:50000', '2001:db8::2:50000'])
      assert.equal(new TableView([row!], { ...all, filter }).rows, 1, filter);
  });

  it('sorts timers by their time', () => {
    const rows = ['53.00', '5.12', '.5'].map(
      (time, at) => `tcp 0 0 192.0.2.1:443 198.51.100.7:5000${String(at)} TIME_WAIT - timewait (${time}/0/0)`,
    );
    const { connections: timed } = parse(rows.join('\n')).snapshots[0]!;
    const sorted = new TableView(timed, { ...all, sort: { column: 'timer', descending: false } });
    assert.deepEqual(
      sorted.slice(0, 9).map((item) => (item.kind === 'row' ? item.line : -1)),
      [2, 1, 0],
    );
  });

  it('groups rows, the largest group first, and unfolds the groups asked for', () => {
    assert.deepEqual(lines({ group: 'state' }), ['CLOSE-WAIT 2', 'ESTABLISHED 1', 'LISTEN 1', 'TIME-WAIT 1']);
    assert.deepEqual(lines({ group: 'process', unfolded: ['java'] }), ['java 2', 2, 5, 'nginx 2', ' 1']);
    assert.deepEqual(lines({ group: 'port', filter: '8080' }), ['8080 2']);
  });

  it('finds a row by its line', () => {
    const table = new TableView(connections, { ...all, sort: { column: 'line', descending: true } });
    assert.equal(table.indexOfLine(5), 0);
    assert.equal(table.indexOfLine(99), -1);
  });

  it('leaves out columns in which nothing was printed', () => {
    assert.ok(!filledColumns(connections).includes('timer'));
    assert.ok(filledColumns(connections).includes('process'));
  });
});

/** A reader of RFC 4180 that knows nothing of the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  for (let match = field.exec(csv); match && match[0] !== ''; match = field.exec(csv)) {
    const [, value = '', end] = match;
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a copied table', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', '|', '`', '<', '\\', 'a', '활', ' '),
    maxLength: 12,
  });
  const first = connections[0]!;

  it('holds no cell that a spreadsheet runs, and every CSV cell can be read back', () => {
    fc.assert(
      fc.property(hostile, hostile, (process, token) => {
        const rows = [{ ...first, process, token, pid: undefined }];
        const csv = readCsv(tableText(rows, columns, 'csv', (column) => column));
        assert.equal(csv.length, 2);
        const cells = csv[1]!;
        assert.equal(cells.length, columns.length);
        assert.equal(cells[columns.indexOf('process')]!.replace(/^'/, ''), process.replace(/^'/, ''));
        const tsv = tableText(rows, columns, 'tsv', (column) => column)
          .split('\n')[1]!
          .split('\t');
        assert.equal(tsv.length, columns.length);
        for (const cell of [...cells, ...tsv]) if (cell !== '-') assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      }),
    );
  });

  it('is one line for each row in Markdown, with as many cells as columns', () => {
    fc.assert(
      fc.property(hostile, (process) => {
        const made = tableText([{ ...first, process, pid: undefined }], columns, 'markdown', (column) => column);
        const rows = made.trimEnd().split('\n');
        assert.equal(rows.length, 3);
        assert.equal(rows[2]!.replaceAll(/\\./g, '').split('|').length, columns.length + 2);
        assert.doesNotMatch(rows[2]!, /</);
      }),
    );
  });

  it('is JSON that holds the rows', () => {
    const rows = JSON.parse(tableText(connections, columns, 'json', String)) as { line: number; state: string }[];
    assert.deepEqual(
      rows.map(({ line, state }) => [line, state]),
      connections.map(({ line, state }) => [line + 1, state]),
    );
  });

  it('has a form for every name', () => {
    for (const form of copyForms) assert.match(tableText(connections, ['state'], form, String), /CLOSE-WAIT/);
  });
});
