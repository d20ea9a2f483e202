/** Brings the browser in line with the settings: registered script, open tabs, permissions. */
import type { Browser } from '../browser.ts';
import type { FrameMessage } from '../messages.ts';
import { pause } from '../pause.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import { forgetSites, notedSites, noteSites } from './going-back.ts';
import { everySite, matches, originsOf, readPatterns } from './patterns.ts';
import { giveSitesBack, permittedSites } from './permissions.ts';
import { excludedPatterns, inEffect, patternsGivenBack, wantedPatterns } from './plan.ts';
import { register, registeredSites, sameSites, type Registration } from './registration.ts';
import { askTab, serveUnserved, settleTab } from './tabs.ts';
import { noteTurnedOn } from './turned-on.ts';

/** How long tabs are waited for before permissions go back, in milliseconds. */
const patience = 2000;

function covers({ matches: wanted, excludeMatches }: Registration, address: string): boolean {
  return (
    wanted.some((pattern) => matches(pattern, address)) && !excludeMatches.some((pattern) => matches(pattern, address))
  );
}

/** The origins that are marked no more, as a regular expression. */
function originsLeft(registered: Registration, now: Registration): string {
  const marked = (sites: Registration) => `(?!${originsOf(sites.excludeMatches)})${originsOf(sites.matches)}`;
  return `^(?=${marked(registered)})(?!${marked(now)})`;
}

/** Where the session keeps what {@link everMarked} gives. */
const key = 'everMarked';

/** The patterns that were registered before they were turned off, at any time of the session. */
async function everMarked({ storage }: Browser): Promise<readonly string[]> {
  const { [key]: patterns } = await storage.session.get(key);
  return readPatterns(patterns) ?? [];
}

async function noteMarked(browser: Browser, patterns: readonly string[]): Promise<void> {
  const before = await everMarked(browser);
  const after = [...new Set([...before, ...patterns])];
  if (after.length > before.length) await browser.storage.session.set({ [key]: after });
}

/** What a page missed that was kept by the browser while sites were turned off. */
export async function missedBy(browser: Browser): Promise<FrameMessage> {
  const ever = { matches: await everMarked(browser), excludeMatches: [] };
  return { type: 'leave', origins: originsLeft(ever, await registeredSites(browser)) };
}

/** Marks a page that was left before its site was turned on, and is back now; one that has its script is as it should be. */
export async function serveReturned(browser: Browser, tabId: number): Promise<void> {
  const now = await registeredSites(browser);
  await serveUnserved(browser, tabId, (address) => covers(now, address), await missedBy(browser));
}

/**
 * Registers the content script where it is wanted and permitted. Open tabs are served at once where a site was
 * turned on and cleaned where it was turned off; permissions nobody asks for any more go back last, because
 * the browser hides the addresses of tabs without them.
 *
 * @param options.giveBack patterns that were turned off
 * @param options.refresh serve every permitted open tab anew, as after an update that orphaned the old scripts
 */
export async function reconcile(
  browser: Browser,
  settings: Settings,
  policy: Policy,
  { giveBack = [], refresh = false }: { giveBack?: readonly string[]; refresh?: boolean } = {},
): Promise<void> {
  const permitted = await permittedSites(browser, [everySite, ...settings.sites, ...policy.sites]);
  const wanted = wantedPatterns(inEffect(settings, permitted), policy);
  const now: Registration = {
    matches: wanted.filter((pattern) => permitted.includes(pattern)),
    excludeMatches: excludedPatterns(settings, policy),
  };
  // What a background that was ended had to give back, unless it is wanted again.
  const gone = [...new Set([...giveBack, ...patternsGivenBack(await notedSites(browser), wanted)])];
  if (gone.length > 0) await noteSites(browser, gone);
  try {
    const registered = await register(browser, now);
    await noteMarked(browser, registered.matches).catch(() => undefined);
    if (now.matches.length > 0 && !sameSites(registered, now)) await noteTurnedOn(browser).catch(() => undefined);
    // A page that hangs, or waits behind an alert, answers nobody.
    await Promise.race([serveTabs(browser, registered, now, refresh), pause(patience)]);
  } finally {
    // What went already is not asked to go once more: Chromium would take along what is permitted inside it.
    await giveSitesBack(browser, await permittedSites(browser, gone));
    await forgetSites(browser);
  }
}

async function serveTabs(
  browser: Browser,
  registered: Registration,
  now: Registration,
  refresh: boolean,
): Promise<void> {
  const was = (address: string): boolean => covers(registered, address);
  const is = (address: string): boolean => covers(now, address);
  const isChanged = refresh || !sameSites(registered, now);
  if (!isChanged) return;
  const origins = originsLeft(registered, now);
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      await Promise.all([
        // Also where the browser lets the extension in no more, and tells no address: each frame knows its own origin.
        askTab(browser, id, { type: 'leave', origins }),
        // A frame of another site may be wanted, or wanted no more, in a tab that is as it was, or whose own page is none
        // of the extension's business: Firefox lets it into such a frame, Chromium into none below such a page.
        settleTab(
          browser,
          { id, url },
          { was, is, isAnew: refresh, isCurrent: async () => sameSites(await registeredSites(browser), now) },
        ),
      ]);
    }),
  );
}
