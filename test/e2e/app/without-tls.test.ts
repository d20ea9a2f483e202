import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArgs, findHeadlessShell } from '../../../scripts/browsers.mjs';
import { findingsShown, manyRows, openPaste, pasteText, textKept } from '../../support/paste-page.ts';
import { serveSiteOnline, skipSite, watch, type ServedSite } from '../../support/site.ts';
import { startLimit } from '../../support/launch.ts';

describe('the site on an internal server without TLS', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  let address: string;

  before(async () => {
    site = await serveSiteOnline();
    // Browsers trust the loopback address as they trust TLS, and another name for it not.
    address = site.url.replace(/\/\/[^:/]+/, '//internal.test');
    browser = await puppeteer.launch({
      timeout: startLimit,
      executablePath: findHeadlessShell() ?? '',
      args: [...chromiumArgs, '--host-resolver-rules=MAP internal.test 127.0.0.1'],
    });
    page = await browser.newPage();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('reads a listing, and has it again after a reload', async () => {
    const { errors } = watch(page);
    await openPaste(page, `${address}paste/`);
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await pasteText(page, manyRows(10));
    await findingsShown(page);
    await textKept(page);
    await page.reload();
    await findingsShown(page);
    assert.match(await page.$eval('.strip', ({ textContent }) => textContent), /11 connections/);
    assert.deepEqual(errors, []);
  });

  it('selects a command that it may not put into the clipboard', async () => {
    await page.goto(`${address}close-wait/`);
    await page.waitForSelector('.lines button');
    await page.click('.lines button');
    const [line, selected] = await page.$eval('.lines code.line', ({ textContent }) => [
      textContent,
      String(getSelection()),
    ]);
    assert.equal(selected, line);
  });
});
