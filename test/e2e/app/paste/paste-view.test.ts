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
  undo,
} from '../../../support/paste-page.ts';
import { watch, type ServedSite } from '../../../support/site.ts';
import { until } from '../../../support/until.ts';

const recorded = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const listing = readFileSync(join(recorded, 'ss-tanope.txt'), 'utf8');
const several = readFileSync(join(recorded, 'loop-ss.txt'), 'utf8');

for (const { name, skip, start } of siteBrowsers)
  describe(`the paste view in ${name}`, { skip }, () => {
    let site: ServedSite;
    let browser: Browser;
    let page: Page;
    openSite((opened) => {
      ({ site, browser } = opened);
    }, start);
    beforeEach(async () => {
      page = await browser.newPage();
    });

    it('reads a pasted listing, names its layout, and asks for nothing but its own files', async () => {
      const record = watch(page);
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      const found = await findingsShown(page);
      assert.ok(
        found.some((title) => title.includes('CLOSE_WAIT')),
        found.join('\n'),
      );
      assert.match(await stripText(page), /Linux ss 20 connections · 21 lines · every line understood/);
      assert.match((await linesShown(page))[1] ?? '', /^LISTEN/);
      const counts = await page.$eval('.counts', (section) =>
        (section as HTMLElement).innerText.replaceAll(/\s+/g, ' '),
      );
      assert.match(counts, /ESTABLISHED 8 40%/);
      assert.deepEqual(record.errors, []);
      assert.deepEqual(
        // Firefox draws its own triangles with a font in a data address.
        record.requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:')),
        [],
      );
      await page.close();
    });

    it('speaks Korean on the Korean page', async () => {
      await openPaste(page, `${site.url}ko/paste/`);
      await pasteText(page, listing);
      const found = await findingsShown(page);
      assert.match(found.join(), /확인 권장|조치 필요/);
      assert.match(await stripText(page), /연결 20개/);
      await page.close();
    });

    it('shows the rows of a finding in the text and in the table, and explains one', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      await findingsShown(page);
      for (const finding of await page.$$('.finding')) {
        const summary = await finding.$('summary');
        if (!(await summary?.evaluate(({ textContent }) => textContent))?.includes('Both ends visible')) continue;
        await summary?.click();
        await (await finding.waitForSelector('.evidence > button', { visible: true }))?.click();
      }
      await until('only the rows of the finding are there', async () => {
        const lines = await linesShown(page);
        return lines.length === 2 && lines.every((line) => line.startsWith('CLOSE-WAIT'));
      });
      await page.click('#tab-table');
      await until('the table has the same rows', async () => (await page.$$('.rows .row')).length === 2);
      await page.focus('[role=grid]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const row = await page.waitForSelector('.row-explained');
      assert.match((await row?.evaluate((section) => section.textContent)) ?? '', /8443[\s\S]*peer/i);
      await page.close();
    });

    it('sorts, filters and groups the table', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      await findingsShown(page);
      await page.click('#tab-table');
      await page.waitForSelector('.rows .row td');
      // Between two orders there is no row.
      const first = async () =>
        (await page.$$eval('.rows tbody .row th', (cells) => cells.map(({ innerText }) => innerText.trim())))[0];
      await page.click('.rows thead th button');
      await page.click('.rows thead th button');
      assert.equal(await page.$eval('.rows thead th', (cell) => cell.getAttribute('aria-sort')), 'descending');
      await until('the last state of a life comes first', async () => (await first()) === 'CLOSE-WAIT');
      await page.type('tcp-paste-table input[type=search]', '22022');
      await until('three rows are left', async () => (await page.$$('.rows .row')).length === 3);
      await page.select('tcp-paste-table select', 'state');
      await until('the rows are grouped', async () => (await page.$$('.rows .row-group')).length === 2);
      const widths = await page.$eval('.rows .row-group', (group) => [
        group.querySelector('th')?.clientWidth,
        group.closest('table')?.clientWidth,
      ]);
      assert.equal(widths[0], widths[1], 'the heading of a group is as wide as the table');
      await page.click('.rows .row-group');
      await until('a group is unfolded', async () => (await page.$$('.rows .row')).length > 2);
      await page.close();
    });

    it('takes a text that is dropped anywhere, but not one that is dragged within the page', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      await findingsShown(page);
      const drop = (isOwn: boolean) =>
        page.evaluate((own) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData('text/plain', 'tcp 0 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT');
          const place = document.querySelector('.strip h2')!;
          const types = own ? ['dragstart', 'dragover', 'drop', 'dragend'] : ['dragover', 'drop'];
          return types.map((type) =>
            place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true })),
          );
        }, isOwn);
      assert.deepEqual(await drop(true), [true, true, true, true]);
      assert.deepEqual(await drop(false), [false, false]);
      await until('the dropped text is there', async () => (await stripText(page)).includes('1 connection '));
      await page.close();
    });

    it('takes a shared text out of the address', async () => {
      await page.goto(`${site.url}paste/?text=${encodeURIComponent(listing)}`);
      await findingsShown(page);
      assert.equal(await page.evaluate(() => location.href), `${site.url}paste/`);
      await page.close();
    });

    it('tells what is stuck between snapshots, draws them, and looks at any of them', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, several);
      await findingsShown(page);
      const comparison = await page.waitForSelector('.comparison');
      assert.match(
        (await comparison?.evaluate((section) => section.textContent)) ?? '',
        /2 connections are in CLOSE-WAIT/,
      );
      const cursor = await page.waitForSelector('.series input[type=range]');
      await cursor?.focus();
      await page.keyboard.press('Home');
      await until('the cursor is at the first snapshot', async () =>
        (await cursor?.evaluate((input) => input.getAttribute('aria-valuetext')))?.startsWith('1 of 3, 12:30:23: '),
      );
      await page.click('.cursor-row button');
      await until('the first snapshot is looked at', () =>
        page.$eval('.strip select', (select) => select.value === '0'),
      );
      await page.close();
    });

    it('adds a second snapshot in a box of its own', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, listing);
      await findingsShown(page);
      await page.click('.strip > .buttons > button');
      await page.waitForSelector('.intake textarea');
      await pasteText(page, listing);
      await page.waitForSelector('.comparison');
      assert.match(await stripText(page), /2 snapshots/);
      await page.close();
    });

    it('loses nothing of a further text that is being written, and shows there no other one', async () => {
      const row = (port: number) => `tcp 0 0 192.0.2.1:22 198.51.100.7:${port} ESTABLISHED\n`;
      // Between two boxes there is none.
      const written = () =>
        page.evaluate(() => document.querySelector<HTMLTextAreaElement>('tcp-paste textarea')?.value);
      const add = () => page.click('.strip > .buttons > button');
      const edit = () => page.click('.strip .sources button');
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, row(1001));
      await findingsShown(page);
      await edit();
      await until('the text stands in the field', async () => (await written())?.includes(':1001'));
      await add();
      await until('the field is empty', async () => (await written()) === '');
      await page.type('tcp-paste textarea', '12:00:00');
      await edit();
      await until('the text stands in the field again', async () => (await written())?.includes(':1001'));
      await add();
      await until('what was written is there', async () => (await written()) === '12:00:00');
      const [file] = await page.$$('tcp-paste input[type=file]');
      await file?.uploadFile(join(recorded, 'ss-tanope.txt'));
      await until('the file is a second snapshot', async () => (await stripText(page)).includes('2 snapshots'));
      assert.equal(await written(), '12:00:00');
      await page.close();
    });

    it('takes one text of several out, beside the one that is edited, and brings it back', async () => {
      const row = (port: number) => `tcp 0 0 192.0.2.1:22 198.51.100.7:${port} ESTABLISHED\n`;
      const holds = async (...ports: number[]) => {
        const text = (await linesShown(page)).join('\n');
        return [1001, 1002, 1003, 1004].every((port) => text.includes(`:${port}`) === ports.includes(port));
      };
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, row(1001));
      await findingsShown(page);
      for (const port of [1002, 1003]) {
        await page.click('.strip > .buttons > button');
        await page.waitForSelector('.intake textarea');
        await pasteText(page, row(port));
        await until(`the text with ${port} is there`, async () => (await linesShown(page)).join().includes(`:${port}`));
      }
      await page.click('.strip .sources li:nth-child(2) button:first-of-type');
      await until('the second text stands in the field', () =>
        page.evaluate(() => document.querySelector('textarea')?.value.includes(':1002') === true),
      );
      // Pressed twice in a row, it takes one text out.
      await page.click('.strip .sources li:nth-child(1) button:last-of-type', { count: 2 });
      await until('the first text is out', () => holds(1002, 1003));
      await page.type('tcp-paste textarea', row(1004));
      await until('what was typed is beside the others', () => holds(1002, 1003, 1004));
      await undo(page);
      await until('all three are back as they were', () => holds(1001, 1002, 1003));
      await page.close();
    });

    it('says that listings of two machines are not compared', async () => {
      await openPaste(page, `${site.url}paste/`);
      const row = (local: string) => `tcp 0 0 ${local}:22 198.51.100.7:50514 ESTABLISHED`;
      await pasteText(page, `12:30:23\n${row('192.0.2.1')}\n12:31:23\n${row('192.0.2.2')}\n`);
      const said = await page.waitForSelector('.comparison');
      assert.match((await said?.evaluate((section) => section.textContent)) ?? '', /no local address in common/);
      await page.close();
    });

    it('says that answers to two different questions are not compared, and draws no chart of them', async () => {
      await openPaste(page, `${site.url}paste/`);
      const row = (state: string, port: number) => `${state} 0 0 192.0.2.1:22 198.51.100.7:${port}`;
      await pasteText(
        page,
        `$ ss -tln\n${row('LISTEN', 0)}\n$ ss -tn\n${row('ESTAB', 50_514)}\n${row('CLOSE-WAIT', 50_515)}\n`,
      );
      const said = await page.waitForSelector('.comparison');
      assert.match((await said?.evaluate((section) => section.textContent)) ?? '', /ask for different sockets/);
      assert.equal(await page.$('tcp-paste-series'), null);
      await page.close();
    });

    it('reads what is typed while it is typed', async () => {
      await openPaste(page, `${site.url}paste/`);
      await page.type('tcp-paste textarea', 'tcp 0 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT');
      await until('the row is counted', async () => {
        const counts = await page.$('.counts');
        return (await counts?.evaluate((section) => (section as HTMLElement).innerText))?.includes('CLOSE-WAIT');
      });
      assert.equal(await page.$eval('tcp-paste textarea', (field) => field.value.length), 50);
      await page.close();
    });

    it('draws only the lines in view of a long text, and finds any of them', async () => {
      await openPaste(page, `${site.url}paste/`);
      await pasteText(page, manyRows(20_000));
      await findingsShown(page);
      assert.ok((await linesShown(page)).length < 200);
      await page.type('tcp-paste-text input[type=search]', '198.51.77.200:');
      await page.keyboard.press('Enter');
      await until('the line is pointed out', async () => {
        const line = await page.$('.text-line[data-pointed]');
        return (await line?.evaluate((element) => element.textContent))?.includes('198.51.77.200:');
      });
      await page.close();
    });
  });
