import type { AliasRole } from '../../states/alias.ts';
import { platformName } from '../../states/platform-name.ts';
import { systemOf } from '../../states/platform-system.ts';
import type { PlatformId, System } from '../../states/platforms.ts';
import { readerSystems } from '../../states/systems.ts';

/** A spelling on one platform, as the alias tables and the packed spellings both give it. */
export interface SpellingRow {
  readonly token: string;
  readonly role: AliasRole;
  readonly platform: PlatformId;
  readonly verified: boolean;
  readonly lang?: string;
  /** Numbers of the footnotes that prove it. */
  readonly notes?: readonly number[];
}

/** A tool that has a spelling. */
export interface SpellingTool {
  /** One of its platforms, and its English name. */
  readonly platform: PlatformId;
  readonly name: string;
  readonly notes: readonly number[];
}

/** One spelling of one system, with the tools that have it. */
export interface SpellingLine {
  readonly token: string;
  readonly role: AliasRole;
  readonly verified: boolean;
  readonly lang?: string;
  readonly tools: readonly SpellingTool[];
}

/** The spellings of one system. */
export interface SpellingGroup {
  readonly system: System;
  readonly lines: readonly SpellingLine[];
}

/** Systems in the order in which they are told. */
export const systemOrder: readonly System[] = [
  'standard',
  'linux',
  'windows',
  'macos',
  'bsd',
  'solaris',
  'aix',
  'hp-ux',
  'z/os',
  'network-device',
  'other',
  'library',
];

const usualTools: readonly string[] = Object.values(readerSystems).flatMap(({ tools }) =>
  tools.map((tool) => platformName(tool)),
);

/** What readers have before them comes first; the others keep their order. */
const usualRank = ({ name }: SpellingTool): number => (usualTools.includes(name) ? 0 : 1);

/**
 * Spellings grouped by system, the standards first and then the reader's own; within a system every spelling
 * once, with all its tools.
 */
export function spellingGroups(rows: Iterable<SpellingRow>, own?: System): readonly SpellingGroup[] {
  const groups = new Map<System, Map<string, SpellingLine & { tools: SpellingTool[] }>>();
  for (const { token, role, platform, verified, lang, notes = [] } of rows) {
    const system = systemOf(platform);
    const name = platformName(platform);
    const lines = groups.get(system) ?? new Map<string, SpellingLine & { tools: SpellingTool[] }>();
    groups.set(system, lines);
    const key = `${token} ${role} ${String(verified)} ${lang ?? ''}`;
    const line = lines.get(key) ?? { token, role, verified, ...(lang === undefined ? {} : { lang }), tools: [] };
    lines.set(key, line);
    if (!line.tools.some((tool) => tool.name === name)) line.tools.push({ platform, name, notes });
  }
  const rank = (system: System) => (system === own ? 0.5 : systemOrder.indexOf(system));
  for (const lines of groups.values())
    for (const { tools } of lines.values()) tools.sort((a, b) => usualRank(a) - usualRank(b));
  const isTranslated = ({ role }: SpellingLine) => Number(role === 'localized');
  const lineRank = ({ tools: [best] }: SpellingLine) => (best === undefined ? 1 : usualRank(best));
  return [...groups]
    .map(([system, lines]) => ({
      system,
      lines: [...lines.values()].sort((a, b) => isTranslated(a) - isTranslated(b) || lineRank(a) - lineRank(b)),
    }))
    .sort((a, b) => rank(a.system) - rank(b.system));
}
