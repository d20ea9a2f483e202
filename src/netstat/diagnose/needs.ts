import type { Need, Rule } from './rule.ts';
import type { SnapshotView } from './snapshot-view.ts';

/** Tools that tell what the others of the same systems do not, by the systems they are for. */
const tellingTools: Readonly<Record<string, RegExp>> = {
  ss: /^linux$/,
  'netstat-L': /^(?:macos|freebsd|openbsd)$/,
};

/** The tools or platforms that a rule is about; `undefined` where it is about any. */
function askedFor(rule: Rule, field: 'tool' | 'platform'): readonly string[] | undefined {
  for (const [subject, operator, operand] of rule.where) {
    if (subject !== field) continue;
    if (operator === '==' && typeof operand === 'string') return [operand];
    if (operator === 'in' && Array.isArray(operand)) return operand as readonly string[];
  }
  return undefined;
}

/**
 * Whether a rule has anything to say about the kind of listing: rows of a firewall are for the rules that name it,
 * and a rule about one system is not for another.
 */
export function appliesTo(rule: Rule, { tool, platform, isTracker }: SnapshotView): boolean {
  const tools = askedFor(rule, 'tool');
  const platforms = askedFor(rule, 'platform');
  if (isTracker) return tools?.includes(tool) === true;
  if (platforms !== undefined && platform !== null && !platforms.includes(platform)) return false;
  if (tools === undefined || tools.includes(tool)) return true;
  return tools.some((one) => tellingTools[one]?.test(platform ?? '') === true);
}

/** What the listing lacks for a rule that applies to it. */
export function missingIn(rule: Rule, view: SnapshotView): readonly Need[] {
  const lacks = view.lacks(rule.needs);
  const tools = askedFor(rule, 'tool');
  if (tools === undefined || tools.includes(view.tool) || lacks.includes('tool')) return lacks;
  return [...lacks, 'tool'];
}
