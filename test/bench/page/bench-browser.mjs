// Chromium with the built extension, permitted everywhere, and the measurements on one page.
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../../scripts/browsers.mjs';

const root = join(import.meta.dirname, '..', '..', '..');

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Serves pages by name and opens a browser for them. */
export async function openBench(pages) {
  const server = createServer((request, response) => {
    const html = pages[request.url.slice(1)];
    response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site = `http://127.0.0.1:${server.address().port}/`;

  const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-bench-'));
  const unpacked = join(folder, 'extension');
  await cp(join(root, 'dist', 'chrome'), unpacked, { recursive: true });
  const manifest = JSON.parse(await readFile(join(unpacked, 'manifest.json'), 'utf8'));
  // As if its reader had permitted every site; a prompt cannot be answered here.
  await writeFile(join(unpacked, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['*://*/*'] }));

  const launch = (options) =>
    puppeteer.launch({
      executablePath: findChromium(),
      pipe: true,
      args: [...chromiumArgs, '--js-flags=--expose-gc'],
      ...options,
    });
  const plain = await launch({ userDataDir: join(folder, 'plain') });
  const browser = await launch({ enableExtensions: [unpacked], userDataDir: join(folder, 'profile') });
  const close = async () => {
    await browser.close();
    await plain.close();
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  let background;
  try {
    background = await permittedBackground(browser);
    // It comes to the front when it opens, and a page behind it has no frames.
    const welcome = await browser.waitForTarget((one) => one.url().endsWith('/welcome.html'));
    await (await welcome.page())?.close();
  } catch (error) {
    // A browser that is left open would keep this process from its end.
    await close();
    throw error;
  }

  const heapOf = async (page) => {
    const session = await page.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize + embedderHeapUsedSize;
  };
  /** The extension's work in a trace: every call of its scripts that is in no other one, in milliseconds. */
  const workIn = (trace) => {
    const { traceEvents } = JSON.parse(Buffer.from(trace).toString('utf8'));
    const calls = traceEvents
      .filter(
        ({ ph, name, args }) =>
          ph === 'X' &&
          /^(?:FunctionCall|EvaluateScript|v8\.run|RunMicrotasks)$/.test(name) &&
          JSON.stringify(args ?? {}).includes('chrome-extension://'),
      )
      .sort((a, b) => a.ts - b.ts);
    let end = 0;
    const outer = calls
      .filter(({ ts, dur }) => (ts >= end ? ((end = ts + dur), true) : false))
      .map(({ dur }) => dur / 1000);
    return { work: outer.reduce((sum, dur) => sum + dur, 0), longest: Math.max(0, ...outer) };
  };
  const countIn = (page) =>
    background.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return chrome.tabs.sendMessage(tab.id, { type: 'count' }, { frameId: 0 }).catch(() => undefined);
    }, page.url());
  const counted = async (page) => {
    for (;;) {
      const count = await countIn(page);
      if (count !== undefined) return count;
    }
  };
  const open = async (where, name) => {
    const page = await where.newPage();
    await page.setViewport({ width: 1200, height: 800 });
    await page.bringToFront();
    if (name !== undefined) await page.goto(site + name, { timeout: 120_000 });
    return page;
  };

  /** How many marks there are on a page, and when the first one and all were there, in milliseconds since the scan began. */
  const foundOn = async (page) => {
    // A page without a find has no counts.
    const { states = {} } = (await counted(page)) || {};
    const marks = Object.values(states).reduce((sum, count) => sum + count, 0);
    const times = await page.evaluate(async (isMarked) => {
      const now = performance.now();
      while (isMarked && window.first === undefined) await new Promise((resolve) => requestAnimationFrame(resolve));
      return {
        known: now - window.started,
        first: window.first === undefined ? undefined : window.first - window.started,
        drawn: window.drawn - window.started,
      };
    }, marks > 0);
    return { ...times, marks };
  };

  return {
    /** Opens a page whose site is permitted: the extension looks at it as soon as it is parsed. */
    async extensionOn(name) {
      const alone = await open(plain, name);
      const without = await heapOf(alone);
      await alone.close();
      await setMode(background, 'everywhere');
      const page = await open(browser);
      await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
      await page.goto(site + name, { timeout: 120_000 });
      const { marks, ...found } = await foundOn(page);
      const trace = await page.tracing.stop();
      const heap = (await heapOf(page)) - without;
      await page.close();
      return {
        ...found,
        ...workIn(trace),
        marks,
        isLoaded: marks > 0 || Buffer.from(trace).includes('annotator.js'),
        heap,
      };
    },
    /** Looks at a page that has been drawn, as for a click on the button of the toolbar; mark.js begins there too. */
    async clickOn(name) {
      await setMode(background, 'click');
      const page = await open(browser, name);
      await page.waitForFunction(() => window.drawn !== undefined);
      await background.evaluate(async (url) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['content.js'] });
      }, page.url());
      const found = await foundOn(page);
      await page.close();
      await setMode(background, 'everywhere');
      return found;
    },
    async bareWalkOn(name) {
      const page = await open(plain, name);
      const took = await page.evaluate(() => {
        const start = performance.now();
        const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
        let length = 0;
        while (walker.nextNode()) length += walker.currentNode.data.length;
        return length > 0 ? performance.now() - start : NaN;
      });
      await page.close();
      return took;
    },
    async markJsOn(name) {
      const page = await open(plain, name);
      await page.addScriptTag({ path: join(root, 'node_modules', 'mark.js', 'dist', 'mark.min.js') });
      const took = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const start = performance.now();
            new window.Mark(document.body).mark(['ESTABLISHED', 'TIME_WAIT', 'CLOSE_WAIT', 'FIN_WAIT2'], {
              separateWordSearch: false,
              caseSensitive: true,
              accuracy: 'exactly',
              done: () => resolve(performance.now() - start),
            });
          }),
      );
      await page.close();
      return took;
    },
    async hoverOn(name) {
      const page = await open(browser, name);
      await counted(page);
      const point = await page.evaluate(() => {
        const text = document.querySelector('pre').firstChild;
        const range = new Range();
        const at = text.data.indexOf('TIME_WAIT');
        range.setStart(text, at);
        range.setEnd(text, at + 9);
        const { left, top, width, height } = range.getBoundingClientRect();
        window.shown = new Promise((resolve) => {
          const look = (start) =>
            document.querySelector('tcp-state-card-host')
              ? resolve(performance.now() - start)
              : requestAnimationFrame(() => look(start));
          addEventListener('pointermove', () => look(performance.now()), { once: true, capture: true });
        });
        return [left + width / 2, top + height / 2];
      });
      await page.mouse.move(...point);
      const took = await page.evaluate(() => window.shown);
      await page.close();
      return took;
    },
    /**
     * Processor time a frame takes in which the page changes something that is no text and no style, in milliseconds:
     * what Chromium does about the marks then.
     */
    async changesOn(name, isOurs) {
      const page = await open(isOurs ? browser : plain, name);
      if (isOurs) {
        await counted(page);
        await page.evaluate(async () => {
          while (window.first === undefined) await new Promise((resolve) => requestAnimationFrame(resolve));
        });
      }
      const frames = 20;
      await page.tracing.start({ categories: ['devtools.timeline'] });
      await page.evaluate(async (frames) => {
        for (let frame = 0; frame < frames; frame++) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          document.body.dataset.frame = String(frame);
        }
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }, frames);
      const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString('utf8'));
      await page.close();
      const drawing = traceEvents.filter(
        ({ ph, name }) => ph === 'X' && /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit)$/.test(name),
      );
      return drawing.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000 / frames;
    },
    async stream(seconds, isOurs) {
      const page = await open(isOurs ? browser : plain, 'stream');
      if (isOurs) await counted(page);
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      // The processor's time of the thread: tasks last longer by what the processes beside it draw.
      const busy = async () =>
        (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value;
      const pass = (time) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), time);
      // Also without the extension: the recording itself takes time.
      await page.tracing.start({ categories: ['devtools.timeline', 'v8'] });
      const before = await busy();
      await page.evaluate(() => void window.begin());
      await pass(seconds * 500);
      const trace = workIn(await page.tracing.stop());
      const half = await busy();
      const heaps = [await heapOf(page)];
      const again = await busy();
      await pass(seconds * 500);
      const end = await busy();
      heaps.push(await heapOf(page));
      await page.close();
      return { busy: half - before + end - again, heaps, longest: trace.longest };
    },
    close,
  };
}

/** The background of the extension, once its scripts are registered for every site. */
async function permittedBackground(browser) {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().endsWith('/background.js'),
  );
  const background = await target.worker();
  // A worker that was only just made has neither timers nor an API yet.
  while (!(await background.evaluate(() => globalThis.chrome?.storage !== undefined)))
    await new Promise((resolve) => setTimeout(resolve, 20));
  await setMode(background, 'everywhere');
  return background;
}

/** Lets the extension look at every page by itself, or only where it is asked to. */
const setMode = (background, mode) =>
  background.evaluate(async (mode) => {
    await chrome.storage.sync.set({ version: 1, mode });
    for (;;) {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      if (scripts.length > 0 === (mode === 'everywhere')) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, mode);
