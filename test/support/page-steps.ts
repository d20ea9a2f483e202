import type { Page } from 'puppeteer-core';
import { middleOf } from './marked-page.ts';
import type { PermittedBrowser } from './permitted-browser.ts';
import { until } from './until.ts';

/** What the reader of a page does, and waits for; each rejects with a sentence about what did not come. */
export function pageSteps({ page, card, marks }: Pick<PermittedBrowser, 'page' | 'card' | 'marks'>) {
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
  return { areMarked, areExactly, gone, pointAt, isShown, pointedCard };
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
