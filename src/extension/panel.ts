/** The paste view beside the page: Chrome's side panel, Firefox's sidebar; phones have neither. */
import type { Browser } from './browser.ts';
import { appPath } from './entry-address.ts';
import type { Language } from '../i18n/language.ts';

/** Chrome's side panel, which the polyfill passes on without a type. */
interface SidePanel {
  setOptions(options: { readonly path: string }): Promise<void>;
  open(options: { readonly windowId: number }): Promise<void>;
}

interface Panels {
  readonly sidePanel?: SidePanel;
  readonly sidebarAction?: Browser['sidebarAction'];
}

/** Whether the browser has a place beside the page. */
export function hasPanel(browser: Browser): boolean {
  const { sidePanel, sidebarAction } = browser as Panels;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the paste view beside the page. Browsers want this first thing in the handler of a click.
 *
 * @param windowId the window it opens in; Firefox takes the one in front
 * @returns once it is open; rejects where the browser refuses, or has a panel for each window and that is not known
 */
export async function openPanel(browser: Browser, windowId: number | undefined): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  if (sidePanel === undefined) await sidebarAction?.open();
  else if (windowId === undefined) throw new Error('The window is not known yet.');
  else await sidePanel.open({ windowId });
}

/** Lets the panel show the paste view in one language; the manifest can name only one page. */
export async function setPanelLanguage(browser: Browser, language: Language): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Panels;
  const path = appPath(language, 'paste');
  await sidePanel?.setOptions({ path });
  await sidebarAction?.setPanel({ panel: browser.runtime.getURL(path) });
}
