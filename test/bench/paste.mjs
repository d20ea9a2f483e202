// The paste view in Chromium: 20,000 rows pasted to findings on the screen against parse alone in the same page;
// the longest task of the page while 200,000 rows are read, scrolled and sorted; memory while 500 MB are read.
import { createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { longestTask, processorTimes, taskCategories } from './page/trace-work.mjs';

const root = join(import.meta.dirname, '..', '..');

const states = ['ESTAB', 'TIME-WAIT', 'CLOSE-WAIT', 'ESTAB', 'FIN-WAIT-2', 'SYN-RECV', 'LAST-ACK', 'ESTAB'];
const heading = 'State      Recv-Q Send-Q Local Address:Port Peer Address:Port\n';
const row = (at) =>
  `${states[at % 8].padEnd(10)} 0      0      192.0.2.10:443     198.51.${(at >> 8) % 256}.${at % 256}:${20000 + (at % 40000)}\n`;
const listing = (count) => heading + Array.from({ length: count }, (_, at) => row(at)).join('');

const served = await serve(root);
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: chromiumArgs,
});

async function openView() {
  const page = await browser.newPage();
  await page.goto(`${served.url}dist/app/paste/`);
  await page.waitForSelector('tcp-paste textarea');
  return page;
}

/** Makes the event that pastes a text: that copies the text, which no reader waits for. */
const holdPaste = (page, text) =>
  page.evaluate(async (pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    globalThis.pasting = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    await new Promise((resolve) => setTimeout(resolve, 200));
  }, text);

/**
 * Pastes what is held into the empty view; resolves with the milliseconds until the findings are on the screen: a
 * message that is sent while a frame begins comes when that frame is laid out and painted.
 */
const paste = (page) =>
  page.evaluate(async () => {
    const shown = new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = resolve;
      const watch = new MutationObserver(() => {
        if (!document.querySelector('tcp-paste .findings .outcome')) return;
        watch.disconnect();
        requestAnimationFrame(() => port1.postMessage(undefined));
      });
      watch.observe(document.querySelector('tcp-paste'), { childList: true, subtree: true });
    });
    const started = performance.now();
    performance.mark('pasted');
    document.querySelector('tcp-paste textarea').dispatchEvent(globalThis.pasting);
    await shown;
    performance.mark('shown');
    return performance.now() - started;
  });

/** Pastes what is held over the text that is there; resolves when it is drawn. */
const pasteOver = (page) =>
  page.evaluate(async () => {
    const { version } = document.querySelector('tcp-paste-text');
    document.body.dispatchEvent(globalThis.pasting);
    while (document.querySelector('tcp-paste-text')?.version === version)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 500));
  });

/** Does something on a page, and says what was traced meanwhile. */
async function traced(page, act) {
  const client = await page.createCDPSession();
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event);
  });
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: taskCategories },
  });
  const result = await act();
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  return { result, events };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const small = listing(20_000);
const views = [];
const alone = [];
for (let run = 0; run < 5; run++) {
  const page = await openView();
  await holdPaste(page, small);
  views.push(await paste(page));
  alone.push(
    await page
      .evaluate(
        async (address, text) => {
          const { parse } = await import(address);
          const started = performance.now();
          parse(text);
          return performance.now() - started;
        },
        `${served.url}dist/netstat/index.js`,
        small,
      )
      .catch(() => NaN),
  );
  await page.close();
}
// The page's policy lets no foreign script in, so parse alone is timed in a page without one.
if (alone.some(Number.isNaN)) {
  alone.length = 0;
  for (let run = 0; run < 5; run++) {
    const page = await browser.newPage();
    await page.goto(`${served.url}dist/netstat/index.js`);
    alone.push(
      await page.evaluate(
        async (address, text) => {
          const { parse } = await import(address);
          const started = performance.now();
          parse(text);
          return performance.now() - started;
        },
        `${served.url}dist/netstat/index.js`,
        small,
      ),
    );
    await page.close();
  }
}
console.log(`20,000 rows pasted to findings on the screen: ${median(views).toFixed(0)} ms (median of ${views.length})`);
console.log(`parse alone, cold as there:                   ${median(alone).toFixed(0)} ms`);
console.log(`ratio:                                        ${(median(views) / median(alone)).toFixed(1)}`);

