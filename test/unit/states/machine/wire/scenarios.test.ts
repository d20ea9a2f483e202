import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../../src/netstat/index.ts';
import { listing, rowsOf } from '../../../../../src/states/machine/wire/listing.ts';
import type { Action } from '../../../../../src/states/machine/wire/action.ts';
import {
  run,
  scenarios,
  scenariosThrough,
  stateOf,
  worldAt,
  type ScenarioId,
} from '../../../../../src/states/machine/wire/scenarios.ts';
import { listingTools, type ListingTool } from '../../../../../src/states/machine/wire/listing-tools.ts';
import { machineSystems, waitIn, waitsOf } from '../../../../../src/states/machine/wire/waits.ts';
import { rfcStateIds } from '../../../../../src/states/rfc-states.ts';
import { scenarios as texts } from '../../../../../src/states/texts/every-language/scenarios.ts';
import { transitions } from '../../../../../src/states/transitions.ts';

/** The states of A and B after every step, where one of them changes. */
const walks: Readonly<Record<ScenarioId, string>> = {
  open: 'CLOSED CLOSED, CLOSED LISTEN, SYN-SENT LISTEN, SYN-SENT SYN-RECEIVED, ESTABLISHED SYN-RECEIVED, ESTABLISHED ESTABLISHED',
  'close-by-client':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 CLOSE-WAIT, FIN-WAIT-2 CLOSE-WAIT, FIN-WAIT-2 LAST-ACK, TIME-WAIT LAST-ACK, TIME-WAIT LISTEN, CLOSED LISTEN',
  'close-by-server':
    'ESTABLISHED ESTABLISHED, ESTABLISHED FIN-WAIT-1, CLOSE-WAIT FIN-WAIT-1, CLOSE-WAIT FIN-WAIT-2, LAST-ACK FIN-WAIT-2, LAST-ACK TIME-WAIT, CLOSED TIME-WAIT, CLOSED LISTEN',
  'half-close':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 CLOSE-WAIT, FIN-WAIT-2 CLOSE-WAIT, FIN-WAIT-2 LAST-ACK, TIME-WAIT LAST-ACK, TIME-WAIT LISTEN, CLOSED LISTEN',
  'fin-ack-together':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 CLOSE-WAIT, FIN-WAIT-1 LAST-ACK, TIME-WAIT LAST-ACK, TIME-WAIT LISTEN, CLOSED LISTEN',
  'simultaneous-open':
    'CLOSED CLOSED, SYN-SENT CLOSED, SYN-SENT SYN-SENT, SYN-SENT SYN-RECEIVED, SYN-RECEIVED SYN-RECEIVED, SYN-RECEIVED ESTABLISHED, ESTABLISHED ESTABLISHED',
  'simultaneous-close':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 FIN-WAIT-1, FIN-WAIT-1 CLOSING, CLOSING CLOSING, CLOSING TIME-WAIT, TIME-WAIT TIME-WAIT, CLOSED TIME-WAIT, CLOSED LISTEN',
  refused: 'CLOSED CLOSED, SYN-SENT CLOSED, CLOSED CLOSED',
  'syn-lost':
    'CLOSED CLOSED, CLOSED LISTEN, SYN-SENT LISTEN, SYN-SENT SYN-RECEIVED, ESTABLISHED SYN-RECEIVED, ESTABLISHED ESTABLISHED',
  firewall: 'CLOSED CLOSED, CLOSED LISTEN, SYN-SENT LISTEN, CLOSED LISTEN',
  'syn-flood': 'CLOSED CLOSED, CLOSED LISTEN, SYN-SENT LISTEN, CLOSED LISTEN',
  'syn-cookies': 'CLOSED CLOSED, CLOSED LISTEN, SYN-SENT LISTEN, ESTABLISHED LISTEN, ESTABLISHED ESTABLISHED',
  'accept-queue-full':
    'CLOSED CLOSED, CLOSED LISTEN, SYN-SENT LISTEN, SYN-SENT SYN-RECEIVED, ESTABLISHED SYN-RECEIVED, ESTABLISHED ESTABLISHED, SYN-SENT ESTABLISHED, SYN-SENT SYN-RECEIVED, ESTABLISHED SYN-RECEIVED, ESTABLISHED ESTABLISHED',
  'close-wait-leak':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 CLOSE-WAIT, FIN-WAIT-2 CLOSE-WAIT, CLOSED CLOSE-WAIT, CLOSED LAST-ACK, CLOSED CLOSED',
  'orphaned-fin-wait-2':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 CLOSE-WAIT, FIN-WAIT-2 CLOSE-WAIT, CLOSED CLOSE-WAIT, CLOSED LISTEN',
  'half-open': 'ESTABLISHED ESTABLISHED, ESTABLISHED CLOSED, CLOSED CLOSED',
  'last-ack-lost':
    'ESTABLISHED ESTABLISHED, FIN-WAIT-1 ESTABLISHED, FIN-WAIT-1 CLOSE-WAIT, FIN-WAIT-2 CLOSE-WAIT, FIN-WAIT-2 LAST-ACK, TIME-WAIT LAST-ACK, TIME-WAIT LISTEN, CLOSED LISTEN',
  'old-duplicate': 'TIME-WAIT LISTEN, CLOSED LISTEN',
  assassination: 'TIME-WAIT LISTEN, CLOSED LISTEN',
  'port-reuse':
    'CLOSED TIME-WAIT, SYN-SENT TIME-WAIT, SYN-SENT SYN-RECEIVED, ESTABLISHED SYN-RECEIVED, ESTABLISHED ESTABLISHED',
  'zero-window': 'ESTABLISHED ESTABLISHED',
};

