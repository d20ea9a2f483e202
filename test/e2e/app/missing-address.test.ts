import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { catalogues } from '../../../src/app/catalogue.ts';
import { serveSiteOnline, skipSite, startHeadlessShell, watch } from '../../support/site.ts';
import { until } from '../../support/until.ts';

describe('an address that is not there', { skip: skipSite }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startHeadlessShell();
  });
  after(() => browser.close());

  for (const [base, asked, shown] of [
    ['/', 'no/such/page/', 'no/such/page/'],
    ['/repo/', 'no-such-page/', 'not-found/?asked=no-such-page'],
    ['/repo/', 'no/such/page.html', 'not-found/?asked=page.html'],
    ['/deep/below/', 'ko/no-such-page/', 'ko/not-found/?asked=no-such-page'],
  ] as const) {
    it(`shows the site's own page, with its style and links, below ${base}: ${asked}`, async () => {
      const site = await serveSiteOnline(base);
      const page = await browser.newPage();
      try {
        const { requests } = watch(page);
        // The page itself may go on to another one before it is loaded.
        const [response] = await Promise.all([
          page.waitForResponse((response) => response.url() === site.url + asked),
          page.goto(site.url + asked),
        ]);
        assert.equal(response.status(), 404);
        await page.waitForFunction((url) => location.href === url, {}, site.url + shown);
        await until('the page has its style sheet', () =>
          page.evaluate(() => {
            const masthead = document.querySelector('.masthead');
            return masthead !== null && getComputedStyle(masthead).display === 'grid';
          }),
        );
        const home = await page.$eval('main a', (link) => link.href);
        assert.equal(home, site.url + (shown.startsWith('ko/') ? 'ko/' : ''));
        const others = await page.$$eval('main section[lang] a', (links) => links.map(({ href }) => href));
        // One page stands for all languages on a host; the service worker and the finder know which one was asked for.
        assert.deepEqual(others, shown === asked ? [`${site.url}ko/`] : []);
        const foreign = requests.filter((url) => new URL(url).origin !== new URL(site.url).origin);
        assert.deepEqual(foreign, []);
      } finally {
        await page.close();
        await site.close();
      }
    });
  }

  for (const [base, asked, language, word, ...near] of [
    ['/', 'en/statez/tme-wait', 'en', 'tme-wait', 'time-wait/'],
    ['/', 'ko/CLOSE_WAITING', 'ko', 'CLOSE_WAITING', 'ko/close-wait/'],
    ['/repo/', 'ko/tme-wait/', 'ko', 'tme-wait', 'ko/time-wait/'],
    ['/', 'no-such-page/', 'en', ''],
  ] as const) {
    it(`names the states whose names are like its word, and has that in the search, below ${base}: ${asked}`, async () => {
      const site = await serveSiteOnline(base);
      const page = await browser.newPage();
      try {
        const { errors } = watch(page);
        await page.goto(site.url + asked);
        const shown = () =>
          page.$$eval('.near-address:not([hidden])', (places) =>
            places.map((place) => ({
              language: place.closest('[lang]')?.getAttribute('lang'),
              heading: place.firstElementChild?.textContent,
              links: [...place.querySelectorAll('a')].map(({ href }) => href),
            })),
          );
        const inField = () => page.$eval('tcp-state-search', (field) => field.querySelector('input')?.value);
        if (near.length === 0) {
          // Its script has looked, and has found none.
          await page.waitForNetworkIdle();
          assert.deepEqual([await shown(), await inField()], [[], '']);
          return;
        }
        await until('the states are there', async () => (await shown()).length > 0);
        const [place, ...others] = await shown();
        assert.deepEqual(others, []);
        assert.equal(place?.language, language);
        assert.equal(place.links[0], site.url + near[0]);
        assert.equal(place.heading, catalogues[language].app.notFoundNear);
        await until('the word is in the search', async () => (await inField()) === word);
        // What the reader came for stays in front: the list of the search opens when they turn to it.
        assert.equal(await page.evaluate(() => document.activeElement?.localName), 'body');
        await page.keyboard.press('/');
        const [first] = await until('the search has found it', async () => {
          const options = await page.$$eval('tcp-state-search >>> [role=option]', (links) =>
            links.map((link) => (link as HTMLAnchorElement).href),
          );
          return options.length > 0 && options;
        });
        assert.match(first ?? '', new RegExp(`/${near[0].split('/').at(-2)}/$`));
        // Of the address itself the browser says that it is not there.
        assert.deepEqual(
          errors.filter((text) => !text.includes('404')),
          [],
        );
      } finally {
        await page.close();
        await site.close();
      }
    });
  }
});
