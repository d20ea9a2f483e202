// What a step of the state machine costs: script, style and layout until the next moment stands, in Chromium with its CPU
// slowed four times. The bar is 16 ms in the median. Beside it the same press on the button of a page that does nothing,
// and what the browser itself does for a press, which no page can change. Needs dist/app.
import { join } from 'node:path';
import { serve } from '../../scripts/serve.mjs';
import { costOfKey, openChromium, printCosts, slow } from './key/key-cost.mjs';

const scenarios = ['open', 'half-close', 'zero-window', 'accept-queue-full'];

const site = await serve(join(import.meta.dirname, '..', '..', 'dist', 'app'));
const browser = await openChromium();
try {
  const page = await browser.newPage();
  await page.setBypassServiceWorker(true);
  const client = await page.createCDPSession();

  await page.setContent('<button>Next</button>');
  await slow(client);
  await page.focus('button');
  const nothing = [];
  for (let count = 0; count < 12; count += 1) nothing.push(await costOfKey('Enter', page, client));

  const steps = [];
  for (const scenario of scenarios) {
    await slow(client, 1);
    await page.goto(`${site.url}machine/?scenario=${scenario}`);
    await page.waitForSelector('.player .ladder[role=img]');
    await slow(client);
    await page.focus('.controls > button:nth-of-type(4)');
    const last = Number(await page.$eval('.scrub input', (field) => field.max));
    for (let step = 1; step < last; step += 1) steps.push(await costOfKey('Enter', page, client));
  }
  printCosts('steps', 16, ['step', steps], ['plain button', nothing]);
} finally {
  await browser.close();
  await site.close();
}
