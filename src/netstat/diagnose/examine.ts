import type { StateId } from '../../states/states.ts';
import type { Snapshot } from '../connection.ts';
import type { Diagnosis, DiagnoseOptions, EvidenceRow, Finding, Severity, Unanswered } from './finding.ts';
import { byCost, isOfListing, measure } from './aggregates.ts';
import { portsIn } from './ephemeral.ts';
import type { Rows } from './column.ts';
import { fold } from './fold.ts';
import { groupFields, groupRows } from './group-rows.ts';
import { appliesTo, missingIn } from './needs.ts';
import type { Condition, Need, Operand, Operator, RowField, Rule } from './rule.ts';
import { rules, type RuleId } from './rules/rules.ts';
import { SnapshotView } from './snapshot-view.ts';
import type { RowValue } from './socket-row.ts';
import { thresholds, type ThresholdId } from './thresholds.ts';

/** Findings kept of one rule in one snapshot, those with the most rows first; more would only hide the others. */
const mostOfOneRule = 50;

const order: Readonly<Record<Severity, number>> = { act: 0, look: 1, normal: 2 };

/**
 * Looks at the snapshots and says what was found, what could not be asked, and what was checked.
 *
 * Each snapshot is looked at by itself; findings of the same rule about the same group are put together. The time
 * it takes grows with the number of rows.
 *
 * @param snapshots what `parse` gave; rows of other protocols than TCP are passed over
 * @returns findings, the most severe first. Never throws.
 */
export function examine(snapshots: readonly Snapshot[], options: DiagnoseOptions = {}): Diagnosis {
  const params = options.params ?? {};
  const places = new Map(snapshots.map((snapshot, index) => [new SnapshotView(snapshot, params), index]));
  const views = [...places.keys()].filter(({ rows }) => rows.length > 0);
  const limitOf = (id: ThresholdId): number => options.thresholds?.[id] ?? thresholds[id];
  const asked: Asked = { views, params, limitOf, indexOf: (view) => places.get(view) ?? 0 };
  const findings: Finding[] = [];
  const unanswered: Unanswered[] = [];
  const checked: RuleId[] = [];
  for (const rule of rules) {
    const { found, missing } = ask(rule, asked);
    if (missing !== undefined) unanswered.push({ rule: rule.id, missing });
    if (found !== undefined) {
      checked.push(rule.id);
      findings.push(...found);
    }
  }
  const folded = fold(findings);
  // The order of the rules stays within one severity.
  return { findings: folded.sort((a, b) => order[a.severity] - order[b.severity]), unanswered, checked };
}

/**
 * What the snapshots say together: the findings of {@link examine} alone.
 *
 * @param snapshots what `parse` gave
 * @returns findings, the most severe first; empty where nothing was found. Never throws.
 */
export function diagnose(snapshots: readonly Snapshot[], options: DiagnoseOptions = {}): readonly Finding[] {
  return examine(snapshots, options).findings;
}

interface Asked {
  readonly views: readonly SnapshotView[];
  readonly params: NonNullable<DiagnoseOptions['params']>;
  readonly limitOf: (id: ThresholdId) => number;
  readonly indexOf: (view: SnapshotView) => number;
}

/** The findings of one rule, or what it lacks; neither where it is about another system or kind of table. */
function ask(
  rule: Rule<RuleId>,
  asked: Asked,
): { readonly found?: readonly Finding[]; readonly missing?: readonly Need[] } {
  const found = new Map<string, Finding>();
  let isAsked = false;
  let missing: readonly Need[] | undefined;
  for (const view of asked.views) {
    if (!appliesTo(rule, view)) continue;
    const lacks = missingIn(rule, view);
    if (lacks.length > 0) {
      if (missing === undefined || lacks.length < missing.length) missing = lacks;
      continue;
    }
    isAsked = true;
    for (const finding of findingsOf(rule, view, asked)) {
      const key = JSON.stringify(finding.group);
      const earlier = found.get(key);
      found.set(key, earlier === undefined ? finding : together(earlier, finding));
    }
  }
  if (isAsked) return { found: [...found.values()] };
  return missing === undefined ? {} : { missing };
}

/** A finding seen in two snapshots: the numbers are those of the later one. */
function together(earlier: Finding, later: Finding): Finding {
  return { ...later, evidence: [...earlier.evidence, ...later.evidence] };
}

function findingsOf(rule: Rule<RuleId>, view: SnapshotView, asked: Asked): readonly Finding[] {
  const conditions = rule.having
    .toSorted(([one], [other]) => byCost(one, other))
    .map(([aggregate, operator, operand]) => {
      return { aggregate, operator, operand: valueOf(operand, asked) };
    });
  const mayPass = conditions.every(
    ({ aggregate, operator, operand }) =>
      !isOfListing(aggregate) || compare(measure(aggregate, [], view), operator, operand),
  );
  if (!mayPass) return [];
  const passing: Rows[] = [];
  for (const rows of groupsOf(rule, view, asked)) {
    const passes = conditions.every(({ aggregate, operator, operand }) =>
      compare(aggregate === 'count' ? rows.length : measure(aggregate, rows, view), operator, operand),
    );
    if (passes) passing.push(rows);
  }
  const groups = passing.length;
  if (groups > mostOfOneRule) passing.sort((a, b) => b.length - a.length);
  const snapshot = asked.indexOf(view);
  const fields = groupFields(rule.groupBy, view.portsPerDestination);
  return passing.slice(0, mostOfOneRule).map((rows) => ({
    rule: rule.id,
    severity: rule.severity,
    confidence: rule.confidence,
    states: rule.states,
    group: groupOf(fields, rows, view),
    evidence: evidenceOf(rows, view, snapshot),
    values: { ...valuesOf(rule, rows, view, asked), ...(groups > mostOfOneRule ? { groups } : {}) },
    folded: [],
  }));
}

