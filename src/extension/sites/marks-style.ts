/**
 * The style of the marks in a frame. It is the reader's and not the page's, because only such styles reach into shadow
 * roots in every browser: Firefox inherits no `::highlight` into them, and a sheet put into each root would be a change of
 * the page.
 */
import { marksCss } from '../../page/marks-css.ts';
import type { Browser, Scripting } from '../browser.ts';
import { pause } from '../pause.ts';
import { marksStyle } from './registration.ts';

/** How long a frame may take to be ready for the style, in milliseconds: some are busy while they load. */
const untilReady = 1000;

/**
 * Gives a frame the style of the marks; rejects where the browser lets no extension in.
 *
 * @returns whether the frame has it: Firefox keeps it back until the frame is parsed, which a log that goes on and on never is
 */
export async function insertMarksStyle(browser: Browser, target: Scripting.InjectionTarget): Promise<boolean> {
  const inserting = browser.scripting.insertCSS({ target, files: [marksStyle], origin: 'USER' }).then(() => true);
  return (await Promise.race([inserting, pause(untilReady)])) ?? false;
}

/**
 * Gives a frame a sheet with the style of the marks, as a page's own script would, until its parser is done. It is the
 * one thing that a page may see of the marks; where it is done and only was busy, the style that was kept back is in.
 */
export async function lendMarksStyle(browser: Browser, target: Scripting.InjectionTarget): Promise<void> {
  await browser.scripting.executeScript({
    target,
    func: adoptWhileLoading,
    args: [marksCss()],
    injectImmediately: true,
  });
}

/** Runs in the frame. */
function adoptWhileLoading(css: string): void {
  if (document.readyState !== 'loading') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  addEventListener('DOMContentLoaded', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}
