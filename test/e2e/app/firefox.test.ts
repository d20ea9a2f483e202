import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { skipFirefox } from '../../support/extension.ts';
import { openSite } from '../../support/open-site.ts';
import { findingsShown, manyRows, openFiles, openPaste, problemShown } from '../../support/paste-page.ts';
import { startFirefox, watch, type ServedSite } from '../../support/site.ts';
import { until } from '../../support/until.ts';

/** Font of the browser's own that draws its triangles. */
const ownFont = 'data:font/';

describe('the site in Firefox', { skip: skipFirefox }, () => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  openSite((opened) => {
    ({ site, browser } = opened);
  }, startFirefox);
  const open = async (path: string) => {
    page = await browser.newPage();
    const record = watch(page);
    await page.goto(site.url + path);
    return record;
  };
  const untilAddress = (path: string) =>
    page.waitForFunction(
      (wanted) => location.href === wanted && document.readyState === 'complete',
      {},
      site.url + path,
    );

  it('goes from a slash and a few letters to the page of a state, and asks for nothing but its own files', async () => {
    const record = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('timewait');
    await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
    await untilAddress('?q=timewait');
    await page.keyboard.press('Enter');
    await untilAddress('time-wait/');
    assert.match(await page.$eval('h1', ({ textContent }) => textContent), /TIME-WAIT/);
    assert.deepEqual(record.errors, []);
    assert.deepEqual(
      record.requests.filter((url) => !url.startsWith(site.url) && !url.startsWith(ownFont)),
      [],
    );
    await page.close();
  });

  it('shows the page that is open in the strip of pages, which is wider than a phone', async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 360, height: 780 });
    for (const path of ['', 'paste/', 'questions/', 'platforms/linux/', 'ko/about/']) {
      await page.goto(site.url + path);
      await until(`the page is in the strip of /${path}`, () =>
        page.$eval('.pages [aria-current]', (current) => {
          const { left, right } = current.getBoundingClientRect();
          const strip = current.parentElement!.getBoundingClientRect();
          return left >= strip.left - 1 && right <= strip.right + 1;
        }),
      );
      assert.equal(await page.evaluate(() => scrollY), 0);
    }
    await page.close();
  });

  it('comes back with the list as it was left, also where the browser kept no page', async () => {
    const forgetful = await startFirefox({ 'browser.sessionhistory.max_total_viewers': 0 });
    page = await forgetful.newPage();
    await page.setViewport({ width: 1000, height: 420 });
    await page.goto(`${site.url}listen/?q=wait`);
    await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const left = () =>
      page.$eval('tcp-state-search', ({ shadowRoot }) => ({
        active: shadowRoot?.querySelector('[aria-selected=true]')?.textContent.trim(),
        scroll: Math.round(shadowRoot?.querySelector('.panel')?.scrollTop ?? 0),
      }));
    await until('the active result is in view', async () => (await left()).scroll > 0);
    const before = await left();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.pathname.endsWith('/questions/'));
    await page.evaluate(() => {
      history.back();
    });
    await page.waitForSelector('tcp-state-search >>> [aria-selected=true]');
    await until('the list is where it was', async () => isDeepStrictEqual(await left(), before));
    await forgetful.close();
  });

  it('keeps the system of its reader, also on a page that Back brings as it was left', async () => {
    await open('close-wait/');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) document.title = 'kept';
      });
    });
    const first = () => page.$eval('.commands .systems > details', ({ dataset, open }) => [dataset['system'], open]);
    await page.select('#system', 'macos');
    assert.deepEqual(await first(), ['macos', true]);
    await page.goto(`${site.url}listen/`);
    assert.deepEqual(await first(), ['macos', true]);
    await page.select('#system', 'windows');
    await page.evaluate(() => {
      history.back();
    });
    await page.waitForFunction(() => document.title === 'kept');
    await page.waitForSelector('html[data-system=windows]');
    assert.deepEqual(await first(), ['windows', true]);
    await page.close();
  });

  it('says of a file that was cut while it was looked at that it cannot be read, and shows no empty lines', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-firefox-'));
    const path = join(folder, 'log.txt');
    try {
      const snapshots = ['12:00:00', '12:00:10'].map((time) => `${time}\n${manyRows(3000)}`);
      await writeFile(path, snapshots.join(''));
      page = await browser.newPage();
      await openPaste(page, `${site.url}paste/`);
      await openFiles(page, path);
      await findingsShown(page);
      await page.waitForSelector('.strip select');
      await writeFile(path, snapshots[0] ?? '');
      await page.$eval('tcp-paste-text .scroller', (lines) => {
        lines.scrollTop = lines.scrollHeight;
      });
      await page.waitForSelector('.problem');
      assert.match(await problemShown(page), /log\.txt could not be read\. It may have been moved, changed/);
      await page.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
