/** The page of the state machine as its reader sees it. */
import type { Browser, Page } from 'puppeteer-core';
import { watch } from './site.ts';

/** The text of an element, with states by their standard names. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    const copy = element.cloneNode(true) as Element;
    for (const spelling of copy.querySelectorAll('[data-for]')) spelling.remove();
    return copy.textContent.replaceAll(/\s+/g, ' ').trim();
  });

/** Opens the page and waits until it can be used; what goes wrong on it is recorded. */
export async function openMachine(
  browser: Browser,
  address: string,
): Promise<{ readonly page: Page; readonly errors: readonly string[] }> {
  const page = await browser.newPage();
  const { errors } = watch(page);
  await page.goto(address);
  await page.waitForSelector('.player .ladder[role=img]');
  return { page, errors };
}