const played = scenarios.map((scenario) => run(scenario, waitsOf('linux')));

describe('the scenarios', () => {
  for (const one of played) {
    const { scenario, happenings } = one;
    it(`${scenario.id}: both hosts walk through their states, and nothing stays under way`, () => {
      const pairs = Array.from({ length: happenings.length + 1 }, (_, step) => {
        const world = worldAt(one, step);
        return `${stateOf(world, 'A')} ${stateOf(world, 'B')}`;
      });
      assert.equal(pairs.filter((pair, index) => pair !== pairs[index - 1]).join(', '), walks[scenario.id]);
      assert.deepEqual(happenings.at(-1)?.world.flights, []);
    });
  }

  it('cite a section of RFC 9293 at every step of an endpoint, but for what only systems do', () => {
    // RFC 9293 has no accept(), no queue limits, no SYN cookies (RFC 4987) and no time-out for orphans; in TIME-WAIT it
    // has a reset end the wait, where RFC 1337 does not.
    const beyond = [
      'accept-queue-full',
      'half-open-full',
      'answers-with-cookie',
      'cookie-returns',
      'accepts',
      'orphan-over',
      'reset-ignored',
    ];
    for (const { scenario, happenings } of played)
      for (const [index, { notes }] of happenings.entries()) {
        const action: { readonly do: string } = scenario.steps[index]!;
        if (['lost', 'hangs', 'power-off', 'power-on'].includes(action.do)) assert.deepEqual(notes, []);
        else assert.ok(notes.length > 0, `${scenario.id}, step ${index + 1}`);
        for (const { id, section } of notes) assert.match(section, beyond.includes(id) ? /^$/ : /^3\.\d/, id);
      }
  });

  it('pass through every state, and every arrow of Figure 5 that a socket API offers', () => {
    for (const state of rfcStateIds) assert.ok(scenariosThrough(state).length > 0, state);
    const gone = new Set<string>();
    for (const one of played)
      for (let step = 1; step <= one.happenings.length; step++) {
        const [before, now] = [worldAt(one, step - 1), worldAt(one, step)];
        for (const name of ['A', 'B'] as const) gone.add(`${stateOf(before, name)} ${stateOf(now, name)}`);
      }
    // Calls that no scenario makes: giving up before the connection is open, and those no socket API has.
    const left = new Set(['T003', 'T004', 'T005', 'T006', 'T007', 'T039']);
    for (const { id, from, to, inFigure5 } of transitions)
      if (inFigure5 && !left.has(id) && from !== 'LISTEN' && to !== 'CLOSED') assert.ok(gone.has(`${from} ${to}`), id);
  });

  it('keep the time of the system', () => {
    const lastOf = (id: ScenarioId, system: (typeof machineSystems)[number]): number =>
      run(
        scenarios.find((scenario) => scenario.id === id)!,
        waitsOf(system),
      ).happenings.at(-1)!.world.now;
    assert.equal(lastOf('close-by-client', 'linux'), 60_060);
    assert.equal(lastOf('close-by-client', 'macos'), 30_060);
    assert.equal(lastOf('simultaneous-close', 'linux'), 60_040);
    assert.equal(lastOf('firewall', 'linux'), 131_000);
    assert.equal(lastOf('firewall', 'bsd'), 75_000);
    assert.equal(waitIn('FIN-WAIT-2', 'windows'), undefined);
    for (const system of machineSystems) assert.ok(waitIn('TIME-WAIT', system), system);
  });

  it('send again after a second, on Linux after the round trip and 200 ms once it is measured', () => {
    const silences = (system: (typeof machineSystems)[number]): readonly number[] => {
      const { happenings } = run(
        scenarios.find(({ id }) => id === 'half-open')!,
        waitsOf(system),
      );
      const times = happenings.filter(({ sent }) => sent.length > 0).map(({ world }) => world.now);
      return times.slice(1, 3).map((time, index) => time - times[index]!);
    };
    // TCP_RTO_MIN (include/net/tcp.h), tcp_rtt_estimator() (net/ipv4/tcp_input.c): 40 ms and 200 ms, then twice that.
    assert.deepEqual(silences('linux'), [240, 480]);
    // RFC 6298, section 2.4.
    assert.deepEqual(silences('bsd'), [1000, 2000]);
  });

  it('send a SYN again as often as the system does: every second at first, or at once with longer pauses', () => {
    const steps: Action[] = [{ do: 'connect', on: 'A' }];
    for (let count = 0; count < 7; count++)
      steps.push({ do: 'lost', at: 'B' }, { do: 'timer', on: 'A', timer: 'retransmission' });
    const times = (system: (typeof machineSystems)[number]): readonly number[] =>
      run({ id: 'firewall', steps }, waitsOf(system)).happenings.flatMap(({ sent, world }) =>
        sent.map(() => world.now / 1000),
      );
    // Linux: ip-sysctl.rst, tcp_syn_linear_timeouts; macOS: tcp_syn_backoff, tcp_timer.c.
    for (const system of ['linux', 'macos'] as const) assert.deepEqual(times(system), [0, 1, 2, 3, 4, 5, 7, 11]);
    // FreeBSD: tcp_rexmit_initial * tcp_backoff, tcp_timer.c.
    for (const system of ['windows', 'bsd'] as const) assert.deepEqual(times(system), [0, 1, 3, 7, 15, 31, 63, 127]);
  });

  it('give the same when they are played again, as plain data', () => {
    for (const one of played) {
      const again = run(one.scenario, waitsOf('linux'));
      assert.deepEqual(again, one);
      assert.deepEqual(JSON.parse(JSON.stringify(one)), one);
    }
  });

  it('have different names in every language', () => {
    for (const table of Object.values(texts))
      assert.equal(new Set(Object.values(table).map(({ title }) => title)).size, scenarios.length);
  });
});

