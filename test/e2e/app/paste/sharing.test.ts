import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { paste as words } from '../../../../src/i18n/en/paste.ts';
import { findingsShown, openPaste, pasteText, textKept, undo } from '../../../support/paste-page.ts';
import { openSite } from '../../../support/open-site.ts';
import { skipSite, type ServedSite } from '../../../support/site.ts';
import { until } from '../../../support/until.ts';

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'app', 'paste', 'samples');
const leak = readFileSync(join(samples, 'close-wait-leak.txt'), 'utf8');
const healthy = readFileSync(join(samples, 'healthy-server.txt'), 'utf8');
/** An address that the listing has and a masked report must not have. */
const [address = ''] = /\b(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+/.exec(leak) ?? [];

describe('a listing on its way in and out', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  openSite(async (opened) => {
    ({ site, browser } = opened);
    await browser
      .defaultBrowserContext()
      .setPermission(
        new URL(site.url).origin,
        { permission: { name: 'clipboard-read' }, state: 'granted' },
        { permission: { name: 'clipboard-write' }, state: 'granted' },
      );
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.bringToFront();
    await openPaste(page, `${site.url}paste/`);
  });

  it('comes from the clipboard by a button', async () => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), leak);
    const buttons = await page.$$('.intake .buttons > button');
    await buttons.at(0)?.click();
    const found = await findingsShown(page);
    assert.match(found[0] ?? '', /CLOSE_WAIT/);
    await page.close();
  });

  it('comes from another app in the place of what was there, which is offered back', async () => {
    await pasteText(page, healthy);
    await findingsShown(page);
    await textKept(page);
    await page.goto(
      `${site.url}paste/?text=${encodeURIComponent('tcp 0 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT')}`,
    );
    const read = () => page.evaluate(() => document.querySelector('.strip')?.textContent ?? '');
    await until('the shared text is read', async () => /1 connection\b/.test(await read()));
    await undo(page);
    await until('what was there is back', async () => !/1 connection\b/.test(await read()));
    await page.close();
  });

  it('comes as several files that are dropped anywhere, as snapshots one after the other', async () => {
    await page.evaluate(
      (...texts) => {
        const dataTransfer = new DataTransfer();
        for (const [at, text] of texts.entries()) dataTransfer.items.add(new File([text], `${at}.txt`));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      leak,
      leak,
    );
    await until('both are read', () => page.$eval('.strip', ({ textContent }) => textContent.includes('2 snapshots')));
    await page.waitForSelector('.comparison');
    await page.close();
  });

  it('goes out as a report without addresses, or with them where the reader says so', async () => {
    assert.notEqual(address, '');
    await pasteText(page, leak);
    await findingsShown(page);
    const copied = async (): Promise<string> => {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.click('.strip tcp-copy-button button');
      return until('a report is in the clipboard', () =>
        page.evaluate(async () => (await navigator.clipboard.readText()) || undefined),
      );
    };
    const masked = await copied();
    assert.match(masked, /^## TCP connections/);
    assert.match(masked, /CLOSE_WAIT/);
    assert.equal(masked.includes(address), false);
    await page.click('.strip .check input');
    const plain = await copied();
    assert.ok(plain.includes(address), plain.slice(0, 500));
    await page.close();
  });

  it('has its commands selected, and says so, where the browser lets no page copy', async () => {
    await pasteText(page, leak);
    await findingsShown(page);
    await page.waitForSelector('.finding[open] .command tcp-copy-button button');
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.click('.finding[open] .command tcp-copy-button button');
    const said = await until('it is said', () =>
      page.$eval('.finding[open] .command .said', ({ textContent }) => textContent),
    );
    assert.equal(said, words.copyByHand);
    const { code, selected } = await page.evaluate(() => ({
      code: document.querySelector('.finding[open] .command code')?.textContent.trim(),
      selected: getSelection()?.toString().trim(),
    }));
    assert.notEqual(code, '');
    assert.equal(selected, code);
    await page.close();
  });

  it('prints what was read, the counts and every finding unfolded, without the controls', async () => {
    await pasteText(page, leak);
    await findingsShown(page);
    await page.emulateMediaType('print');
    const seen = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.map((element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.clientHeight > 0),
      );
    for (const selector of ['.strip h2', '.counts li', '.finding > summary', '.finding .explained > p:first-child'])
      assert.deepEqual([...new Set(await seen(selector))], [true], `${selector} is printed`);
    for (const selector of ['.data-pane', '.limits', '.strip .buttons button']) {
      await page.waitForSelector(selector);
      assert.equal((await seen(selector)).includes(true), false, `${selector} is not printed`);
    }
    await page.close();
  });

  it('says of a healthy listing that there is nothing to do, and what was checked', async () => {
    await pasteText(page, healthy);
    const found = await findingsShown(page);
    assert.deepEqual(
      found.filter((title) => !title.startsWith('Normal')),
      [],
    );
    // What is folded up is drawn last.
    const checked = await page.waitForSelector('.checked > summary');
    assert.match((await checked?.evaluate(({ textContent }) => textContent)) ?? '', /\d+/);
    await page.close();
  });
});
