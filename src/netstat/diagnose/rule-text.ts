import { references } from './references/references.ts';
import type { RuleReference, RuleWords } from './rule-words.ts';
import type { RuleId } from './rules/rules.ts';
import { rules as en } from './texts/en/rules.ts';
import { rules as ko } from './texts/ko/rules.ts';

export type { AntiRemedy, CommandPlatform, RuleReference, RuleWords } from './rule-words.ts';

/** What a rule says in one language, with its commands and sources. */
export interface RuleText extends RuleWords, RuleReference {}

const languages = { en, ko } as const;

/**
 * The words of a rule. A page in one language can do with `texts/en/rules.ts` or `texts/ko/rules.ts` and
 * `references/references.ts` alone.
 */
export function ruleText(rule: RuleId, language: 'en' | 'ko'): RuleText {
  return { ...languages[language][rule], ...references[rule] };
}
