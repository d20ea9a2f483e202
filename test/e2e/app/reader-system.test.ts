import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openSite } from '../../support/open-site.ts';
import { serveSiteOnline, skipSite, startHeadlessShell, type ServedSite } from '../../support/site.ts';

/** The systems of a list in their order, the open ones marked. */
const systemsIn = (page: Page, list: string) =>
  page.$$eval(`${list} > details`, (parts) =>
    parts.map((part) => `${part.dataset['system'] ?? ''}${part.open ? ' open' : ''}`),
  );

describe('the reader’s system', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite(async (opened) => {
    ({ site, browser } = opened);
    const granted = (['clipboard-read', 'clipboard-write'] as const).map((name) => ({
      permission: { name },
      state: 'granted' as const,
    }));
    await browser.defaultBrowserContext().setPermission(new URL(site.url).origin, ...granted);
  });

  it('comes first and open in the commands and spellings of a state, and stays chosen on the next page', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}syn-received/`);
    await page.select('#system', 'windows');
    for (const list of ['.commands .systems', '.spellings .systems']) {
      const [first, ...others] = await systemsIn(page, list);
      assert.equal(first, 'windows open', list);
      assert.ok(others.includes('linux') && !others.some((other) => other.endsWith('open')), others.join());
    }
    assert.match(await page.$eval('h1', (heading) => heading.innerText), /^SYN_RECEIVED/);
    await page.goto(`${site.url}ko/close-wait/`);
    assert.equal((await systemsIn(page, '.commands .systems'))[0], 'windows open');
    await page.close();
  });

  it('is the one that was chosen last also on a page that Back brings as it was left', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}close-wait/`);
    await page.select('#system', 'macos');
    // The headless shell keeps no pages: what another page does, and what a browser says of one that it kept, is done here.
    await page.evaluate(() => {
      localStorage.setItem('tcp-state-card:system', 'windows');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await page.waitForSelector('html[data-system=windows]');
    assert.equal(await page.$eval('#system', (list) => (list as HTMLSelectElement).value), 'windows');
    assert.equal((await systemsIn(page, '.commands .systems'))[0], 'windows open');
    await page.close();
  });

  it('has its columns first in the table of the overview, and every cell stays in its row', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    const row = (name: string) =>
      page.$$eval(
        '.compare tr',
        (rows, wanted) => {
          const found = rows.find((one) => one.cells[0]?.innerText === wanted);
          return [...(found?.cells ?? [])].map((cell) => cell.innerText);
        },
        name,
      );
    await page.select('#system', 'solaris');
    assert.deepEqual((await row('RFC 9293')).slice(0, 2), ['RFC 9293', 'Solaris netstat']);
    assert.deepEqual((await row('SYN-RECEIVED')).slice(0, 2), ['SYN-RECEIVED', 'SYN_RCVD']);
    await page.select('#system', 'windows');
    assert.deepEqual((await row('LISTEN')).slice(0, 4), ['LISTEN', 'LISTENING', 'Listen', 'LISTEN']);
    await page.select('#system', '');
    assert.deepEqual((await row('RFC 9293')).slice(1, 4), ['Linux netstat', 'Linux ss', '/proc/net/tcp']);
    await page.close();
  });

  it('has its spellings in the first picture, before the script of the site has come', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}syn-received/`);
    await page.select('#system', 'windows');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.resourceType() === 'script' ? request.abort() : request.continue());
    });
    await page.goto(`${site.url}ko/syn-received/`);
    assert.match(await page.$eval('h1', (heading) => heading.innerText), /^SYN_RECEIVED/);
    await page.close();
  });

  it('names the states in questions, answers, handshakes and tables of tools, with no other spelling beside', async () => {
    const page = await browser.newPage();
    const shown = (selector: string) =>
      page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText));
    await page.goto(`${site.url}ko/questions/`);
    await page.select('#system', 'windows');
    const words = (await shown('#wildcard-addresses h3, #who-closed-first :is(p, a)')).join('\n');
    assert.match(words, /^LISTENING 행의 0\.0\.0\.0/m);
    assert.match(words, /^FIN_WAIT_1, FIN_WAIT_2, TIME_WAIT가 보이는/m);
    assert.match(words, /^CLOSE_WAIT$/m);
    await page.select('#system', 'linux');
    assert.match((await shown('#who-closed-first p')).join(), /^FIN_WAIT1, FIN_WAIT2, TIME_WAIT가/);
    await page.select('#system', '');
    assert.match((await shown('#who-closed-first p')).join(), /^FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT가/);

    await page.goto(`${site.url}handshakes/`);
    await page.select('#system', 'linux');
    const drawn = await page.$$eval('#open ~ .scroll text.state', (all) =>
      all.map((one) =>
        [...one.children]
          .filter((part) => getComputedStyle(part).display !== 'none')
          .map((part) => part.textContent)
          .join('|'),
      ),
    );
    assert.deepEqual(drawn, ['CLOSE', 'SYN_SENT', 'ESTABLISHED', 'LISTEN', 'SYN_RECV', 'ESTABLISHED']);
    assert.ok((await shown('.exchange td a')).includes('SYN_RECV'));

    await page.goto(`${site.url}platforms/windows/`);
    const states = await page.$$eval('.tool-words td a', (all) => all.map((one) => one.textContent.trim()));
    assert.ok(
      states.some((state) => state.includes('SYN_RECV')),
      states.join(),
    );
    await page.close();
  });

  it('has commands that a button copies as they stand', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}close-wait/`);
    await page.select('#system', 'linux');
    const button = await page.waitForSelector('.commands [open] .lines button');
    await button?.click();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Copied');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'ss -tan state close-wait');
    await page.close();
  });
});

describe('a page without a script', { skip: skipSite }, () => {
  it('shows the commands of Linux and opens the others by a press', async () => {
    const site = await serveSiteOnline();
    const browser = await startHeadlessShell();
    try {
      const page = await browser.newPage();
      await page.setJavaScriptEnabled(false);
      await page.goto(`${site.url}time-wait/`);
      const text = () => page.$eval('.commands', (section) => (section as HTMLElement).innerText);
      assert.ok((await text()).includes('ss -tan state time-wait'));
      assert.ok(!(await text()).includes('findstr TIME_WAIT'));
      await page.click('.commands [data-system=windows] summary');
      assert.ok((await text()).includes('netstat -ano | findstr TIME_WAIT'));
      await page.click('.asked details:nth-of-type(4) summary');
      assert.match(await page.$eval('.asked', (section) => (section as HTMLElement).innerText), /Linux 60\ss, fixed/);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
