// What a step of the state machine costs: script, style and layout until the next moment stands, in Chromium with its CPU
// slowed four times. The bar is 16 ms. Beside it the same press on the button of a page that does nothing. Needs dist/app.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { workIn } from './page/trace-work.mjs';

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

  /** Milliseconds of work that a press of the Enter key makes, until the frame after it is drawn. */
  async function costOfEnter() {
    const events = [];
    const collect = ({ value }) => events.push(...value);
    client.on('Tracing.dataCollected', collect);
    await client.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline'] },
    });
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    client.off('Tracing.dataCollected', collect);
    return workIn(events);
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
    await page.waitForSelector('.player .ladder');
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.focus('.controls > button:nth-of-type(4)');
    const last = Number(await page.$eval('.scrub input', (field) => field.max));
    for (let step = 1; step < last; step += 1) steps.push(await costOfEnter());
  }
  const [step, press] = [median(steps), median(nothing)];
  console.log(`a step: ${step.toFixed(1)} ms in the median, ${Math.max(...steps).toFixed(1)} ms at most (bar: 16 ms)`);
  console.log(`beside a press that does nothing: ${(step / press).toFixed(1)} ×`);
} finally {
  await browser.close();
  await site.close();
}
