/** The settings and the welcome page in Chromium. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { extension as korean } from '../../../src/i18n/ko/extension.ts';
import { axeFaultsOfThemes } from '../../support/axe.ts';
import { skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { inBackground } from '../../support/extension-api.ts';
import { until } from '../../support/until.ts';

describe('the settings in Chromium', { skip: skipChromium }, () => {
  let extension: ExtensionBrowser;
  let options: Page;

  const open = async () => {
    const page = await extension.browser.newPage();
    await page.goto(`${extension.root}options.html`);
    // They come last, above what else there is to press.
    await page.waitForSelector('.limits');
    return page;
  };
  const text = () => options.evaluate(() => document.body.innerText);
  const stored = (of = extension) => inBackground(of, ({ storage }) => storage.sync.get());

  before(async () => {
    extension = await startChromium();
  });

  beforeEach(async () => {
    await inBackground(extension, ({ storage }) => storage.sync.clear());
    const before = await extension.browser.pages();
    options = await open();
    for (const page of before) await page.close();
  });

  after(() => extension.remove());

  test('are preceded by one welcome page after the install, with the mode “When I ask” chosen, and store nothing', async () => {
    const fresh = await startChromium({ keepWelcome: true });
    try {
      const target = await fresh.browser.waitForTarget((found) => found.url().endsWith('/welcome.html'));
      const welcome = await target.page();
      assert.ok(welcome);
      await welcome.waitForSelector('input[name=mode]');
      assert.equal(await welcome.$eval('input[name=mode]:checked', (radio) => radio.value), 'click');
      assert.deepEqual(await axeFaultsOfThemes(welcome), []);
      await until('the sample is marked', () => welcome.evaluate(() => CSS.highlights.size > 0));
      assert.deepEqual(await stored(fresh), {});
    } finally {
      await fresh.remove();
    }
  });

  test('have nothing for axe to find, in every theme', async () => {
    assert.deepEqual(await axeFaultsOfThemes(options), []);
  });

  const problem = async () => (await options.$eval('#site-problem', ({ textContent }) => textContent)).trim();

  test('explain a slip in a site and keep what was typed', async () => {
    for (const [typed, said] of [
      ['', words.problemEmpty],
      ['ftp://files.example', words.problemScheme],
      ['*://*/*', words.problemEverySite],
      ['ci.*.example.com', words.problemWildcard],
      ['two words', words.problemHost],
    ] as const) {
      await options.$eval('#site', (field, value) => ((field as HTMLInputElement).value = value), typed);
      await options.click('.add button');
      await until(`the slip is explained: ${said}`, async () => (await problem()) === said);
      assert.equal(await options.$eval('#site', (field) => (field as HTMLInputElement).value), typed);
    }
  });

  test('show the last thing that was said alone, in the language of the page', async () => {
    const isInvalid = () => options.$eval('#site', (field) => field.getAttribute('aria-invalid'));
    await options.type('#site', 'two words');
    await options.click('.add button');
    await until('the slip is explained', async () => (await problem()) !== '');
    assert.deepEqual([await problem(), await isInvalid()], [words.problemHost, 'true']);
    await options.select('select[name=language]', 'ko');
    await until('the page says that it is stored', async () => (await text()).includes(korean.saved));
    assert.deepEqual([await problem(), await isInvalid()], ['', 'false']);
    await options.click('.add button');
    await until('the slip is explained in Korean', async () => (await problem()) === korean.problemHost);
    assert.ok(!(await text()).includes(korean.saved));
    await options.select('select[name=language]', 'auto');
    await until('the page speaks English again', async () => (await text()).includes(words.modeLabel));
  });

  test('speak another language as soon as it is chosen, and take it back by “Undo”', async () => {
    const headings = () =>
      options.$$eval('h1, h2', (all) => all.map((heading) => getComputedStyle(heading).lineHeight));
    const before = await headings();
    await options.select('select[name=language]', 'ko');
    await until('the page speaks Korean', async () => (await text()).includes(korean.modeLabel));
    assert.equal(await options.evaluate(() => document.documentElement.lang), 'ko');
    assert.deepEqual(await headings(), before, 'lines of headings are as near to each other');
    assert.deepEqual(await axeFaultsOfThemes(options), []);
    await options.click('button[name=undo]');
    await until('the page speaks English again', async () => (await text()).includes(words.modeLabel));
    assert.deepEqual(
      await until('nothing is stored', async () => {
        const items = await stored();
        return !('language' in items) && items;
      }),
      { version: 1 },
    );
  });

  test('colour the pages of the card too, from their first moment, and those that are open', async () => {
    const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const card = await extension.browser.newPage();
    await card.goto(`${extension.root}app/index.html`);
    await card.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const light = await ground(card);
    await options.select('select[name=theme]', 'dark');
    await until('an open page is dark', async () => (await ground(card)) !== light);
    const dark = await ground(card);
    assert.equal(await options.evaluate(() => document.documentElement.dataset['theme']), 'dark');
    await card.goto(`${extension.root}app/ko/close-wait/index.html`);
    assert.equal(await ground(card), dark);
    await options.select('select[name=theme]', 'auto');
    await until('the page follows the browser again', async () => (await ground(card)) === light);
  });

  test('have what can be done about a site at the end of its row, in a window of any width', async () => {
    // What the page reads of its store meanwhile does not take the place of this.
    await options.evaluate(`{
      const element = document.querySelector('tcp-options');
      const { settings, policy } = element.reader;
      const reader = {
        ...element.reader,
        settings: { ...settings, mode: 'sites', sites: ['*://wiki.example.com/*', '*://long.name.internal.example.com/*'] },
        policy: { ...policy, sites: ['*://intranet.example.com/*'] },
      };
      Object.defineProperty(element, 'reader', { get: () => reader, set() {} });
      element.requestUpdate();
    }`);
    await options.waitForSelector('.sites li');
    const strayIn = (width: number) =>
      options
        .setViewport({ width, height: 800 })
        .then(() =>
          options.$$eval('.sites li', (rows) =>
            rows.flatMap((row) =>
              [...row.querySelectorAll('button:last-of-type')].flatMap((button) =>
                Math.abs(button.getBoundingClientRect().right - row.getBoundingClientRect().right) > 1
                  ? [row.innerText]
                  : [],
              ),
            ),
          ),
        );
    assert.equal((await options.$$('.sites li button')).length, 5);
    for (const width of [1280, 768, 600, 390, 320]) assert.deepEqual(await strayIn(width), [], `${width} pixels`);
  });

  test('lead to the place where Chromium lets its user change the keys', async () => {
    const opened = extension.browser.waitForTarget((target) => target.url() === 'chrome://extensions/shortcuts');
    await options.click('button[name=shortcuts]');
    assert.ok(await opened);
  });

  test('survive a restart of the browser', async () => {
    await options.select('select[name=language]', 'ko');
    await options.select('select[name=platform]', 'windows');
    await until('both are stored', async () => {
      const items = await stored();
      return items['language'] === 'ko' && items['platform'] === 'windows';
    });
    await extension.close();
    extension = await startChromium({ profile: extension.profile });
    options = await open();
    await until('the page speaks Korean', async () => (await text()).includes(korean.modeLabel));
    assert.equal(await options.$eval('select[name=platform]', (field) => field.value), 'windows');
  });
});
