import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterGroups, systemDifferences } from '../../../src/states/index.ts';
import { numericTableNames } from '../../../src/states/numeric-table-names.ts';
import { numericTables } from '../../../src/states/numeric-tables.ts';
import { platforms } from '../../../src/states/platforms.ts';
import { sources } from '../../../src/states/sources.ts';
import { slugOf, stateBySlug } from '../../../src/states/state-look-up.ts';
import { states } from '../../../src/states/states.ts';
import type { StateFacts } from '../../../src/states/state-facts.ts';
import { readerSystems } from '../../../src/states/systems.ts';
import { namedPaths, transitions } from '../../../src/states/transitions.ts';
import { facts, transitionFacts } from './facts.ts';

/** Only the fields the fixture has a value for: the tables leave absent ones out. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the fact tables', () => {
  it('know the states of the fact base with their kind, section and lifetime', () => {
    const known: readonly StateFacts[] = states;
    assert.deepEqual(
      [...known]
        .map(({ id, kind, rfc, timeoutSeconds }) => ({ id, kind, rfc, timeoutSeconds }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      facts.states
        .map(({ id, kind, rfc, timeoutSeconds }) => ({ id, kind, rfc: rfc?.section, timeoutSeconds }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('know which RFC states are synchronized', () => {
    const known: readonly StateFacts[] = states;
    const theirs = facts.states.filter(({ kind }) => kind === 'rfc');
    for (const { id, synchronized } of theirs)
      assert.equal(known.find((state) => state.id === id)?.synchronized, synchronized, id);
  });

  it('equal the sources of the fact base', () => {
    assert.deepEqual(plain(sources), facts.sources);
  });

  it('equal the numeric tables of the fact base, each with a name and a platform', () => {
    assert.deepEqual(plain(numericTables), facts.numericTables);
    for (const id of Object.keys(facts.numericTables)) {
      const table = numericTableNames[id as keyof typeof numericTableNames];
      assert.ok(table.name.length > 0);
      assert.ok(Object.hasOwn(platforms, table.platform), id);
    }
  });

  it('equal the filters of the fact base', () => {
    assert.deepEqual(
      plain(filterGroups),
      facts.filters.map(({ source, ...rest }) => ({ ...rest, source: source.key })),
    );
  });

  it('equal the transitions, named paths and system differences of the fact base', () => {
    assert.deepEqual(plain(transitions), transitionFacts.transitions);
    assert.deepEqual(plain(namedPaths), transitionFacts.paths);
    assert.deepEqual(plain(systemDifferences), transitionFacts.osDifferences);
  });

  it('have a transition for every step of every named path', () => {
    for (const { name, path } of namedPaths)
      for (const [step, from] of path.entries()) {
        const to = path[step + 1];
        if (to === undefined) continue;
        assert.ok(
          transitions.some((transition) => transition.from === from && transition.to === to),
          `${name}: ${from} to ${to}`,
        );
      }
  });

  it('give every state an address segment of its own', () => {
    for (const { id } of states) {
      assert.match(slugOf(id), /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      assert.equal(stateBySlug(slugOf(id)), id);
    }
  });

  it('name every platform briefly and each by a name of its own', () => {
    const names: string[] = Object.values(platforms).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => name.length > 40 || name.trim() !== name || name === ''),
      [],
    );
  });

  it('give every system a reader can choose tools of that system', () => {
    for (const [system, { tools }] of Object.entries(readerSystems)) {
      assert.ok(tools.length > 0);
      for (const tool of tools) assert.equal(platforms[tool].system, system, tool);
    }
  });
});
