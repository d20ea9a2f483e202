/** Looks at a page with marks the way its reader does: where a word stands, what the pointer brings up, what is copied. */
import type { Frame, Page } from 'puppeteer-core';
import { contrast, type Colour } from './contrast.ts';
import { until } from './until.ts';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of a word as it is drawn, scrolled into the viewport first.
 *
 * @param within selector of the element that holds the word in one text node
 */
export async function middleOf(page: Page, within: string, word: string): Promise<Point> {
  const box = await page.evaluate(
    (within, word) => {
      const text = document.querySelector(within)?.firstChild;
      const at = text?.textContent?.search(new RegExp(`(?<![\\w-])${word}(?![\\w-])`)) ?? -1;
      if (!(text instanceof Text) || at < 0) return undefined;
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      const { top } = range.getBoundingClientRect();
      scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
      const { left, width, top: y, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: y + height / 2 };
    },
    within,
    word,
  );
  if (box === undefined) throw new Error(`${word} does not stand in ${within}.`);
  return box;
}

/** The words under the marks that are painted now, by the name of their highlight. */
export function paintedMarks(page: Page | Frame): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    // Firefox copies the text of a node each time it is asked for it.
    let last: Node | undefined;
    let text = '';
    return Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
          if (startContainer !== last) text = startContainer.textContent ?? '';
          last = startContainer;
          if (startContainer === endContainer) return text.slice(startOffset, endOffset);
          const range = new Range();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        }),
      ]),
    );
  });
}

/**
 * What stands in one picture of a line of text and not in another one, on the bare ground: the most contrast that it has
 * to it, and its height in pixels.
 *
 * @param pictures of the same place, PNG files in base64; the ground is the first pixel of the second one
 * @returns nothing where the pictures are the same, or differ in letters alone
 */
export async function drawnMark(
  page: Page,
  ...pictures: readonly [marked: string, bare: string]
): Promise<{ readonly contrast: number; readonly height: number } | undefined> {
  const { ground, colours, height } = await page.evaluate(async (pictures) => {
    const images = await Promise.all(
      pictures.map(async (picture) => {
        const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
        canvas?.drawImage(image, 0, 0);
        return canvas?.getImageData(0, 0, image.width, image.height);
      }),
    );
    // A pixel is one number, whose lowest byte is red.
    const [marked = [], bare = []] = images.map((image) => [...new Uint32Array(image?.data.buffer ?? [])]);
    const [ground = 0] = bare;
    const line = [...marked.keys()].filter((at) => marked[at] !== ground && bare[at] === ground);
    return {
      ground,
      colours: [...new Set(line.map((at) => marked[at] ?? 0))],
      height: new Set(line.map((at) => Math.floor(at / (images[0]?.width ?? 1)))).size,
    };
  }, pictures);
  const parts = (pixel: number): Colour => [pixel, pixel >> 8, pixel >> 16].map((part) => part & 255);
  return height === 0
    ? undefined
    : { contrast: Math.max(...colours.map((colour) => contrast(parts(colour), parts(ground)))), height };
}

/** Everything of a page that marks must leave alone. */
export interface PageState {
  readonly outerHTML: string;
  readonly textContent: string;
  readonly styleSheets: number;
  readonly adoptedStyleSheets: number;
  /** What select all and copy put on the clipboard, by real keys. */
  readonly copied: string;
}

/** Takes the page's state; the card, where one is shown, is expected to be gone. */
export async function stateOf(page: Page, paste: Page): Promise<PageState> {
  await page.bringToFront();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  const found = await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    return {
      outerHTML: document.documentElement.outerHTML,
      textContent: document.documentElement.textContent,
      styleSheets: document.styleSheets.length,
      adoptedStyleSheets: document.adoptedStyleSheets.length,
    };
  });
  await paste.bringToFront();
  const copied = await pastedInto(paste);
  await page.bringToFront();
  return { ...found, copied };
}

/** What the clipboard has, by real keys: pasted into the emptied field of a page in front. */
export async function pastedInto(paste: Page): Promise<string> {
  await paste.$eval('textarea', (field) => (field.value = ''));
  await paste.focus('textarea');
  await paste.keyboard.down('Control');
  await paste.keyboard.press('v');
  await paste.keyboard.up('Control');
  return until('the field has what was pasted', () => paste.$eval('textarea', (field) => field.value));
}

/** A page with a field to paste into. */
export const pastePage = `<!doctype html><html lang="en"><title>Paste</title><link rel="icon" href="data:,"><textarea></textarea></html>`;
