import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { textKept } from '../../support/paste-page.ts';
import { serveSite, siteFolder, skipSite, startChromium, untilOffline } from '../../support/site.ts';

/** Deploys a newer version over a copy of the site: another overview, and so another list and another worker. */
async function deployNewer(folder: string): Promise<void> {
  const overview = join(folder, 'index.html');
  await writeFile(
    overview,
    (await readFile(overview, 'utf8')).replace('</footer>', '<p id="newer">newer</p></footer>'),
  );
  const list = (await readdir(folder)).find((name) => name.startsWith('list-')) ?? '';
  const files = JSON.parse(await readFile(join(folder, list), 'utf8')) as [string, string][];
  await writeFile(
    join(folder, list),
    JSON.stringify(files.map(([url, revision]) => [url, url === './' ? 'newer000' : revision])),
  );
  const newer = 'list-0000newe.json';
  await rename(join(folder, list), join(folder, newer));
  const worker = join(folder, 'sw.js');
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(list, newer));
}

const noticeText = (page: Page) =>
  page.$eval('.notices', (region) => ({ live: region.getAttribute('aria-live'), text: region.textContent }));

async function clickNotice(page: Page, label: string): Promise<void> {
  await page.evaluate((wanted) => {
    [...document.querySelectorAll<HTMLButtonElement>('.notice button')]
      .find((button) => button.textContent === wanted)
      ?.click();
  }, label);
}

describe('a new version of the site', { skip: skipSite }, () => {
  it('is offered, waits for the reader, and keeps what was typed across the reload', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-site-'));
    await cp(siteFolder, folder, { recursive: true });
    const site = await serveSite('/', folder);
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      await untilOffline(page);
      await page.waitForFunction(() =>
        document.querySelector('.notice')?.textContent.includes('Ready to work offline'),
      );
      await page.reload();

      await deployNewer(folder);
      await page.keyboard.press('/');
      await page.keyboard.type('finwait2');
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await registration?.update();
      });
      await page.waitForFunction(
        () => document.querySelector('.notice')?.textContent.includes('A new version is ready'),
        {
          timeout: 60_000,
        },
      );
      const { live } = await noticeText(page);
      assert.equal(live, 'polite');
      assert.equal(await page.$('#newer'), null, 'nothing changes before the reader says so');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'tcp-state-search');

      await Promise.all([page.waitForNavigation(), clickNotice(page, 'Reload')]);
      await page.waitForSelector('#newer');
      assert.equal(await page.$eval('tcp-state-search >>> input', (input) => input.value), 'finwait2');
      const caches = await page.evaluate(() => globalThis.caches.keys());
      assert.equal(caches.length, 1, 'the old version is gone from the device');
    } finally {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('a new version of the site while text is being explained', { skip: skipSite }, () => {
  it('is found when the reader comes back to the window, and the pasted text is still there after the reload', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-site-'));
    await cp(siteFolder, folder, { recursive: true });
    const site = await serveSite('/', folder);
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.goto(
        `${site.url}paste/?text=${encodeURIComponent('tcp 0 0 10.0.0.5:443 198.51.100.9:50122 CLOSE_WAIT')}`,
      );
      await untilOffline(page);
      await textKept(page);
      await page.reload();
      const isShown = () =>
        page.waitForFunction((address) => document.body.innerText.includes(address), {}, '198.51.100.9:50122');
      await isShown();

      await deployNewer(folder);
      const other = await browser.newPage();
      await page.waitForFunction(() => document.visibilityState === 'hidden', { polling: 100 });
      await page.bringToFront();
      await page.waitForFunction(
        () => document.querySelector('.notice')?.textContent.includes('A new version is ready'),
        { timeout: 60_000 },
      );
      await other.close();
      await isShown();
      await Promise.all([page.waitForNavigation(), clickNotice(page, 'Reload')]);
      await isShown();
      assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
    } finally {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true });
    }
  });
});

describe('the first visit', { skip: skipSite }, () => {
  it('offers Korean to a Korean browser, once', async () => {
    const site = await serveSite();
    const browser = await startChromium(['--lang=ko-KR', '--accept-lang=ko-KR,ko']);
    try {
      const page = await browser.newPage();
      await page.goto(`${site.url}time-wait/`);
      await page.waitForSelector('.notice[lang=ko]');
      await Promise.all([page.waitForNavigation(), clickNotice(page, '한국어로 보기')]);
      assert.equal(page.url(), `${site.url}ko/time-wait/`);
      await page.goto(site.url);
      await page.waitForFunction(() => document.documentElement.dataset['system'] !== undefined);
      assert.equal(await page.$('.notice[lang=ko]'), null);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
