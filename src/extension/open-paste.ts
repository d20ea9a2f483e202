/** Opens the paste view in a tab, filled with a text. */
import { handOverChannel, handOverFragment } from '../app/paste/handed-text.ts';
import type { Browser } from './browser.ts';
import { appPath } from './entry-address.ts';
import { readersLanguage } from './settings/language.ts';

/** How long the text is kept for the page that was opened, in milliseconds. */
const patience = 20_000;

/** A text for the paste view. */
export interface TextForPaste {
  readonly text: string;
  /** It comes from a private window: the view keeps it nowhere, not even for a reload. */
  readonly isPrivate: boolean;
  /** More was selected than could be read. */
  readonly isPartial?: boolean;
}

/**
 * Opens the paste view with a text. The text is in no address and in no storage: the page asks for it, and gets it
 * once.
 *
 * @returns once the page has it, or has not asked for it in time; never rejects
 */
export async function openPaste(browser: Browser, given: TextForPaste): Promise<void> {
  const language = await readersLanguage(browser);
  const key = crypto.randomUUID();
  const channel = new BroadcastChannel(handOverChannel);
  const handed = new Promise<void>((resolve) => {
    setTimeout(resolve, patience);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if ((data as { readonly ready?: unknown } | null)?.ready !== key) return;
      channel.postMessage({ key, ...given });
      resolve();
    });
  });
  try {
    await browser.tabs.create({
      url: `${browser.runtime.getURL(appPath(language, 'paste'))}${handOverFragment}${key}`,
    });
    await handed;
  } catch (error) {
    console.error('TCP State Card:', error);
  } finally {
    channel.close();
  }
}
