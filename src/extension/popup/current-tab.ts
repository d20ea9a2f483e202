/** The tab the popup was opened on. */
import { selfDrawn } from '../../page/selected-text.ts';
import type { Browser, Scripting } from '../browser.ts';
import type { PageCounts } from '../messages.ts';
import { countTab } from '../sites/tabs.ts';
import { pageKind, type PageKind } from './page-kind.ts';

/** The tab under the popup. */
export interface CurrentTab {
  readonly id: number;
  /** The window it is in, where the browser tells. */
  readonly windowId: number | undefined;
  /** It is in a private window. */
  readonly isPrivate: boolean;
  /** Address of its page, where the browser tells. */
  readonly address: string;
  readonly kind: PageKind;
  /** The page holds frames of other sites, which a press of the button does not open to the extension. */
  readonly hasForeignFrames: boolean;
  /** Text is selected in it, or it has a terminal or an editor that keeps its selection to itself. */
  readonly hasSelection: boolean;
  /** What was found on the page, undefined before it was explained. */
  readonly counts: PageCounts | undefined;
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
      // The page may still be loading, as a log that goes on and on.
      injectImmediately: true,
      func: () => [
        document.contentType,
        // A frame of another site gives no document away.
        [...document.querySelectorAll('iframe')].some((frame) => frame.contentDocument === null),
      ],
    });
    if (answer?.error !== undefined) error = told(answer.error);
    else if (answer) [contentType, hasForeignFrames] = answer.result as [string, boolean];
  } catch (refusal) {
    error = told(refusal);
  }
  const isUnloaded = tab.discarded === true || tab.status === 'unloaded';
  const kind = pageKind({ address, contentType, error, isUnloaded });
  const [hasSelection, counts] =
    kind === 'page'
      ? await Promise.all([mayHaveSelection(browser, tab.id), countTab(browser, tab.id).catch(() => undefined)])
      : [false, undefined];
  const { id, windowId, incognito: isPrivate } = tab;
  return { id, windowId, isPrivate, address, kind, hasForeignFrames, hasSelection, counts };
}

async function mayHaveSelection(browser: Browser, tabId: number): Promise<boolean> {
  try {
    const answers: readonly Scripting.InjectionResult[] = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: (selfDrawn: string) => {
        const { activeElement: active } = document;
        const { selectionStart: start, selectionEnd: end } = (active ?? {}) as Partial<HTMLInputElement>;
        return (
          // One in a shadow tree looks collapsed from here, and has its text.
          (document.getSelection()?.toString() ?? '') !== '' ||
          (typeof start === 'number' && start !== end) ||
          document.querySelector(selfDrawn) !== null
        );
      },
      args: [selfDrawn],
    });
    return answers.some(({ result }) => result === true);
  } catch {
    return false;
  }
}
