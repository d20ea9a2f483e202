import type { Snapshot } from '../../../netstat/connection.ts';
import { fillCommand } from '../../../netstat/diagnose/fill-command.ts';
import type { Finding } from '../../../netstat/diagnose/finding.ts';
import { needCommands } from '../../../netstat/diagnose/need-commands.ts';
import type { Need } from '../../../netstat/diagnose/rule.ts';
import type { CommandPlatform, RuleText } from '../../../netstat/diagnose/rule-text.ts';
import { systemOf } from '../../../states/platform-system.ts';
import type { PlatformId, System } from '../../../states/platforms.ts';

/** Which commands a system takes; systems that are not named have none of their own. */
const platformOfSystem: Readonly<Partial<Record<System, CommandPlatform>>> = {
  linux: 'linux',
  windows: 'windows',
  macos: 'macos-bsd',
  bsd: 'macos-bsd',
  solaris: 'solaris',
};

/** The platforms that commands are given for, in the order they are offered, with their names. */
export const commandPlatforms: Readonly<Record<CommandPlatform, string>> = {
  linux: 'Linux',
  windows: 'Windows',
  'macos-bsd': 'macOS, BSD',
  solaris: 'Solaris',
};

/**
 * The platform whose commands are shown first: that of the machine the listing is from, else the reader's own.
 *
 * @param listing platform of the listing, as `linux/ss`
 * @param reader system of the reader
 * @returns `undefined` for a system that no commands are known for: those of another would not run there
 */
export function firstPlatform(
  listing: PlatformId | undefined,
  reader: System | undefined,
): CommandPlatform | undefined {
  const system = listing === undefined ? 'other' : systemOf(listing);
  // A library and its like say nothing of the system that they ran on.
  if (system !== 'library' && system !== 'standard' && system !== 'other') return platformOfSystem[system];
  return reader === undefined ? 'linux' : platformOfSystem[reader];
}

/** Commands of a finding by platform, their blanks filled in. */
export type FilledCommands = Readonly<Partial<Record<CommandPlatform, readonly string[]>>>;

/**
 * The commands to run next, with what the finding's rows have in common filled in.
 *
 * @param snapshot the one that the finding was made from
 */
export function filledCommands({ next }: RuleText, finding: Finding, snapshot: Snapshot): FilledCommands {
  return Object.fromEntries(
    Object.entries(next).map(([platform, commands]) => [
      platform,
      commands.map((command) => fillCommand(command, finding, [snapshot])),
    ]),
  );
}

/** The commands whose output has everything that is missing; none where no tool of the platform prints it. */
export function commandsShowing(missing: readonly Need[], platform: CommandPlatform | undefined): readonly string[] {
  if (platform === undefined) return [];
  return [...new Set(missing.flatMap((need) => needCommands[need][platform] ?? []))];
}
