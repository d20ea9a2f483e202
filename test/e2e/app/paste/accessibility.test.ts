import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { axeFaultsOfThemes } from '../../../support/axe.ts';
import { findingsShown, linesShown, openPaste, pasteText } from '../../../support/paste-page.ts';
import { openSite } from '../../../support/open-site.ts';
import { skipSite, type ServedSite } from '../../../support/site.ts';
import { until } from '../../../support/until.ts';

const recorded = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const several = readFileSync(join(recorded, 'loop-ss.txt'), 'utf8');
/** Presses Tab until an element that fits has the keyboard; fails after a hundred. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never reaches ${selector}.`);
}

/** Presses the first row, away from the notices at the lower edge of the window. */
async function explainFirstRow(page: Page): Promise<void> {
  await page.$eval('.rows .row', (row) => {
    row.scrollIntoView({ block: 'center' });
  });
  await page.click('.rows .row');
  await page.waitForSelector('.row-explained');
}

describe('the paste view for everybody', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  for (const language of ['', 'ko/'])
    it(`has no fault that axe finds: empty, filled, as a table, with everything unfolded; /${language}paste/ in every theme`, async () => {
      const page = await browser.newPage();
      await openPaste(page, `${site.url}${language}paste/`);
      assert.deepEqual(await axeFaultsOfThemes(page), [], 'empty');
      await pasteText(page, several);
      await findingsShown(page);
      await linesShown(page);
      await page.waitForSelector('.comparison');
      await page.$$eval('tcp-paste details', (all) => {
        for (const details of all) details.open = true;
      });
      assert.deepEqual(await axeFaultsOfThemes(page), [], 'filled');
      await page.click('#tab-table');
      await page.waitForSelector('.rows .row td');
      await explainFirstRow(page);
      assert.deepEqual(await axeFaultsOfThemes(page), [], 'table');
      await page.close();
    });

  it('is walked with the keyboard alone: paste, state, finding, row, table', async () => {
    const page = await browser.newPage();
    await openPaste(page, `${site.url}paste/`);
    await tabTo(page, 'tcp-paste textarea');
    await page.keyboard.type('tcp 1 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT');
    await findingsShown(page);
    await tabTo(page, '.intake button.main');
    await page.keyboard.press('Enter');
    await page.waitForSelector('tcp-paste-text code.written');
    await tabTo(page, '.counts button');
    await tabTo(page, '.finding > summary');
    await tabTo(page, '.tabs [role=tab]');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.rows .row td');
    await tabTo(page, '[role=grid]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.row-explained');
    await page.close();
  });

  it('tells in a place that was there before what was read, and each row that is explained, as one text', async () => {
    const page = await browser.newPage();
    await openPaste(page, `${site.url}paste/`);
    const told = await page.$('tcp-paste .status > [aria-live=polite]');
    assert.equal(await told?.evaluate(({ textContent }) => textContent), '');
    await pasteText(page, several);
    await findingsShown(page);
    await linesShown(page);
    const outcome = await page.$eval('.outcome', ({ textContent }) => textContent);
    const text = await until('it is told', async () => told?.evaluate(({ textContent }) => textContent));
    assert.match(text, /^[\d,]+ connections\. /);
    assert.ok(text.endsWith(outcome), text);
    await page.click('#tab-table');
    await page.waitForSelector('.rows .row td');
    await explainFirstRow(page);
    const heard = () => told?.evaluate(({ textContent }) => textContent);
    const title = () => page.$eval('.row-explained h3', ({ textContent }) => textContent);
    const first = await title();
    await until('the first row is told', async () => (await heard())?.startsWith(`${first}. `));
    assert.match((await heard()) ?? '', /listens|peer|connection/i);
    await page.focus('[role=grid]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('another row is explained', async () => (await title()) !== first);
    const second = await title();
    await until('it is told', async () => (await heard())?.startsWith(`${second}. `));
    assert.equal(await told?.evaluate(({ childElementCount }) => childElementCount), 0);
    // Orca leaves out the text of a status where it reads a page line by line.
    assert.equal(await page.$('tcp-paste [role=status]'), null);
    await page.close();
  });

  for (const language of ['', 'ko/'])
    it(`has nothing that a finger misses, and asks no finger to drop a file; /${language}paste/`, async () => {
      const page = await browser.newPage();
      const asksToDrop = async () => {
        await openPaste(page, `${site.url}${language}paste/`);
        return page.$eval('.intake .drop', (drop) => drop.checkVisibility());
      };
      assert.equal(await asksToDrop(), true);
      await page.setViewport({ width: 390, height: 780, hasTouch: true, isMobile: true });
      assert.equal(await asksToDrop(), false);
      await pasteText(page, several);
      await findingsShown(page);
      await linesShown(page);
      const smallest = await page.$$eval('tcp-paste :is(button, select, summary, input:not([type=file]))', (all) =>
        all
          .filter((control) => control.checkVisibility() && !control.matches('.number, .note'))
          .map((control) => ({
            height: control.getBoundingClientRect().height,
            what: control.outerHTML.slice(0, 120),
          }))
          .filter(({ height }) => height < 24),
      );
      assert.deepEqual(smallest, []);
      // Lines of a text are read too: they are not as high as what stands alone.
      const lines = await page.$$eval('.text-line button', (all) =>
        all.map((button) => {
          const { width, height } = button.getBoundingClientRect();
          return Math.min(width, height);
        }),
      );
      assert.ok(lines.length > 10);
      assert.ok(Math.min(...lines) >= 27, String(Math.min(...lines)));
      assert.deepEqual(
        await page.$$eval('.text-line', (all) => [...new Set(all.map(({ clientHeight }) => clientHeight))]),
        [32],
      );
      await page.close();
    });

  it('opens the card of a state from the keyboard, and gives the keyboard back', async () => {
    const page = await browser.newPage();
    await openPaste(page, `${site.url}paste/`);
    await pasteText(page, several);
    await findingsShown(page);
    await linesShown(page);
    await page.focus('.scroller.text');
    await until('the card opens', async () => {
      await page.keyboard.press('n');
      return (await page.$('tcp-state-card-host')) !== null;
    });
    await page.keyboard.press('Escape');
    await until('the card is gone', async () => (await page.$('tcp-state-card-host')) === null);
    assert.ok(await page.evaluate(() => document.activeElement?.matches('.scroller.text')));
    await page.close();
  });
});