const shares = [];
for (let run = 0; run < 3; run++) {
  const page = await openView();
  await holdPaste(page, small);
  const { events } = await traced(page, () => paste(page));
  shares.push(processorTimes(events, 'pasted', 'shown'));
  await page.close();
}
const share = (thread) => `${median(shares.map((times) => times[thread])).toFixed(0)} ms`;
console.log(
  `processor time of it, traced:                 ${share('worker')} in the worker, ${share('page')} in the page, ${share('compiler')} in the browser's compiler beside them`,
);

const page = await openView();
const large = listing(200_000);
await holdPaste(page, large);
const { result: took, events: reading } = await traced(page, () => paste(page));
const scroll = () =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const scroller = document.querySelector('.scroller.text');
    let before = await new Promise((resolve) => requestAnimationFrame(resolve));
    globalThis.longestFrame = 0;
    for (let step = 1; step <= 60; step++) {
      scroller.scrollTop = (scroller.scrollHeight / 60) * step;
      const now = await new Promise((resolve) => requestAnimationFrame(resolve));
      globalThis.longestFrame = Math.max(globalThis.longestFrame, now - before);
      before = now;
    }
  });
const { events: scrolling } = await traced(page, scroll);
const frame = await page.evaluate(() => globalThis.longestFrame);
await holdPaste(page, large);
const { events: again } = await traced(page, () => pasteOver(page));
await page.click('#tab-table');
await page.waitForSelector('.rows .row td');
const { events: sorting } = await traced(page, async () => {
  await page.click('.rows thead th button');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
});
console.log(`\n200,000 rows (${(large.length / 1e6).toFixed(1)} MB): findings after ${took.toFixed(0)} ms`);
console.log('longest task of the page (bar: 50 ms), and of its processor time the longest that one took:');
for (const [name, events] of Object.entries({ reading, scrolling, 'reading again': again, sorting })) {
  const { clock, processor } = longestTask(events);
  console.log(`  ${name.padEnd(14)}${clock.toFixed(0).padStart(4)} ms${processor.toFixed(0).padStart(6)} ms`);
}
console.log(`longest time between two frames while scrolling: ${frame.toFixed(0)} ms (17 is none lost)`);
await page.close();

/** Memory of all of the browser's renderers, in MB; undefined where the system does not tell. */
function rendererMemory() {
  let sum = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer')) continue;
      const parent = String(browser.process()?.pid);
      let at = id;
      while (at !== '1' && at !== '0' && at !== parent)
        at = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0';
      if (at !== parent) continue;
      sum += Number(/^Pss_Anon:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000;
    } catch {
      // The process has ended meanwhile.
    }
  }
  return sum;
}

/** The heaps of JavaScript of a page and its workers, in MB. */
async function scriptHeap(view) {
  const sessions = [await view.createCDPSession(), ...view.workers().map(({ client }) => client)];
  const heaps = await Promise.all(
    sessions.map((session) => session.send('Runtime.getHeapUsage').catch(() => ({ usedSize: 0 }))),
  );
  await sessions[0].detach();
  return heaps.reduce((sum, { usedSize }) => sum + usedSize, 0) / 1e6;
}

if (process.platform === 'linux') {
  const folder = mkdtempSync(join(tmpdir(), 'tcp-state-card-bench-'));
  try {
    const path = join(folder, 'large.log');
    const out = createWriteStream(path);
    const turn = listing(20_000);
    let minute = 0;
    for (let written = 0; written < 500_000_000; written += turn.length, minute++) {
      const time = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
      if (!out.write(`${time}\n${turn}`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'close');
    const view = await openView();
    const before = rendererMemory();
    const input = await view.$('tcp-paste input[type=file]');
    const started = performance.now();
    await input.uploadFile(path);
    let most = 0;
    let mostHeap = 0;
    let done = false;
    const reading = view.waitForSelector('.findings', { timeout: 600_000 }).then(() => {
      done = true;
    });
    while (!done) {
      most = Math.max(most, rendererMemory());
      mostHeap = Math.max(mostHeap, await scriptHeap(view));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await reading;
    console.log(
      `\n500 MB of log, ${minute} snapshots: ${((performance.now() - started) / 1000).toFixed(1)} s, at most ${most.toFixed(0)} MB in the page's process (${before.toFixed(0)} MB before), of which ${mostHeap.toFixed(0)} MB in the heaps of page and worker`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
await browser.close();
await served.close();
