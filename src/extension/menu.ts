/** The context menu of selected text. */
import type { Browser } from './browser.ts';
import { loadReader } from './reader.ts';
import { explainSelection } from './selection.ts';

const id = 'explain-selection';

/** Puts the entry into the menu, in the reader's language. Firefox for Android has no such menu. */
export async function makeMenu(browser: Browser): Promise<void> {
  const menus = browser.contextMenus as Browser['contextMenus'] | undefined;
  if (menus === undefined) return;
  const { words } = await loadReader(browser);
  await menus.removeAll();
  menus.create({ id, title: words.explainSelection, contexts: ['selection'] });
}

/** Listens to the menu. */
export function listenToMenu(browser: Browser, run: (task: () => Promise<unknown>) => void): void {
  const menus = browser.contextMenus as Browser['contextMenus'] | undefined;
  menus?.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (info.menuItemId !== id || tabId === undefined) return;
    run(() => explainSelection(browser, { tabId, frameIds: [info.frameId ?? 0], told: info.selectionText ?? '' }));
  });
}
