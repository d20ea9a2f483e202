import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { paste as words } from '../../../src/i18n/ko/paste.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, type ServedSite } from '../../support/site.ts';

/** Words that the page parts: of what is named, each word that stands on two lines. A word longer than its box may. */
const partedWords = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) => {
    if (elements.length === 0) throw new Error('Nothing is there that could be parted.');
    const parted: string[] = [];
    for (const element of elements.filter((one) => one.checkVisibility())) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          const length = lines.reduce((sum, { width }) => sum + width, 0);
          if (new Set(lines.map(({ top }) => top)).size > 1 && length < 0.9 * element.clientWidth) parted.push(word);
        }
      }
    }
    return parted;
  });

/** Where elements begin, across and down, in whole pixels. */
const placesOf = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements.map((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return { left: Math.round(left), middle: Math.round(top + height / 2) };
    }),
  );

describe('on the narrowest phone', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  /** A page of the site as a phone shows it that is 320 pixels wide. */
  async function onPhone(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(site.url + path);
    await page.select('#system', 'linux');
    return page;
  }

  it('the name of the card, the choice of system and that of language share a line', async () => {
    for (const path of ['', 'ko/']) {
      const page = await onPhone(path);
      const lines = await placesOf(page, '.brand, #system, .tools a');
      assert.equal(lines.length, 3);
      assert.equal(new Set(lines.map(({ middle }) => middle)).size, 1, JSON.stringify(lines));
      // Beside a scroll bar, as a narrow window on a desk has it.
      await page.setViewport({ width: 308, height: 640 });
      await page.select('#system', 'solaris');
      const beside = await placesOf(page, '.brand, #system, .tools a');
      assert.equal(new Set(beside.map(({ middle }) => middle)).size, 1, JSON.stringify(beside));
      await page.setViewport({ width: 320, height: 640 });
      await page.select('#system', 'windows');
      const needed = await page.$eval('select#system', (select) => {
        const { offsetWidth } = select;
        const alone = select.cloneNode() as HTMLSelectElement;
        Object.assign(alone.style, { inlineSize: 'auto', flex: 'none' });
        alone.append(new Option(select.selectedOptions[0]?.text));
        select.after(alone);
        return alone.offsetWidth - offsetWidth;
      });
      assert.ok(needed <= 0, `${path}: Windows is ${needed} pixels wider`);
      await page.close();
    }
  });

  it('no command is parted within a word, and no label of one within its frame', async () => {
    for (const [path, named] of [
      ['platforms/linux/', 'code.line'],
      ['ko/platforms/windows/', 'code.line'],
      ['ko/corrections/', '.verdict'],
      ['time-wait/', 'code.line'],
    ] as const) {
      const page = await onPhone(path);
      assert.deepEqual(await partedWords(page, named), [], path);
      const labels = await page.$$eval('.purpose em, .verdict', (all) =>
        all.map((one) => ({ text: one.textContent, lines: one.getClientRects().length })),
      );
      assert.ok(labels.length > 0, path);
      assert.deepEqual(
        labels.filter(({ lines }) => lines > 1),
        [],
        path,
      );
      await page.close();
    }
  });

  it('the states of a handshake stand below their headings, which are words', async () => {
    const page = await onPhone('handshakes/');
    assert.deepEqual(await partedWords(page, 'thead th'), []);
    const [, , , sender, receiver] = await placesOf(page, '.exchange thead th');
    const cells = await page.$$eval('.exchange tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td[data-phase]')].map((cell) => cell.getBoundingClientRect().left)),
    );
    for (const lefts of cells)
      assert.deepEqual(lefts.map(Math.round), [sender?.left, receiver?.left].slice(0, lefts.length));
    await page.close();
  });

  it('the mark of a state stands on the line of its name, in a link that a finger hits', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
    await page.goto(`${site.url}handshakes/`);
    const links = await page.$$eval('.exchange .to-state', (links) =>
      links.map((link) => {
        const [mark, name] = [link.querySelector('.mark'), link.querySelector('.state-name')].map((part) => {
          const { top, bottom } = part?.getBoundingClientRect() ?? new DOMRect();
          return (top + bottom) / 2;
        });
        return { apart: Math.abs((mark ?? 0) - (name ?? 0)), height: link.getBoundingClientRect().height };
      }),
    );
    assert.ok(links.length > 20);
    assert.deepEqual(
      links.filter(({ apart, height }) => apart > 3 || height < 43.5),
      [],
    );
    await page.close();
  });

  it('what happens in the state machine is read without scrolling sideways', async () => {
    const page = await onPhone('ko/machine/');
    await page.waitForSelector('tcp-machine .run tr[aria-current]');
    await page.$eval('.run', (table) => {
      table.scrollIntoView();
    });
    await page.waitForFunction(() => document.querySelector('.run')?.checkVisibility({ contentVisibilityAuto: true }));
    const cut = await page.$eval('.scenario > .scroll', (scroll) => scroll.scrollWidth - scroll.clientWidth);
    assert.equal(cut, 0);
    assert.deepEqual(await partedWords(page, '.run thead th:not(:nth-child(2n + 3))'), []);
    const [step, a, b] = await placesOf(page, '.run thead th:not(:nth-child(2n + 3))');
    assert.equal(new Set([step, a, b].map((place) => place?.middle)).size, 1);
    await page.close();
  });

  it('what several snapshots say can be read: the chart’s numbers and times, states and commands', async () => {
    const page = await onPhone('ko/paste/');
    await page.waitForSelector('tcp-paste .intake button');
    await page.$$eval(
      'tcp-paste .intake button',
      (buttons, sample) => {
        buttons.find(({ textContent }) => textContent.trim() === sample)?.click();
      },
      words.sampleTwice,
    );
    await page.waitForSelector('.comparison td');
    await page.waitForSelector('.chart text');
    assert.deepEqual(await partedWords(page, '.command code, .comparison tbody th'), []);
    const written = await page.$$eval('.chart text', (texts) =>
      texts.map((text) => {
        const { left, right, top, bottom, height } = text.getBoundingClientRect();
        return { text: text.textContent, left, right, top, bottom, height };
      }),
    );
    for (const { text, left, right, height } of written)
      assert.ok(height > 9 && left >= 0 && right <= 320, `${text}: ${String([left, right, height])}`);
    const [before, after] = written.slice(-2);
    assert.ok(before && after && (before.right < after.left || before.bottom <= after.top), 'times apart');
    await page.close();
  });

  it('text of twice its size stays within the page and its cells, and at the usual size a spelling stays whole', async () => {
    const page = await onPhone('time-wait/');
    assert.deepEqual(await partedWords(page, '.spelling-table th'), []);
    const client = await page.createCDPSession();
    await client.send('Page.enable');
    await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    for (const path of ['close-wait/', 'ko/close-wait/', 'ko/syn-received/']) {
      await page.goto(site.url + path);
      await page.$$eval('details', (all) => {
        for (const part of all) part.open = true;
      });
      await page.$eval('.spellings', (part) => {
        (part as HTMLElement).style.contentVisibility = 'visible';
      });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
    }
    assert.equal(await page.$eval('#system', (choice) => getComputedStyle(choice).fontSize), '32px');
    assert.deepEqual(
      (await partedWords(page, '.commands [open] code.line')).filter((word) => word.length < 10),
      [],
    );
    await page.goto(`${site.url}machine/`);
    await page.waitForSelector('tcp-machine .run tr[aria-current]');
    await page.$eval('.run', (table) => {
      table.scrollIntoView();
    });
    await page.waitForFunction(() => document.querySelector('.run')?.checkVisibility({ contentVisibilityAuto: true }));
    const beyond = await page.$$eval('.run td[data-phase]', (cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map(({ textContent }) => textContent),
    );
    assert.deepEqual(beyond, []);
    await page.close();
  });

  it('the table of a tool’s words parts none, and sets a row on one line where it is a row', async () => {
    const page = await onPhone('platforms/windows/');
    for (const width of [320, 768, 1280]) {
      await page.setViewport({ width, height: 800 });
      await page.$$eval('.tools-of-system details', (all) => {
        for (const part of all) part.open = true;
      });
      assert.deepEqual(await partedWords(page, '.tool-words :is(th, .to-state, td:nth-child(3))'), [], String(width));
    }
    const lines = await page.$$eval('.tool-words tbody tr', (rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th bdi, .to-state bdi')]
          .filter((name) => name.getClientRects().length > 0)
          .slice(0, 2)
          .map((name) => {
            const strut = document.createElement('span');
            strut.style.display = 'inline-block';
            name.append(strut);
            return strut.getBoundingClientRect().bottom;
          }),
      ),
    );
    for (const [word = 0, state = 0] of lines) assert.ok(Math.abs(word - state) < 1, String([word, state]));
    await page.close();
  });

  it('the parts of a source’s title follow one another as in a sentence, in a link that a finger hits', async () => {
    for (const [path, list] of [
      ['time-wait/', '.sources li'],
      ['sources/', '.all-sources li'],
    ] as const) {
      const page = await browser.newPage();
      await page.setViewport({ width: 360, height: 740, hasTouch: true, isMobile: true });
      await page.goto(site.url + path);
      const links = await page.$$eval(`${list} > a`, (links) =>
        links.map((link) => ({ text: (link as HTMLElement).innerText, height: link.getBoundingClientRect().height })),
      );
      assert.ok(links.length > 3, path);
      // In a row of boxes each part is a line of its own, and the space behind a comma is lost.
      assert.deepEqual(
        links.filter(({ text, height }) => text.includes('\n') || height < 43.5),
        [],
        path,
      );
      await page.close();
    }
  });

  it('a name that goes to the next line begins where that line does', async () => {
    const page = await onPhone('ko/platforms/');
    const indented = await page.$$eval('[open] .own-name', (names) =>
      names
        .filter((name) => {
          const link = name.previousElementSibling?.getBoundingClientRect();
          const own = name.getClientRects()[0];
          return link && own && own.top > link.bottom - 12 && own.left > link.left;
        })
        .map(({ textContent }) => textContent),
    );
    assert.deepEqual(indented, []);
    await page.close();
  });
});
