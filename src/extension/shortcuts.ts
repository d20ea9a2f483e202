/** The keyboard shortcuts as they are: a browser gives a suggested key only where it has no use of its own for it. */
import type { Browser } from './browser.ts';

/** Names of the commands in the manifest. */
export type CommandName = '_execute_action' | 'next-mark';

/** The keys of each command, as the browser writes them; empty for one that has none. */
export type Shortcuts = Readonly<Record<CommandName, string>>;

/** Members that only some browsers have. */
interface Commands extends Partial<Pick<Browser['commands'], 'getAll'>> {
  /** Firefox has it since 137. */
  readonly openShortcutSettings?: () => Promise<void>;
}

/** The keys as they are now; undefined where the browser has no keyboard commands, as on phones. */
export async function loadShortcuts(browser: Browser): Promise<Shortcuts | undefined> {
  const all = await (browser.commands as Commands | undefined)?.getAll?.();
  if (all === undefined) return undefined;
  const keysOf = (command: CommandName): string => all.find(({ name }) => name === command)?.shortcut ?? '';
  return { _execute_action: keysOf('_execute_action'), 'next-mark': keysOf('next-mark') };
}

/** Opens the place where the browser lets its user change them. */
export async function openShortcutSettings(browser: Browser): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as Commands;
  if (open !== undefined) await open();
  // Chrome has no call for it, and lets extensions open this page; Edge knows it by the same address.
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
