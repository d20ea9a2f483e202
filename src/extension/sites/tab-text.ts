/** The text of a tab, for the paste view and for the rules. */
import type { AnnotatorScript } from '../annotator.ts';
import type { Browser, Scripting } from '../browser.ts';
import type { ChromeDom, ElementWithRoot } from '../chrome-dom.ts';
import type { SelectedScript } from '../selected.ts';
import { longFrameLimit, runInFrames, targetAt } from './frames.ts';

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
    const texts = await Promise.all(
      results.map(({ result, ...place }) =>
        result === true ? textAt(browser, targetAt(tabId, place), longest) : result,
      ),
    );
    return texts
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n\n')
      .slice(0, longest);
  } catch {
    return '';
  }
}

/** The text of a frame as its annotator reads it; nothing where the frame is gone by now. */
async function textAt(browser: Browser, target: Scripting.InjectionTarget, longest: number): Promise<unknown> {
  try {
    await browser.scripting.executeScript({ target, files: ['selected.js'], injectImmediately: true });
    const [read] = await browser.scripting.executeScript({
      target,
      args: [longest],
      injectImmediately: true,
      func: (most: number) => (Math as unknown as SelectedScript).tcpStateText?.(most),
    });
    return read?.result;
  } catch {
    return undefined;
  }
}

/**
 * Reads the text of a frame and of the shadow roots in it, in the frame: it may use nothing from outside. Cut where it
 * stands, because a message cannot carry everything that a page may hold.
 *
 * @returns true where an annotator knows better how to read it
 */
function readText(most: number): string | true {
  if ((Math as unknown as AnnotatorScript).tcpStateAnnotator) return true;
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
