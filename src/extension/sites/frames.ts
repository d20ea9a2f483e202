/** The frames of a tab: found, run scripts in, asked. */
import type { Browser, Runtime, Scripting } from '../browser.ts';
import type { FrameMessage } from '../messages.ts';
import { pause } from '../pause.ts';

/** How long the frames of a tab are waited for beside the top one: less than a reader waits before more is said. */
const frameLimit = 700;
/** The same where frames that are busy for a moment are to be marked, or read, with it. */
export const longFrameLimit = 2000;

/** A frame, and the document in it where the browser tells which one that is: Firefox does since 153. */
export interface Place {
  readonly frameId: number;
  readonly documentId?: string | undefined;
}

/**
 * Where a script is to run. A frame may have another document by then, and a page that was prerendered is in another frame
 * once its reader has gone to it: documents keep their ids.
 */
export function targetAt(tabId: number, { frameId, documentId }: Place): Scripting.InjectionTarget {
  return documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
}

/** Where a script of a page runs that sent a message; undefined where the sender is no frame of a tab. */
export function targetOf({ tab, frameId, documentId }: Runtime.MessageSender): Scripting.InjectionTarget | undefined {
  return tab?.id === undefined || frameId === undefined ? undefined : targetAt(tab.id, { frameId, documentId });
}

/** A frame as it was found. */
export interface Frame extends Place {
  /** Address of its page, or of the page that made it; empty where it has none of its own. */
  readonly address: string;
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
export async function framesOf(browser: Browser, tabId: number, limit?: number): Promise<readonly Frame[]> {
  const func = () => (location.protocol.startsWith('http') ? location.href : origin === 'null' ? '' : `${origin}/`);
  const found = await runInFrames(browser, tabId, { func }, limit);
  throwIfFailed(found);
  return found.flatMap(({ frameId, documentId, result: address }) =>
    typeof address === 'string' ? [{ frameId, documentId, address }] : [],
  );
}

/** Firefox reports a frame's error in its result; where other frames stand, they count. */
export function throwIfFailed(results: readonly Scripting.InjectionResult[]): void {
  const [only] = results;
  if (results.length === 1 && only?.error !== undefined)
    throw only.error instanceof Error ? only.error : new Error('The frame could not be reached.');
}

/** Ids of the frames of a tab the extension may reach, undefined where the browser lets no extension in. */
export async function reachableFrames(browser: Browser, tabId: number): Promise<readonly number[] | undefined> {
  const frames = await framesOf(browser, tabId).catch(() => undefined);
  return frames?.map(({ frameId }) => frameId);
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
