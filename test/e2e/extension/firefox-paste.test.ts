/** The paste view as a page of the extension, in Firefox. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openInFirefox, skipFirefox, startFirefox, type ExtensionBrowser } from '../../support/extension.ts';
import { findingsShown, linesShown, pasteText } from '../../support/paste-page.ts';
import { until } from '../../support/until.ts';

const listing = readFileSync(join(import.meta.dirname, '../../../src/app/paste/samples/close-wait-leak.txt'), 'utf8');

describe('the paste view of the extension in Firefox', { skip: skipFirefox }, () => {
  let extension: ExtensionBrowser;
  let page: Page;

  before(async () => {
    extension = await startFirefox();
    page = await openInFirefox(extension, 'app/paste/index.html');
    await page.waitForSelector('tcp-paste textarea');
  });

  after(() => extension.remove());

  test('reads a listing under the policy of extension pages, in its worker', async () => {
    await pasteText(page, listing);
    const found = await findingsShown(page);
    assert.match(found[0] ?? '', /CLOSE_WAIT/);
    assert.ok((await linesShown(page)).some((line) => line.includes('CLOSE-WAIT')));
    // What is far below the window is not painted.
    await page.$eval('code.written', (line) => {
      line.scrollIntoView();
    });
    await until('the tokens are marked', () => page.evaluate(() => CSS.highlights.size > 0));
  });

  test('tries a sample out of the package', async () => {
    await page.$$eval('.strip > .buttons > button', (buttons) => {
      buttons.at(-1)?.click();
    });
    await (
      await page.waitForSelector('.samples button')
    )?.evaluate((button) => {
      button.click();
    });
    await findingsShown(page);
    await until(
      'no finding is grave',
      async () => (await page.$$('.finding[data-severity=act]')).length === 0 && (await page.$('.outcome')) !== null,
    );
  });
});
