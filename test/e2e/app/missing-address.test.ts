import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
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
    ['/repo/', 'no-such-page/', 'not-found/'],
    ['/repo/', 'no/such/page.html', 'not-found/'],
    ['/deep/below/', 'ko/no-such-page/', 'ko/not-found/'],
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
});
