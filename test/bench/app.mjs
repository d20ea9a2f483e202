// What a keystroke in the search field costs: script, style and layout until the results stand, in Chromium with its
// CPU slowed four times. The bar is 8 ms in the median. Needs dist/app.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';

const slowdown = 4;
const queries = ['CLOSE_WAIT', 'timewait', 'fin wait 2', 'why so many time wait', 'estb', '06'];

/** Work of the main thread; what lies inside another of these is counted with it. */
const work = new Set(['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'UpdateLayoutTree', 'Layout', 'TimerFire']);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Milliseconds of processor time of the work in a trace, each moment once. Time in which the machine did something
 * else is not the page's.
 */
function workIn(events) {
  const own = events
    .filter(({ ph, name, tdur }) => ph === 'X' && tdur !== undefined && work.has(name))
    .sort((a, b) => a.tid - b.tid || a.ts - b.ts);
  let sum = 0;
  let tid;
  let end = 0;
  for (const event of own) {
    if (event.tid !== tid) [tid, end] = [event.tid, 0];
    if (event.ts >= end) sum += event.tdur;
    end = Math.max(end, event.ts + event.dur);
  }
  return sum / 1000;
}

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
  const page = await browser.newPage();
  await page.setBypassServiceWorker(true);
  const client = await page.createCDPSession();
  await page.goto(`${site.url}?q=listen`);
  await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

  /** Work that one key press makes, until the frame after it is drawn. */
  async function costOf(key) {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    client.on('Tracing.dataCollected', collect);
    await client.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline'] },
    });
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    return workIn(events);
  }

  const costs = [];
  for (let round = 0; round < 2; round += 1)
    for (const query of queries) {
      await page.keyboard.press('Escape');
      for (const key of query) {
        const cost = await costOf(key);
        // The first round warms the script up, as a reader's first word does.
        if (round > 0) costs.push(cost);
      }
    }
  costs.sort((a, b) => a - b);
  const show = (value) => `${value.toFixed(1)} ms`;
  console.log(
    `${costs.length} keystrokes, CPU slowed ${slowdown} times: script, style and layout until the results stand`,
  );
  console.log(`  median ${show(median(costs))}   bar 8.0 ms`);
  console.log(`  nine of ten within ${show(costs[Math.floor(costs.length * 0.9)])}, slowest ${show(costs.at(-1))}`);
} finally {
  await browser.close();
  await site.close();
}
