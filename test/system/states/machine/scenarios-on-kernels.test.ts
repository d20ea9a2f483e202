import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { format } from 'oxfmt';
import type { Action } from '../../../../src/states/machine/wire/action.ts';
import { play } from '../../../../src/states/machine/wire/play.ts';
import { scenarios, type Scenario, type ScenarioId } from '../../../../src/states/machine/wire/scenarios.ts';
import { waitIn } from '../../../../src/states/machine/wire/waits.ts';
import { emptyWorld, hostNames, type HostName, type World } from '../../../../src/states/machine/wire/world.ts';
import { skipHosts, startKernels, type HostSettings, type Kernels } from '../../../support/kernel/hosts.ts';
import { KernelPlay, rowsOfModel, type Deviation } from '../../../support/kernel/kernel-play.ts';
import { differences, type DifferenceId } from './differences.ts';

/** Answers to segments that do not fit are not held back, and nothing is sent again before its timer runs out. */
const usual: HostSettings = { tcp_invalid_ratelimit: 0, tcp_early_retrans: 0 };

/** What a scenario says of its hosts, and a wait made short. */
const settings: Readonly<Partial<Record<ScenarioId, Readonly<Partial<Record<HostName, HostSettings>>>>>> = {
  'syn-flood': { B: { tcp_syncookies: 0, tcp_max_syn_backlog: 4 } },
  'syn-cookies': { B: { tcp_syncookies: 1 } },
  'close-wait-leak': { A: { tcp_fin_timeout: 3 } },
  'orphaned-fin-wait-2': { A: { tcp_fin_timeout: 3 } },
  'old-duplicate': { A: { tcp_rfc1337: 1 } },
};

/** What the kernels show and send in place of what the model does, by scenario and step. */
const deviations: Readonly<
  Partial<Record<ScenarioId, Readonly<Record<number, Deviation & { readonly difference: DifferenceId }>>>>
> = {
  'simultaneous-open': {
    5: { difference: 'answers-syn-ack', also: ['B ACK SEQ=301 ACK=101'] },
    6: { difference: 'answers-syn-ack', also: ['A ACK SEQ=101 ACK=301'] },
  },
  'zero-window': {
    8: {
      difference: 'probe-without-octets',
      instead: { 'A ACK SEQ=1549 ACK=301 LEN=1': 'A ACK SEQ=1548 ACK=301' },
    },
    12: {
      difference: 'probe-without-octets',
      instead: {
        'A ACK SEQ=1549 ACK=301 LEN=1': undefined,
        'A ACK SEQ=1550 ACK=301 LEN=299': 'A ACK SEQ=1549 ACK=301 LEN=300',
      },
    },
    13: {
      difference: 'probe-without-octets',
      instead: {
        'B ACK SEQ=301 ACK=1550': undefined,
        'B ESTAB 1 0 192.0.2.10:80 198.51.100.7:50001': 'B ESTAB 0 0 192.0.2.10:80 198.51.100.7:50001',
      },
    },
    15: {
      difference: 'probe-without-octets',
      instead: {
        'A ESTAB 0 299 198.51.100.7:50001 192.0.2.10:80 on': 'A ESTAB 0 300 198.51.100.7:50001 192.0.2.10:80 on',
      },
    },
  },
};

/** Rows of orphans in FIN-WAIT-2, which have a timer on Linux. */
function orphanTimers(world: World): Readonly<Record<string, string>> {
  const isOrphan = (row: string): boolean =>
    hostNames.some(
      (name) =>
        row.startsWith(`${name} FIN-WAIT-2 `) && world.hosts[name].sockets.some(({ owner }) => owner === 'orphan'),
    );
  return Object.fromEntries(
    rowsOfModel(world)
      .filter(isOrphan)
      .map((row) => [row, `${row} timewait`]),
  );
}

/** The smallest buffer that a socket can ask for (socket(7), SO_RCVBUF), so that little fills it. */
const smallestBuffer = 2304;

/** Why a scenario is not played. */
function skipScenario(id: ScenarioId): string | false {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  const isOld = major < 6 || (major === 6 && minor < 14);
  return id === 'syn-cookies' && isOld && 'before 6.14 a listener of Linux keeps one half-open connection less';
}

