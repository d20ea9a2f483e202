import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { diagnose, examine, parse } from '../../../../src/netstat/index.ts';
import type { Connection } from '../../../../src/netstat/index.ts';
import type { RuleId } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { printers, type Printer } from '../support/printers.ts';
import { print } from '../support/sockets.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'situations');
const situations = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** What was found in a text, but for the lines that show it. */
const findings = (text: string) =>
  diagnose(parse(text).snapshots).map(({ evidence, ...finding }) => ({ ...finding, rows: evidence.length }));
const perLine = (wrap: (line: string, index: number) => string) => (text: string) =>
  text.split('\n').map(wrap).join('\n');
const brokenAt = (width: number) =>
  perLine((line) => (line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']).join('\n'));

const wrappings: Readonly<Record<string, (text: string) => string>> = {
  'a window of 80 columns': brokenAt(80),
  'a window of 100 columns': brokenAt(100),
  'a list': perLine((line) => `- ${line}`),
  'a mail that answers': perLine((line) => `> ${line}`),
  'the log of a pod': perLine((line) => `[pod/web-7d9f/app] ${line}`),
  'what grep prints around a line': perLine((line, index) => `net.log-${index + 1}-${line}`),
  'cells of CSV': perLine((line) => `"${line.replaceAll('"', '""')}"`),
  'strings of JSON': perLine((line) => `  "${line.replaceAll('"', '\\"')}",`),
  'a table with tabs': (text) => text.replace(/ {2,}/g, '\t'),
  'a mail that asks': (text) => `Hi,\n\nthis is what web1 shows:\n\n${text}\n\nThanks, the shop is closed at night.\n`,
};

for (const [title, wrap] of Object.entries(wrappings)) {
  test(`the same is found where the listing stands in ${title}`, () => {
    for (const { file, text } of situations) assert.deepEqual(findings(wrap(text)), findings(text), file);
  });
}

test('the same is found in whatever order the rows stand', () => {
  const byRule = (text: string) => findings(text).toSorted((one, other) => one.rule.localeCompare(other.rule));
  for (const { file, text } of situations) {
    const lines = text.split('\n');
    const { snapshots } = parse(text);
    const [first = 0, ...others] = snapshots.flatMap(({ connections }) => connections.map(({ line }) => line));
    if (snapshots.length > 1) continue;
    const rows = [first, ...others].map((line) => lines[line] ?? '');
    const listing = (ordered: readonly string[]) => [...lines.slice(0, first), ...ordered].join('\n');
    assert.deepEqual(byRule(listing(rows.toReversed())), byRule(listing(rows)), file);
  }
});

/** Prints the connections of ss as another tool does; nothing where it has no word for a state or an owner of its own. */
function printed(printer: Printer, connections: readonly Connection[]): string | undefined {
  const sockets = connections.flatMap(({ state, pid = 0, process = '', recvQ = 0, sendQ = 0, ...row }) => {
    const end = (address = '*', port: string | number = 0) => ({ address, port: Number(port) || 0 });
    if (state === undefined || printer.spellings[state] === undefined) return [];
    const [local, remote] = [end(row.localAddress, row.localPort), end(row.remoteAddress, row.remotePort)];
    return { state, local, remote, isIpv6: row.family === 'ipv6', recvQ, sendQ, pid, process };
  });
  return sockets.length === connections.length ? print(printer, sockets).join('\n') : undefined;
}

/** What a tool does not tell, though its column is there. */
const notTold: Readonly<Record<string, readonly RuleId[]>> = {
  // Recv-Q is what this side has not acknowledged (illumos netstat.c: ce_rnxt - ce_rack).
  solaris: ['established-recvq-large'],
  // The process is the one that bound the socket (tcpmib.h, MIB_TCPROW_OWNER_PID), and may have closed it.
  windows: ['fin-wait2-owned'],
};

for (const [name, printer] of Object.entries(printers)) {
  // A tracker has no sockets, a trace no listing, z/OS an owner in each row; the printer of /proc/net/tcp writes no timer.
  if (printer.prefix !== undefined || /^(?:pf|tcpstates|zos|proc)$/.test(printer.format)) continue;
  test(`what is found in a listing of ss is found in one of ${name}, or the rule was not asked`, () => {
    let found = 0;
    for (const { file, text } of situations) {
      const [snapshot] = parse(text).snapshots;
      const listing = snapshot && printed(printer, snapshot.connections);
      if (snapshot === undefined || listing === undefined) continue;
      const { checked, findings } = examine(parse(listing).snapshots);
      const rules = new Set(findings.flatMap(({ rule, folded }) => [rule, ...folded]));
      const excused = Object.entries(notTold).flatMap(([system, ids]) =>
        new RegExp(system === 'windows' ? 'windows|powershell' : system).test(printer.format) ? ids : [],
      );
      const missing = diagnose([snapshot])
        .map(({ rule }) => rule)
        .filter((rule) => checked.includes(rule) && !rules.has(rule) && !excused.includes(rule));
      assert.deepEqual(missing, [], file);
      found += findings.length;
    }
    assert.ok(found > 0, 'nothing was found at all');
  });
}
