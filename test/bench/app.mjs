// What a keystroke in the search field costs: script, style and layout until the results stand, in Chromium with its
// CPU slowed four times. The bar is 8 ms in the median. Beside it a field that does nothing on an empty page, and what
// the browser itself does in either field for a key, which no page can change. Needs dist/app.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { keyCategories, keyWork } from './page/trace-work.mjs';

const slowdown = 4;
const queries = ['CLOSE_WAIT', 'timewait', 'fin wait 2', 'why so many time wait', 'estb', '06'];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const site = await serve(join(import.meta.dirname, '..', '..', 'dist', 'app'));
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
try {
  /** Opens a page, in which the keyboard writes to a field, with its CPU slowed. */
  async function slowPage(open) {
    const page = await browser.newPage();
    await page.setBypassServiceWorker(true);
    const client = await page.createCDPSession();
    await open(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { page, client };
  }

  /** Work that one key press makes, until the frame after it is drawn. */
  async function costOf(key, { page, client }) {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    client.on('Tracing.dataCollected', collect);
    await client.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: keyCategories },
    });
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    return keyWork(events);
  }

  /** Costs of every key of the queries. */
  async function costs(place) {
    const found = [];
    for (let round = 0; round < 2; round += 1)
      for (const query of queries) {
        await place.page.keyboard.press('Escape');
        for (const key of query) {
          const cost = await costOf(key, place);
          // The first round warms the script up, as a reader's first word does.
          if (round > 0) found.push(cost);
        }
      }
    await place.page.close();
    return found;
  }

  const plain = await costs(
    await slowPage(async (page) => {
      await page.setContent('<input type="search" autocomplete="off" spellcheck="false">');
      await page.focus('input');
    }),
  );
  const search = await costs(
    await slowPage(async (page) => {
      await page.goto(`${site.url}?q=listen`);
      await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
    }),
  );
  const show = (value) => `${value.toFixed(1)} ms`;
  const own = ({ script, style, layout }) => script + style + layout;
  /** A line of the medians of some keys. */
  const line = (name, keys) => {
    const part = (kind) => show(median(keys.map((key) => key[kind])));
    console.log(
      `  ${name.padEnd(14)}script ${part('script')}, style ${part('style')}, layout ${part('layout')}; together ${show(median(keys.map(own)))}; the browser's own ${part('browser')}`,
    );
  };
  console.log(`${search.length} keystrokes, CPU slowed ${slowdown} times, medians of each part (bar: 8.0 ms together)`);
  line('search', search);
  line('plain field', plain);
  const sorted = search.map(own).sort((a, b) => a - b);
  console.log(
    `  search: nine of ten within ${show(sorted[Math.floor(sorted.length * 0.9)])}, slowest ${show(sorted.at(-1))}`,
  );
} finally {
  await browser.close();
  await site.close();
}
