import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openSite } from '../../../support/open-site.ts';
import { openPaste, pasteText } from '../../../support/paste-page.ts';
import { skipSite, type ServedSite } from '../../../support/site.ts';
import { until } from '../../../support/until.ts';

const samples = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'app', 'paste', 'samples');
const sample = (name: string): string => readFileSync(join(samples, `${name}.txt`), 'utf8');

/** Rows as `netstat -tan` prints them, every third in CLOSE_WAIT, with headings. */
const netstatRows = [
  'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
  ...Array.from({ length: 300 }, (_, place) => {
    const peer = `198.51.100.7:${String(20_000 + place)}`.padEnd(23);
    return `tcp        0      0 192.0.2.10:443          ${peer} ${place % 3 === 0 ? 'CLOSE_WAIT' : 'ESTABLISHED'}`;
  }),
].join('\n');

/** As many of them as the title of what they show is short for. */
const fewRows = netstatRows.split('\n', 61).join('\n');

describe('what the paste view shows side by side', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  async function shown(text: string, width: number, height: number): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height, hasTouch: width < 500, isMobile: width < 500 });
    await openPaste(page, `${site.url}paste/`);
    await pasteText(page, text);
    await page.waitForSelector('.extent .note');
    return page;
  }

  it('is covered by nothing that stands fast while the page is scrolled', async () => {
    const page = await shown(sample('close-wait-twice'), 1280, 900);
    await page.waitForSelector('.comparison');
    await page.$eval('.series', (series) => {
      series.scrollIntoView({ block: 'start' });
    });
    const [above, below] = await page.evaluate(() => [
      document.querySelector('.data-pane')?.getBoundingClientRect().bottom ?? 0,
      document.querySelector('.series')?.getBoundingClientRect().top ?? 0,
    ]);
    assert.ok(above! <= below!, `the text ends at ${String(above)}, the chart begins at ${String(below)}`);
    await page.close();
  });

  for (const [listing, text, width] of [
    ['an 80 columns wide listing', netstatRows, 1280],
    ['one with a line that is far wider', `# ${'remark '.repeat(100)}\n${fewRows}`, 800],
  ] as const)
    it(`has every state of ${listing}, which no note covers`, async () => {
      const page = await shown(text, width, 900);
      const covered = await page.$$eval('.text-line', (lines) =>
        lines.flatMap((line) => {
          const written = line.querySelector('code')?.firstChild?.nextSibling;
          if (!(written instanceof Text) || !line.querySelector('.note')) return [];
          const range = new Range();
          range.selectNodeContents(written);
          const pane = line.closest('.scroller')?.getBoundingClientRect();
          const { bottom } = line.getBoundingClientRect();
          const notes = [...line.querySelectorAll('.note > *')]
            .map((part) => part.getBoundingClientRect())
            // A title without room has slipped below the line, where it is cut off.
            .filter(({ top }) => top < bottom)
            .map(({ left }) => left);
          const end = range.getBoundingClientRect().right;
          return end > Math.min(pane?.right ?? 0, ...notes) ? [`${written.data} ends at ${String(end)}`] : [];
        }),
      );
      assert.deepEqual(covered, []);
      await page.close();
    });

  for (const [place, width, height] of [
    ['a desk', 1280, 800],
    ['a desk with little room', 1280, 560],
    ['a phone', 360, 740],
  ] as const)
    it(`is a row and what is said of it, wherever the row stands, on ${place}`, async () => {
      const page = await shown(netstatRows, width, height);
      const seen = (): Promise<readonly string[]> =>
        page.evaluate(() =>
          ['.row-explained h3', '.data-pane :is([data-pointed], [data-active])'].filter((selector) => {
            const part = document.querySelector(selector);
            const box = part?.getBoundingClientRect();
            if (!part || !box) return false;
            const at = document.elementFromPoint(box.left + 80, (box.top + box.bottom) / 2);
            return at !== null && (part.contains(at) || at.contains(part));
          }),
        );
      const isSeen = (what: string): Promise<unknown> =>
        until(`${what} is seen with its row`, async () => (await seen()).length === 2);

      // The last line that is seen of the text.
      await page.$eval('.scroller', (scroller) => {
        scroller.scrollIntoView({ block: 'end' });
        const { left, bottom } = scroller.getBoundingClientRect();
        const row = document.elementFromPoint(left + 100, bottom - 20)?.closest('.text-line');
        row?.querySelector<HTMLElement>('.number')?.click();
      });
      await isSeen('the explanation of a line');

      await page.click('#tab-table');
      await page.waitForSelector('.rows .row td');
      await page.focus('[role=grid]');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Enter');
      await isSeen('the explanation of a row of the table');
      await page.close();
    });
});
