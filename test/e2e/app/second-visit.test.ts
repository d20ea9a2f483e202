/** The network is gone before the second visit begins, in a browser that was closed in between. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { serveSite, skipSite, startChromium, untilOffline, watch } from '../../support/site.ts';
import { until } from '../../support/until.ts';

describe('the second visit, offline from its first second', { skip: skipSite }, () => {
  it('shows the card, and a state that nobody has looked at yet', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'tcp-state-card-visit-'));
    try {
      const site = await serveSite();
      const first = await startChromium([`--user-data-dir=${profile}`]);
      const visit = await first.newPage();
      await visit.goto(site.url);
      await untilOffline(visit);
      await first.close();
      await site.close();
      const second = await startChromium([`--user-data-dir=${profile}`]);
      try {
        const page = await second.newPage();
        const { errors } = watch(page);
        await page.goto(site.url);
        assert.equal(await page.$eval('h1', ({ textContent }) => textContent.trim()), 'TCP State Card');
        await page.goto(`${site.url}last-ack/`);
        assert.match(await page.$eval('h1', ({ textContent }) => textContent), /LAST-ACK/);
        assert.deepEqual(errors, []);
      } finally {
        await second.close();
      }
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

describe('a first visit that is left at once, by a link to elsewhere', { skip: skipSite }, () => {
  it('keeps the site all the same', async () => {
    const site = await serveSite();
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      // A file of the site has no script that would ask for the worker.
      await page.evaluate((address) => {
        document.querySelector<HTMLAnchorElement>('.masthead a[hreflang]')!.href = address;
      }, `${site.url}sitemap.xml`);
      await Promise.all([page.waitForNavigation(), page.click('.masthead a[hreflang]')]);
      assert.equal(page.url(), `${site.url}sitemap.xml`);
      await until(
        'the whole site is kept',
        () =>
          page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'),
        60_000,
      );
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

describe('a first visit whose reader follows a link at once', { skip: skipSite }, () => {
  it('tells on the next page that the site works offline, once', async () => {
    const site = await serveSite();
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      const isTold = () =>
        page.$$eval('.notice', (notices) => notices.some(({ textContent }) => textContent.includes('work offline')));
      await page.goto(site.url);
      await page.evaluate((address) => {
        document.querySelector<HTMLAnchorElement>('.masthead a[hreflang]')!.href = address;
      }, `${site.url}sitemap.xml`);
      await Promise.all([page.waitForNavigation(), page.click('.masthead a[hreflang]')]);
      // Nobody could tell there, and by now it is ready.
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.goto(`${site.url}time-wait/`);
      await until('the notice', isTold);
      await page.goto(`${site.url}last-ack/`);
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
      assert.equal(await isTold(), false);
      assert.equal(await page.evaluate(() => sessionStorage.getItem('tcp-state-card:offline-notice')), null);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

describe('a first visit whose reader stays', { skip: skipSite }, () => {
  it('asks for nothing to be kept in the press of a button, and does so where a link is pressed', async () => {
    const site = await serveSite();
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        // The page is never calm for long enough here.
        const later = globalThis.setTimeout;
        globalThis.setTimeout = ((work: () => void, time?: number) => (time === 3000 ? 0 : later(work, time))) as never;
        const { prototype } = ServiceWorkerContainer;
        const real = Reflect.get(prototype, 'register');
        prototype.register = function (...asked) {
          document.documentElement.dataset['kept'] = 'asked';
          return real.apply(this, asked);
        };
      });
      await page.goto(`${site.url}machine/`);
      const asked = () => page.evaluate(() => document.documentElement.dataset['kept']);
      await page.waitForSelector('.player .ladder[role=img]');
      await page.click('.controls .next');
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.scrub input')?.value === '1');
      assert.equal(await asked(), undefined);
      await page.$eval('a.skip', (link) => {
        link.click();
      });
      await until('the worker is asked for', async () => (await asked()) === 'asked');
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
