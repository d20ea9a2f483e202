import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { rfcStateIds } from '../../../src/states/rfc-states.ts';
import { slugOf } from '../../../src/states/slug.ts';
import { axeFaults, axeFaultsOfThemes } from '../../support/axe.ts';
import { openSite } from '../../support/open-site.ts';
import { openPaste, pasteText } from '../../support/paste-page.ts';
import { serveSiteOnline, skipSite, startChromium, startHeadlessShell, type ServedSite } from '../../support/site.ts';

/** Two snapshots with findings. */
const twice = readFileSync(
  join(import.meta.dirname, '..', '..', '..', 'src', 'app', 'paste', 'samples', 'close-wait-twice.txt'),
  'utf8',
);

const pages = [
  '',
  'time-wait/',
  'ct-close-wait/',
  'ko/',
  'ko/time-wait/',
  'handshakes/',
  'questions/',
  'ko/corrections/',
  'sources/',
  'platforms/',
  'platforms/windows/',
  'about/',
  'not-found/',
];
describe('axe finds nothing', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  it('on any kind of page, in every theme', async () => {
    const page = await browser.newPage();
    for (const path of pages) {
      await page.goto(site.url + path);
      assert.deepEqual(await axeFaultsOfThemes(page), [], `/${path}`);
    }
    await page.close();
  });

  it('with a notice, with results, with none and the plain field, in every theme', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    assert.deepEqual(await axeFaultsOfThemes(page), [], 'the plain field');
    for (const query of ['time_wait', 'closwaaaait']) {
      await page.goto(`${site.url}ko/?q=${query}`);
      await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await axeFaultsOfThemes(page), [], query);
    }
    await page.evaluate(async () => {
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    });
    await page.goto(`${site.url}about/`);
    await page.waitForSelector('.notice', { visible: true });
    assert.deepEqual(await axeFaultsOfThemes(page), [], 'a notice');
    await page.close();
  });

  it('on a page with all its folded parts open and a list of results', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}closed/?q=close`);
    await page.$$eval('details', (all) => {
      for (const details of all) details.open = true;
    });
    await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
    assert.deepEqual(await axeFaults(page), []);
    await page.close();
  });
});

describe('with JavaScript off', { skip: skipSite }, () => {
  it('every text of a page is there, and what needs a script is not', async () => {
    const site = await serveSiteOnline();
    const browser = await startHeadlessShell();
    try {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.url}close-wait/`);
      const text = await page.$eval('body', (body) => body.innerText);
      for (const words of ['CLOSE-WAIT', 'The peer', 'state-close-wait', 'LAST-ACK', 'Sources'])
        assert.ok(text.includes(words), words);
      assert.ok(!text.includes('Your system'));
      await Promise.all([page.waitForNavigation(), page.click('.at-LAST-ACK a')]);
      assert.equal(page.url(), `${site.url}last-ack/`);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

describe('with text of twice the size on a small phone', { skip: skipSite }, () => {
  it('the hint of the search lies on none of its words', async () => {
    const site = await serveSiteOnline();
    const browser = await startChromium(['--blink-settings=defaultFontSize=32']);
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 320, height: 640 });
      await page.goto(site.url);
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), '32px');
      const isShown = (hint: Element) => hint.checkVisibility();
      assert.ok(!(await page.$eval('tcp-state-search > kbd', isShown)), 'the plain field');
      await page.hover('tcp-state-search');
      // Until the element is there, the hint of the plain field is found in its place.
      await page.waitForFunction(() => document.querySelector('tcp-state-search')?.shadowRoot?.querySelector('kbd'));
      assert.ok(!(await page.$eval('tcp-state-search >>> kbd', isShown)), 'the field that searches');
    } finally {
      await browser.close();
      await site.close();
    }
  });

  it('no page is wider than the window', async () => {
    const site = await serveSiteOnline();
    const browser = await startChromium(['--blink-settings=defaultFontSize=32']);
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 320, height: 640, isMobile: true, hasTouch: true });
      const kinds = ['', 'ct-close-wait/', 'bound/', 'handshakes/', 'questions/', 'corrections/', 'sources/', 'about/'];
      const addresses = [...kinds, 'platforms/', 'machine/', 'paste/', ...rfcStateIds.map((id) => `${slugOf(id)}/`)];
      const wide: string[] = [];
      for (const address of addresses.flatMap((each) => [each, `ko/${each}`])) {
        await page.goto(new URL(address, site.url).href);
        const width = await page.evaluate(() => {
          // A section that is out of sight and not laid out hides how wide it is.
          const all = new CSSStyleSheet();
          all.replaceSync('* { content-visibility: visible !important }');
          document.adoptedStyleSheets.push(all);
          return document.documentElement.scrollWidth;
        });
        if (width > 320) wide.push(`${address}: ${width}`);
      }
      assert.deepEqual(wide, []);
    } finally {
      await browser.close();
      await site.close();
    }
  });

  it('nor is the paste view with two snapshots in it and everything unfolded', async () => {
    const site = await serveSiteOnline();
    const browser = await startChromium(['--blink-settings=defaultFontSize=32']);
    try {
      for (const language of ['', 'ko/']) {
        // A tab of its own: the text of the first would be brought back in it, in the place of the field.
        const page = await browser.newPage();
        await page.setViewport({ width: 320, height: 640 });
        await openPaste(page, `${site.url}${language}paste/`);
        await pasteText(page, twice);
        await page.waitForSelector('.comparison');
        await page.waitForSelector('.limits');
        await page.$$eval('tcp-paste details', (all) => {
          for (const details of all) details.open = true;
        });
        for (const [tab, shown] of [
          ['text', 'code.written'],
          ['table', '.rows .row td'],
        ] as const) {
          await page.$eval(`#tab-${tab}`, (button) => {
            (button as HTMLElement).click();
          });
          await page.waitForSelector(shown);
          assert.equal(
            await page.evaluate(() => document.documentElement.scrollWidth),
            320,
            `${language}paste/ ${tab}`,
          );
        }
      }
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
