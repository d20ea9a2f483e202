// What a press of a key costs the page that it goes to, in Chromium with its CPU slowed, and how that is printed.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../../scripts/browsers.mjs';
import { keyCategories, keyWork } from '../page/trace-work.mjs';

/** How many times slower the CPU is made. */
export const slowdown = 4;

export const openChromium = () =>
  puppeteer.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
  });

/** Makes the CPU of a page slow, or as it is. */
export const slow = (client, rate = slowdown) => client.send('Emulation.setCPUThrottlingRate', { rate });

/**
 * Work that one press of a key makes, until the frame after it is drawn, as {@link keyWork} parts it.
 *
 * @param client a session of the page
 */
export async function costOfKey(key, page, client) {
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

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const show = (value) => `${value.toFixed(1)} ms`;

/**
 * Prints the medians of presses, of the page that is measured and of one that does nothing.
 *
 * @param what the presses are called, in the plural
 * @param bar milliseconds of script, style and layout together
 * @param measured a name, and the costs of its presses
 * @param plain the same of the page that does nothing
 */
export function printCosts(what, bar, [name, costs], plain) {
  const own = ({ script, style, layout }) => script + style + layout;
  console.log(
    `${costs.length} ${what}, CPU slowed ${slowdown} times, medians of each part (bar: ${bar.toFixed(1)} ms together)`,
  );
  for (const [of, presses] of [[name, costs], plain]) {
    const part = (kind) => show(median(presses.map((press) => press[kind])));
    console.log(
      `  ${of.padEnd(14)}script ${part('script')}, style ${part('style')}, layout ${part('layout')}; together ${show(median(presses.map(own)))}; the browser's own ${part('browser')}`,
    );
  }
  const sorted = costs.map(own).sort((a, b) => a - b);
  console.log(
    `  ${name}: nine of ten within ${show(sorted[Math.floor(sorted.length * 0.9)])}, slowest ${show(sorted.at(-1))}`,
  );
}
