import assert from 'node:assert/strict';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { paste as words } from '../../../../src/i18n/en/paste.ts';
import type { Browser, Page } from 'puppeteer-core';
import { cp850Upper } from '../../../../src/app/paste/input/cp850.ts';
import {
  findingsShown,
  linesShown,
  manyRows,
  openFiles,
  openPaste,
  pasteText,
  problemShown,
  textKept,
} from '../../../support/paste-page.ts';
import {
  serveSite,
  serveSiteOnline,
  siteFolder,
  skipSite,
  startHeadlessShell,
  type ServedSite,
} from '../../../support/site.ts';
import { until } from '../../../support/until.ts';

const german = `
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status
  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN
  TCP    192.0.2.1:49752        198.51.100.7:443       HERGESTELLT
`.replaceAll('\n', '\r\n');
/** “프로토콜  로컬 주소  외부 주소  상태” in CP949, with a row below it. */
const koreanHeading = [
  ...[0xc7, 0xc1, 0xb7, 0xce, 0xc5, 0xe4, 0xc4, 0xdd, 0x20, 0x20, 0xb7, 0xce, 0xc4, 0xc3, 0x20, 0xc1, 0xd6, 0xbc, 0xd2],
  ...[0x20, 0x20, 0xbf, 0xdc, 0xba, 0xce, 0x20, 0xc1, 0xd6, 0xbc, 0xd2, 0x20, 0x20, 0xbb, 0xf3, 0xc5, 0xc2, 0x0d, 0x0a],
];
const row = '  TCP    192.0.2.1:49752        198.51.100.7:443       ESTABLISHED\r\n';

