import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { before, describe, it } from 'node:test';
import { format } from 'oxfmt';
import { rfcStateIds, type RfcStateId } from '../../../../../src/states/rfc-states.ts';
import { explanations } from './explanations.ts';
import { behave, explore, keyOf, mishaps, wayTo, type Reached, type Situation, type World } from './explore.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');
const document = join(root, 'docs', 'state-pairs.md');

/** The order of a connection's life: who closed second stands before TIME-WAIT. */
const order: readonly RfcStateId[] = [
  'CLOSED',
  'LISTEN',
  'SYN-SENT',
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
];

function pairOf({ sides: [a, b] }: Situation): string {
  return [a.endpoint.state, b.endpoint.state].sort((one, two) => order.indexOf(one) - order.indexOf(two)).join(' ');
}

const worlds: readonly World[] = ['calm', 'lossy', 'rough'];
const needs: Readonly<Record<Exclude<World, 'calm'>, string>> = {
  lossy: 'loss, reordering or repetition',
  rough: 'a reset or a giving up',
};

describe('two endpoints and a wire, in every situation they can be in', () => {
  const found = new Map<World, ReadonlyMap<string, Reached>>();
  /** Each pair with the friendliest world it happens in, and the nearest situation that shows it. */
  const pairs = new Map<string, readonly [World, Reached]>();
  before(() => {
    for (const world of worlds) {
      const all = explore(world);
      found.set(world, all);
      for (const reached of all.values()) {
        const pair = pairOf(reached.situation);
        if (!pairs.has(pair)) pairs.set(pair, [world, reached]);
      }
    }
  });

  it('show the pairs of states that are explained, and no other', () => {
    assert.deepEqual(order.toSorted(), rfcStateIds.toSorted());
    assert.deepEqual([...pairs.keys()].sort(), Object.keys(explanations).sort());
  });

  it('show them as docs/state-pairs.md lists them', async () => {
    const rows = [...pairs]
      .sort(([one], [two]) => {
        const [a = 0, b = 0] = one.split(' ').map((state) => order.indexOf(state as RfcStateId));
        const [c = 0, d = 0] = two.split(' ').map((state) => order.indexOf(state as RfcStateId));
        return a - c || b - d;
      })
      .map(([pair, [world, reached]]) => {
        const way = wayTo(reached)
          .map((step) => step.replaceAll(/<[^ ]*>/g, (segment) => `\`${segment}\``))
          .join('; ');
        const name = pair
          .split(' ')
          .map((state) => `\`${state}\``)
          .join(' and ');
        const takes = world === 'calm' ? '' : ` Takes ${needs[world]}.`;
        return `- ${name}: ${explanations[pair] ?? ''}${takes}\n\n  ${way === '' ? 'The beginning.' : `${way}.`}`;
      });
    const { code: text } = await format(
      document,
      `# Pairs of states

The two ends of a connection are never in any pair of states, but in one of these ${rows.length}. They are found by trying
everything that can happen to two endpoints of \`src/states/machine/\`: each opens once and closes when it likes; segments
arrive in any order, and up to ${mishaps.lossy} are lost, repeated or sent again too early; in another world programs abort and systems
give up at any moment. \`test/unit/states/machine/pairs/\` does so at every run and compares this page (\`WRITE_DOCS=1\` writes it).

It also shows that

- from every one of these situations both ends reach \`CLOSED\` when the wire delivers and the programs close, but for one:
  RFC 9293 has no timer for \`FIN-WAIT-2\`, so a side whose peer vanished after acknowledging its FIN waits until the
  system gives up (the timer for sockets that no process owns);
- \`TIME-WAIT\` is never on a side that sent its FIN after it had taken the other one's, so both ends have it only after a
  simultaneous close;
- a side in \`FIN-WAIT-2\` or \`TIME-WAIT\` never has an \`ESTABLISHED\` peer: its FIN was acknowledged, so it had arrived.

Below each pair stands a shortest way to it. A begins with sequence number 100, B with 300.

${rows.join('\n\n')}
`,
      { printWidth: 120 },
    );
    if (process.env['WRITE_DOCS'] !== undefined) await writeFile(document, text);
    assert.equal(await readFile(document, 'utf8'), text);
  });

  it('never have TIME-WAIT on the side that closed second', () => {
    for (const world of worlds)
      for (const reached of found.get(world)?.values() ?? [])
        for (const { endpoint, closedSecond } of reached.situation.sides)
          assert.ok(!(closedSecond && endpoint.state === 'TIME-WAIT'), wayTo(reached).join('; '));
  });

  it('always have a way to CLOSED when the wire and both programs behave; only FIN-WAIT-2 may need the system’s timer', () => {
    // A situation that was seen to end is not followed again.
    const ends = new Set<string>();
    for (const world of worlds)
      for (const reached of found.get(world)?.values() ?? []) {
        const way: string[] = [];
        let now: Situation | undefined = reached.situation;
        while (now) {
          const name = keyOf(now);
          if (ends.has(name)) break;
          assert.ok(!way.includes(name), `goes round for ever after ${wayTo(reached).join('; ')}`);
          way.push(name);
          const after = behave(now);
          if (!after)
            assert.ok(['CLOSED CLOSED', 'CLOSED FIN-WAIT-2'].includes(pairOf(now)), wayTo(reached).join('; '));
          now = after;
        }
        for (const name of way) ends.add(name);
      }
  });
});
