/** Cards on pages in both browsers: above what lies on top, by keyboard and by finger. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dialogsPage, html, row } from '../../support/awkward-pages.ts';
import { middleOf } from '../../support/marked-page.ts';
import { openReading, type Reading } from '../../support/page-steps.ts';
import { permittedBrowsers } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`cards on pages in ${browserName}`, { skip }, () => {
    let on: Reading;

    openReading(
      start,
      {
        '/dialogs': dialogsPage,
        '/narrow': html('<p>in TIME_WAIT</p>'),
        '/row': html(`<pre>${row('TIME_WAIT')}</pre>`),
      },
      (opened) => {
        on = opened;
      },
    );

    /** Presses a button of the card, which may have grown by its row since it came. */
    const press = async (name: string) => {
      const card = await on.isShown('This row');
      const button = card.buttons[name];
      assert.ok(button, `${name} in ${Object.keys(card.buttons).join(', ')}`);
      await on.page.mouse.click(button.x, button.y);
    };

    // A driver of Firefox hears of no tab that an extension opens with a page of its own.
    if (browserName === 'Chromium')
      test('lead to the state machine, with the ends of the row in their roles', async () => {
        await on.open('row');
        await on.areMarked('TIME_WAIT');
        await on.pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
        const { browser } = on.reader.extension;
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
          await on.page.bringToFront();
        }
      });

    test('lie above a modal dialog, where they can be used', async () => {
      await on.open('dialogs');
      await on.page.evaluate(() => {
        document.querySelector('dialog')?.showModal();
      });
      await on.areMarked('CLOSE_WAIT');
      assert.equal((await on.pointedCard('dialog pre', 'CLOSE_WAIT', 'CLOSE-WAIT')).within, 'dialog');
      await press('Copy explanation');
      await until('the card says so', async () => (await on.reader.card())?.buttons['Copied'] !== undefined);
      await on.escape();
      assert.equal(await on.page.$eval('dialog', (dialog) => dialog.open), true, 'the dialog stays open');
    });

    test('lie above a popover, which stays open', async () => {
      await on.open('dialogs');
      await on.page.$eval('#popover', (element) => {
        (element as HTMLElement).showPopover();
      });
      await on.areMarked('LAST_ACK');
      await on.pointedCard('#popover pre', 'LAST_ACK', 'LAST-ACK');
      await press('Copy explanation');
      assert.equal(await on.page.$eval('#popover', (element) => element.matches(':popover-open')), true);
      await on.escape();
    });

    test('lie above an element in full screen', async () => {
      await on.open('dialogs');
      await on.page.click('#enter');
      await until('the element fills the screen', () => on.page.evaluate(() => document.fullscreenElement !== null));
      await on.areMarked('TIME_WAIT');
      assert.equal((await on.pointedCard('#full pre', 'TIME_WAIT', 'TIME-WAIT')).within, 'section');
      await press('Copy explanation');
      await on.escape();
      // Escape may have ended it already.
      await on.page.evaluate(() => document.exitFullscreen().catch(() => undefined));
      await until('it is over', () => on.page.evaluate(() => document.fullscreenElement === null));
    });

    test('take the keyboard by the command, keep keys typed in them from the page, and give it back on Escape', async () => {
      await on.open('dialogs');
      await on.page.focus('#field');
      await on.areMarked('LISTEN');
      assert.equal(await on.reader.walk(), true);
      const card = await until('the card has the keyboard', async () => {
        const card = await on.reader.card();
        return card?.focused === 'dialog' && card;
      });
      assert.ok(card.text.includes('LISTEN'));
      await on.page.evaluate(() => {
        (globalThis as unknown as { keys: string[] }).keys.length = 0;
      });
      for (const key of ['j', 'Tab', 'k', 'Escape'] as const) await on.page.keyboard.press(key);
      await on.gone();
      assert.equal(await on.page.evaluate(() => document.activeElement?.id), 'field');
      assert.deepEqual(await on.page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys), []);
    });

    // Firefox tells no driver how to be a screen that is touched.
    if (browserName === 'Chromium')
      test('come under a finger: a tap opens, buttons are wide enough, all of it fits 320 pixels, a tap closes', async () => {
        await on.page.setViewport({ width: 320, height: 640, hasTouch: true });
        await on.open('narrow');
        await on.areExactly('TIME_WAIT');
        const { x, y } = await middleOf(on.page, 'p', 'TIME_WAIT');
        await on.page.touchscreen.tap(x, y);
        const { box, buttons } = await on.isShown('TIME-WAIT');
        assert.ok(box.left >= 0 && box.right <= 320, JSON.stringify(box));
        for (const [name, { height }] of Object.entries(buttons))
          assert.ok(height >= 44, `${name} is ${String(height)}`);
        // Beside the word, where the card never stands.
        await on.page.touchscreen.tap(310, y);
        await on.gone();
        await on.page.setViewport({ width: 900, height: 700 });
      });
  });
}
