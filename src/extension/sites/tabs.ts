/** Open tabs: marks put on at once, asked about, taken away. */
import type { WalkFrom } from '../../page/walk.ts';
import type { Browser, Runtime } from '../browser.ts';
import { readPageCounts, sumCounts, type FrameMessage, type PageCounts, type PageScript } from '../messages.ts';
import { pause } from '../pause.ts';
import {
  askFrame,
  framesOf,
  longFrameLimit,
  reachableFrames,
  targetAt,
  targetOf,
  throwIfFailed,
  type Frame,
} from './frames.ts';
import { noteKeyboard } from './keyboard.ts';
import { insertMarksStyle, lendMarksStyle } from './marks-style.ts';
import { contentScript } from './registration.ts';

/** How long a tab is waited for, in milliseconds. */
const patience = 1000;

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

/**
 * Marks the frames of a tab that are wanted and have no script.
 *
 * @param is whether a page of an address is to be marked
 * @param question what is asked of a frame, to hear whether it has its script
 */
export async function serveUnserved(
  browser: Browser,
  tabId: number,
  is: (address: string) => boolean,
  question: FrameMessage,
): Promise<void> {
  const frames = await framesOf(browser, tabId).catch((): readonly Frame[] => []);
  const unserved = await Promise.all(
    frames.map(async (frame) => {
      if (!is(frame.address || (frames[0]?.address ?? ''))) return [];
      return (await askFrame(browser, tabId, frame.frameId, question)) === undefined ? [frame] : [];
    }),
  );
  await explainFrames(browser, tabId, unserved.flat()).catch(() => undefined);
}

async function explainFrames(browser: Browser, tabId: number, frames: readonly Frame[]): Promise<void> {
  // One by one: a frame that is gone by now, as those of advertisements are, takes nothing from the others.
  const runs = frames.map(async (frame) => {
    const target = targetAt(tabId, frame);
    // Chromium waits for ever until a frame like `javascript:void 0` is idle.
    throwIfFailed(await browser.scripting.executeScript({ target, files: [contentScript], injectImmediately: true }));
  });
  const failed = (await Promise.allSettled(runs)).filter((run) => run.status === 'rejected');
  if (failed.length > 0 && failed.length === runs.length) throw failed[0]?.reason;
}

/**
 * Runs one more script in the frame that asks for it, with the style of the marks beside the annotator.
 *
 * @returns false where the sender is no frame of a tab; rejects where the browser lets no extension in
 */
export async function loadScript(
  browser: Browser,
  sender: Runtime.MessageSender,
  script: PageScript,
): Promise<boolean> {
  const target = targetOf(sender);
  if (!target) return false;
  const [results, isStyled] = await Promise.all([
    // The page may still be loading, as a log that goes on and on.
    browser.scripting.executeScript({ target, files: [`${script}.js`], injectImmediately: true }),
    script !== 'annotator' || insertMarksStyle(browser, target),
  ]);
  throwIfFailed(results);
  if (!isStyled) await lendMarksStyle(browser, target).catch(() => undefined);
  return true;
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
  const frames = [...((await noteKeyboard(browser, tabId)) ?? [0])].sort((one, other) => one - other);
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
