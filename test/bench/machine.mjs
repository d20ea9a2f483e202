// What a step of the state machine costs: script, style and layout until the next moment stands, in Chromium with its CPU
// slowed four times. The bar is 16 ms in the median. Beside it the same press on the button of a page that does nothing,
// and what the browser itself does for a press, which no page can change. Needs dist/app.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { keyCategories, keyWork } from './page/trace-work.mjs';

const slowdown = 4;
const scenarios = ['open', 'half-close', 'zero-window', 'accept-queue-full'];
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
  const page = await browser.newPage();
  await page.setBypassServiceWorker(true);
  const client = await page.createCDPSession();

  /** Work that a press of the Enter key makes, until the frame after it is drawn. */
  async function costOfEnter() {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    client.on('Tracing.dataCollected', collect);
    await client.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: keyCategories },
    });
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    return keyWork(events);
  }

  await page.setContent('<button>Next</button>');
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.focus('button');
  const nothing = [];
  for (let count = 0; count < 12; count += 1) nothing.push(await costOfEnter());

  const steps = [];
  for (const scenario of scenarios) {
    await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.goto(`${site.url}machine/?scenario=${scenario}`);
    await page.waitForSelector('.player .ladder[role=img]');
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.focus('.controls > button:nth-of-type(4)');
    const last = Number(await page.$eval('.scrub input', (field) => field.max));
    for (let step = 1; step < last; step += 1) steps.push(await costOfEnter());
  }
  const show = (value) => `${value.toFixed(1)} ms`;
  const own = ({ script, style, layout }) => script + style + layout;
  /** A line of the medians of some presses. */
  const line = (name, presses) => {
    const part = (kind) => show(median(presses.map((press) => press[kind])));
    console.log(
      `  ${name.padEnd(14)}script ${part('script')}, style ${part('style')}, layout ${part('layout')}; together ${show(median(presses.map(own)))}; the browser's own ${part('browser')}`,
    );
  };
  console.log(`${steps.length} steps, CPU slowed ${slowdown} times, medians of each part (bar: 16.0 ms together)`);
  line('step', steps);
  line('plain button', nothing);
  const sorted = steps.map(own).sort((a, b) => a - b);
  console.log(
    `  steps: nine of ten within ${show(sorted[Math.floor(sorted.length * 0.9)])}, slowest ${show(sorted.at(-1))}`,
  );
} finally {
  await browser.close();
  await site.close();
}
