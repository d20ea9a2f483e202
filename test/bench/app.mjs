// What a keystroke in the search field costs: script, style and layout until the results stand, in Chromium with its
// CPU slowed four times. The bar is 8 ms in the median. Beside it a field that does nothing on an empty page, and what
// the browser itself does in either field for a key, which no page can change. Needs dist/app.
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { costOfKey, openChromium, printCosts, slow } from './key/key-cost.mjs';

const queries = ['CLOSE_WAIT', 'timewait', 'fin wait 2', 'why so many time wait', 'estb', '06'];

const site = await serve(join(import.meta.dirname, '..', '..', 'dist', 'app'));
const browser = await openChromium();
try {
  /**
   * Costs of every key of the queries.
   *
   * @param open opens what has the field, and gives it the keyboard
   */
  async function costs(open) {
    const page = await browser.newPage();
    await page.setBypassServiceWorker(true);
    const client = await page.createCDPSession();
    await open(page);
    await slow(client);
    const found = [];
    for (let round = 0; round < 2; round += 1)
      for (const query of queries) {
        await page.keyboard.press('Escape');
        for (const key of query) {
          const cost = await costOfKey(key, page, client);
          // The first round warms the script up, as a reader's first word does.
          if (round > 0) found.push(cost);
        }
      }
    await page.close();
    return found;
  }

  const plain = await costs(async (page) => {
    await page.setContent('<input type="search" autocomplete="off" spellcheck="false">');
    await page.focus('input');
  });
  const search = await costs(async (page) => {
    await page.goto(`${site.url}?q=listen`);
    await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
  });
  printCosts('keystrokes', 8, ['search', search], ['plain field', plain]);
} finally {
  await browser.close();
  await site.close();
}
