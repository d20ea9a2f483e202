import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { notices } from '../../../src/i18n/every-language/notices.ts';
import { skipFirefox } from '../../support/extension.ts';
import { until } from '../../support/until.ts';
import {
  serveSite,
  serveSiteOnline,
  siteFolder,
  skipSite,
  startChromium,
  startFirefox,
  untilOffline,
  watch,
} from '../../support/site.ts';

/** Address below the site's root, and the heading and address that must come of it without a server. */
const visits: readonly (readonly [path: string, heading: RegExp, ends: string, language: string])[] = [
  ['', /^TCP State Card$/, '', 'en'],
  ['?q=06', /^TCP State Card$/, '?q=06', 'en'],
  ['index.html', /^TCP State Card$/, 'index.html', 'en'],
  ['time-wait', /TIME-WAIT/, 'time-wait/', 'en'],
  ['ko/?text=ESTAB', /^TCP State Card$/, 'ko/?text=ESTAB', 'ko'],
  ['ko/close-wait?q=x', /CLOSE-WAIT/, 'ko/close-wait/?q=x', 'ko'],
  ['nothing/here/', /No such page/, 'not-found/?asked=here', 'en'],
  ['ko/nothing/', /페이지/, 'ko/not-found/?asked=nothing', 'ko'],
];

/** Every page of the site, as its site map has them: addresses below the site's root. */
async function sitemap(): Promise<readonly string[]> {
  const map = await readFile(join(siteFolder, 'sitemap.xml'), 'utf8');
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const root = addresses.reduce((shortest, address) => (address.length < shortest.length ? address : shortest));
  return addresses.map((address) => address.slice(root.length));
}

const heading = (page: Page) => page.$eval('h1', (element) => element.textContent.trim());

