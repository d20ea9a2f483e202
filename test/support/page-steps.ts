import { after, before } from 'node:test';
import type { Page } from 'puppeteer-core';
import { servePages, type ListingServer } from './listing-server.ts';
import { middleOf } from './marked-page.ts';
import type { PermittedBrowser } from './permitted-browser.ts';
import { until } from './until.ts';

/** What the reader of a page does, and waits for; each rejects with a sentence about what did not come. */
function pageSteps({ page, card, counts, marks }: Pick<PermittedBrowser, 'page' | 'card' | 'counts' | 'marks'>) {
  /** Waits until exactly these states are found. */
  const areFound = (wanted: Readonly<Record<string, number>>) => {
    const inOrder = (found: Readonly<Record<string, number>>) =>
      Object.entries(found)
        .map(([state, count]) => `${state} ${String(count)}`)
        .sort()
        .join();
    return until(`${inOrder(wanted) || 'nothing'} is found`, async () => inOrder(await counts()) === inOrder(wanted));
  };
  const areMarked = (...wanted: string[]) =>
    until(`${wanted.join(', ')} is marked`, async () => {
      const found = await marks();
      return wanted.every((word) => found.includes(word));
    });
  const areExactly = (...wanted: string[]) =>
    until(`exactly ${wanted.join(', ')} is marked`, async () => {
      const found = await marks();
      return found.sort().join() === [...wanted].sort().join();
    });
  const gone = () => until('no card is shown', async () => (await card()) === undefined);
  /** Sends the card away by the key for it. */
  const escape = async () => {
    await page.keyboard.press('Escape');
    await gone();
  };
  const pointAt = async (within: string, word: string) => {
    const { x, y } = await middleOf(page, within, word);
    await page.mouse.move(x - 2, y);
    await page.mouse.move(x, y);
  };
  const isShown = (word: string) =>
    until(`the card of ${word} is shown`, async () => {
      const shown = await card();
      return shown?.text.includes(word) === true && shown;
    });
  /** Points at a token once; the card of its state comes, also where its script is still being loaded. */
  const pointedCard = async (within: string, word: string, state: string) => {
    await pointAt(within, word);
    return isShown(state);
  };
  /** Box of TIME_WAIT in a `pre` as it is drawn, and the size of the view. */
  const timeWait = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf('TIME_WAIT');
        if (at < 0 || node.parentElement?.localName !== 'pre') continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + 9);
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom } = range.getBoundingClientRect();
        // Without scroll bars.
        const { clientWidth: width, clientHeight: height } = document.documentElement;
        return { left, right, top, bottom, width, height };
      }
      throw new Error('There is no TIME_WAIT.');
    });
  /** Points at TIME_WAIT until its card is there: a page may still be drawing. */
  const timeWaitCard = () =>
    until('the card of TIME-WAIT is shown', async () => {
      const { left, right, top, bottom } = await timeWait();
      await page.mouse.move((left + right) / 2 - 1, (top + bottom) / 2);
      await page.mouse.move((left + right) / 2, (top + bottom) / 2);
      return until(
        'it is there',
        async () => {
          const shown = await card();
          return shown?.text.includes('TIME-WAIT') === true && shown;
        },
        1500,
      ).catch(() => false as const);
    });
  return { areFound, areMarked, areExactly, gone, escape, pointAt, isShown, pointedCard, timeWait, timeWaitCard };
}

/** A browser whose reader goes through pages of a server of their own. */
export interface Reading extends ReturnType<typeof pageSteps> {
  readonly server: ListingServer;
  readonly reader: PermittedBrowser;
  readonly page: Page;
  /** What went wrong in scripts of the page since it was opened. */
  readonly errors: string[];
  /** Goes to a page. */
  open(path: string): Promise<void>;
  /** Ends the browser and the server. */
  close(): Promise<void>;
}

/**
 * Serves pages, by their paths, and starts a browser for them before the tests of the suite that calls this; ends both
 * after them.
 *
 * @param ready takes what was opened
 */
export function openReading(
  start: () => Promise<PermittedBrowser>,
  pages: Parameters<typeof servePages>[0],
  ready: (opened: Reading) => void,
): void {
  let opened: Reading;
  before(async () => {
    opened = await startReading(start, pages);
    ready(opened);
  });
  after(() => opened.close());
}

/** Serves pages, by their paths, and starts a browser for them. */
export async function startReading(
  start: () => Promise<PermittedBrowser>,
  pages: Parameters<typeof servePages>[0],
): Promise<Reading> {
  const server = await servePages(pages);
  const reader = await start();
  const { page } = reader;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    ...pageSteps(reader),
    server,
    reader,
    page,
    errors,
    open: async (path) => {
      await page.goto(`${server.url}${path}`);
      errors.length = 0;
    },
    close: async () => {
      await reader.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Whether a card can be seen on a page, also where it can only be asked for what the page itself knows. */
export function hasCard(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.querySelector('tcp-state-card-host')?.checkVisibility({ visibilityProperty: true }) === true,
  );
}

/** A picture of one element of a page, a PNG file in base64. */
export async function pictureOf(page: Page, selector: string): Promise<string> {
  const clip = await page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left, y: top, width, height };
  });
  return page.screenshot({ clip, encoding: 'base64' });
}
