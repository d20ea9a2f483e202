/** The popup, the settings and the welcome page in Firefox. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { search as koreanSearch } from '../../../src/i18n/ko/search.ts';
import { extension as korean } from '../../../src/i18n/ko/extension.ts';
import {
  findInFirefox,
  makeProfile,
  openInFirefox,
  skipFirefox,
  startFirefox,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { firefoxWindow } from '../../support/firefox-window.ts';
import { until } from '../../support/until.ts';

describe('the extension’s own pages in Firefox', { skip: skipFirefox }, () => {
  let extension: ExtensionBrowser;
  /** A page of the extension that stays open, so that there is one to ask. */
  let inside: Page;

  const text = (page: Page) => page.evaluate(() => document.body.innerText);

  before(async () => {
    extension = await startFirefox();
    inside = await openInFirefox(extension, 'options.html');
  });

  beforeEach(async () => {
    for (const page of await extension.browser.pages()) if (page !== inside) await page.close();
    await inside.evaluate(
      "browser.storage.sync.clear().then(() => browser.storage.sync.set({ version: 1, mode: 'everywhere', language: 'ko' }))",
    );
  });

  after(() => extension.remove());

  test('begin with one welcome page, whose sample is marked, and keep language and mode across a restart of the browser', async () => {
    const profile = await makeProfile();
    let fresh = await startFirefox({ profile, keepWelcome: true });
    try {
      const welcome = await findInFirefox(fresh.browser, `${fresh.root}welcome.html`);
      await welcome.waitForSelector('input[name=mode]');
      assert.equal(await welcome.$eval('input[name=mode]:checked', (radio) => radio.value), 'click');
      await until('the sample is marked', () => welcome.evaluate(() => CSS.highlights.size > 0));
      await welcome.close();
      const options = await openInFirefox(fresh, 'options.html');
      await options.waitForSelector('select[name=language]');
      await until('the page speaks English', async () => (await text(options)).includes(words.modeLabel));
      await options.click('input[name=mode][value=everywhere]');
      await options.select('select[name=language]', 'ko');
      await until('the page speaks Korean', async () => (await text(options)).includes(korean.modeLabel));
      await until('both are stored', () =>
        options.evaluate(
          "browser.storage.sync.get().then(({ mode, language }) => mode === 'everywhere' && language === 'ko')",
        ),
      );
      await fresh.close();
      fresh = await startFirefox({ profile, keepWelcome: true });
      const again = await openInFirefox(fresh, 'options.html');
      await again.waitForSelector('input[name=mode]');
      await until('the page speaks Korean', async () => (await text(again)).includes(korean.modeLabel));
      assert.equal(await again.$eval('input[name=mode]:checked', (radio) => radio.value), 'everywhere');
    } finally {
      await fresh.remove();
    }
  });

  test('say that a site is more than what was typed, and leave the mode with the last site', async () => {
    const options = await openInFirefox(extension, 'options.html');
    await options.waitForSelector('input[name=mode]');
    const says = (sentence: string) =>
      until(`the page says “${sentence}”`, () =>
        options.$eval('.said', ({ textContent }, sentence) => textContent.includes(sentence), sentence),
      );
    const mode = () => options.$eval('input[name=mode]:checked', (radio) => radio.value);
    const isSilent = () =>
      until('nothing is said', () => options.$eval('.said', ({ textContent }) => textContent.trim() === ''));
    await options.click('input[name=mode][value=click]');
    await says(korean.saved);
    for (const [typed, sentence] of [
      ['ci.example', korean.added('ci.example')],
      ['localhost:8080/wiki', korean.addedWhole('localhost')],
    ] as const) {
      await options.type('#site', typed);
      await options.keyboard.press('Enter');
      await says(sentence);
    }
    await until('the mode is that of sites', async () => (await mode()) === 'sites');
    // As the reader does it in the settings of the browser.
    await options.evaluate("browser.permissions.remove({ origins: ['*://localhost/*'] })");
    await isSilent();
    for (const site of ['ci.example', 'localhost']) {
      await options.click(`button[aria-label="${korean.removeSite(site)}"]`);
      await says(korean.removed(site));
    }
    await until('the mode is left', async () => (await mode()) === 'click');
    await options.click('button[name=undo]');
    await until('the mode is back', async () => (await mode()) === 'sites');
    await options.click(`button[aria-label="${korean.removeSite('localhost')}"]`);
    await until('the mode is left', async () => (await mode()) === 'click');
  });

  test('lead to the place where Firefox lets its user change the keys', async () => {
    const options = await openInFirefox(extension, 'options.html');
    const firefox = await firefoxWindow(extension, options);
    await (await options.waitForSelector('button[name=shortcuts]'))?.click();
    await until('Firefox shows the keys of the extension', async () => {
      const shown = String(
        await firefox.run(
          '[gBrowser.selectedBrowser.currentURI.spec, gBrowser.selectedBrowser.contentDocument?.body?.innerText].join()',
        ),
      );
      // In the language of the browser.
      return shown.startsWith('about:addons') && shown.includes(words.nextMark);
    });
    await firefox.run('gBrowser.removeCurrentTab()');
  });

  const openPopup = async () => {
    const popup = await openInFirefox(extension, 'popup.html');
    await popup.waitForSelector('tcp-state-search');
    await until('the search field has the keyboard', () =>
      popup.evaluate(() => document.activeElement?.localName === 'tcp-state-search'),
    );
    return popup;
  };

  test('find states by typing, and show the entry in place', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('estab');
    await until('ESTABLISHED is found', () =>
      popup.evaluate(
        () =>
          document.querySelector('tcp-state-search')?.shadowRoot?.querySelector('[role=option] .name')?.textContent ===
          'ESTABLISHED',
      ),
    );
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('article.entry');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('tcp-this-page');
  });

  test('say that a word is unknown, and what the browser keeps for itself', async () => {
    const popup = await openPopup();
    await popup.keyboard.type('TIEM_WIAT_X');
    await until('the popup says so', () =>
      popup.evaluate(
        (said) =>
          document
            .querySelector('tcp-state-search')
            ?.shadowRoot?.querySelector('.message')
            ?.textContent.includes(said) === true,
        koreanSearch.none('TIEM_WIAT_X'),
      ),
    );
    await until('the popup says what it is', async () => (await text(popup)).includes(korean.restrictedOwn));
  });
});
