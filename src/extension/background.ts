/**
 * The background: keeps the browser in line with the settings and answers commands, menus and messages.
 *
 *   settings, policy, permissions ──changed──▶ reconcile (one at a time) ──▶ registered script, open tabs
 *   command, context menu ───────────────────▶ the page of the tab
 *   content script ──────────message─────────▶ a tab with an entry, or the paste view
 *   a page that comes back ──────────────────▶ its content script, where its site was turned on meanwhile
 *
 * It holds no state: the browser may end it at any moment and start it again for the next event, so every
 * listener is registered while the script first runs.
 */
import { browser, type Permissions, type Runtime } from './browser.ts';
import { cardTexts, rowTexts } from './card-texts.ts';
import { listenToMenu, makeMenu } from './menu.ts';
import { isOwnPage, isOwnSender, readBackgroundMessage } from './messages.ts';
import { listenToOmnibox } from './omnibox/omnibox.ts';
import { openEntry, openFullList, openMachine } from './open.ts';
import { openPaste } from './open-paste.ts';
import { setPanelLanguage } from './panel.ts';
import { pause } from './pause.ts';
import { explainSelection, explainTerminalWord } from './selection.ts';
import { chosenLanguage } from './settings/language.ts';
import { loadPolicy, policyBefore, type Policy } from './settings/policy.ts';
import { readSettings, settingKeys, type Settings } from './settings/settings.ts';
import { changeSettings, loadSettings } from './settings/store.ts';
import { storeOnceGone } from './sites/choose.ts';
import { listenToComingBack } from './sites/coming-back.ts';
import { targetOf } from './sites/frames.ts';
import { notedSites } from './sites/going-back.ts';
import { giveKeyboardBack } from './sites/keyboard.ts';
import { everySite } from './sites/patterns.ts';
import { giveSitesBack, permittedSites } from './sites/permissions.ts';
import { fits, inEffect, isOff, patternsGivenBack, permissionAdded, wantedPatterns } from './sites/plan.ts';
import { missedBy, reconcile } from './sites/reconcile.ts';
import { countTab, explainTab, loadScript, walkTab } from './sites/tabs.ts';
import { openWelcome } from './welcome/open-welcome.ts';

const settings = () => loadSettings(browser.storage);
const policy = () => loadPolicy(browser.storage.managed);

let work: Promise<unknown> = Promise.resolve();

/** The longest that a piece of work keeps the next one waiting, in milliseconds: a tab that hangs answers nobody. */
const longestTurn = 5000;

/** Runs one piece of work after the other, so that two quick changes cannot cross. */
function inTurn(task: () => Promise<unknown>): void {
  work = work.then(() => {
    const done = task().catch((error: unknown) => {
      console.error('TCP State Card:', error);
    });
    return Promise.race([done, pause(longestTurn)]);
  });
}

/** Runs work that no other has to wait for. */
function atOnce(task: () => Promise<unknown>): void {
  task().catch((error: unknown) => {
    console.error('TCP State Card:', error);
  });
}

/** What was chosen, what an administrator chose, and every site where it is permitted. */
const situation = () => Promise.all([settings(), policy(), permittedSites(browser, [everySite])]);

async function applySettings(options: Parameters<typeof reconcile>[3] = {}): Promise<void> {
  const [chosen, managed] = await Promise.all([settings(), policy()]);
  await reconcile(browser, chosen, managed, options);
}

/** Tells the browser the words that it shows itself. */
async function speak(): Promise<void> {
  await makeMenu(browser);
  await setPanelLanguage(browser, chosenLanguage(await settings(), browser.i18n.getUILanguage()));
}

async function adoptPermission({ origins = [] }: Permissions.Permissions): Promise<void> {
  const [chosen, managed, every] = await situation();
  let hasRoom = true as boolean;
  await changeSettings(browser.storage, (now) => {
    const change = permissionAdded(now, origins, every, managed);
    hasRoom = fits(change);
    return hasRoom ? change : {};
  });
  if (hasRoom) {
    await applySettings();
    return;
  }
  // A site that the list has no room for is not marked, and the browser's own settings are not to say that it is.
  const listed = [...chosen.sites, ...managed.sites];
  await giveSitesBack(
    browser,
    origins.filter((origin) => !listed.includes(origin)),
  );
  await openFullList(browser);
}

/** Who sees to the open tabs: the listener of an event that told why the background was started, or {@link serveOnce}. */
let tabsAreOf: 'event' | 'start' | undefined;
/** How long that event is waited for, in milliseconds: the browser may read what is stored before it tells. */
const untilTold = 1000;

/**
 * Serves the open tabs once after the extension was switched on again, or allowed in private windows: the browser tells
 * it of neither, and of what it keeps for the session nothing is left.
 */
async function serveOnce(): Promise<void> {
  const { hasServed } = await browser.storage.session.get('hasServed');
  if (hasServed === true) return;
  await browser.storage.session.set({ hasServed: true });
  await pause(untilTold);
  tabsAreOf ??= 'start';
  if (tabsAreOf === 'start') inTurn(() => applySettings({ refresh: true }));
}