/** What a rule measured of a group, and the limits it compared with. */
function valuesOf(rule: Rule, rows: Rows, view: SnapshotView, asked: Asked): Finding['values'] {
  const values: Record<string, number | string> = { count: rows.length };
  for (const [aggregate] of rule.having) {
    const value = measure(aggregate, rows, view);
    if (typeof value === 'number') values[aggregate] = value;
  }
  for (const [, , operand] of [...rule.where, ...rule.having]) {
    if (isThreshold(operand)) values[operand.threshold] = asked.limitOf(operand.threshold);
  }
  return values;
}

/** The rows that a rule picks, by the group they belong to. Rules that pick and group alike share the work. */
function groupsOf(rule: Rule, view: SnapshotView, asked: Asked): readonly Rows[] {
  const least = leastRows(rule, view, asked);
  const name = JSON.stringify([rule.where, rule.groupBy, least]);
  const known = view.groups.get(name);
  if (known !== undefined) return known;
  const fields = groupFields(rule.groupBy, view.portsPerDestination);
  const groups = groupRows(picked(rule, view, asked), fields, view.column, least);
  view.groups.set(name, groups);
  return groups;
}

/** How many rows a group must have at least for the rule to fire; smaller ones need not be made. */
function leastRows({ having }: Rule, view: SnapshotView, asked: Asked): number {
  let least = 0;
  for (const [aggregate, operator, operand] of having) {
    const value = valueOf(operand, asked);
    if (operator !== '>=' || typeof value !== 'number') continue;
    if (/^(?:count|tw_count|distinct_\w+)$/.test(aggregate)) least = Math.max(least, value);
    else if (aggregate === 'share') least = Math.max(least, value * view.connected);
    else if (/^(?:ephemeral|bound)_share$/.test(aggregate) && view.range !== undefined) {
      least = Math.max(least, value * portsIn(view.range));
    }
  }
  // A share is a quotient: the last digit of its product with the whole is not to be trusted.
  return Math.floor(least);
}

/** The rows that a rule picks. */
function picked(rule: Rule, view: SnapshotView, asked: Asked): Rows {
  const inState = rule.where.find(([field]) => field === 'state');
  const states = inState === undefined ? undefined : statesOf(inState[1], inState[2]);
  let rows = states === undefined ? view.places : view.inStates(states);
  for (const condition of rule.where)
    if (rows.length > 0 && (states === undefined || condition !== inState))
      rows = fitting(rows, condition, view, asked);
  return rows;
}

/** The rows that fit a condition. */
function fitting(rows: Rows, [field, operator, operand]: Condition<RowField>, view: SnapshotView, asked: Asked): Rows {
  const value = valueOf(operand, asked);
  // All rows of a listing have these in common.
  if (field === 'tool' || field === 'platform') return compare(view[field], operator, value) ? rows : [];
  return view.column(field).fitting(rows, (own) => compare(own, operator, value));
}

/** The states that a condition allows, so that the rows in others need not be looked at. */
function statesOf(operator: Operator, operand: Operand): readonly StateId[] | undefined {
  if (operator === '==') return [operand as StateId];
  return operator === 'in' ? (operand as readonly StateId[]) : undefined;
}

function groupOf(
  fields: readonly RowField[],
  [first = -1]: Rows,
  { rows }: SnapshotView,
): Readonly<Record<string, number | string>> {
  const group: Record<string, number | string> = {};
  for (const field of fields) {
    const value = rows[first]?.[field] ?? null;
    if (typeof value === 'number' || typeof value === 'string') group[field] = value;
  }
  return group;
}

function evidenceOf(places: Rows, { rows }: SnapshotView, snapshot: number): readonly EvidenceRow[] {
  return places.map((place) => ({ snapshot, line: rows[place]?.connection.line ?? 0 })).sort((a, b) => a.line - b.line);
}

function isThreshold(operand: Operand): operand is { readonly threshold: ThresholdId } {
  return typeof operand === 'object' && 'threshold' in operand;
}

type Value = number | string | boolean | readonly (number | string)[] | null;

function valueOf(operand: Operand, { limitOf, views }: Asked): Value {
  if (typeof operand !== 'object') return operand;
  if ('threshold' in operand) return limitOf(operand.threshold);
  if ('param' in operand) return views[0]?.expectedPorts ?? null;
  return operand;
}

/** A comparison with something unknown is false, but for `!=`, which is true. */
function compare(value: RowValue, operator: Operator, operand: Value): boolean {
  if (operator === '!=') return value !== operand;
  if (value === null || operand === null) return false;
  if (operator === '==') return value === operand;
  if (operator === 'in') return typeof value !== 'boolean' && Array.isArray(operand) && operand.includes(value);
  if (typeof value !== 'number' || typeof operand !== 'number') return false;
  if (operator === '<') return value < operand;
  if (operator === '<=') return value <= operand;
  if (operator === '>') return value > operand;
  return value >= operand;
}
