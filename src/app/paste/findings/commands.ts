import type { CommandPlatform, RuleText } from '../../../netstat/diagnose/rule-text.ts';
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
 */
export function firstPlatform(listing: PlatformId | undefined, reader: System | undefined): CommandPlatform {
  const name = listing?.split('/')[0] ?? '';
  if (name.startsWith('linux')) return 'linux';
  if (name.startsWith('windows')) return 'windows';
  if (/macos|bsd/.test(name)) return 'macos-bsd';
  if (name.startsWith('solaris')) return 'solaris';
  return (reader === undefined ? undefined : platformOfSystem[reader]) ?? 'linux';
}

const placeholders: Readonly<Record<string, string>> = { PORT: 'lport', RPORT: 'rport', PEER: 'rip', PID: 'pid' };

/**
 * A command with the values of a finding put in. What a listing says is never trusted in a shell: a value with other
 * signs than addresses and numbers have is left for the reader to fill in.
 */
export function filledCommand(command: string, group: Readonly<Record<string, string | number>>): string {
  return command.replaceAll(/\{([A-Z]+)\}/g, (whole, name: string) => {
    const value = String(group[placeholders[name] ?? ''] ?? '');
    return /^[\w.:][\w.:-]*$/.test(value) ? value : whole;
  });
}

/** The commands for one platform with the finding's values put in; those of another where it has none. */
export function commandsFor(
  text: RuleText,
  platform: CommandPlatform,
  group: Readonly<Record<string, string | number>>,
): readonly string[] {
  const commands = text.next[platform] ?? Object.values(text.next)[0] ?? [];
  return commands.map((command) => filledCommand(command, group));
}
