/**
 * Pages that the browser keeps for its reader's way back while their site is turned on. No script can be run in them
 * before they return, and nothing of the extension is in them that would hear of it: the browser tells of a page that came
 * back as of one that was loaded. It is listened to for as long as browsers keep pages, because the background is started
 * for each of these events.
 */
import type { Browser, Tabs } from '../browser.ts';
import { serveReturned } from './reconcile.ts';
import { turnedOnKey } from './turned-on.ts';

/** How long a browser keeps a page, in milliseconds: Chrome and Edge for 10 minutes, Firefox for 30. */
const keptFor = 30 * 60_000;

async function mayReturn({ storage }: Browser): Promise<boolean> {
  const { [turnedOnKey]: at } = await storage.session.get(turnedOnKey);
  return typeof at === 'number' && Date.now() - at < keptFor;
}

/**
 * Listens to pages that come back. To be called while the background first runs.
 *
 * @param run runs a piece of work
 */
export function listenToComingBack(browser: Browser, run: (task: () => Promise<unknown>) => void): void {
  const { onUpdated } = browser.tabs;
  const hear = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType): void => {
    if (status !== 'complete') return;
    run(async () => {
      if (await mayReturn(browser)) await serveReturned(browser, tabId);
      else onUpdated.removeListener(hear);
    });
  };
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && turnedOnKey in changes) onUpdated.addListener(hear);
  });
  // The event may be what the background was started for, which is told to nobody who comes later.
  onUpdated.addListener(hear);
  run(async () => {
    if (!(await mayReturn(browser))) onUpdated.removeListener(hear);
  });
}
