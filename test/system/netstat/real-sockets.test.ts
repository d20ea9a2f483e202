import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { after, before, beforeEach, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { which } from '../../../scripts/browsers.mjs';
import { annotate, parse, type Connection } from '../../../src/netstat/index.ts';
import { holdSockets, type HeldSockets } from '../../support/sockets.ts';
import { until } from '../../support/until.ts';

const run = promisify(execFile);

/** What is held, each end of a connection for itself. */
const held = ['CLOSE-WAIT', 'ESTABLISHED', 'ESTABLISHED', 'FIN-WAIT-2', 'LISTEN', 'TIME-WAIT'];
/** lsof lists what a process has open; the kernel alone keeps TIME-WAIT. */
const open = held.filter((state) => state !== 'TIME-WAIT');

interface Listing {
  readonly command: string;
  readonly states?: readonly string[];
  /** It names processes. */
  readonly hasProcess?: true;
  /** It names timers. */
  readonly hasTimer?: true;
}

const listings: readonly Listing[] = [
  { command: 'netstat -tan' },
  { command: 'netstat -tane' },
  { command: 'netstat -tanee' },
  { command: 'netstat -tanW' },
  { command: 'netstat -tanp', hasProcess: true },
  { command: 'netstat -tano', hasTimer: true },
  { command: 'netstat -taneepoW', hasProcess: true, hasTimer: true },
  { command: 'netstat -an' },
  { command: 'busybox netstat -tan' },
  { command: 'busybox netstat -tane' },
  { command: 'toybox netstat -tan' },
  { command: 'toybox netstat -tanW' },
  { command: 'ss -tan' },
  { command: 'ss -tanH' },
  { command: 'ss -tanO' },
  { command: 'ss -tanp', hasProcess: true },
  { command: 'ss -tano', hasTimer: true },
  { command: 'ss -tani' },
  { command: 'ss -tanm' },
  { command: 'ss -tanpoiem', hasProcess: true, hasTimer: true },
  { command: 'ss -an' },
  { command: 'lsof -nP -iTCP', states: open, hasProcess: true },
  { command: 'lsof -nP -iTCP -FpcfPnT', states: open, hasProcess: true },
  { command: 'cat /proc/net/tcp' },
];

async function output(command: string): Promise<string> {
  const [program = '', ...options] = command.split(' ');
  const { stdout } = await run(program, options, { env: { ...process.env, LC_ALL: 'C', COLUMNS: '200' } });
  return stdout;
}

const missing = (command: string): string | false => {
  const [program = ''] = command.split(' ');
  return which(program) === undefined ? `${program} is not installed` : false;
};

describe(
  'what the tools of this machine print of sockets that are open now',
  { skip: process.platform !== 'linux' && 'not Linux' },
  () => {
    let sockets: HeldSockets;
    let heldAt: number;
    const hold = async () => {
      sockets = await holdSockets();
      heldAt = Date.now();
    };
    before(hold);
    // TIME-WAIT lasts a minute, and a busy machine takes longer for all listings.
    beforeEach(async () => {
      if (Date.now() - heldAt < 30_000) return;
      await sockets[Symbol.asyncDispose]();
      await hold();
    });
    after(() => sockets[Symbol.asyncDispose]());

    const ours = (connections: readonly Connection[]) =>
      connections.filter(({ localPort, remotePort }) => localPort === sockets.port || remotePort === sockets.port);

    for (const { command, states = held, hasProcess, hasTimer } of listings) {
      it(command, { skip: missing(command) }, async () => {
        const port = command.startsWith('cat') ? sockets.port.toString(16).toUpperCase() : String(sockets.port);
        // A table that changes while it is read may have a row twice or not at all: then it is read again.
        const isRow = new RegExp(`(?:127\\.0\\.0\\.1|0100007F):${port}\\b`);
        const text = await until('each row is printed once', async () => {
          const printed = await output(command);
          return printed.split('\n').filter((line) => isRow.test(line)).length === states.length && printed;
        });
        const { snapshots, unparsed } = parse(text);
        assert.deepEqual(unparsed, []);
        const rows = ours(snapshots.flatMap(({ connections }) => connections));
        assert.deepEqual(rows.map(({ state }) => state).sort(), states);
        if (hasProcess) assert.equal(rows.find(({ state }) => state === 'LISTEN')?.pid, process.pid);
        if (hasTimer) assert.equal(rows.find(({ state }) => state === 'TIME-WAIT')?.timer?.name, 'timewait');
        // Fields stand one to a line in lsof -F, so the lines of a row are not those of its state.
        if (command.includes(' -F')) return;
        const isOurs = new RegExp(`[:.]${port}\\b`);
        const marked = annotate(text).filter(({ start, end }) =>
          isOurs.test(text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', end))),
        );
        assert.deepEqual(marked.map(({ state }) => state).sort(), states);
      });
    }

    it('netstat -tanc, two turns of it', { skip: missing('netstat') }, async () => {
      const endless = spawn('netstat', ['-tanc'], { env: { ...process.env, LC_ALL: 'C' } });
      let text = '';
      const turns = () => text.split('Active Internet').length - 1;
      for await (const chunk of endless.stdout) {
        text += String(chunk);
        if (turns() > 2) break;
      }
      endless.kill();
      if (endless.exitCode === null && endless.signalCode === null) await once(endless, 'exit');
      const whole = text.slice(0, text.lastIndexOf('Active Internet'));
      const { snapshots, unparsed } = parse(whole);
      assert.deepEqual(unparsed, []);
      assert.equal(snapshots.length, 2);
      // A table that changes while it is read may have a row twice; each is read as it was printed.
      const isOurs = new RegExp(`:${sockets.port}\\s`);
      const printed = whole.split('\n').flatMap((line, index) => (isOurs.test(line) ? [index] : []));
      const rows = snapshots.flatMap(({ connections }) => ours(connections));
      assert.deepEqual(
        rows.map(({ line }) => line),
        printed,
      );
      assert.deepEqual(new Set(rows.map(({ state }) => state)), new Set(held));
    });

    it('ss -s', { skip: missing('ss') }, async () => {
      const { counts, unparsed } = parse(await output('ss -s'));
      assert.deepEqual(unparsed, []);
      const of = (state: string) => counts.find((count) => count.state === state)?.count ?? 0;
      assert.ok(of('ESTABLISHED') >= 2 && of('TIME-WAIT') >= 1);
    });

    it('conntrack -L, or the sentence it ends with', { skip: missing('conntrack') }, async (test) => {
      const { stdout, stderr } = await run('conntrack', ['-L']).catch(
        (error: unknown) => error as { stdout: string; stderr: string },
      );
      const text = stdout + stderr;
      if (/not permitted|denied|failed|unable/i.test(text)) {
        test.skip('the kernel gives no connections to track');
        return;
      }
      assert.deepEqual(parse(text).unparsed, []);
    });
  },
);
