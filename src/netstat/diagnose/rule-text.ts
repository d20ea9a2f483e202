import { references } from './references/references.ts';
import type { ReferenceWords, RuleReference, RuleWords } from './rule-words.ts';
import type { RuleId } from './rules/rules.ts';
import { referenceWords } from './texts/every-language/reference-words.ts';
import { rules } from './texts/every-language/rules.ts';

export type { AntiRemedy, CommandPlatform, RuleReference, RuleWords } from './rule-words.ts';

/** What a rule says in one language, with its commands and sources. */
export interface RuleText extends RuleWords, RuleReference {}

/**
 * The words of a rule. A page in one language can do with `texts/en/rules.ts`, or that of its language, and
 * `references/references.ts` alone.
 */
export function ruleText(rule: RuleId, language: keyof typeof rules): RuleText {
  const { next, sources } = references[rule];
  const said: ReferenceWords = referenceWords[language];
  const lineOf = (line: string): string => line.replace(/# .*$/, (remark) => said[remark] ?? remark);
  return {
    ...rules[language][rule],
    next: Object.fromEntries(Object.entries(next).map(([platform, lines]) => [platform, lines.map(lineOf)])),
    sources: sources.map((source) => said[source] ?? source),
  };
}
