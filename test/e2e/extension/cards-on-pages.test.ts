/** Cards on pages in both browsers: above what lies on top, by keyboard and finger, and when their extension goes. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { dialogsPage, html, looksPage, row } from '../../support/awkward-pages.ts';
import { unpacked } from '../../support/extension.ts';
import { firefoxWindow } from '../../support/firefox-window.ts';
import type { ListingServer } from '../../support/listing-server.ts';
import { middleOf } from '../../support/marked-page.ts';
import { hasCard, startReading, type Reading, pictureOf } from '../../support/page-steps.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`cards on pages in ${browserName}`, { skip }, () => {
    let server: ListingServer;
    let reader: PermittedBrowser;
    let page: Page;
    let on: Reading;
    let errors: string[];

    before(async () => {
      on = await startReading(start, {
        '/looks': looksPage,
        '/dialogs': dialogsPage,
        '/narrow': html('<p>in TIME_WAIT</p>'),
        '/word': html('<p>LISTEN</p>'),
        '/row': html(`<pre>${row('TIME_WAIT')}</pre>`),
      });
      ({ server, reader, page, errors } = on);
    });

    after(() => on.close());

    describe('with cards', () => {
      /** Presses a button of the card, which may have grown by its row since it came. */
      const press = async (name: string) => {
        const card = await on.isShown('This row');
        const button = card.buttons[name];
        assert.ok(button, `${name} in ${Object.keys(card.buttons).join(', ')}`);
        await page.mouse.click(button.x, button.y);
      };

      // A driver of Firefox hears of no tab that an extension opens with a page of its own.
      if (browserName === 'Chromium')
        test('have them lead to the state machine, with the ends of the row in their roles', async () => {
          await on.open('row');
          await on.areMarked('TIME_WAIT');
          await on.pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
          const { browser } = reader.extension;
          const opened = browser.waitForTarget((target) => target.url().includes('/app/machine/'));
          await press('How it got here');
          const machine = await (await opened).page();
          assert.ok(machine);
          try {
            await machine.waitForSelector('tcp-machine');
            await until('the scenarios name the ends of the row', async () => {
              // Asked while the tab still goes to the page there is no answer.
              const text = await machine.evaluate(() => document.body.innerText).catch(() => '');
              return text.includes('192.0.2.10:443') && text.includes('198.51.100.7:50000');
            });
          } finally {
            // Nothing is drawn in a tab that lies behind another one.
            await machine.close();
            await page.bringToFront();
          }
        });

      test('have them above a modal dialog, where they can be used', async () => {
        await on.open('dialogs');
        await page.evaluate(() => {
          document.querySelector('dialog')?.showModal();
        });
        await on.areMarked('CLOSE_WAIT');
        assert.equal((await on.pointedCard('dialog pre', 'CLOSE_WAIT', 'CLOSE-WAIT')).within, 'dialog');
        await press('Copy explanation');
        await until('the card says so', async () => (await reader.card())?.buttons['Copied'] !== undefined);
        await page.keyboard.press('Escape');
        await on.gone();
        assert.equal(await page.$eval('dialog', (dialog) => dialog.open), true, 'the dialog stays open');
        await page.$eval('dialog', (dialog) => {
          dialog.close();
        });
      });

      test('have them above a popover, which stays open', async () => {
        await page.$eval('#popover', (element) => {
          (element as HTMLElement).showPopover();
        });
        await on.areMarked('LAST_ACK');
        await on.pointedCard('#popover pre', 'LAST_ACK', 'LAST-ACK');
        await press('Copy explanation');
        assert.equal(await page.$eval('#popover', (element) => element.matches(':popover-open')), true);
        await page.keyboard.press('Escape');
        await on.gone();
        await page.$eval('#popover', (element) => {
          (element as HTMLElement).hidePopover();
        });
      });

      test('have them above an element in full screen', async () => {
        await page.click('#enter');
        await until('the element fills the screen', () => page.evaluate(() => document.fullscreenElement !== null));
        await on.areMarked('TIME_WAIT');
        assert.equal((await on.pointedCard('#full pre', 'TIME_WAIT', 'TIME-WAIT')).within, 'section');
        await press('Copy explanation');
        await page.keyboard.press('Escape');
        await on.gone();
        // Escape may have ended it already.
        await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
        await until('it is over', () => page.evaluate(() => document.fullscreenElement === null));
      });

      test('give them the keyboard by the command, hear no key typed in them, and get it back on Escape', async () => {
        await page.focus('#field');
        await on.areMarked('LISTEN');
        assert.equal(await reader.walk(), true);
        const card = await until('the card has the keyboard', async () => {
          const card = await reader.card();
          return card?.focused === 'dialog' && card;
        });
        assert.ok(card.text.includes('LISTEN'));
        await page.evaluate(() => {
          (globalThis as unknown as { keys: string[] }).keys.length = 0;
        });
        for (const key of ['j', 'Tab', 'k', 'Escape'] as const) await page.keyboard.press(key);
        await on.gone();
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'field');
        assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys), []);
      });

      // Firefox tells no driver how to be a screen that is touched.
      if (browserName === 'Chromium')
        test('have them under a finger: a tap opens, buttons are wide enough, all of it fits 320 pixels, a tap closes', async () => {
          await page.setViewport({ width: 320, height: 640, hasTouch: true });
          await on.open('narrow');
          await on.areExactly('TIME_WAIT');
          const { x, y } = await middleOf(page, 'p', 'TIME_WAIT');
          await page.touchscreen.tap(x, y);
          const { box, buttons } = await on.isShown('TIME-WAIT');
          assert.ok(box.left >= 0 && box.right <= 320, JSON.stringify(box));
          for (const [name, { height }] of Object.entries(buttons))
            assert.ok(height >= 44, `${name} is ${String(height)}`);
          // Beside the word, where the card never stands.
          await page.touchscreen.tap(310, y);
          await on.gone();
          await page.setViewport({ width: 900, height: 700 });
        });
    });

    // It ends the extension's own page that other tests ask, so only an update and the removal come after it.
    test('that are open when the extension is switched off have no mark and no card, and marks again when it is switched on', async () => {
      await on.open('looks');
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      const { browser, root } = reader.extension;
      const firefox = browserName === 'Firefox' ? await firefoxWindow(reader.extension, reader.inside) : undefined;
      const manager = await browser.newPage();
      if (!firefox) await manager.goto('chrome://extensions');
      const turn = (on: boolean) =>
        firefox
          ? firefox.run(
              `AddonManager.getAddonByID('card@tcp-state-card').then((addon) => addon.${on ? 'enable' : 'disable'}())`,
            )
          : manager.evaluate(`chrome.management.setEnabled('${new URL(root).hostname}', ${String(on)})`);
      const other = await browser.newPage();
      other.on('pageerror', (error) => errors.push(String(error)));
      await other.goto(`${server.url}word`);
      await other.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p')!));
      await reader.run(`
        const { id } = (await api.tabs.query({})).find(({ url }) => url?.endsWith('/word'));
        return api.runtime.sendMessage({ type: 'explain-selection', tabId: id });`);
      await until('the card of what is selected is shown', () => hasCard(other));
      await page.bringToFront();
      await turn(false);
      // Firefox ends the scripts of an extension at once, and with them what could take the marks out of the registry.
      if (!firefox) await until('no mark is left', async () => (await reader.marks()).length === 0);
      await until('no card is left', async () => !(await hasCard(other)));
      await turn(true);
      await page.evaluate((row) => {
        document.body.append(Object.assign(document.createElement('pre'), { textContent: row }));
      }, row('FIN_WAIT1'));
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK', 'FIN_WAIT1');
      await other.close();
      await manager.close();
      assert.deepEqual(errors, []);
    });

    test('that are open when the extension is updated are marked once, by the new one, and have their cards', async () => {
      await on.open('looks');
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      const runs = () => page.evaluate(() => (globalThis as unknown as { runs: number }).runs);
      await page.evaluate(() => {
        const own = globalThis as unknown as { runs: number };
        own.runs = 0;
        // What one run of the content script tells the one before it.
        addEventListener('tcpState', () => own.runs++);
      });
      await until('the card is shown', async () => {
        await on.pointAt('#light', 'TIME_WAIT');
        return until('it opens', () => page.$('tcp-state-card-host').then(Boolean), 1000).catch(() => false as const);
      });
      await page.$eval('tcp-state-card-host', (host) => (host.id = 'old'));
      const { browser } = reader.extension;
      await browser.installExtension(browserName === 'Firefox' ? unpacked.firefox : unpacked.chrome);
      await until('the new one has taken over', async () => (await runs()) > 0);
      await until('the card of the old one is gone', async () => (await page.$('#old')) === null);
      await page.evaluate((row) => {
        document.body.append(Object.assign(document.createElement('pre'), { id: 'new', textContent: row }));
      }, row('FIN_WAIT1'));
      await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK', 'FIN_WAIT1');
      // Cards are loaded a moment after the first mark, and open where the pointer moves then.
      const isOpen = async () => (await page.$$('tcp-state-card-host')).length === 1;
      await until('the card is shown', async () => {
        await on.pointAt('#new', 'FIN_WAIT1');
        return until('it opens', isOpen, 1000).catch(() => false as const);
      });
      await page.keyboard.press('Escape');
      await until('the card is gone', async () => (await page.$('tcp-state-card-host')) === null);
      assert.equal(await runs(), 1);
      assert.deepEqual(errors, []);
    });

    test('that are open when the extension is removed show no mark, and no error comes of it', async () => {
      await on.open('looks');
      await on.areMarked('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      assert.notEqual(await pictureOf(page, '#light'), await pictureOf(page, '#light-bare'));
      await on.pointAt('#light', 'TIME_WAIT');
      await until('the card is shown', () => hasCard(page));
      const { left, right, bottom } = await page.$eval(
        'tcp-state-card-host',
        (host) => host.getBoundingClientRect().toJSON() as DOMRect,
      );
      const { browser, root } = reader.extension;
      await browser.uninstallExtension(browserName === 'Firefox' ? 'card@tcp-state-card' : new URL(root).hostname);
      // The script may take a moment to hear of it: whatever it would have told the extension until then goes nowhere.
      await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
      // Across its buttons.
      for (let x = left + 20; x < right; x += 30) await page.mouse.click(x, bottom - 24);
      await until('no card can be seen', async () => !(await hasCard(page)));
      await until(
        'no mark can be seen',
        async () => (await pictureOf(page, '#light')) === (await pictureOf(page, '#light-bare')),
      );
      // Firefox ends the script with its extension; in Chromium it lives on, and has to see to it itself.
      if (browserName === 'Chromium') await until('no mark is left', async () => (await reader.marks()).length === 0);
      await on.pointAt('#light', 'TIME_WAIT');
      await page.keyboard.press('j');
      // Longer than a change is collected for, and than the pointer has to rest.
      await page.evaluate((row) => {
        document.body.append(Object.assign(document.createElement('pre'), { textContent: row }));
        return new Promise((resolve) => setTimeout(resolve, 300));
      }, row('FIN_WAIT1'));
      assert.equal((await reader.marks()).includes('FIN_WAIT1'), false);
      assert.equal(await hasCard(page), false);
      assert.deepEqual(errors, []);
    });
  });
}
