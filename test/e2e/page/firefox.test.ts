import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, JSHandle, Page } from 'puppeteer-core';
import { skipFirefox } from '../../support/extension.ts';
import { labelledFolders } from '../../support/labelled-folders.ts';
import { serveModule } from '../../support/serve-module.ts';
import { startFirefox, type ServedSite } from '../../support/site.ts';
import type { MarkedPages } from './marked-pages.ts';

describe('marks in Firefox', { skip: skipFirefox }, () => {
  let served: ServedSite;
  let browser: Browser;
  let page: Page;
  let marked: JSHandle<MarkedPages>;
  before(async () => {
    served = await serveModule('test/e2e/page/marked-pages.ts');
    browser = await startFirefox();
    page = await browser.newPage();
    await page.goto(served.url);
    marked = (await page.waitForFunction('window.markedPages')) as unknown as JSHandle<MarkedPages>;
  });
  after(async () => {
    await browser.close();
    await served.close();
  });

  for (const folder of labelledFolders)
    it(`stand on every state of the pages of ${folder}, and on nothing else`, async () => {
      const { count, faults } = await marked.evaluate((pages, folder) => pages.labelled(folder), folder);
      assert.deepEqual(faults, []);
      assert.ok(count > 50, `${count} pages`);
    });

  it('are those of a fresh look after a page has changed', async () => {
    const { faults } = await marked.evaluate((pages) => pages.changed(32));
    assert.deepEqual(faults, []);
  });

  it('stand on every state in view, however a page is laid out and scrolled', async () => {
    const { count, faults } = await marked.evaluate((pages) => pages.scrolled(24));
    assert.deepEqual(faults, []);
    assert.ok(count > 1000, `${count} states`);
  });
});