/** Plays a scenario on two kernels and in the model, and compares both after each step. */
async function compare(kernels: Kernels, scenario: Scenario & { readonly id: ScenarioId }): Promise<void> {
  const { id, options, steps, before: way = [] } = scenario;
  const started = Date.now();
  const own = settings[id];
  using hosts = kernels.pair({ A: { ...usual, ...own?.A }, B: { ...usual, ...own?.B } });
  let world = emptyWorld(options);
  const isSmall = id === 'zero-window';
  const both = new KernelPlay(hosts, world, isSmall ? smallestBuffer : undefined);
  const plays = async (action: Action, step: number): Promise<void> => {
    const happening = play(world, action, () => undefined);
    ({ world } = happening);
    const { instead, also } = deviations[id]?.[step] ?? {};
    const { kernel, model } = await both.plays(
      action,
      happening,
      { instead: { ...orphanTimers(world), ...instead }, ...(also ? { also } : {}) },
      { within: action.do === 'timer' ? 60_000 : 20_000, looks: step >= 0 },
    );
    assert.deepEqual(kernel, model, `step ${step}, ${JSON.stringify(action)}`);
  };
  for (const [index, action] of way.entries()) await plays(action, index + 1 - way.length);
  if (isSmall) {
    // The memory of the kernel decides what the window is; Linux sends no more than half of it in one segment.
    const mss = both.window / 2;
    world = emptyWorld({ A: { mss }, B: { buffer: both.window, mss } });
    for (const action of way) ({ world } = play(world, action, () => undefined));
  }
  for (const [index, one] of steps.entries()) {
    if (one.do === 'timer' && one.timer === 'time-wait') {
      // A minute that no setting makes shorter (TCP_TIMEWAIT_LEN, include/net/tcp.h): that it runs is enough.
      const left = await both.secondsLeft(one.on);
      const whole = waitIn('TIME-WAIT', 'linux') ?? 0;
      assert.ok(left <= whole && left >= whole - (Date.now() - started) / 1000 - 1, `${left} s of ${whole} s are left`);
      return;
    }
    const fills = isSmall && one.do === 'send' && one.octets === 1000;
    await plays(fills ? { ...one, octets: both.window } : one, index + 1);
  }
}

describe('the scenarios on two kernels', { skip: skipHosts, concurrency: 8 }, () => {
  let kernels: Kernels;
  before(() => {
    kernels = startKernels();
  });
  after(() => kernels[Symbol.asyncDispose]());

  for (const scenario of scenarios)
    it(
      `${scenario.id}: ss shows the rows of the model after each step, and the same segments are sent`,
      {
        skip: skipScenario(scenario.id),
      },
      () => compare(kernels, scenario),
    );
});

it('what differs is listed in docs/kernel-differences.md', async () => {
  const document = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'kernel-differences.md');
  const rows = Object.values(differences).map(({ does, source }) => `- ${does} (${source})`);
  const { code: text } = await format(
    document,
    `# Where Linux differs from the state machine

\`test/system/states/machine/\` asks the kernel of the machine that runs it. \`kernel.test.ts\` gives calls and made-up
segments to one kernel and to the model; \`scenarios-on-kernels.test.ts\` plays every scenario of the page on two kernels, each
in a network namespace, with a wire between them that the test works: it holds back, drops, repeats and makes up packets. After
each step the rows of \`ss -tano\` on both hosts (state, queues, addresses, kind of timer) and the segments must be those of the
model. It differs in this, and the tests demand that it does:

${rows.join('\n')}

Not differences, but choices within the model: half-open and TIME-WAIT connections are small objects that \`ss\` shows without
queues (\`get_openreq4()\`, \`get_timewait4_sock()\`, net/ipv4/tcp_ipv4.c); a SYN and a FIN count as an octet of a queue.

The kernel's own clocks run, some made short: the waits of orphans by \`tcp_fin_timeout\`, the attempts of a SYN by
\`tcp_syn_retries\`. TIME-WAIT has no setting; the test sees that its minute runs and does not wait for its end. A program that dies
is one whose descriptors are closed; a host that loses power is a namespace whose wire is cut before it goes.
`,
    { printWidth: 120 },
  );
  if (process.env['WRITE_DOCS'] !== undefined) await writeFile(document, text);
  assert.equal(await readFile(document, 'utf8'), text);
});
