/** The paste view beside the page: the side panel of Chromium, the sidebar of Firefox. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { skipDisplay, startDisplay } from '../../support/display.ts';
import {
  backgroundOf,
  openInFirefox,
  openPopup,
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { firefoxWindow } from '../../support/firefox-window.ts';
import { servePages } from '../../support/listing-server.ts';
import { closeOpenedPaste } from '../../support/paste-page.ts';
import { until } from '../../support/until.ts';

describe('the side panel of Chromium', { skip: skipChromium || skipDisplay }, () => {
  test('opens from the popup beside the page, and explains there what is pasted', async () => {
    await using server = await servePages({ '/': '<!doctype html><title>A page</title><p>A page.' });
    await using display = await startDisplay();
    const extension = await startChromium({ display: display.name });
    try {
      const { browser, root } = extension;
      const tab = await browser.newPage();
      await tab.goto(server.url);
      const popup = await openPopup(extension, tab);
      const opened = browser.waitForTarget((target) => target.url().startsWith(`${root}app/paste/`));
      // Chromium opens it for a press of the reader alone.
      await (await popup.waitForSelector('button.beside'))?.click();
      // A panel that the driver makes a page of lets no worker run until the driver says so, which it does not.
      const panel = await (await opened).createCDPSession();
      const ask = async (expression: string): Promise<unknown> => {
        const answer = await panel.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        assert.equal(answer.exceptionDetails?.exception?.description, undefined);
        return answer.result.value;
      };
      await until('the paste view stands in the panel', () => ask("!!document.querySelector('tcp-paste textarea')"));
      assert.equal(await ask('chrome.tabs.getCurrent().then((own) => typeof own)'), 'undefined', 'it is in no tab');
      const width = Number(await ask('innerWidth'));
      assert.ok(width < 600, `${String(width)} pixels`);
      assert.equal(await tab.evaluate(() => document.visibilityState), 'visible', 'the page stays in view');
      const row = 'tcp        1      0 192.0.2.10:8080         198.51.100.9:60210      CLOSE_WAIT\n';
      await ask(`{
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(row)});
        document.querySelector('tcp-paste textarea').dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }`);
      await until('the row is explained', async () =>
        /Linux netstat\s+1 connection\b/.test(String(await ask("document.querySelector('tcp-paste').innerText"))),
      );
      // A panel is a tab without a number: what is selected in it is explained from the menu all the same.
      const worker = await backgroundOf(extension);
      await worker.evaluate((told) => {
        const { onClicked } = (
          globalThis as unknown as {
            chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: object): void } } };
          }
        ).chrome.contextMenus;
        onClicked.dispatch(
          { menuItemId: 'explain-selection', selectionText: told, frameId: 0, editable: false },
          { id: -1, index: -1, windowId: -1, incognito: false },
        );
      }, row);
      await closeOpenedPaste(extension, '1 connection');
    } finally {
      await extension.remove();
    }
  });
});

describe('the sidebar of Firefox', { skip: skipFirefox }, () => {
  let extension: ExtensionBrowser;
  before(async () => {
    extension = await startFirefox();
  });
  after(() => extension.remove());

  test('is not open after the install, and shows the paste view in the language that was chosen', async () => {
    const options = await openInFirefox(extension, 'options.html');
    await options.waitForSelector('select[name=language]');
    const firefox = await firefoxWindow(extension, options);
    const ask = (method: 'getPanel' | 'isOpen') =>
      options.evaluate(
        (method) =>
          (
            globalThis as unknown as {
              browser: { sidebarAction: Record<string, (of: object) => Promise<string | boolean>> };
            }
          ).browser.sidebarAction[method]?.({}),
        method,
      );
    assert.equal(await ask('isOpen'), false);
    assert.equal(await ask('getPanel'), `${extension.root}app/paste/index.html`);
    await options.select('select[name=language]', 'ko');
    await until('the sidebar is told the Korean page', async () =>
      String(await ask('getPanel')).endsWith('app/ko/paste/index.html'),
    );
    await firefox.run("SidebarController.show('card_tcp-state-card-sidebar-action')");
    const found = await until('the sidebar shows the Korean paste view', () =>
      options.evaluate(`(() => {
        const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
        const field = sidebar?.document.querySelector('tcp-paste textarea');
        return field ? [sidebar.document.documentElement.lang, sidebar.location.pathname] : undefined;
      })()`),
    );
    assert.deepEqual(found, ['ko', '/app/ko/paste/index.html']);
    assert.equal(await ask('isOpen'), true);

    // A sidebar is no tab: what is selected in it is explained from the menu all the same.
    await options.evaluate(`(() => {
      const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
      sidebar.document.body.prepend('tcp 1 0 192.0.2.10:8080 198.51.100.9:60210 CLOSE_WAIT');
      sidebar.getSelection().selectAllChildren(sidebar.document.body);
    })()`);
    await firefox.run(`(() => {
      const within = SidebarController.browser.contentWindow;
      const { left, top } = within.document.getElementById('webext-panels-browser').getBoundingClientRect();
      for (const type of ['mousedown', 'contextmenu'])
        within.synthesizeMouseEvent(
          type, left + 20, top + 8,
          { button: 2, buttons: 2, clickCount: 1 },
          { isDOMEventSynthesized: false, isWidgetEventSynthesized: false },
        );
    })()`);
    await firefox.chooseInMenu();
    await closeOpenedPaste(extension, '연결 1개');
  });
});
