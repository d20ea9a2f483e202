/**
 * The background: keeps the browser in line with the settings and answers commands, menus and messages.
 *
 *   settings, policy, permissions ──changed──▶ reconcile (one at a time) ──▶ registered script, open tabs
 *   command, context menu ───────────────────▶ the page of the tab
 *   content script ──────────message─────────▶ a tab with an entry, or the paste view
 *
 * It holds no state: the browser may end it at any moment and start it again for the next event, so every
 * listener is registered while the script first runs.
 */
import { cardSupply, type CardSupply } from '../components/card/card-content.ts';
import { rowContent, type RowContent, type RowQuestion } from '../components/card/row-content.ts';
import type { StateId } from '../states/states.ts';
import { browser, type Permissions, type Runtime } from './browser.ts';
import { listenToMenu, makeMenu } from './menu.ts';
import { isOwnSender, readBackgroundMessage } from './messages.ts';
import { listenToOmnibox } from './omnibox/omnibox.ts';
import { openEntry } from './open.ts';
import { loadPolicy } from './settings/policy.ts';
import { chosenLanguage } from './settings/language.ts';
import { chosenSystem } from './settings/system.ts';
import { readSettings, settingKeys } from './settings/settings.ts';
import { loadSettings, saveSettings } from './settings/store.ts';
import { patternsGivenBack, permissionAdded, wantedPatterns } from './sites/plan.ts';
import { reconcile } from './sites/reconcile.ts';
import { countTab, explainTab, walkTab } from './sites/tabs.ts';

const settings = () => loadSettings(browser.storage);
const policy = () => loadPolicy(browser.storage.managed);

let work: Promise<unknown> = Promise.resolve();

/** Runs one piece of work after the other, so that two quick changes cannot cross. */
function inTurn(task: () => Promise<unknown>): void {
  work = work.then(task).catch((error: unknown) => {
    console.error('TCP State Card:', error);
  });
}

async function applySettings(options: Parameters<typeof reconcile>[3] = {}): Promise<void> {
  const [chosen, managed] = await Promise.all([settings(), policy()]);
  await reconcile(browser, chosen, managed, options);
}

async function adoptPermission({ origins = [] }: Permissions.Permissions): Promise<void> {
  const change = permissionAdded(await settings(), origins);
  await saveSettings(browser.storage, change);
  await applySettings();
}

browser.runtime.onInstalled.addListener(({ reason }) => {
  inTurn(async () => {
    await makeMenu(browser);
    await applySettings({ refresh: true });
    if (reason === 'install' && !(await policy()).noWelcome)
      await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});

browser.runtime.onStartup.addListener(() => {
  inTurn(() => makeMenu(browser));
  inTurn(() => applySettings());
});

browser.permissions.onAdded.addListener((added) => {
  inTurn(() => adoptPermission(added));
});

browser.permissions.onRemoved.addListener(() => {
  inTurn(() => applySettings({ withdrawn: true }));
});

browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'managed') {
    inTurn(() => applySettings());
    return;
  }
  const changed = settingKeys.filter((key) => key in changes);
  if (changed.includes('language')) inTurn(() => makeMenu(browser));
  if (!changed.some((key) => key === 'mode' || key === 'sites' || key === 'disabledSites')) return;
  inTurn(async () => {
    const [after, managed] = await Promise.all([settings(), policy()]);
    const before = readSettings({
      ...after,
      ...Object.fromEntries(changed.map((key) => [key, changes[key]?.oldValue])),
    });
    const giveBack = patternsGivenBack(wantedPatterns(before, managed), wantedPatterns(after, managed));
    await reconcile(browser, after, managed, { giveBack });
  });
});

listenToOmnibox(browser);
listenToMenu(browser, inTurn);

browser.commands.onCommand.addListener((command, tab) => {
  const tabId = tab?.id;
  if (command !== 'next-mark' || tabId === undefined) return;
  inTurn(async () => {
    if (await walkTab(browser, tabId)) return;
    // The command itself lets the extension into this tab (activeTab): explain it first, then go.
    await explainTab(browser, tabId);
    // Counting waits until the page was read.
    await countTab(browser, tabId);
    await walkTab(browser, tabId);
  });
});

/** What the cards of some states say to this reader. */
async function contentsFor(states: readonly StateId[]): Promise<CardSupply> {
  const [chosen, { os }] = await Promise.all([settings(), browser.runtime.getPlatformInfo()]);
  const language = chosenLanguage(chosen, browser.i18n.getUILanguage());
  return cardSupply(states, language, chosenSystem(chosen, os));
}

/** What the row of a token means, for this reader. */
async function explainRow(question: RowQuestion): Promise<RowContent | undefined> {
  return rowContent(question, chosenLanguage(await settings(), browser.i18n.getUILanguage()));
}

/** Runs the script of the cards in the frame that asks for it. */
async function loadCards({ tab, frameId }: Runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['cards.js'] });
  return true;
}

browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
  if (!isOwnSender(sender, browser.runtime.id)) return undefined;
  const message = readBackgroundMessage(value);
  if (message?.type === 'card-contents') return contentsFor(message.states);
  if (message?.type === 'explain-row') return explainRow(message.question);
  if (message?.type === 'load-cards') return loadCards(sender);
  if (message?.type === 'open-entry') inTurn(() => openEntry(browser, message.state));
  return undefined;
});
