/** Open tabs: marks put on at once, asked about, taken away. */
import type { WalkFrom } from '../../page/walk.ts';
import type { Browser, Runtime, Scripting } from '../browser.ts';
import type { AnnotatorScript } from '../annotator.ts';
import type { ChromeDom, ElementWithRoot } from '../chrome-dom.ts';
import { readPageCounts, sumCounts, type FrameMessage, type PageCounts, type PageScript } from '../messages.ts';
import type { SelectedScript } from '../selected.ts';
import { contentScript, marksStyle } from './registration.ts';

/** How long a tab is waited for, in milliseconds. */
const patience = 1000;
/** How long the frames of a tab are waited for beside the top one: less than a reader waits before more is said. */
const frameLimit = 700;
/** The same where frames that are busy for a moment are to be marked, or read, with it. */
export const longFrameLimit = 2000;

/** Resolves after a time, in milliseconds. */
export function pause(time: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, time);
  });
}

/** A frame as it was found. */
interface Frame {
  readonly frameId: number;
  /** Address of its page, or of the page that made it; empty where it has none of its own. */
  readonly address: string;
  readonly isLoading: boolean;
}

/**
 * Runs a script in every frame of a tab, at once; where one of them hangs, in the top one alone: a frame of another site
 * takes nothing from the page around it.
 *
 * @param limit how long the frames are waited for, in milliseconds
 */
export async function runInFrames(
  browser: Browser,
  tabId: number,
  script: Pick<Scripting.ScriptInjection, 'func' | 'args' | 'files'>,
  limit = frameLimit,
): Promise<readonly Scripting.InjectionResult[]> {
  const run = (target: Scripting.InjectionTarget) =>
    browser.scripting.executeScript({ ...script, target, injectImmediately: true });
  return (await Promise.race([run({ tabId, allFrames: true }), pause(limit)])) ?? run({ tabId });
}

/** The frames of a tab the extension may reach; rejects where the browser lets no extension in. */
async function framesOf(browser: Browser, tabId: number, limit?: number): Promise<readonly Frame[]> {
  const func = () => [
    location.protocol.startsWith('http') ? location.href : origin === 'null' ? '' : `${origin}/`,
    document.readyState === 'loading',
  ];
  const found = await runInFrames(browser, tabId, { func }, limit);
  throwIfFailed(found);
  return found.flatMap(({ frameId, result }) => {
    if (!Array.isArray(result)) return [];
    const [address, isLoading] = result as [string, boolean];
    return [{ frameId, address, isLoading }];
  });
}

/**
 * Marks every frame of a tab the extension may reach; rejects where the browser lets no extension in.
 *
 * A frame that is still loading is not waited for: it may be a log that goes on and on.
 */
export async function explainTab(browser: Browser, tabId: number): Promise<void> {
  await explainFrames(browser, tabId, await framesOf(browser, tabId, longFrameLimit));
}

/**
 * Marks the frames of a tab that are wanted now, and takes the marks of the others away; a frame without an address of
 * its own is as the tab. Where the browser lets the extension in no more, marks go in all of them, as those of a tab that
 * was marked before do.
 *
 * @param wanted.was whether a page of an address was marked before
 * @param wanted.is whether it is to be now
 * @param wanted.isAnew what was marked before is to be marked once more, by a new script
 * @param wanted.isCurrent whether this is still so: asked of a tab that answers late, because its page was busy
 */
export async function settleTab(
  browser: Browser,
  { id, url = '' }: { readonly id: number; readonly url?: string | undefined },
  {
    was,
    is,
    isAnew,
    isCurrent,
  }: {
    was: (address: string) => boolean;
    is: (address: string) => boolean;
    isAnew: boolean;
    isCurrent: () => Promise<boolean>;
  },
): Promise<void> {
  const answer = framesOf(browser, id).catch(() => undefined);
  // A page that hangs, or waits behind an alert, answers nobody.
  let frames = await Promise.race([answer, pause(patience)]);
  if (frames === undefined) {
    if (was(url) && !is(url)) await stopTab(browser, id);
    frames = await answer;
    if (frames === undefined || !(await isCurrent())) return;
  }
  const addressed = frames.map((frame) => ({ ...frame, address: frame.address || url }));
  const fresh = addressed.filter(({ address }) => is(address) && (isAnew || !was(address)));
  const over = addressed.filter(({ address }) => was(address) && !is(address));
  await Promise.all([
    explainFrames(browser, id, fresh).catch(() => undefined),
    ...over.map(({ frameId }) => askFrame(browser, id, frameId, { type: 'stop' })),
  ]);
}

