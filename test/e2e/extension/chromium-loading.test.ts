/** What runs on a page in Chromium, and that a marked page stays the page it was, on pages that make it hard. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { cardText } from '../../support/card-text.ts';
import { closePopup, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf, paintedMarks } from '../../support/marked-page.ts';
import { until } from '../../support/until.ts';

const row = 'tcp        0      0 192.0.2.10:443          198.51.100.7:50000      TIME_WAIT';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const prose = page(
  '<script>const closed = "LISTEN TIME_WAIT";</script><textarea>TIME_WAIT</textarea><p>Founded and <em>established</em> in 1987, it closed in 2001. Listen!</p><div id="later"></div>',
);

/** Pages that work against us, each with one mark to be had. */
const hostile: Readonly<Record<string, string>> = {
  'that overrides prototypes and globals': page(
    `<pre>${row}</pre>`,
    '<script>for (const name of ["contains","closest","matches","getRootNode","compareDocumentPosition"]) { Element.prototype[name] = Node.prototype[name] = () => { throw 1; }; } Array.prototype.push = Map.prototype.get = Range.prototype.toString = () => { throw 2; }; window.requestIdleCallback = window.setTimeout = () => 0; window.MutationObserver = window.StaticRange = window.Highlight = null;</script>',
  ),
  'with a strict policy of content and types': page(
    `<pre>${row}</pre>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri *">`,
  ),
  'with another base': page(`<pre>${row}</pre>`, '<base href="https://other.example/">'),
  'that is 10,000 elements deep': page(`${'<div>'.repeat(10_000)}<pre>${row}</pre>${'</div>'.repeat(10_000)}`),
  'with names of our own in the registry': page(
    `<pre>${row}</pre>`,
    '<script>CSS.highlights.set("tcp-state-closing-first", new Highlight());</script>',
  ),
};

describe('what runs on a page in Chromium', { skip: skipChromium }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let tab: Page;
  let session: CDPSession;
  const errors: string[] = [];

  const explain = async () => {
    const popup = await openPopup(extension, tab);
    await (await popup.waitForSelector('button.explain'))?.click();
    // The popup counts when every frame has answered.
    await popup.waitForSelector('button.stop');
    await closePopup(extension);
  };
  const marks = async () => Object.values(await paintedMarks(tab)).flat();
  /** The scripts of the extension in the page, by file. */
  const scripts = new Set<string>();

  before(async () => {
    server = await servePages({
      '/': prose,
      ...Object.fromEntries(Object.values(hostile).map((html, index) => [`/${String(index)}`, html])),
    });
    extension = await startChromium();
    tab = await extension.browser.newPage();
    session = await tab.createCDPSession();
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith('chrome-extension:')) scripts.add(url.split('/').at(-1) ?? '');
    });
    await session.send('Debugger.enable');
    tab.on('pageerror', (error) => errors.push(String(error)));
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  test('is one small script where there is nothing to mark, whatever stands in scripts, fields and sentences', async () => {
    await tab.goto(server.url);
    await explain();
    assert.deepEqual([...scripts], ['content.js']);
    assert.deepEqual(await marks(), []);
  });

  test('is more when a state comes later, in pieces', async () => {
    await tab.evaluate(() => {
      const later = document.querySelector('#later')!;
      later.append('sockets in TIME');
      later.append(Object.assign(document.createElement('b'), { textContent: '_WAIT' }));
    });
    await until('the state is marked', async () => (await marks()).length === 1);
    assert.ok(scripts.has('annotator.js'));
    await until('the cards are there', () => Promise.resolve(scripts.has('cards.js')));
  });

  for (const [index, name] of Object.keys(hostile).entries())
    test(`marks a page ${name}, shows its card and breaks nothing`, async () => {
      await tab.goto(`${server.url}${String(index)}`);
      errors.length = 0;
      const picture = () => tab.evaluate(() => [document.documentElement.outerHTML, document.styleSheets.length]);
      const before = await picture();
      await explain();
      await until('the state is marked', async () => (await marks()).includes('TIME_WAIT'));
      assert.deepEqual(await picture(), before);
      assert.deepEqual(errors, []);
      // The driver cannot describe so deep a tree, nor what is in the card.
      if (name.includes('deep')) return;
      const { x, y } = await middleOf(tab, 'pre', 'TIME_WAIT');
      await tab.mouse.move(x - 1, y);
      await tab.mouse.move(x, y);
      const text = await until('the card is shown', () => cardText(session));
      assert.ok(text.includes('TIME-WAIT'), text);
      await tab.keyboard.press('Escape');
      await until('no card is shown', async () => (await cardText(session)) === undefined);
      assert.deepEqual(errors, []);
    });
});
