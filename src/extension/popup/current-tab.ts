/** The tab the popup was opened on. */
import type { Browser } from '../browser.ts';
import { pageKind, type PageKind } from './page-kind.ts';

/** The tab under the popup. */
export interface CurrentTab {
  readonly id: number;
  /** Address of its page, where the browser tells. */
  readonly address: string;
  readonly kind: PageKind;
  /** The page holds frames of other sites, which a press of the button does not open to the extension. */
  readonly hasForeignFrames: boolean;
}

function told(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Looks at the tab under the popup, without changing anything in it. */
export async function currentTab(browser: Browser): Promise<CurrentTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  const address = tab.url ?? '';
  let contentType: string | undefined;
  let error: string | undefined;
  let hasForeignFrames = false;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => [
        document.contentType,
        // A frame of another site gives no document away.
        [...document.querySelectorAll('iframe')].some((frame) => frame.contentDocument === null),
      ],
    });
    if (answer?.error === undefined) {
      const [type, foreign] = answer?.result as [string, boolean];
      contentType = type;
      hasForeignFrames = foreign;
    } else error = told(answer.error);
  } catch (refusal) {
    error = told(refusal);
  }
  return { id: tab.id, address, kind: pageKind({ address, contentType, error }), hasForeignFrames };
}
