import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serveSite, skipSite, startChromium, untilOffline, watch } from '../../support/site.ts';

/** Address below the site's root, and the heading and address that must come of it without a server. */
const visits: readonly (readonly [path: string, heading: RegExp, ends: string, language: string])[] = [
  ['', /^TCP State Card$/, '', 'en'],
  ['?q=06', /^TCP State Card$/, '?q=06', 'en'],
  ['index.html', /^TCP State Card$/, 'index.html', 'en'],
  ['time-wait/', /TIME-WAIT/, 'time-wait/', 'en'],
  ['time-wait', /TIME-WAIT/, 'time-wait/', 'en'],
  ['ko/?text=ESTAB', /^TCP State Card$/, 'ko/?text=ESTAB', 'ko'],
  ['ko/close-wait?q=x', /CLOSE-WAIT/, 'ko/close-wait/?q=x', 'ko'],
  ['ct-close-wait/', /CLOSE_WAIT/, 'ct-close-wait/', 'en'],
  ['nothing/here/', /No such page/, 'not-found/', 'en'],
];

for (const base of ['/', '/repo/']) {
  describe(`the site under ${base} after one visit, with the server gone`, { skip: skipSite }, () => {
    it('answers every address with the right page, and still searches', async () => {
      const site = await serveSite(base);
      const browser = await startChromium();
      try {
        const page = await browser.newPage();
        await page.goto(site.url);
        await untilOffline(page);
        await site.close();
        const { errors } = watch(page);
        for (const [path, heading, ends, language] of visits) {
          await page.goto(site.url + path);
          assert.match(await page.$eval('h1', (element) => element.textContent.trim()), heading, path);
          assert.equal(page.url(), site.url + ends);
          assert.equal(await page.$eval('html', (root) => root.lang), language, path);
          const styled = await page.$eval('.masthead', (element) => getComputedStyle(element).display);
          assert.equal(styled, 'grid', `${path} has its style sheet`);
        }
        await page.goto(site.url);
        await page.keyboard.press('/');
        await page.keyboard.type('finwait2');
        await page.waitForSelector('tcp-state-search >>> [role=option]');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        assert.equal(page.url(), `${site.url}fin-wait-2/`);
        await Promise.all([page.waitForNavigation(), page.click('.tools a[hreflang=ko]')]);
        assert.equal(page.url(), `${site.url}ko/fin-wait-2/`);
        // The browser itself looks for a newer worker and finds no server.
        assert.deepEqual(
          errors.filter((error) => !error.includes('sw.js')),
          [],
        );
      } finally {
        await browser.close();
      }
    });
  });
}

describe('the caches of the site', { skip: skipSite }, () => {
  it('hold nothing but the files of the site, and leave those of other sites on the origin alone', async () => {
    const site = await serveSite('/repo/');
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}not-found/`);
      await page.evaluate(() => caches.open('tcp-state-card http://elsewhere/ list-0.json'));
      await untilOffline(page);
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const own = names.find((name) => name.includes('/repo/')) ?? '';
        const requests = await (await caches.open(own)).keys();
        return { names, urls: requests.map(({ url }) => url) };
      });
      assert.ok(kept.names.includes('tcp-state-card http://elsewhere/ list-0.json'));
      assert.equal(kept.names.length, 2);
      assert.ok(kept.urls.length > 220, `${kept.urls.length} files`);
      assert.ok(kept.urls.every((url) => url.startsWith(site.url)));
      assert.ok(!kept.urls.some((url) => url.endsWith('sw.js')));
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
