/** Systems a next command is given for. */
export type CommandPlatform = 'linux' | 'windows' | 'macos-bsd' | 'solaris';

/** Something not to do, and why not. */
export interface AntiRemedy {
  /** A sentence without its full stop. */
  readonly text: string;
  /** In English what follows "because"; in Korean a sentence of its own, without its full stop. */
  readonly because: string;
}

/** What a rule says in one language. */
export interface RuleWords {
  readonly title: string;
  readonly explain: string;
  /** What would tell for sure. */
  readonly tells: string;
  readonly remedies: readonly string[];
  readonly antiRemedies: readonly AntiRemedy[];
  /** What looks the same and is none. */
  readonly falsePositives: readonly string[];
}

/** What a rule has in every language. */
export interface RuleReference {
  /**
   * Commands to run next, for each platform that has one. `{PORT}`, `{RPORT}`, `{PEER}` and `{PID}` are filled in by
   * `fillCommand`, `{IFACE}` and `{SERVICE}` by the reader.
   */
  readonly next: Readonly<Partial<Record<CommandPlatform, readonly string[]>>>;
  /** Sections of RFCs, manual pages, kernel and vendor documents, and what was measured. */
  readonly sources: readonly string[];
}

/** Sources and remarks behind commands in one language, by what they are in English, where they differ from it. */
export type ReferenceWords = Readonly<Record<string, string>>;

/** What a limit counts, and why its default is what it is. */
export interface ThresholdWords {
  readonly unit: string;
  readonly why: string;
}
