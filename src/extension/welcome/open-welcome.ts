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
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    storage.onChanged.addListener(function late(_changes, area) {
      if (area !== 'managed') return;
      storage.onChanged.removeListener(late);
      clearTimeout(timer);
      resolve();
    });
  });
  if (await isUnwanted()) return;
  const { id } = await tabs.create({ url: runtime.getURL('welcome.html') });
  // Later still, the page that nobody wanted goes again.
  storage.onChanged.addListener(function later(_changes, area) {
    if (area !== 'managed' || id === undefined) return;
    storage.onChanged.removeListener(later);
    void isUnwanted().then((unwanted) => (unwanted ? tabs.remove(id).catch(() => undefined) : undefined));
  });
}
