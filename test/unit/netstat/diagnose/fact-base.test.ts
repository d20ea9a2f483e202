import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ruleText } from '../../../../src/netstat/diagnose/rule-text.ts';
import type { Rule } from '../../../../src/netstat/diagnose/rule.ts';
import { rules, type RuleId } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { thresholds } from '../../../../src/netstat/diagnose/thresholds.ts';

interface FactCondition {
  readonly f: string;
  readonly op: string;
  readonly v: unknown;
}

interface FactRule {
  readonly id: RuleId;
  readonly states: readonly string[];
  readonly severity: string;
  readonly confidence: string;
  readonly needs: readonly string[];
  readonly match: {
    readonly where?: readonly FactCondition[];
    readonly group_by?: readonly string[];
    readonly having?: readonly FactCondition[];
  };
  readonly next: Readonly<Record<string, readonly string[]>>;
}

const facts = JSON.parse(readFileSync(join(import.meta.dirname, '../../../fixtures/facts/diagnosis.json'), 'utf8')) as {
  readonly thresholds: Readonly<Record<string, number>>;
  readonly suppress: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly FactRule[];
};

const dashed = (name: string): string => name.replaceAll('_', '-');

/** How the fact base spells what the rules call otherwise: states as tools print them. */
const stateNames: Readonly<Record<string, string>> = { SYN_RECV: 'SYN-RECEIVED', DELETE_TCB: 'DELETE_TCB' };
const state = (name: unknown): unknown =>
  typeof name === 'string' ? (stateNames[name] ?? name.replaceAll('_', '-')) : name;

/** A value of the fact base as the rules write it. */
function operand(field: string, value: unknown): unknown {
  // Its text is about IPVS and pf as well, which its condition forgets.
  if (field === 'tool' && value === 'conntrack') return ['conntrack', 'ipvs', 'pf'];
  if (Array.isArray(value)) return field === 'state' ? value.map(state) : value;
  if (typeof value === 'object' && value !== null && 't' in value) return { threshold: dashed(String(value.t)) };
  if (typeof value === 'object' && value !== null && 'p' in value) return { param: value.p };
  return field === 'state' ? state(value) : value;
}

const conditions = (all: readonly FactCondition[] = []) =>
  all
    .map(({ f, op, v }) =>
      JSON.stringify([f.replace('.', '_'), f === 'tool' && v === 'conntrack' ? 'in' : op, operand(f, v)]),
    )
    .sort();
const ours = (all: readonly (readonly unknown[])[]) => all.map((condition) => JSON.stringify(condition)).sort();

/** What the fact base counts in a group, the rules ask of each row, so that the rows of the finding are those counted. */
const rowConditions: Readonly<Record<string, readonly unknown[]>> = {
  unpaired: ['paired', '==', false],
  mirrored: ['paired', '==', true],
  mirror_state_fin_wait_2: ['mirror_state', '==', 'FIN-WAIT-2'],
};

/** What the rules ask besides, where the fact base says in its text alone on which system something was measured. */
const narrower: Partial<Record<RuleId, readonly unknown[]>> = {
  'bind-blocked-by-time-wait': ['platform', '!=', 'windows'],
};

/** The conditions of a rule of the fact base, on rows and on groups, as the rules write them. */
function match({ id, match: { where = [], having = [] } }: FactRule) {
  return {
    where: [
      ...conditions(where),
      ...(narrower[id] === undefined ? [] : [JSON.stringify(narrower[id])]),
      ...having.flatMap(({ f }) => (rowConditions[f] === undefined ? [] : [JSON.stringify(rowConditions[f])])),
    ].sort(),
    having: conditions(having.map((one) => (rowConditions[one.f] === undefined ? one : { ...one, f: 'count' }))),
  };
}

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

describe('the rules beside the fact base', () => {
  it('are the same 63, in number and name', () => {
    assert.deepEqual([...byId.keys()].sort(), facts.rules.map(({ id }) => id).sort());
    assert.equal(facts.rules.length, 63);
  });

  it('compare with the same thresholds', () => {
    const expected = Object.fromEntries(Object.entries(facts.thresholds).map(([name, value]) => [dashed(name), value]));
    assert.deepEqual({ ...thresholds }, expected);
  });

  for (const fact of facts.rules) {
    it(`${fact.id} asks what the fact base asks`, () => {
      const rule = byId.get(fact.id);
      assert.ok(rule);
      assert.equal(rule.severity, fact.severity);
      assert.equal(rule.confidence, fact.confidence);
      assert.deepEqual(
        [...rule.states].sort(),
        fact.states
          .filter((name) => name !== 'ANY')
          .map(state)
          .sort(),
      );
      assert.deepEqual([...rule.needs].sort(), [...fact.needs].sort());
      const { where, having } = match(fact);
      assert.deepEqual(ours(rule.where), where);
      assert.deepEqual([...rule.groupBy], fact.match.group_by ?? []);
      assert.deepEqual(ours(rule.having), having);
    });

    it(`${fact.id} names a command wherever the fact base has one`, () => {
      const named = Object.keys(ruleText(fact.id, 'en').next).map((platform) => platform.replace('-', '_'));
      const lacking = Object.entries(fact.next).filter(([name, lines]) => lines.length > 0 && !named.includes(name));
      assert.deepEqual(lacking, []);
    });
  }

  it('fold where the fact base folds', () => {
    const lacking = Object.entries(facts.suppress).flatMap(([id, under]) =>
      under.filter((better) => byId.get(id)?.under?.includes(better) !== true).map((better) => `${id} → ${better}`),
    );
    assert.deepEqual(lacking, []);
  });
});