describe('what a tool prints at every moment of every scenario', () => {
  for (const tool of Object.keys(listingTools) as ListingTool[])
    it(`${tool}: is read back with the same states and ports`, () => {
      for (const one of played)
        for (let step = 0; step <= one.happenings.length; step++)
          for (const name of ['A', 'B'] as const) {
            const world = worldAt(one, step);
            const text = listing(world, name, tool);
            const rows = rowsOf(world, name, false);
            const read = parse(text).snapshots.flatMap(({ connections }) => connections);
            assert.deepEqual(
              read.map(({ state, localPort }) => [state, localPort]),
              rows.map(({ state, localPort }) => [state, localPort]),
              text,
            );
          }
    });

  it('counts on Linux what the lab saw: a SYN and a FIN that wait, a FIN that nobody read, the accept queue', () => {
    const at = (id: ScenarioId, step: number, name: 'A' | 'B') =>
      rowsOf(
        worldAt(
          played.find(({ scenario }) => scenario.id === id)!,
          step,
        ),
        name,
        true,
      ).map(({ state, recvQ, sendQ }) => [state, recvQ, sendQ]);
    assert.deepEqual(at('open', 2, 'A'), [['SYN-SENT', 0, 1]]);
    assert.deepEqual(at('close-by-client', 1, 'A'), [['FIN-WAIT-1', 0, 1]]);
    assert.deepEqual(at('close-by-client', 2, 'B'), [
      ['LISTEN', 0, 0],
      ['CLOSE-WAIT', 1, 0],
    ]);
    assert.deepEqual(at('close-by-client', 4, 'B'), [
      ['LISTEN', 0, 0],
      ['LAST-ACK', 1, 1],
    ]);
    // What is kept of a handshake or of TIME-WAIT has no queues; the socket of a simultaneous open has.
    assert.deepEqual(at('open', 3, 'B').at(-1), ['SYN-RECEIVED', 0, 0]);
    assert.deepEqual(at('simultaneous-open', 3, 'B'), [['SYN-RECEIVED', 0, 1]]);
    assert.deepEqual(at('close-by-client', 5, 'A'), [['TIME-WAIT', 0, 0]]);
    assert.deepEqual(at('accept-queue-full', 6, 'B'), [
      ['LISTEN', 1, 0],
      ['ESTABLISHED', 0, 0],
    ]);
  });

  // netstat.c of illumos: Send-Q is snxt - suna - 1, Recv-Q is rnxt - rack; tcp_stats.c gives it these numbers.
  it('counts on Solaris what is on its way, less one, and nothing that only waits to be read or sent', () => {
    const zeroWindow = played.find(({ scenario }) => scenario.id === 'zero-window')!;
    const queues = (name: 'A' | 'B', tool: ListingTool) =>
      Array.from({ length: zeroWindow.happenings.length + 1 }, (_, step) => {
        const { recvQ, sendQ } = rowsOf(worldAt(zeroWindow, step), name, false, tool).at(-1)!;
        return [recvQ, sendQ] as const;
      });
    const most = (rows: readonly (readonly [number, number])[], at: 0 | 1) => Math.max(...rows.map((row) => row[at]));
    assert.equal(most(queues('B', 'macos-netstat'), 0), 1000);
    assert.equal(most(queues('B', 'solaris-netstat'), 0), 0);
    // Both segments of 500 are on their way; then 300 wait in front of the shut window.
    assert.equal(most(queues('A', 'solaris-netstat'), 1), 999);
    assert.deepEqual(queues('A', 'macos-netstat')[7], [0, 300]);
    assert.deepEqual(queues('A', 'solaris-netstat')[7], [0, 0]);
  });
});