describe('input that is no listing, or a strange one', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let folder: string;
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tcp-state-card-paste-'));
    site = await serveSiteOnline();
    browser = await startHeadlessShell();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await openPaste(page, `${site.url}paste/`);
  });
  after(async () => {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('is named in a sentence that says what to do, and what was there stays', async () => {
    await pasteText(page, manyRows(10));
    await findingsShown(page);
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    const cases = [
      [await file('shot.png', png), /shot\.png is an image.*copy the text/],
      [
        await file(
          'data.bin',
          Uint8Array.from({ length: 5000 }, (_, at) => at % 9),
        ),
        /data\.bin is not a text/,
      ],
      [await file('empty.txt', ''), /empty\.txt is empty/],
      [await file('line.txt', 'x'.repeat(3_000_000)), /line\.txt is one single line/],
    ] as const;
    for (const [path, sentence] of cases) {
      await page.click('.strip > .buttons > button');
      await page.waitForSelector('.intake input[type=file]');
      await openFiles(page, path);
      await until(`the sentence for ${path} is shown`, async () => sentence.test(await problemShown(page)));
      assert.match(await problemShown(page), /What was here before is unchanged/);
      assert.match(await page.$eval('.strip', (strip) => strip.textContent), /11 connections/);
      await page.click('.problem button');
    }
    await page.close();
  });

  it('is named beside every other that came with it', async () => {
    const files = [
      await file('shot.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
      await file('empty.txt', ''),
    ];
    const both = async () => {
      const told = await problemShown(page);
      return ['shot.png is an image', 'empty.txt is empty'].every((part) => told.includes(part));
    };
    await openFiles(page, ...files);
    await until('both are named', both);
    await page.click('.problem button');
    await openFiles(page, await file('good.txt', manyRows(10)), ...files);
    await until('both are named where a third was read', both);
    assert.match(await problemShown(page), /What came with it was read/);
    await findingsShown(page);
    await page.close();
  });

  it('does not keep the files that came with it from being read', async () => {
    const good = await file('good.txt', manyRows(10));
    const png = await file('shot.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    await openFiles(page, png, good);
    await until('the sentence is shown', async () =>
      /shot\.png is an image.*What came with it was read/.test(await problemShown(page)),
    );
    await findingsShown(page);
    assert.match(await page.$eval('.strip', (strip) => strip.textContent), /11 connections/);
    // Also where a text is there already, which gives way to them.
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'other.png'));
      dataTransfer.items.add(new File(['tcp 0 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT\n'], 'one.txt'));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
      document.querySelector('.strip h2')?.dispatchEvent(drop);
    });
    await until('the other sentence is shown', async () =>
      (await problemShown(page)).includes('other.png is an image'),
    );
    await until('the other file is read', () =>
      page.$eval('.strip', ({ textContent }) => /1 connection\b/.test(textContent)),
    );
    await page.close();
  });

  it('is a folder, which is said, and the files that were dropped with it are read', async () => {
    const inside = join(folder, 'captures');
    await mkdir(inside);
    const client = await page.createCDPSession();
    const drop = async (...files: string[]) => {
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await client.send('Input.dispatchDragEvent', {
          type,
          x: 200,
          y: 300,
          data: { items: [], files, dragOperationsMask: 1 },
        });
    };
    await drop(inside);
    await until('it is said', async () => (await problemShown(page)).includes('captures is a folder. Open the files'));
    await drop(inside, await file('good.txt', manyRows(10)));
    await until('it is said that the file is read', async () =>
      (await problemShown(page)).includes('What came with it was read'),
    );
    await until('it is', () => page.$eval('.strip', ({ textContent }) => textContent.includes('11 connections')));
    await page.close();
  });

  it('is read in the encodings of PowerShell and of consoles', async () => {
    const utf16 = (text: string) =>
      Uint8Array.from(Array.from(text).flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    const swapped = (bytes: Uint8Array) => bytes.map((_, at) => bytes[at ^ 1] ?? 0);
    const cp850 = (text: string) =>
      Uint8Array.from(
        Array.from(text).map((sign) => (sign <= '\x7f' ? sign.charCodeAt(0) : 128 + cp850Upper.indexOf(sign))),
      );
    const latin1 = (text: string) => Uint8Array.from(Array.from(text).map((sign) => sign.charCodeAt(0)));
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['utf16.txt', utf16(`\ufeff${german}`), 'ABHÖREN'],
      ['utf16-bare.txt', utf16(german), 'ABHÖREN'],
      ['utf16be.txt', swapped(utf16(`\ufeff${german}`)), 'ABHÖREN'],
      ['utf16be-bare.txt', swapped(utf16(german)), 'ABHÖREN'],
      ['cp850.txt', cp850(`${german}größer`), 'ABHÖREN'],
      ['cp949.txt', Uint8Array.from([...koreanHeading, ...latin1(row)]), '로컬 주소'],
    ];
    for (const [name, bytes, word] of cases) {
      // The text of the file before would be brought back, in the place of the field.
      await page.evaluate(() => {
        sessionStorage.clear();
      });
      await openPaste(page, `${site.url}paste/`);
      await openFiles(page, await file(name, bytes));
      await findingsShown(page);
      assert.ok(
        (await linesShown(page)).some((line) => line.includes(word)),
        name,
      );
    }
    await page.close();
  });

  it('is read in the encoding of its letters, also where they come late', async () => {
    const ascii = Array.from({ length: 4000 }, (_, at) => row.replace('49752', String(50_000 + at))).join('');
    await openFiles(
      page,
      await file('late.txt', Uint8Array.from([...new TextEncoder().encode(ascii), ...koreanHeading])),
    );
    await findingsShown(page);
    const { strip } = await page.evaluate(() => ({ strip: document.querySelector('.strip')?.textContent ?? '' }));
    assert.match(strip, /4,000 connections/);
    assert.match(strip, /every line understood/);
    await page.close();
  });

  it('is asked about where its letters can be read in several ways', async () => {
    const bytes = Uint8Array.from([...Buffer.from(row), 0x61, 0x99, 0x62, 0xd6, 0x63, 0x0a]);
    await openFiles(page, await file('unsure.txt', bytes));
    const question = await page.waitForSelector('.encoding');
    assert.match((await question?.evaluate((section) => section.textContent)) ?? '', /Which of these looks right/);
    const buttons = await page.$$('.encoding li button');
    for (const button of buttons)
      if ((await button.evaluate(({ textContent }) => textContent)).includes('Windows-1252')) await button.click();
    await until('it is read that way', async () => (await linesShown(page)).some((line) => line.includes('a™bÖc')));
    await page.waitForSelector('.encoding', { hidden: true });
    await page.close();
  });

  it('is asked about for every file, and no more once the guess was kept', async () => {
    const bytes = Uint8Array.from([...Buffer.from(row), 0x61, 0x99, 0x62, 0xd6, 0x63, 0x0a]);
    const asked = () => page.$eval('.encoding', (section) => section.getAttribute('aria-label') ?? '');
    const keep = () => page.click('.encoding > button');
    await openFiles(page, await file('one.txt', bytes), await file('two.txt', bytes));
    await page.waitForSelector('.encoding');
    assert.match(await asked(), /one\.txt/);
    await keep();
    await until('the other file is asked about', async () => (await asked()).includes('two.txt'));
    await keep();
    await page.waitForSelector('.encoding', { hidden: true });
    await page.click('.strip > .buttons > button');
    await openFiles(page, await file('three.txt', bytes));
    await page.waitForSelector('.encoding');
    assert.match(await asked(), /three\.txt/);
    await page.close();
  });

  it('is said to be unreadable where its file was changed while it was looked at', async () => {
    const [one, two] = [`12:00:00\n${manyRows(3000)}`, `12:00:10\n${manyRows(3000)}`];
    const path = await file('log.txt', one + two);
    await openFiles(page, path);
    await findingsShown(page);
    await page.waitForSelector('.strip select');
    // A file that has just been written may look the same to the browser.
    await utimes(path, new Date(0), new Date(0));
    await writeFile(path, one);
    await page.$eval('tcp-paste-text .scroller', (lines) => {
      lines.scrollTop = lines.scrollHeight;
    });
    await page.waitForSelector('.problem');
    assert.match(await problemShown(page), /log\.txt could not be read\. It may have been moved, changed/);
    await page.click('.problem button');
    await page.click('#tab-table');
    await page.waitForSelector('tcp-paste-table tr.row td');
    assert.match(await page.$eval('.strip', (strip) => strip.textContent), /3,001 connections/);
    await page.close();
  });

  it('with each cell on a line of its own becomes rows, and says so, in both languages', async () => {
    const remark = () => page.$eval('.strip', (strip) => strip.textContent.replaceAll(/\s+/g, ' '));
    await pasteText(
      page,
      `${manyRows(30)
        .trim()
        .replaceAll(/ +(?!Address)/g, '\n')}\n`,
    );
    await findingsShown(page);
    assert.match(await remark(), /31 connections .* a line of its own\. .* a row to a line: 31 rows/);
    assert.ok((await linesShown(page)).filter((line) => line.startsWith('ESTAB')).length > 5);
    await textKept(page);
    await page.goto(`${site.url}ko/paste/`);
    await findingsShown(page);
    assert.match(await remark(), /셀마다 줄이 나뉘어 있었다\. .* 31행을 읽었다/);
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await openPaste(page, `${site.url}paste/`);
  });

  it('without its line breaks is cut where rows begin, or said to have lost them, in both languages', async () => {
    const rows = manyRows(30);
    const glued = rows.replaceAll(/\s*\n/g, ' ');
    const remark = () => page.$eval('.strip', (strip) => strip.textContent.replaceAll(/\s+/g, ' '));
    await pasteText(page, `${glued}\n`);
    await findingsShown(page);
    assert.match(await remark(), /31 connections .* lost on the way here\. .* where a row begins: 31 rows/);
    assert.equal((await linesShown(page)).filter((line) => line.startsWith('ESTAB')).length > 5, true);
    await textKept(page);
    await page.reload();
    await findingsShown(page);
    assert.match(await remark(), /31 connections .* lost on the way here/);
    await page.goto(`${site.url}ko/paste/`);
    await findingsShown(page);
    assert.match(await remark(), /줄바꿈이 사라졌다\. .* 31행을 읽었다/);
    await page.evaluate(() => {
      sessionStorage.clear();
    });
    await openPaste(page, `${site.url}paste/`);
    // Without the states nobody can say where one row ends and the next begins.
    await pasteText(page, `${glued.replaceAll(/(?:[A-Z]+-?)+[A-Z12]+-?\d?\s+\d+\s+\d+ /g, '0 ')}\n`);
    await findingsShown(page);
    assert.match(await remark(), /seem to be lost: .* only 0 rows could be read/);
    await page.close();
  });

  it('is not taken where the worker cannot start: a sentence says so, and the text can be copied', async () => {
    const copy = join(folder, 'site');
    await cp(siteFolder, copy, { recursive: true });
    for (const name of await readdir(copy)) if (/^paste-worker-.*\.js$/.test(name)) await rm(join(copy, name));
    const broken = await serveSite('/', copy);
    for (const [path, sentence] of [
      ['paste/', /does not let this page start the script/],
      ['ko/paste/', /스크립트를 시작하지 못하게 한다/],
    ] as const) {
      await page.goto(`${broken.url}${path}`);
      const told = await page.waitForSelector('tcp-paste > .problem[role=alert]');
      assert.match((await told?.evaluate(({ textContent }) => textContent)) ?? '', sentence);
      assert.equal(await page.$('tcp-paste textarea'), null);
    }
    // A text that was quicker than the failure stays in sight.
    await page.goto(`${broken.url}paste/?text=${encodeURIComponent(row)}`);
    await page.waitForSelector('tcp-paste > .problem[role=alert]');
    const held = await until('the text is there', () =>
      page.$eval('tcp-paste', (view) => view.querySelector('textarea')?.value),
    );
    assert.equal(held, row.replace('\r', ''));
    await page.close();
    await broken.close();
  });

  it('without a connection is said to have none, and has nothing to report', async () => {
    await pasteText(page, 'a text of two lines\nwith no connection in it\n');
    const title = await page.waitForSelector('.findings h2');
    assert.equal(await title?.evaluate(({ textContent }) => textContent), words.nothingRead);
    assert.equal(await page.$('.strip tcp-copy-button'), null);
    assert.notEqual(await page.$('.strip .buttons button'), null);
    await page.close();
  });

  it('shows the lines that were not understood', async () => {
    await pasteText(page, `${manyRows(3)}this is no row at all, and nobody can read it as one\n`);
    await findingsShown(page);
    await page.click('.strip .plain');
    await until('only that line is there', async () => {
      const lines = await linesShown(page);
      return lines.length === 1 && lines[0]?.startsWith('this is no row');
    });
    await page.close();
  });

  it('of 50 MB is read with progress, can be cancelled, and leaves the page free', async () => {
    const path = join(folder, 'large.log');
    const out = createWriteStream(path);
    const turn = manyRows(2000);
    for (let written = 0, minute = 0; written < 50_000_000; written += turn.length, minute++)
      if (!out.write(`12:${String(minute % 60).padStart(2, '0')}:00\n${turn}`)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
    await openFiles(page, path);
    await page.waitForSelector('.reading progress');
    await page.click('.reading button');
    assert.match(await until('it is cancelled', async () => (await problemShown(page)) || undefined), /Cancelled/);
    await openFiles(page, path);
    await findingsShown(page, 120_000);
    assert.match(await page.$eval('.strip', (strip) => strip.textContent), /snapshots/);
    assert.ok((await linesShown(page)).length < 200);
    await page.close();
  });
});
