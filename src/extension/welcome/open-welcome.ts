/** Opens the welcome page after the install, unless an administrator wants none. */
import type { Browser } from '../browser.ts';
import { loadPolicy } from '../settings/policy.ts';

/**
 * How long a policy may be late, in milliseconds. Chromium tells of the install of an unpacked extension before it has
 * read what an administrator set for it, and answers as if nobody had.
 */
export const patience = 500;

/** Opens the welcome page once it is known whether there shall be one. */
export async function openWelcome({ runtime, storage, tabs }: Browser): Promise<void> {
  const isUnwanted = async () => (await loadPolicy(storage.managed)).noWelcome;
  if (await isUnwanted()) return;
  let opened: number | undefined = undefined;
  const closeUnwanted = async () => {
    if (opened !== undefined && (await isUnwanted())) await tabs.remove(opened).catch(() => undefined);
  };
  await new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
    // A policy that is later still takes the page away again.
    storage.onChanged.addListener(function late(_changes, area) {
      if (area !== 'managed') return;
      storage.onChanged.removeListener(late);
      resolve();
      void closeUnwanted();
    });
  });
  if (await isUnwanted()) return;
  opened = (await tabs.create({ url: runtime.getURL('welcome.html') })).id;
  await closeUnwanted();
}
