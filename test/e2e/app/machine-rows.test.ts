/** The state machine beside listings: what the tools print of its steps, and the row of a reader's own listing. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openMachine, textOf } from '../../support/machine-page.ts';
import { findingsShown, openPaste, pasteText } from '../../support/paste-page.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, type ServedSite } from '../../support/site.ts';

describe('the state machine beside listings', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });
  const open = (address: string) => openMachine(browser, site.url + address);

  it('prints what the tool of each system would, with the clock of that system', async () => {
    const { page } = await open('machine/?scenario=close-by-client&step=7');
    assert.equal(await textOf(page, '.player > .remark'), '60.06 s after the beginning');
    await page.select('.listings select', 'macos-netstat');
    await page.waitForFunction(() => document.querySelector('.player > .remark')?.textContent.startsWith('30.06 s'));
    await page.waitForFunction(() => location.search.endsWith('step=7&tool=macos-netstat'));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.player > .remark')?.textContent.startsWith('30.06 s'));
    await page.goto(`${site.url}machine/?scenario=close-by-client&step=5&tool=windows-netstat`);
    await page.waitForSelector('.player .ladder[role=img]');
    assert.match(
      await textOf(page, '.listings figure:nth-of-type(1) pre'),
      /TCP 198\.51\.100\.7:50001 192\.0\.2\.10:80 TIME_WAIT$/,
    );
    await page.goto(`${site.url}machine/?scenario=orphaned-fin-wait-2&step=4&tool=windows-netstat`);
    await page.waitForSelector('.player .ladder[role=img]');
    assert.match(await textOf(page, '.player > .remark'), /not established/);
    await page.close();
  });

  it('is linked from the page of every state, at the step where the state is reached', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}fin-wait-2/`);
    const links = await page.$$eval('.run-it a', (all) => all.map((link) => link.href));
    assert.ok(links.length > 3);
    for (const link of links.slice(0, 3)) {
      await page.goto(link);
      await page.waitForSelector('.player .ladder[role=img]');
      assert.match(await textOf(page, '.player .places'), /FIN-WAIT-2/);
    }
    await page.close();
  });

  it('names states in the spelling of the reader’s system, on the map, in the line, on the ladder and in the table', async () => {
    const { page, errors } = await open('machine/?scenario=open&step=3');
    const seen = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.map((one) =>
          one instanceof HTMLElement
            ? one.innerText
            : [...one.children]
                .map((part) => (getComputedStyle(part).display === 'none' ? '' : part.textContent))
                .join(''),
        ),
      );
    for (const [system, listen, received] of [
      ['windows', 'LISTENING', 'SYN_RECEIVED'],
      ['linux', 'LISTEN', 'SYN_RECV'],
      ['', 'LISTEN', 'SYN-RECEIVED'],
    ] as const) {
      await page.select('#system', system);
      assert.match((await seen('.player .station.at-SYN-RECEIVED .name')).join(), new RegExp(`^${received}$`), system);
      assert.match((await seen('.player .places')).join(), new RegExp(`B ${received}$`), system);
      const drawn = await seen('.run-ladder text.state');
      assert.ok(drawn.includes(listen) && drawn.includes(received), `${system}: ${drawn.join()}`);
      const told = await seen('.scenario:not([hidden]) .run td[data-phase]');
      assert.ok(told.includes(listen) && told.includes(received), `${system}: ${told.join()}`);
    }
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows a row of one’s own listing with its ends in the roles, and believes no other text', async () => {
    const { page, errors } = await open('machine/#state=CLOSE-WAIT&here=192.0.2.10%3A443&there=198.51.100.9%3A50998');
    assert.match(
      await textOf(page, '.own-row'),
      /^In your row: A is 198\.51\.100\.9:50998, B is 192\.0\.2\.10:443\.\s*How did it get here\?.*CLOSE_WAIT leak/,
    );
    assert.match(await textOf(page, '.player .places'), /B CLOSE-WAIT$/);
    const way = await page.waitForSelector('.own-row button[aria-pressed=false]');
    await way?.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.own-row button[aria-pressed=true]'));
    const next = await page.$eval('.own-row a', (link) => link.href);
    assert.equal(next, `${site.url}close-wait/#ways-out`);
    await page.goto('about:blank');
    await page.goto(`${site.url}machine/#state=CLOSE-WAIT&here=%3Cimg%20src%3Dx%3E&there=you%20won`);
    await page.waitForSelector('.own-row');
    assert.doesNotMatch(await textOf(page, '.own-row'), /img|won|In your row/);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('is reached from a row of the paste view, and leads to the events, who must act, and how long it takes', async () => {
    const page = await browser.newPage();
    await openPaste(page, `${site.url}paste/`);
    await pasteText(
      page,
      'State      Recv-Q Send-Q Local Address:Port Peer Address:Port\nCLOSE-WAIT 1      0      192.0.2.10:443     198.51.100.9:50998\n',
    );
    await findingsShown(page);
    // The connections are drawn a moment after the findings.
    await (await page.waitForSelector('#tab-table'))?.click();
    await page.waitForSelector('[role=grid]');
    await page.focus('[role=grid]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const link = await page.waitForSelector('.row-explained a[href*="/machine/"]');
    await Promise.all([page.waitForNavigation(), link?.click()]);
    await page.waitForSelector('.own-row');
    assert.match(await textOf(page, '.own-row'), /A is 198\.51\.100\.9:50998, B is 192\.0\.2\.10:443/);
    assert.doesNotMatch(new URL(page.url()).search, /192/);
    await Promise.all([page.waitForNavigation(), page.click('.own-row p a')]);
    assert.match(await textOf(page, '.ways > div:nth-of-type(2)'), /CLOSE Acts: the program here/);
    await page.close();
  });
});
