/** The tab the popup was opened on. */
import { selfDrawn } from '../../page/editors.ts';
import type { Browser } from '../browser.ts';
import type { ChromeDom, ElementWithRoot } from '../chrome-dom.ts';
import type { PageCounts } from '../messages.ts';
import { runInFrames } from '../sites/frames.ts';
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
  /** What it draws as a picture, where that may be the output its reader came for: such text can never be marked. */
  readonly drawn: Drawn | undefined;
  /** What was found on the page, undefined before it was explained. */
  readonly counts: PageCounts | undefined;
}

/** What a page draws on a canvas: a terminal that answers for its text, or most of what is in view. */
export type Drawn = 'terminal' | 'canvas';

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
        // A frame of another site gives no document away; nor does one that is shut in by the page itself.
        [...document.querySelectorAll('iframe')].some(
          (frame) =>
            frame.contentDocument === null &&
            !(
              frame.hasAttribute('sandbox') &&
              (frame.hasAttribute('srcdoc') ||
                ['null', origin].includes(URL.parse(frame.src || 'about:blank')?.origin ?? ''))
            ),
        ),
      ],
    });
    if (answer?.error !== undefined) error = told(answer.error);
    // On some of its own pages Firefox answers with nothing.
    else if (Array.isArray(answer?.result)) [contentType, hasForeignFrames] = answer.result as [string, boolean];
  } catch (refusal) {
    error = told(refusal);
  }
  const isUnloaded = tab.discarded === true || tab.status === 'unloaded';
  const isOwn = address.startsWith(browser.runtime.getURL(''));
  const kind = pageKind({ address, isOwn, contentType, error, icon: tab.favIconUrl, isUnloaded });
  const [{ hasSelection, drawn }, counts] =
    kind === 'page'
      ? await Promise.all([lookAtFrames(browser, tab.id), countTab(browser, tab.id).catch(() => undefined)])
      : [nothingSeen, undefined];
  const { id, windowId, incognito: isPrivate } = tab;
  return { id, windowId, isPrivate, address, kind, hasForeignFrames, hasSelection, drawn, counts };
}

type Seen = Pick<CurrentTab, 'hasSelection' | 'drawn'>;

const nothingSeen: Seen = { hasSelection: false, drawn: undefined };

async function lookAtFrames(browser: Browser, tabId: number): Promise<Seen> {
  try {
    const answers = await runInFrames(browser, tabId, {
      func: lookAtFrame,
      args: [selfDrawn],
    });
    // A frame that is gone by now has no answer.
    const seen = answers.flatMap(({ result }) => (result ? [result as ReturnType<typeof lookAtFrame>] : []));
    return {
      hasSelection: seen.some(([hasSelection]) => hasSelection),
      drawn: (['terminal', 'canvas'] as const).find((kind) => seen.some(([, drawn]) => drawn === kind)),
    };
  } catch {
    return nothingSeen;
  }
}

/** Looks at a frame, in the frame: it may use nothing from outside. */
function lookAtFrame(selfDrawn: string): [hasSelection: boolean, drawn: Drawn | null] {
  const { dom } = (globalThis as ChromeDom).chrome ?? {};
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      // Closed roots are those of components, mostly; asking Chromium for each element takes time.
      // It throws for what is no element of HTML: `font-face` and `annotation-xml` have a dash too.
      const mayHave = element instanceof HTMLElement && element.nodeName.includes('-');
      const closed = mayHave ? dom?.openOrClosedShadowRoot(element) : undefined;
      const inner = (element as ElementWithRoot).openOrClosedShadowRoot ?? closed ?? element.shadowRoot;
      if (inner) roots.push(inner);
    }
  const active = roots.findLast(({ activeElement }) => activeElement)?.activeElement;
  const { selectionStart: start, selectionEnd: end } = (active ?? {}) as Partial<HTMLInputElement>;
  const hasSelection =
    // Of a password nobody is told more than dots.
    (active?.matches('input[type=password]') !== true &&
      // One in a shadow tree looks collapsed from here, and has its text.
      ((document.getSelection()?.toString() ?? '') !== '' || (typeof start === 'number' && start !== end))) ||
    roots.some((root) => root.querySelector(selfDrawn) !== null);
  // A picture is what the page is about where it takes half of the view, and that is no advertisement.
  const half = Math.max((innerWidth * innerHeight) / 2, 200_000);
  const canvases = roots
    .flatMap((root) => [...root.querySelectorAll('canvas')])
    .filter((canvas) => canvas.checkVisibility());
  const isLarge = (canvas: Element): boolean => {
    const { width, height } = canvas.getBoundingClientRect();
    return width * height >= half;
  };
  return [
    hasSelection,
    canvases.some((canvas) => canvas.closest('.xterm-screen')) ? 'terminal' : canvases.some(isLarge) ? 'canvas' : null,
  ];
}
