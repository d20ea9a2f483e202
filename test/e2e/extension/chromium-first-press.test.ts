/** Every way into the extension in Chromium, taken with a real key or button just after its background was ended. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { cardText } from '../../support/card-text.ts';
import { skipDisplay, startDisplay, type Display } from '../../support/display.ts';
import { closePopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { until } from '../../support/until.ts';

const listing = listingPage({
  ss: [
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port',
    'LISTEN 0 511 192.0.2.10:8080 0.0.0.0:*',
    'CLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:60211',
  ].join('\n'),
  netstat: '',
});

describe(
  'the first press after the background of the extension was ended, in Chromium',
  { skip: skipChromium || skipDisplay },
  () => {
    let server: ListingServer;
    let display: Display;
    let extension: ExtensionBrowser;
    let page: Page;
    let session: CDPSession;

    const backgrounds = () =>
      extension.browser
        .targets()
        .filter((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(extension.root));
    /** Ends the background as the browser does when it is idle, where it runs; the next event starts it again. */
    const endBackground = async () => {
      for (const target of backgrounds()) await (await target.worker())?.close();
      await until('the background has ended', () => Promise.resolve(backgrounds().length === 0));
    };
    const card = () => cardText(session);

    before(async () => {
      server = await servePages({ '/': listing, '/ticket.css': '' });
      display = await startDisplay();
      extension = await startChromium({ display: display.name });
    });
    after(async () => {
      await extension.remove();
      await display[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      page = await extension.browser.newPage();
      await page.goto(server.url);
      session = await page.createCDPSession();
      await page.bringToFront();
      await page.waitForFunction(() => document.hasFocus());
    });

    test('the toolbar button’s shortcut opens the popup, whose button explains the page', async () => {
      await endBackground();
      const opened = extension.browser.waitForTarget((target) => target.url() === `${extension.root}popup.html`);
      await display.press('alt+shift+y');
      const popup = await (await opened).asPage();
      await (await popup.waitForSelector('button.explain'))?.click();
      await popup.waitForSelector('.found button');
      await closePopup(extension);
    });

    test('the shortcut for the next state explains the page and opens the card', async () => {
      await endBackground();
      await display.press('alt+shift+j');
      await until('the card is shown', async () => (await card())?.includes('CLOSE_WAIT') === true);
    });

    test('the menu of selected text explains it', async () => {
      await page.evaluate(() => {
        const text = document.querySelector('#ss')?.firstChild as Text;
        const start = text.data.indexOf('CLOSE-WAIT');
        document.getSelection()?.setBaseAndExtent(text, start, text, start + 'CLOSE-WAIT'.length);
      });
      const { x, y } = await page.evaluate(() => {
        const { x, y, width, height } = document.getSelection()!.getRangeAt(0).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await endBackground();
      await page.mouse.click(x, y, { button: 'right' });
      await until('the card is shown', async () => {
        if ((await card())?.includes('CLOSE_WAIT')) return true;
        // The first letter of the entry, as in every menu; until the menu is there the page has the key, and does nothing.
        await display.press('e');
        return false;
      });
    });

    test('the keyword in the address bar suggests and opens the entry', async () => {
      await endBackground();
      await display.press('ctrl+l');
      await display.press('t', 'c', 'p', 'Tab', 'f', 'i', 'n', 'w', 'a', 'i', 't', '2', 'Return');
      await until('the entry is open', () =>
        Promise.resolve(page.url() === `${extension.root}app/fin-wait-2/index.html`),
      );
      assert.equal(backgrounds().length, 1);
    });
  },
);
