import type { EvidenceRow, Finding } from './finding.ts';
import { rules, type RuleId } from './rules/rules.ts';

const above: ReadonlyMap<RuleId, ReadonlySet<string>> = new Map(
  rules.flatMap(({ id, under }) => (under === undefined ? [] : [[id, new Set(under)]])),
);

/** A row as one number. */
function keyOf({ snapshot, line }: EvidenceRow): number {
  return snapshot * 0x1_0000_0000 + line;
}

/**
 * Takes away findings all of whose rows were found by rules that say more, and names them there.
 *
 * @returns a new list, in the order of the given one
 */
export function fold(findings: readonly Finding[]): Finding[] {
  const targets = new Map<Finding, Finding>();
  for (const [rule, betters] of above) {
    const mine = findings.filter((finding) => finding.rule === rule);
    const better = findings.filter((finding) => betters.has(finding.rule));
    if (mine.length === 0 || better.length === 0) continue;
    const owners = new Map<number, Finding>();
    for (const finding of better) for (const row of finding.evidence) owners.set(keyOf(row), finding);
    for (const finding of mine) {
      const target = finding.evidence[0] === undefined ? undefined : owners.get(keyOf(finding.evidence[0]));
      if (target !== undefined && finding.evidence.every((row) => owners.has(keyOf(row)))) targets.set(finding, target);
    }
  }
  const folded = new Map<Finding, Set<RuleId>>();
  for (const [finding, target] of targets) {
    // What lies under a finding that is folded itself goes with it; the rules fold in no circle.
    let last = target;
    for (let next = targets.get(last); next !== undefined; next = targets.get(last)) last = next;
    const names = folded.get(last);
    if (names === undefined) folded.set(last, new Set([finding.rule]));
    else names.add(finding.rule);
  }
  return findings
    .filter((finding) => !targets.has(finding))
    .map((finding) => {
      const names = folded.get(finding);
      return names === undefined ? finding : { ...finding, folded: [...names] };
    });
}
