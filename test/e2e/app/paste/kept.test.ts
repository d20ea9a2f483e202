import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openSite, siteBrowsers } from '../../../support/open-site.ts';
import {
  findingsShown,
  linesShown,
  manyRows,
  openPaste,
  pasteText,
  stripText,
  textKept,
  undo,
} from '../../../support/paste-page.ts';
import type { ServedSite } from '../../../support/site.ts';
import { until } from '../../../support/until.ts';

const recorded = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const listing = readFileSync(join(recorded, 'ss-tanope.txt'), 'utf8');

for (const { name, skip, start } of siteBrowsers)
  describe(`what the paste view keeps in ${name}`, { skip }, () => {
    let site: ServedSite;
    let browser: Browser;
    let page: Page;
    openSite((opened) => {
      ({ site, browser } = opened);
    }, start);
    beforeEach(async () => {
      page = await browser.newPage();
    });

    it('keeps the text across a reload, and forgets it when it is cleared, with a way back', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      await findingsShown(page);
      await textKept(page);
      await page.reload();
      await findingsShown(page);
      assert.match((await linesShown(page))[1] ?? '', /^LISTEN/);
      const clear = await page.$$('.strip > .buttons > button');
      await clear.at(-1)?.click();
      await page.waitForSelector('tcp-paste textarea');
      await undo(page);
      await findingsShown(page);
      assert.match(await stripText(page), /20 connections/);
      await page.close();
    });

    it('is as it was left where the reader comes back to it', async () => {
      await page.setViewport({ width: 1000, height: 700 });
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, `12:00:00\n${manyRows(300)}12:00:10\n${manyRows(310)}`);
      await findingsShown(page);
      await page.waitForSelector('.comparison');
      await page.click('.counts [data-phase] button, .counts button');
      await page.waitForSelector('tcp-paste-table select');
      await page.select('tcp-paste-table select', 'peer');
      await page.select('.strip select', '0');
      await page.waitForSelector('tcp-paste-table .row-group');
      const looked = () =>
        page.evaluate(() => ({
          pane: document.querySelector('[role=tab][aria-selected=true]')?.id,
          snapshot: document.querySelector<HTMLSelectElement>('.strip select')?.value,
          chosen: document.querySelector('.counts [aria-pressed=true]')?.textContent.trim(),
          group: document.querySelector<HTMLSelectElement>('tcp-paste-table select')?.value,
          scroll: Math.round(scrollY),
        }));
      await page.evaluate(() => {
        scrollTo({ top: 500, behavior: 'instant' });
      });
      const left = await looked();
      assert.equal(left.pane, 'tab-table');
      assert.equal(left.scroll, 500);
      const same = async () => JSON.stringify(await looked()) === JSON.stringify(left);
      await page.goto(`${site.url}machine/`);
      await page.goBack();
      await until('it is as it was after Back', same);
      await page.reload();
      await until('it is as it was after a reload', same);
      await page.click('.strip > .buttons > button');
      await page.waitForSelector('tcp-paste textarea');
      await page.type('tcp-paste textarea', '12:00:20');
      await page.goto(`${site.url}ko/paste/`);
      await until('it is in Korean', async () => (await looked()).group === 'peer');
      await until('what was written is there', () =>
        page.$eval('tcp-paste textarea', ({ value }) => value === '12:00:20'),
      );
      assert.equal((await looked()).scroll, 0);
      await page.close();
    });

    it('keeps the text of each tab, also where one is the copy of the other', async () => {
      const row = (port: number) => `tcp 0 0 192.0.2.1:22 198.51.100.7:${port} ESTABLISHED\n`;
      // A wait of the driver that begins in a window that is still on its way from its first, empty document may never
      // end, however long the text has been there: it is asked again and again.
      const holds = (one: Page, port: number) =>
        one
          .$$eval(
            'code.written',
            (lines, port) => lines.some(({ textContent }) => textContent.includes(`:${port}`)),
            String(port),
          )
          .catch(() => false);
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, row(1001));
      await findingsShown(page);
      await textKept(page, row(1001));
      // As a tab that is duplicated, a window that a page opens has a copy of what its tab holds.
      const [copy] = await Promise.all([
        new Promise<Page>((resolve) => {
          page.once('popup', (opened) => {
            if (opened) resolve(opened);
          });
        }),
        page.evaluate(() => {
          open(location.href);
        }),
      ]);
      await until('the copy has the text', () => holds(copy, 1001));
      await (await copy.$$('.strip > .buttons > button')).at(-1)?.click();
      await copy.waitForSelector('tcp-paste textarea');
      await pasteText(copy, row(1002));
      await until('the copy has another text', () => holds(copy, 1002));
      await textKept(copy, row(1002));
      await page.bringToFront();
      await page.reload();
      await until('the first text is there', () => holds(page, 1001));
      await copy.reload();
      await until('the other one is in the copy', () => holds(copy, 1002));
      await copy.close();
      await page.close();
    });

    it('keeps the limits that were changed in two tabs, and brings back all that were reset', async () => {
      const other = await browser.newPage();
      const write = (one: Page, id: string, value: string) =>
        one.$eval(
          `.limits [aria-describedby="limit-${id}"]`,
          (field, value) => {
            (field as HTMLInputElement).value = value;
            field.dispatchEvent(new Event('change', { bubbles: true }));
          },
          value,
        );
      const holds = (one: Page, ...values: readonly string[]) =>
        one.$$eval(
          '.limits input',
          (fields, values) => values.every((value) => fields.some((field) => field.value === value)),
          values,
        );
      for (const one of [page, other]) {
        await openPaste(one, `${site.url}paste/`);
        await pasteText(one, listing);
        await one.waitForSelector('.limits');
      }
      await write(page, 'fw2-look', '4321');
      await until('the other tab has the limit', () => holds(other, '4321'));
      await write(other, 'cw-look', '8765');
      await until('both tabs have both', () => holds(page, '4321', '8765'));
      await page.bringToFront();
      await page.$eval('.limits > summary', (summary) => {
        summary.click();
      });
      await page.$eval('.limits > button', (button) => {
        button.click();
      });
      await until('the limits are the defaults', async () => !(await holds(page, '4321')));
      await undo(page);
      await until('all limits are back', () => holds(page, '4321', '8765'));
      await page.evaluate(() => {
        localStorage.clear();
      });
      await other.close();
      await page.close();
    });

    it('brings back what was cleared without losing what came after it', async () => {
      const shows = (text: string) =>
        page.$$eval(
          '.strip',
          (strips, wanted) => strips.some((strip) => (strip as HTMLElement).innerText.includes(wanted)),
          text,
        );
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      await findingsShown(page);
      await (await page.$$('.strip > .buttons > button')).at(-1)?.click();
      await page.waitForSelector('tcp-paste textarea');
      await pasteText(page, '12:00:00\ntcp 0 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT\n');
      await until('the second text is there', () => shows('1 connection '));
      await undo(page);
      await until('the first text is back', () => shows('20 connections'));
      await undo(page);
      await until('the second text is back', () => shows('1 connection '));
      await page.close();
    });

    it('offers the last texts that gave way, and never so many that the page is covered', async () => {
      const row = (port: number) => `tcp 0 0 192.0.2.1:22 198.51.100.7:${port} ESTABLISHED\n`;
      await openPaste(page, `${site.url}paste/`);
      for (const port of [1001, 1002, 1003, 1004, 1005, 1006]) {
        // Dropped anywhere, a text takes the place of the one that is there.
        await page.evaluate((text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData('text/plain', text);
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
        }, row(port));
        await until(`the text with ${port} is there`, async () =>
          (await page.$$eval('code.written', (all) => all.map(({ textContent }) => textContent)))
            .join()
            .includes(`:${port}`),
        );
      }
      assert.equal(
        await page.$$eval('.notice', (all) => all.filter((one) => one.textContent.includes('Undo')).length),
        3,
      );
      await page.close();
    });
  });
