/** Pages whose marks and cards are shown when their extension goes: switched off, updated, removed. In both browsers. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { html, looksPage, row } from '../../support/awkward-pages.ts';
import { unpacked } from '../../support/extension.ts';
import { firefoxWindow } from '../../support/firefox-window.ts';
import { hasCard, startReading, type Reading, pictureOf } from '../../support/page-steps.ts';
import { permittedBrowsers } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`pages in ${browserName}`, { skip }, () => {
    let on: Reading;

    // None of them can be taken back, so each has a browser of its own.
    beforeEach(async () => {
      on = await startReading(start, {
        '/looks': looksPage,
        '/word': html('<p>LISTEN</p>'),
      });
    });

    afterEach(() => on.close());

    test('that are open when the extension is switched off have no mark and no card, and marks again when it is switched on', async () => {
      await on.open('looks');
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      const { browser, root } = on.reader.extension;
      const firefox =
        browserName === 'Firefox' ? await firefoxWindow(on.reader.extension, on.reader.inside) : undefined;
      const manager = await browser.newPage();
      if (!firefox) await manager.goto('chrome://extensions');
      const turn = (isOn: boolean) =>
        firefox
          ? firefox.run(
              `AddonManager.getAddonByID('card@tcp-state-card').then((addon) => addon.${isOn ? 'enable' : 'disable'}())`,
            )
          : manager.evaluate(`chrome.management.setEnabled('${new URL(root).hostname}', ${String(isOn)})`);
      const other = await browser.newPage();
      other.on('pageerror', (error) => on.errors.push(String(error)));
      await other.goto(`${on.server.url}word`);
      await other.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p')!));
      await on.reader.run(`
        const { id } = (await api.tabs.query({})).find(({ url }) => url?.endsWith('/word'));
        return api.runtime.sendMessage({ type: 'explain-selection', tabId: id });`);
      await until('the card of what is selected is shown', () => hasCard(other));
      await on.page.bringToFront();
      await turn(false);
      // Firefox ends the scripts of an extension at once, and with them what could take the marks out of the registry.
      if (!firefox) await until('no mark is left', async () => (await on.reader.marks()).length === 0);
      await until('no card is left', async () => !(await hasCard(other)));
      await turn(true);
      await on.page.evaluate((row) => {
        document.body.append(Object.assign(document.createElement('pre'), { textContent: row }));
      }, row('FIN_WAIT1'));
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK', 'FIN_WAIT1');
      await other.close();
      await manager.close();
      assert.deepEqual(on.errors, []);
    });

    test('that are open when the extension is updated are marked once, by the new one, and have their cards', async () => {
      await on.open('looks');
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      const runs = () => on.page.evaluate(() => (globalThis as unknown as { runs: number }).runs);
      await on.page.evaluate(() => {
        const own = globalThis as unknown as { runs: number };
        own.runs = 0;
        // What one run of the content script tells the one before it.
        addEventListener('tcpState', () => own.runs++);
      });
      await until('the card is shown', async () => {
        await on.pointAt('#light', 'TIME_WAIT');
        return until('it opens', () => on.page.$('tcp-state-card-host').then(Boolean), 1000).catch(
          () => false as const,
        );
      });
      await on.page.$eval('tcp-state-card-host', (host) => (host.id = 'old'));
      const { browser } = on.reader.extension;
      await browser.installExtension(browserName === 'Firefox' ? unpacked.firefox : unpacked.chrome);
      await until('the new one has taken over', async () => (await runs()) > 0);
      await until('the card of the old one is gone', async () => (await on.page.$('#old')) === null);
      await on.page.evaluate((row) => {
        document.body.append(Object.assign(document.createElement('pre'), { id: 'new', textContent: row }));
      }, row('FIN_WAIT1'));
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK', 'FIN_WAIT1');
      // Cards are loaded a moment after the first mark, and open where the pointer moves then.
      const isOpen = async () => (await on.page.$$('tcp-state-card-host')).length === 1;
      await until('the card is shown', async () => {
        await on.pointAt('#new', 'FIN_WAIT1');
        return until('it opens', isOpen, 1000).catch(() => false as const);
      });
      await on.page.keyboard.press('Escape');
      await until('the card is gone', async () => (await on.page.$('tcp-state-card-host')) === null);
      assert.equal(await runs(), 1);
      assert.deepEqual(on.errors, []);
    });

    test('that are open when the extension is removed show no mark, and no error comes of it', async () => {
      await on.open('looks');
      await on.areMarked('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      assert.notEqual(await pictureOf(on.page, '#light'), await pictureOf(on.page, '#light-bare'));
      await on.pointAt('#light', 'TIME_WAIT');
      await until('the card is shown', () => hasCard(on.page));
      const { left, right, bottom } = await on.page.$eval(
        'tcp-state-card-host',
        (host) => host.getBoundingClientRect().toJSON() as DOMRect,
      );
      const { browser, root } = on.reader.extension;
      await browser.uninstallExtension(browserName === 'Firefox' ? 'card@tcp-state-card' : new URL(root).hostname);
      // The script may take a moment to hear of it: whatever it would have told the extension until then goes nowhere.
      await on.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      // Across its buttons.
      for (let x = left + 20; x < right; x += 30) await on.page.mouse.click(x, bottom - 24);
      await until('no card can be seen', async () => !(await hasCard(on.page)));
      await until(
        'no mark can be seen',
        async () => (await pictureOf(on.page, '#light')) === (await pictureOf(on.page, '#light-bare')),
      );
      // Firefox ends the script with its extension; in Chromium it lives on, and has to see to it itself.
      if (browserName === 'Chromium')
        await until('no mark is left', async () => (await on.reader.marks()).length === 0);
      await on.pointAt('#light', 'TIME_WAIT');
      await on.page.keyboard.press('j');
      // Longer than a change is collected for, and than the pointer has to rest.
      await on.page.evaluate((row) => {
        document.body.append(Object.assign(document.createElement('pre'), { textContent: row }));
        return new Promise((resolve) => setTimeout(resolve, 300));
      }, row('FIN_WAIT1'));
      assert.equal((await on.reader.marks()).includes('FIN_WAIT1'), false);
      assert.equal(await hasCard(on.page), false);
      assert.deepEqual(on.errors, []);
    });
  });
}
