/** Open tabs: marks put on at once, asked about, taken away. */
import type { Browser, Runtime, Scripting } from '../browser.ts';
import { readPageCounts, sumCounts, type FrameMessage, type PageCounts, type PageScript } from '../messages.ts';
import { contentScript, marksStyle } from './registration.ts';

/**
 * Marks every frame of a tab the extension may reach; rejects where the browser lets no extension in.
 *
 * A frame that is still loading is not waited for: it may be a log that goes on and on.
 */
export async function explainTab(browser: Browser, tabId: number): Promise<void> {
  const found: readonly Scripting.InjectionResult[] = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => document.readyState === 'loading',
  });
  throwIfFailed(found);
  await Promise.all(
    [true, false].map(async (isLoading) => {
      const frameIds = found.filter(({ result }) => result === isLoading).map(({ frameId }) => frameId);
      if (frameIds.length === 0) return;
      const target = { tabId, frameIds };
      throwIfFailed(
        await browser.scripting.executeScript({ target, files: [contentScript], injectImmediately: isLoading }),
      );
    }),
  );
}

/**
 * Runs one more script in the frame that asks for it, with the style of the marks beside the annotator.
 *
 * The style is the user's and not the page's, because only such styles reach into shadow roots in every browser:
 * Firefox inherits no `::highlight` into them, and a sheet put into each root would be a change of the page.
 *
 * @returns false where the sender is no frame of a tab; rejects where the browser lets no extension in
 */
export async function loadScript(
  browser: Browser,
  { tab, frameId }: Runtime.MessageSender,
  script: PageScript,
): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  const target = { tabId: tab.id, frameIds: [frameId] };
  const [results] = await Promise.all([
    // The page may still be loading, as a log that goes on and on.
    browser.scripting.executeScript({ target, files: [`${script}.js`], injectImmediately: true }),
    script === 'annotator' && browser.scripting.insertCSS({ target, files: [marksStyle], origin: 'USER' }),
  ]);
  throwIfFailed(results);
  return true;
}

/** Firefox reports a frame's error in its result; where other frames stand, they count. */
function throwIfFailed(results: readonly Scripting.InjectionResult[]): void {
  const [only] = results;
  if (results.length === 1 && only?.error !== undefined)
    throw only.error instanceof Error ? only.error : new Error('The frame could not be reached.');
}

/** Ids of the frames of a tab the extension may reach, undefined where the browser lets no extension in. */
export async function reachableFrames(browser: Browser, tabId: number): Promise<readonly number[] | undefined> {
  try {
    const results: readonly Scripting.InjectionResult[] = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      injectImmediately: true,
      func: () => true,
    });
    return results.map(({ frameId }) => frameId);
  } catch {
    return undefined;
  }
}

/**
 * The text of a tab as its reader sees it, the top frame first; empty where the browser lets no extension in.
 *
 * @param longest the most UTF-16 code units that are wanted
 */
export async function textOfTab(browser: Browser, tabId: number, longest: number): Promise<string> {
  try {
    const results: readonly Scripting.InjectionResult[] = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      args: [longest],
      injectImmediately: true,
      // Cut where it stands: a message cannot carry everything that a page may hold.
      func: (most: number) => (document.body as HTMLElement | null)?.innerText.slice(0, most) ?? '',
    });
    const texts = results.map(({ result }) => (typeof result === 'string' ? result : ''));
    return texts.filter(Boolean).join('\n\n').slice(0, longest);
  } catch {
    return '';
  }
}

/** Sends one frame a message; undefined where no content script runs there. */
export async function askFrame(
  browser: Browser,
  tabId: number,
  frameId: number,
  message: FrameMessage,
): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    return undefined;
  }
}

/** What the content scripts of a tab found, undefined where none runs. */
export async function countTab(browser: Browser, tabId: number): Promise<PageCounts | undefined> {
  const frames = await reachableFrames(browser, tabId);
  if (frames === undefined) return undefined;
  const answers = await Promise.all(frames.map((frameId) => askFrame(browser, tabId, frameId, { type: 'count' })));
  // A frame in which nothing was found has no counts, and says no.
  const counts = answers
    .map((answer) => (answer === false ? { connections: 0, states: {} } : readPageCounts(answer)))
    .filter((count) => count !== undefined);
  return counts.length > 0 ? sumCounts(counts) : undefined;
}

/**
 * Goes to the next mark of a tab, of one state where one is named, the top frame first.
 *
 * @returns whether a frame had one
 */
export async function walkTab(browser: Browser, tabId: number, state?: string): Promise<boolean> {
  // No script can be run in the extension's own pages, but the welcome page answers.
  for (const frameId of (await reachableFrames(browser, tabId)) ?? [0]) {
    const message: FrameMessage = state === undefined ? { type: 'walk' } : { type: 'walk', state };
    if ((await askFrame(browser, tabId, frameId, message)) === true) return true;
  }
  return false;
}

/** Takes the marks of a tab away, in all frames. */
export async function stopTab(browser: Browser, tabId: number): Promise<void> {
  const message: FrameMessage = { type: 'stop' };
  // Without a frame the message goes to every frame of the tab, and needs no permission.
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}