/** Gives back the permissions that were about to go back when the background was ended. */
async function giveBackWhatIsLeft(): Promise<void> {
  if ((await notedSites(browser)).length > 0) inTurn(() => applySettings());
}

browser.runtime.onInstalled.addListener(({ reason }) => {
  // A busy browser may tell so late that the tabs have been served: a second script would close their cards.
  tabsAreOf ??= 'event';
  const refresh = tabsAreOf === 'event';
  if (reason === 'install') atOnce(() => openWelcome(browser));
  inTurn(async () => {
    await speak();
    await applySettings({ refresh });
  });
});

browser.runtime.onStartup.addListener(() => {
  tabsAreOf ??= 'event';
  inTurn(speak);
  inTurn(() => applySettings());
});

browser.permissions.onAdded.addListener((added) => {
  inTurn(() => adoptPermission(added));
});

browser.permissions.onRemoved.addListener(() => {
  inTurn(() => applySettings());
});

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') {
    inTurn(async () => {
      const [chosen, after, every] = await situation();
      const wanted = (managed: Policy) => wantedPatterns(inEffect(chosen, every), managed);
      const giveBack = patternsGivenBack(wanted(policyBefore(after, changes)), wanted(after));
      await reconcile(browser, chosen, after, { giveBack });
    });
    return;
  }
  const changed = settingKeys.filter((key) => key in changes);
  // What comes by sync is newer than what was kept here where that could once not be written.
  if (area === 'sync' && changed.length > 0) inTurn(() => browser.storage.local.remove(changed));
  if (changed.includes('language')) inTurn(speak);
  if (!changed.some((key) => key === 'mode' || key === 'sites' || key === 'disabledSites')) return;
  inTurn(async () => {
    const [after, managed, every] = await situation();
    const before = readSettings({
      ...after,
      ...Object.fromEntries(changed.map((key) => [key, changes[key]?.oldValue])),
    });
    const wanted = (chosen: Settings) => wantedPatterns(inEffect(chosen, every), managed);
    const giveBack = patternsGivenBack(wanted(before), wanted(after));
    await reconcile(browser, after, managed, { giveBack });
  });
});

atOnce(serveOnce);
atOnce(giveBackWhatIsLeft);
listenToComingBack(browser, atOnce);
listenToOmnibox(browser);
listenToMenu(browser, atOnce);

// Firefox for Android has no keyboard commands.
(browser.commands as typeof browser.commands | undefined)?.onCommand.addListener((command, tab) => {
  const tabId = tab?.id;
  if (command !== 'next-mark' || tabId === undefined) return;
  inTurn(async () => {
    if (await walkTab(browser, tabId)) return;
    const isAllowed = !isOff(await policy(), tab?.url ?? '');
    // The command itself lets the extension into this tab (activeTab): explain it first, then go.
    if (
      isAllowed &&
      (await explainTab(browser, tabId).then(
        () => true,
        () => false,
      ))
    ) {
      // Counting waits until the page was read.
      await countTab(browser, tabId);
      if (await walkTab(browser, tabId)) return;
    }
    // It says why there is nowhere to go. Firefox wants the key that was pressed for it, which may be too long ago.
    await browser.action.openPopup().catch(() => undefined);
  });
});

browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
  if (!isOwnSender(sender, browser.runtime.id)) return undefined;
  const message = readBackgroundMessage(value);
  if (message?.type === 'card-contents') return cardTexts(browser, message.states, targetOf(sender));
  if (message?.type === 'explain-row') return rowTexts(browser, message.question);
  if (message?.type === 'returned') return missedBy(browser);
  if (message?.type === 'load') return loadScript(browser, sender, message.script);
  // A script in a page asks for nothing but its own tab, and changes nothing.
  const isOwn = isOwnPage(sender, browser.runtime.getURL(''));
  if (message?.type === 'explain-selection' && isOwn) return explainSelection(browser, { tabId: message.tabId });
  if (message?.type === 'change-settings' && isOwn) return storeOnceGone(browser, message.gone, message.change);
  const tabId = sender.tab?.id;
  if (message?.type === 'terminal' && tabId !== undefined) {
    const { x, y } = message;
    const { frameId = 0, documentId } = sender;
    atOnce(() => explainTerminalWord(browser, { tabId, place: { frameId, documentId }, point: [x, y] }));
  }
  if (message?.type === 'give-back' && tabId !== undefined) atOnce(() => giveKeyboardBack(browser, tabId));
  if (message?.type === 'open-entry') atOnce(() => openEntry(browser, message.state));
  if (message?.type === 'open-machine') {
    const { state, here, there } = message;
    atOnce(() => openMachine(browser, state, here, there));
  }
  if (message?.type === 'open-paste' && isOwn) {
    const { text, isPrivate = false } = message;
    atOnce(() => openPaste(browser, { text, isPrivate }));
  }
  return undefined;
});
