/** The context menus: of selected text, of the page, of the toolbar button. */
import type { Browser } from './browser.ts';
import { hasPanel, openPanel } from './panel.ts';
import { loadManner } from './reader.ts';
import { explainSelection } from './selection.ts';

const id = 'explain-selection';
const panelId = 'paste-beside';

/** Puts the entries into the menus, in the reader's language. Firefox for Android has no such menu. */
export async function makeMenu(browser: Browser): Promise<void> {
  const menus = browser.contextMenus as Browser['contextMenus'] | undefined;
  if (menus === undefined) return;
  const { words } = await loadManner(browser);
  await menus.removeAll();
  menus.create({ id, title: words.explainSelection, contexts: ['selection'] });
  // Never together with the other: two entries in one menu would be put into a menu of their own.
  if (hasPanel(browser)) menus.create({ id: panelId, title: words.pasteBeside, contexts: ['page', 'action'] });
}

/** Listens to the menu. */
export function listenToMenu(browser: Browser, run: (task: () => Promise<unknown>) => void): void {
  const menus = browser.contextMenus as Browser['contextMenus'] | undefined;
  menus?.onClicked.addListener((info, tab) => {
    // A panel opens only while the click lasts.
    if (info.menuItemId === panelId) {
      const opened = openPanel(browser, tab?.windowId);
      run(() => opened);
      return;
    }
    if (info.menuItemId !== id) return;
    const { selectionText: told = '', frameId = 0 } = info;
    // Chromium's panel is a tab without a number, and Firefox's sidebar none.
    const { id: tabId = -1, incognito: isPrivate } = tab ?? {};
    run(() => explainSelection(browser, { tabId, place: { frameId }, told, isPrivate }));
  });
}
