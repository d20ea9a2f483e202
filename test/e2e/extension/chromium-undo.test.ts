/** What the settings take back, what they keep, and where the keyboard is meanwhile, in Chromium. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { extension as korean } from '../../../src/i18n/ko/extension.ts';
import { axeFaultsOfThemes } from '../../support/axe.ts';
import { skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { inBackground, type ExtensionApi } from '../../support/extension-api.ts';
import { until } from '../../support/until.ts';

describe('“Undo” in the settings', { skip: skipChromium }, () => {
  let extension: ExtensionBrowser;
  let options: Page;

  const stored = () => inBackground(extension, (chrome) => chrome.storage.sync.get());
  const open = async () => {
    const page = await extension.browser.newPage();
    await page.goto(`${extension.root}options.html`);
    await page.waitForSelector('.limits');
    // No question of the browser waits for an answer here: each is counted and refused.
    await page.evaluate(() => {
      const own = globalThis as unknown as { chrome: ExtensionApi; browser?: ExtensionApi; asked: number };
      own.asked = 0;
      for (const api of [own.chrome, own.browser])
        if (api)
          api.permissions.request = () => {
            own.asked += 1;
            return Promise.resolve(false);
          };
    });
    return page;
  };
  const asked = (page = options) => page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
  const press = async (selector: string, page = options) => {
    await page.bringToFront();
    await page.waitForSelector(selector);
    await page.focus(selector);
    await page.keyboard.press('Enter');
  };
  const remove = (site: string) => `button[aria-label="Remove ${site}"]`;
  const undo = 'button[name=undo]';
  const says = (sentence: string, page = options) =>
    until(`the page says “${sentence}”`, () =>
      page.$eval('.said', ({ textContent }, sentence) => textContent.includes(sentence), sentence),
    );
  const focused = () =>
    options.evaluate(() => {
      const { activeElement: active } = document;
      return active?.getAttribute('aria-label') ?? active?.getAttribute('name') ?? active?.id ?? '';
    });
  const hasKeyboard = (name: string) =>
    until(`“${name}” has the keyboard`, async () => (await focused()) === name).catch(async (error: unknown) => {
      throw new Error(`“${await focused()}” has it`, { cause: error });
    });

  before(async () => {
    extension = await startChromium();
  });
  after(() => extension.remove());
  beforeEach(async () => {
    await inBackground(extension, (chrome) =>
      chrome.storage.sync.set({
        mode: 'sites',
        sites: ['*://a.example/*', '*://b.example/*'],
        disabledSites: ['*://off.example/*'],
      }),
    );
    options = await open();
  });
  afterEach(async () => {
    await options.close();
    await inBackground(extension, (chrome) => chrome.storage.sync.clear());
  });

  test('gives back what its own window took, and leaves alone what another one chose meanwhile', async () => {
    await press(remove('a.example'));
    await says('a.example');
    const other = await open();
    await press(remove('b.example'), other);
    await says('b.example', other);
    await other.select('select[name=platform]', 'windows');
    await says(words.saved, other);
    await other.close();
    await press(undo);
    await says(words.undone);
    const { sites, platform } = await stored();
    assert.deepEqual([sites, platform], [['*://a.example/*'], 'windows']);
  });

  test('asks for no site that the browser had not permitted before', async () => {
    await options.select('select[name=theme]', 'dark');
    await says(words.saved);
    await press(undo);
    await says(words.undone);
    await press(remove('b.example'));
    await says('b.example');
    await press(undo);
    await says(words.undone);
    assert.equal(await asked(), 0);
    assert.deepEqual((await stored())['sites'], ['*://a.example/*', '*://b.example/*']);
  });

  test('leads the keyboard from a removed site to the next, to the heading of an empty list, and back', async () => {
    await press(remove('a.example'));
    await hasKeyboard('Remove b.example');
    await options.keyboard.press('Enter');
    await hasKeyboard('sites');
    await press(undo);
    await hasKeyboard('Remove b.example');
    await press(remove('off.example'));
    await hasKeyboard('disabled');
    await press(undo);
    await hasKeyboard('Remove off.example');
    assert.deepEqual(await axeFaultsOfThemes(options), []);
  });

  test('takes back a limit, and all limits that were set to their defaults at once', async () => {
    const limit = 'input[aria-describedby="limit-cw-look"]';
    const value = () => options.$eval(limit, (field) => field.value);
    await options.$eval('.limits', (list) => ((list as HTMLDetailsElement).open = true));
    const byDefault = await value();
    await options.$eval(limit, (field) => {
      field.value = '9';
      field.dispatchEvent(new Event('change'));
    });
    await says(words.saved);
    await press('.limits > button');
    await until('the limit is the default again', async () => (await value()) === byDefault);
    await press(undo);
    await until('the limit is back', async () => (await value()) === '9');
    await press('.limits > button');
    await until('the limit is the default again', async () => (await value()) === byDefault);
  });

  test('speaks the language that was just chosen', async () => {
    await options.select('select[name=language]', 'ko');
    await says(korean.saved);
    await press(undo);
    await says(words.undone);
  });

  test('is not offered for a limit that could not be kept, because the storage is full: the page says so', async () => {
    const limit = 'input[aria-describedby="limit-cw-look"]';
    await options.evaluate(() => {
      for (let size = 1 << 22; size > 0;)
        try {
          localStorage.setItem(`filler-${String(localStorage.length)}`, 'x'.repeat(size));
        } catch {
          size >>= 1;
        }
    });
    await options.$eval(limit, (field) => {
      field.value = '9';
      field.dispatchEvent(new Event('change'));
    });
    await says(words.saveFailed);
    assert.equal(await options.$(undo), null);
    assert.notEqual(await options.$eval(limit, (field) => field.value), '9');
    await options.evaluate(() => {
      localStorage.clear();
    });
  });

  test('is not needed for a site that the browser refused: what was typed stays in its field', async () => {
    await options.type('#site', 'new.example');
    await options.keyboard.press('Enter');
    await says(words.refused);
    assert.equal(await asked(), 1);
    assert.equal(await options.$eval('#site', (field) => (field as HTMLInputElement).value), 'new.example');
  });
});