async function explainFrames(browser: Browser, tabId: number, frames: readonly Frame[]): Promise<void> {
  await Promise.all(
    [true, false].map(async (injectImmediately) => {
      const frameIds = frames.filter(({ isLoading }) => isLoading === injectImmediately).map(({ frameId }) => frameId);
      if (frameIds.length === 0) return;
      const target = { tabId, frameIds };
      throwIfFailed(await browser.scripting.executeScript({ target, files: [contentScript], injectImmediately }));
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
  const frames = await framesOf(browser, tabId).catch(() => undefined);
  return frames?.map(({ frameId }) => frameId);
}

/**
 * The text of a tab as its reader sees it, the top frame first; empty where the browser lets no extension in.
 *
 * Frames with an annotator are read as that reads them, so that the rows are those that are marked. The others have no
 * state, and no script is loaded into them.
 *
 * @param longest the most UTF-16 code units that are wanted
 */
export async function textOfTab(browser: Browser, tabId: number, longest: number): Promise<string> {
  try {
    const results = await runInFrames(browser, tabId, { func: readText, args: [longest] }, longFrameLimit);
    const texts = new Map(results.map(({ frameId, result }) => [frameId, result]));
    const frameIds = [...texts].flatMap(([frameId, text]) => (text === true ? [frameId] : []));
    if (frameIds.length > 0) {
      const target = { tabId, frameIds };
      await browser.scripting.executeScript({ target, files: ['selected.js'], injectImmediately: true });
      const read = await browser.scripting.executeScript({
        target,
        args: [longest],
        injectImmediately: true,
        func: (most: number) => (globalThis as SelectedScript).tcpStateText?.(most),
      });
      for (const { frameId, result } of read) texts.set(frameId, result);
    }
    return [...texts.values()]
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n\n')
      .slice(0, longest);
  } catch {
    return '';
  }
}

/**
 * Reads the text of a frame and of the shadow roots in it, in the frame: it may use nothing from outside. Cut where it
 * stands, because a message cannot carry everything that a page may hold.
 *
 * @returns true where an annotator knows better how to read it
 */
function readText(most: number): string | true {
  if ((globalThis as AnnotatorScript).tcpStateAnnotator) return true;
  const { dom } = (globalThis as ChromeDom).chrome ?? {};
  const texts: string[] = [];
  let length = 0;
  // A frame that is still loading may have no body yet.
  const places: (Element | ShadowRoot)[] = [document.body].filter(Boolean);
  for (const place of places) {
    if (length >= most) break;
    for (const part of place instanceof ShadowRoot ? place.childNodes : [place]) {
      if (/^(script|style|template|link)$/i.test(part.nodeName)) continue;
      const text = (part instanceof HTMLElement ? part.innerText : part.textContent) ?? '';
      if (text.trim() === '') continue;
      texts.push(text);
      length += text.length;
    }
    for (const element of place.querySelectorAll('*')) {
      // Closed roots are those of components, mostly; asking Chromium for each element takes time.
      // It throws for what is no element of HTML: `font-face` and `annotation-xml` have a dash too.
      const mayHave = element instanceof HTMLElement && element.nodeName.includes('-');
      const closed = mayHave ? dom?.openOrClosedShadowRoot(element) : undefined;
      const root = (element as ElementWithRoot).openOrClosedShadowRoot ?? closed ?? element.shadowRoot;
      if (root) places.push(root);
    }
  }
  return texts.join('\n').slice(0, most);
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
 * Goes to the next mark of a tab, of one state where one is named: through all of its frames, the top one first, and
 * from the last mark of the last one to the first again.
 *
 * @returns whether a frame had one
 */
export async function walkTab(browser: Browser, tabId: number, state?: string): Promise<boolean> {
  // No script can be run in the extension's own pages, but the welcome page answers.
  const frames = [...((await reachableFrames(browser, tabId)) ?? [0])].sort((one, other) => one - other);
  const walk = (frameId: number | undefined, from?: WalkFrom): Promise<unknown> =>
    askFrame(browser, tabId, frameId ?? 0, {
      type: 'walk',
      ...(state !== undefined && { state }),
      ...(from && { from }),
    });
  if (frames.length === 1) return (await walk(frames[0])) === true;
  let ended = -1;
  for (const [place, frameId] of frames.entries()) {
    const answer = await walk(frameId, 'here');
    if (answer === true) return true;
    if (answer === 'end') ended = place;
  }
  // Where nobody was anywhere, the way begins with what is in view.
  for (let next = 1; next <= frames.length; next++)
    if ((await walk(frames[(ended + next) % frames.length], ended < 0 ? undefined : 'start')) === true) return true;
  return false;
}

/** Sends every frame of a tab a message, which needs no permission; answered by the first. */
export async function askTab(browser: Browser, tabId: number, message: FrameMessage): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Takes the marks of a tab away, in all frames. */
export async function stopTab(browser: Browser, tabId: number): Promise<void> {
  await askTab(browser, tabId, { type: 'stop' });
}
