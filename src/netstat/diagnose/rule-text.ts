import type { RuleId } from './rules/rules.ts';

/** Systems a next command is given for. */
export type CommandPlatform = 'linux' | 'windows' | 'macos-bsd' | 'solaris';

/** Something not to do, and why not. */
export interface AntiRemedy {
  readonly text: string;
  readonly because: string;
}

/** What a rule says in one language. */
export interface RuleText {
  readonly title: string;
  readonly explain: string;
  /** What would tell for sure. */
  readonly tells: string;
  /**
   * Commands to run next, for each platform that has one. `{PORT}`, `{RPORT}`, `{PEER}`, `{PID}` are filled in by
   * `fillCommand`; `{IFACE}` and `{SERVICE}` by the reader.
   */
  readonly next: Readonly<Partial<Record<CommandPlatform, readonly string[]>>>;
  readonly remedies: readonly string[];
  readonly antiRemedies: readonly AntiRemedy[];
  readonly falsePositives: readonly string[];
  /** Sections of RFCs, manual pages, kernel and vendor documents; proper names, the same in every language. */
  readonly sources: readonly string[];
}

/** The words of a rule. */
export function ruleText(rule: RuleId, language: 'en' | 'ko'): RuleText {
  const title = `${rule} (${language})`;
  return {
    title,
    explain: '',
    tells: '',
    next: {},
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
    sources: [],
  };
}
