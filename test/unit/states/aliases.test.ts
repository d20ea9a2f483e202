import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aliases } from '../../../src/states/aliases/aliases.ts';
import type { Alias } from '../../../src/states/alias.ts';
import { platforms } from '../../../src/states/platforms.ts';
import { sources } from '../../../src/states/sources.ts';
import { facts, type FactAlias } from './facts.ts';

/** Everything that tells one row from another, in one line for messages. */
const rowOfFact = (state: string, alias: FactAlias) =>
  JSON.stringify([
    state,
    alias.token,
    alias.platform,
    alias.role,
    alias.context,
    alias.numeric ?? null,
    alias.matchRisk,
    alias.source.key,
    alias.verified,
    alias.lang ?? null,
    alias.width ?? null,
    alias.notes ?? null,
    alias.alsoIn ?? [],
  ]);

const rowOfAlias = (alias: Alias) =>
  JSON.stringify([
    alias.state,
    alias.token,
    alias.platform,
    alias.role,
    alias.context,
    alias.code ?? null,
    alias.risk,
    alias.source,
    alias.verified ?? true,
    alias.lang ?? null,
    alias.width ?? null,
    alias.notes ?? null,
    alias.alsoIn ?? [],
  ]);

/** The lines of a list that another lacks, counting repeated ones. */
function missing(wanted: readonly string[], present: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of present) left.set(row, (left.get(row) ?? 0) + 1);
  return wanted.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}

const factRows = facts.states.flatMap(({ id, aliases: rows }) => rows.map((alias) => ({ id, alias })));

describe('the alias tables', () => {
  it('hold every verified alias of the fact base with state, token, platform, role, context, code, risk and source', () => {
    const wanted = factRows.filter(({ alias }) => alias.verified).map(({ id, alias }) => rowOfFact(id, alias));
    assert.equal(wanted.length, facts.counts['verified']);
    assert.deepEqual(missing(wanted, aliases.map(rowOfAlias)), []);
  });

  it('hold every unverified alias of the fact base, marked as unverified', () => {
    const wanted = factRows.filter(({ alias }) => !alias.verified).map(({ id, alias }) => rowOfFact(id, alias));
    assert.equal(wanted.length, facts.counts['unverified']);
    assert.deepEqual(missing(wanted, aliases.map(rowOfAlias)), []);
  });

  it('cite a known source and name a known platform in every row', () => {
    const strange = aliases.filter(
      ({ source, alsoIn, platform }) =>
        ![source, ...(alsoIn ?? [])].every((key) => Object.hasOwn(sources, key)) || !Object.hasOwn(platforms, platform),
    );
    assert.deepEqual(strange.map(rowOfAlias), []);
  });

  it('name no platform that has no row', () => {
    const used = new Set<string>(aliases.map(({ platform }) => platform));
    assert.deepEqual(
      Object.keys(platforms).filter((id) => !used.has(id)),
      [],
    );
  });

  it('print the same token for several states exactly where the fact base calls it ambiguous', () => {
    const statesOf = new Map<string, Map<string, Set<string>>>();
    for (const { token, state, platform, role } of aliases) {
      if (role !== 'printed' && role !== 'localized') continue;
      const states = statesOf.get(token) ?? new Map<string, Set<string>>();
      states.set(state, (states.get(state) ?? new Set()).add(platform));
      statesOf.set(token, states);
    }
    const ours = [...statesOf]
      .filter(([, states]) => states.size > 1)
      .map(([token, states]) => [token, [...states.keys()].sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const theirs = facts.ambiguousTokens
      .map(({ token, meanings }) => [token, meanings.map(({ state }) => state).sort()] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(ours, theirs);
  });
});
