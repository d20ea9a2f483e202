/**
 * Where the keyboard was in a tab before it went into a card: the cards of a frame know that of their own document
 * only, where its elements are no parts of closed shadow trees.
 */
import { cardHostName } from '../../page/card-host-name.ts';
import type { Browser } from '../browser.ts';
import type { ChromeDom, ElementWithRoot } from '../chrome-dom.ts';
import { runInFrames } from './frames.ts';

/** What is noted in each frame, at `Math` (see annotator.ts). */
interface Noted {
  tcpStateCameFrom?: WeakRef<Element> | undefined;
}

/**
 * Notes what has the keyboard in a tab, unless it is in a card: from there it goes back to where it was before.
 *
 * @returns ids of the frames the extension may reach, undefined where the browser lets no extension in
 */
export async function noteKeyboard(browser: Browser, tabId: number): Promise<readonly number[] | undefined> {
  const hasCard = (host: string) => document.activeElement?.localName === host;
  const found = await runInFrames(browser, tabId, { func: hasCard, args: [cardHostName] }).catch(() => []);
  const frames = found.filter(({ result }) => typeof result === 'boolean');
  if (frames.length === 0) return undefined;
  const frameIds = frames.map(({ frameId }) => frameId);
  // Of those alone that have answered: a frame that hangs would be waited for once more.
  if (!frames.some(({ result }) => result))
    await browser.scripting
      .executeScript({ target: { tabId, frameIds }, func: note, injectImmediately: true })
      .catch(() => undefined);
  return frameIds;
}

/** Gives the keyboard back to what was noted, where it is still in the frame of a card that was closed, or nowhere. */
export async function giveKeyboardBack(browser: Browser, tabId: number): Promise<void> {
  await runInFrames(browser, tabId, { func: giveBack }).catch(() => undefined);
}

function note(): void {
  const { chrome } = globalThis as ChromeDom;
  const rootOf = (element: Element): ShadowRoot | null =>
    (element as ElementWithRoot).openOrClosedShadowRoot ??
    chrome?.dom?.openOrClosedShadowRoot(element) ??
    element.shadowRoot;
  // No frame has it while the popup is open, and those that had it before are not known.
  let active = parent === self || document.hasFocus() ? document.activeElement : null;
  for (let inner = active; inner; inner = rootOf(inner)?.activeElement ?? null) active = inner;
  (Math as Noted).tcpStateCameFrom = active ? new WeakRef(active) : undefined;
}

function giveBack(): void {
  const { activeElement: active, body } = document;
  const element = (Math as Noted).tcpStateCameFrom?.deref();
  const isElsewhere = active && active !== body && !/^i?frame$/.test(active.localName);
  if (!isElsewhere && element?.isConnected) (element as HTMLElement).focus({ preventScroll: true });
}