for (const { name, base, start, skip } of [
  { name: 'Chromium', base: '/', start: startChromium, skip: skipSite },
  { name: 'Chromium', base: '/repo/', start: startChromium, skip: skipSite },
  { name: 'Firefox', base: '/repo/', start: startFirefox, skip: skipFirefox },
]) {
  describe(`the site under ${base} after one visit in ${name}, with the server gone`, { skip }, () => {
    it('answers every address with the right page, switches languages, searches and explains pasted text', async () => {
      const site = await serveSite(base);
      const browser = await start();
      try {
        const page = await browser.newPage();
        await page.goto(site.url);
        await untilOffline(page);
        await site.close();
        const { errors } = watch(page);
        // Each page has the search ready by and by; one that is left while that comes has an error in Firefox.
        const visit = async (path: string) => {
          await page.goto(site.url + path);
          await page.waitForSelector('tcp-state-search:defined');
        };
        for (const [path, expected, ends, language] of visits) {
          await visit(path);
          assert.match(await heading(page), expected, path);
          assert.equal(page.url(), site.url + ends);
          assert.equal(await page.$eval('html', (root) => root.lang), language, path);
          const styled = await page.$eval('.masthead', (element) => getComputedStyle(element).display);
          assert.equal(styled, 'grid', `${path} has its style sheet`);
        }

        // What the browser would ask for, as it would ask: a navigation to each page of the site map.
        const pages = await sitemap();
        assert.ok(pages.length > 200, `${pages.length} pages`);
        await visit('');
        const wrong = await page.evaluate(async (paths) => {
          const found: string[] = [];
          for (const path of paths) {
            const response = await fetch(path);
            const text = await response.text();
            const language = path.startsWith('ko/') ? 'ko' : 'en';
            if (
              !response.ok ||
              response.redirected ||
              !text.includes(`<html lang="${language}"`) ||
              !text.includes('<h1')
            )
              found.push(path);
          }
          return found;
        }, pages);
        assert.deepEqual(wrong, []);
        // Each kind of page, opened: nothing it loads is missing.
        for (const path of pages.filter((address) =>
          /^(?:ko\/)?(?:|about\/|handshakes\/|platforms\/|questions\/|paste\/|sources\/|pitfalls\/|listen\/|ct-close\/)$/.test(
            address,
          ),
        )) {
          await visit(path);
          assert.notEqual(await heading(page), '', path);
        }

        await visit('?q=TIME_WAIT');
        await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
        await visit('');
        await page.keyboard.press('/');
        await page.keyboard.type('finwait2');
        await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
        // The address may still follow the query: that is a navigation too, and not the one that counts.
        await page.keyboard.press('Enter');
        await until('the page of FIN-WAIT-2 is there', () => Promise.resolve(page.url() === `${site.url}fin-wait-2/`));
        await page.waitForSelector('.tools a[hreflang=ko]');
        await Promise.all([page.waitForNavigation(), page.click('.tools a[hreflang=ko]')]);
        assert.equal(page.url(), `${site.url}ko/fin-wait-2/`);

        const row = 'tcp 0 0 10.0.0.5:443 198.51.100.9:50122 CLOSE_WAIT';
        await visit(`paste/?text=${encodeURIComponent(row)}`);
        await page.waitForFunction((address) => document.body.innerText.includes(address), {}, '198.51.100.9:50122');

        const icon = await page.$eval('link[rel=icon]', async ({ href }) => (await fetch(href)).ok);
        assert.ok(icon, 'the icon is kept');

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

describe('a first visit', { skip: skipSite }, () => {
  it('has the page for itself first, and says once that it works offline; on iOS also how to install by hand', async () => {
    const site = await serveSiteOnline();
    const browser = await startChromium();
    try {
      for (const [path, isByHand, text] of [
        ['', false, notices.en.offlineReady],
        ['', true, `${notices.en.offlineReady} ${notices.en.installByHand}`],
        ['ko/', true, `${notices.ko.offlineReady} ${notices.ko.installByHand}`],
      ] as const) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        // Only iOS knows this property, and this machine runs no iOS.
        if (isByHand)
          await page.evaluateOnNewDocument(() => {
            Object.defineProperty(navigator, 'standalone', { value: false });
          });
        // Asked by the page itself: the driver of a busy machine comes too late.
        await page.evaluateOnNewDocument(() => {
          addEventListener('load', () => {
            void navigator.serviceWorker.getRegistrations().then(({ length }) => {
              document.documentElement.dataset['early'] = String(length);
            });
          });
        });
        await page.goto(site.url + path);
        await page.waitForSelector('[data-early]');
        const early = await page.$eval('html', (root) => root.dataset['early']);
        assert.equal(early, '0', 'nothing is fetched to be kept while the page comes');
        // The first click ends the time in which the page is the reader's alone.
        await page.click('h1');
        const notice = await page.waitForSelector('.notice p');
        assert.equal(await notice?.evaluate((element) => element.textContent), text);
        await page.click('.notice button');
        await page.reload();
        await untilOffline(page);
        // What the browser does after it has done what the page asks of the worker.
        await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
        assert.equal(await page.$('.notice p'), null, 'once');
        await context.close();
      }
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

describe('the caches of the site', { skip: skipSite }, () => {
  it('hold nothing but the files of the site, and leave those of other sites on the origin alone', async () => {
    const site = await serveSite('/repo/');
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}not-found/`);
      await page.evaluate(() => caches.open('tcp-state-card http://elsewhere/ list-0.json'));
      await untilOffline(page);
      // Failures are no files of the site: what is missing is missing again when asked for again.
      const missing = await page.evaluate(async () => (await fetch('../no-such-file.json')).status);
      assert.equal(missing, 404);
      const kept = await page.evaluate(async () => {
        const names = await caches.keys();
        const own = names.find((name) => name.includes('/repo/')) ?? '';
        const cache = await caches.open(own);
        const requests = await cache.keys();
        const statuses = await Promise.all(requests.map(async (request) => (await cache.match(request))?.status));
        return { names, own, urls: requests.map(({ url }) => url), statuses };
      });
      assert.ok(kept.names.includes('tcp-state-card http://elsewhere/ list-0.json'));
      assert.equal(kept.names.length, 2);
      assert.match(kept.own, /^tcp-state-card http:\/\/localhost:\d+\/repo\/ list-[0-9a-f]{8}\.json$/);
      assert.ok(kept.urls.length > 220, `${kept.urls.length} files`);
      assert.ok(kept.urls.every((url) => url.startsWith(site.url)));
      assert.ok(!kept.urls.some((url) => url.endsWith('sw.js') || url.includes('no-such-file')));
      assert.ok(kept.statuses.every((status) => status === 200));
    } finally {
      await browser.close();
      await site.close();
    }
  });

  it('may be lost: without a server the reader is told that there is none', async () => {
    const site = await serveSite('/');
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      await untilOffline(page);
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name);
      });
      await site.close();
      await assert.rejects(page.goto(`${site.url}sources/`), /ERR_(?:FAILED|CONNECTION_REFUSED)/);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
