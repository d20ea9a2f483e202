/** A change of the settings that may need the browser's permission first. */
import type { Browser } from '../browser.ts';
import { readChange, type Settings } from '../settings/settings.ts';
import type { BackgroundMessage } from '../messages.ts';
import { pause } from '../pause.ts';
import { changeSettings } from '../settings/store.ts';
import type { Trade } from './plan.ts';
import { giveSitesBack, permittedSites, requestSites } from './permissions.ts';

/**
 * How a change ended: stored, stored and some sites lack the permission that went with a broader one, refused at the
 * browser's question, or not storable.
 */
export type Outcome = 'saved' | 'savedWithout' | 'refused' | 'saveFailed';

/** A change, or what makes one of the settings as they are when it is stored: another window may have changed them. */
export type Change = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** What a change is for these settings. */
export function changeOf(change: Change, now: Settings): Partial<Settings> {
  return typeof change === 'function' ? change(now) : change;
}

/**
 * Asks for the sites and stores the change once they are permitted. Call it first thing in a click handler.
 *
 * @param permissions the sites the change needs, and what it gives back
 */
export async function choose(
  browser: Browser,
  { asked, gone = [], kept = [] }: Pick<Trade, 'asked'> & Partial<Trade>,
  change: Change,
): Promise<Outcome> {
  if (kept.length > 0) return exchange(browser, { asked, gone, kept }, change);
  const answer = requestSites(browser, asked);
  try {
    if (!(await answer)) return 'refused';
  } catch {
    // The browser throws where it knows no such site, or where a policy blocks it.
    return 'refused';
  }
  return store(browser, change);
}

/**
 * Gives a broad permission back, and asks for those inside it that stay. The browser's question closes the popup that
 * asks it, so the change is stored before the answer is there: whatever it is, less is permitted than was.
 */
async function exchange(browser: Browser, { asked, gone, kept }: Trade, change: Change): Promise<Outcome> {
  const needed = [...new Set([...asked, ...kept])];
  // Both while the click lasts. The browser takes them in turn, and gives what it gave before without a question.
  const given = giveSitesBack(browser, gone);
  const answer = requestSites(browser, needed).catch(() => false);
  const outcome = await storeAfter(browser, given, gone, change);
  await answer;
  const permitted = await permittedSites(browser, needed);
  return outcome === 'saved' && permitted.length < needed.length ? 'savedWithout' : outcome;
}

/** Stores a change once permissions are given back, and not before: the background gives back what it still finds. */
async function storeAfter(
  browser: Browser,
  given: Promise<void>,
  gone: readonly string[],
  change: Change,
): Promise<'saved' | 'saveFailed'> {
  // What a page makes of the settings, no message can carry; a page in a tab is there until that is done.
  if (typeof change === 'function') return given.then(() => store(browser, change));
  // A popup may be closed by then.
  const message: BackgroundMessage = { type: 'change-settings', change, gone };
  const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
  return answer === 'saved' ? answer : 'saveFailed';
}

/** How long permissions may take to be given back, and how often it is looked whether they are, in milliseconds. */
const patience = 2000;
const pulse = 20;

/** What the background does for a popup that gives permissions back: stores the change once they are. */
export async function storeOnceGone(
  browser: Browser,
  gone: readonly string[],
  change: Readonly<Record<string, unknown>>,
): Promise<'saved' | 'saveFailed'> {
  for (let waited = 0; waited < patience && (await permittedSites(browser, gone)).length > 0; waited += pulse)
    await pause(pulse);
  return store(browser, readChange(change));
}

async function store(browser: Browser, change: Change): Promise<'saved' | 'saveFailed'> {
  try {
    await changeSettings(browser.storage, (now) => changeOf(change, now));
    return 'saved';
  } catch {
    return 'saveFailed';
  }
}
