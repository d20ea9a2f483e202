/** Ways to a card other than the pointer, in Chromium: selected text, the command, the popup's list. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { cardText } from '../../support/card-text.ts';
import {
  backgroundOf,
  closePopup,
  openPopup,
  skipChromium,
  startChromium,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { until } from '../../support/until.ts';

const rows = Array.from(
  { length: 400 },
  (_, index) => `tcp        0      0 192.0.2.10:443          198.51.100.7:${50000 + index}      ESTABLISHED`,
);
const listing = [
  'Proto Recv-Q Send-Q Local Address           Foreign Address         State',
  ...rows,
  'tcp        1      0 192.0.2.10:8080         198.51.100.9:60210      CLOSE_WAIT',
].join('\n');

const stateRow = (state: string) => `tcp 0 0 192.0.2.10:443 198.51.100.7:50000 ${state}`;

/** Events of the extension API, which Chrome lets its own scripts fire. */
interface Chrome {
  tabs: { query(what: object): Promise<object[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
  commands: { onCommand: { dispatch(command: string, tab?: object): void } };
}

describe('the ways to a card in Chromium', { skip: skipChromium }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;
  let session: CDPSession;

  const shown = () => cardText(session);
  const gone = () => until('no card is shown', async () => (await shown()) === undefined);
  /** Lets the extension into the tab, as a press of the menu's entry or of the command's keys does. */
  const letIn = async () => {
    await openPopup(extension, page);
    await closePopup(extension);
  };
  const fire = async (event: 'menu' | 'command') =>
    (await backgroundOf(extension)).evaluate(async (event) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const [tab] = await chrome.tabs.query({ active: true });
      if (event === 'command') chrome.commands.onCommand.dispatch('next-mark', tab);
      else
        chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain-selection', frameId: 0, selectionText: '' }, tab);
    }, event);

  before(async () => {
    server = await servePages({
      '/': `<!doctype html><title>Listing</title><link rel="icon" href="data:,"><pre id="listing">${listing}</pre>`,
      '/frames':
        '<!doctype html><title>Frames</title><link rel="icon" href="data:,"><iframe src="data:text/html,LISTEN"></iframe>',
      '/rooms': `<!doctype html><title>Rooms</title><link rel="icon" href="data:,"><pre>${stateRow('CLOSE_WAIT')}</pre><iframe srcdoc="<pre>${stateRow('TIME_WAIT')}\n${stateRow('LAST_ACK')}</pre>"></iframe><iframe srcdoc="<p>Nothing</p>"></iframe><iframe srcdoc="<pre>${stateRow('FIN_WAIT1')}</pre>"></iframe>`,
      ...Object.fromEntries(
        (['open', 'closed'] as const).map((mode) => [
          `/${mode}`,
          `<!doctype html><title>Root</title><link rel="icon" href="data:,"><style>x-log{display:block}</style><x-log></x-log><script>document.querySelector('x-log').attachShadow({ mode: '${mode}' }).innerHTML = '<div>CLOSE_WAIT 1 0 192.0.2.10:8080 198.51.100.9:60210</div>'</script>`,
        ]),
      ),
      '/terminal': '<!doctype html><title>Terminal</title><link rel="icon" href="data:,"><div class="xterm"></div>',
      '/word': '<!doctype html><title>Word</title><link rel="icon" href="data:,"><p id="word">TIME_WAIT</p>',
    });
    extension = await startChromium();
    page = await extension.browser.newPage();
    session = await page.createCDPSession();
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  test('a selected word is explained on a card, on a page that was never explained', async () => {
    await page.goto(`${server.url}word`);
    await letIn();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#word')!));
    await fire('menu');
    const text = await until('the card is shown', shown);
    assert.ok(text.includes('TIME_WAIT') && text.includes('TIME-WAIT'), text);
    assert.deepEqual(await paintedMarks(page), {}, 'nothing on the page is marked by it');
    await page.keyboard.press('Escape');
    await gone();
  });

  test('a selected word in a row is explained with its row', async () => {
    await page.goto(server.url);
    await letIn();
    await page.evaluate(() => {
      const text = document.querySelector('#listing')!.firstChild as Text;
      const at = text.data.indexOf('CLOSE_WAIT');
      getSelection()?.setBaseAndExtent(text, at, text, at + 'CLOSE_WAIT'.length);
    });
    await fire('menu');
    const text = await until('the card is shown', shown);
    assert.ok(text.includes('198.51.100.9:60210'), text);
    await page.keyboard.press('Escape');
    await gone();
  });

  test('a word that is selected in a shadow root is explained with its row', async () => {
    for (const path of ['open', 'closed']) {
      await page.goto(`${server.url}${path}`);
      await letIn();
      const { x, y } = await page.evaluate(() => {
        const { left, top } = document.querySelector('x-log')!.getBoundingClientRect();
        return { x: left, y: top };
      });
      // Selected by hand: no script of a page can come to the text of a closed root.
      await page.mouse.click(x + 10, y + 10, { count: 2 });
      await until('a word is selected', () => page.evaluate(() => getSelection()?.toString().includes('CLOSE_WAIT')));
      await fire('menu');
      const text = await until('the card is shown', shown);
      assert.ok(text.includes('CLOSE_WAIT') && text.includes('198.51.100.9:60210'), text);
      await page.keyboard.press('Escape');
      await gone();
    }
  });

  test('more than a word opens the paste view with it, and its text is in no address', async () => {
    await page.goto(server.url);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#listing')!));
    const opened = extension.browser.waitForTarget((target) => target.url().startsWith(`${extension.root}app/paste/`));
    const again = await openPopup(extension, page);
    await (
      await again.waitForSelector('button.selection')
    )?.evaluate((button) => {
      button.click();
    });
    const target = await opened;
    // The key that the text was handed over with is drawn by chance, and may have any digits.
    assert.doesNotMatch(target.url().replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/, ''), /192|ESTABLISHED/);
    const paste = await target.page();
    assert.ok(paste);
    // Before its body has come there is no text to look at.
    await paste.waitForSelector('tcp-paste');
    const text = await until('the view shows the listing', () =>
      paste.evaluate(() => {
        const texts = [document.body.innerText];
        const roots: ParentNode[] = [document];
        for (let root = roots.pop(); root; root = roots.pop())
          for (const { shadowRoot } of root.querySelectorAll('*'))
            if (shadowRoot) {
              texts.push(shadowRoot.textContent);
              roots.push(shadowRoot);
            }
        const all = texts.join(' ');
        return all.includes('198.51.100.7') && all;
      }),
    );
    assert.ok(text.includes('ESTABLISHED'));
    assert.equal(new URL(paste.url()).hash, '');
    await paste.close();
    await page.bringToFront();
  });

  test('a script in a page opens entries, and no text in the paste view nor other settings', async () => {
    await page.goto(`${server.url}word`);
    await letIn();
    await (
      await backgroundOf(extension)
    ).evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(what: object): Promise<{ id: number }[]> };
          scripting: { executeScript(script: object): Promise<unknown> };
        };
      };
      const [tab] = await chrome.tabs.query({ active: true });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id },
        func: async () => {
          const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): unknown } } })
            .chrome;
          await runtime.sendMessage({ type: 'change-settings', change: { theme: 'dark' }, gone: [] });
          await runtime.sendMessage({ type: 'open-paste', text: 'tcp 0 0' });
          await runtime.sendMessage({ type: 'open-entry', state: 'LISTEN' });
        },
      });
    });
    const entry = await extension.browser.waitForTarget((target) => target.url().includes('/listen/'));
    assert.deepEqual(
      extension.browser.targets().filter((target) => target.url().includes('/paste/')),
      [],
    );
    const stored = await (
      await backgroundOf(extension)
    ).evaluate(() =>
      (
        globalThis as unknown as { chrome: { storage: { sync: { get(): Promise<Record<string, unknown>> } } } }
      ).chrome.storage.sync.get(),
    );
    assert.equal(stored['theme'], undefined);
    await (await entry.page())?.close();
    await page.bringToFront();
  });

  test('the popup says that nothing is selected where a terminal has no selection', async () => {
    await page.goto(`${server.url}terminal`);
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.selection'))?.click();
    await until('the popup says so', () =>
      popup.evaluate((said) => document.body.innerText.includes(said), words.selectionEmpty),
    );
    await closePopup(extension);
  });

  test('the command explains the page and goes to its first state, with the keyboard in the card', async () => {
    await page.goto(server.url);
    await letIn();
    await fire('command');
    const text = await until('the card is shown', shown);
    assert.ok(text.includes('ESTABLISHED'), text);
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await until('the card has the keyboard', async () => (await focused()) === 'tcp-state-card-host');
    await page.keyboard.press('Escape');
    await gone();
    assert.notEqual(await focused(), 'tcp-state-card-host');
  });

  test('the command leads through all frames, and from the last mark to the first again', async () => {
    await page.goto(`${server.url}rooms`);
    await letIn();
    for (const state of ['CLOSE_WAIT', 'TIME_WAIT', 'LAST_ACK', 'FIN_WAIT1', 'CLOSE_WAIT', 'TIME_WAIT']) {
      await fire('command');
      await until(`the card of ${state} is shown, and no other`, async () => (await shown())?.startsWith(state));
    }
    await page.keyboard.press('Escape');
    await gone();
  });

  test('the popup says that frames of other sites stay unmarked', async () => {
    await page.goto(`${server.url}frames`);
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.explain'))?.click();
    await until('the popup says so', () =>
      popup.evaluate((said) => document.body.innerText.includes(said), words.otherFrames),
    );
    await closePopup(extension);
  });

  test('the popup counts what is on the page and leads to a state far below', async () => {
    await page.goto(server.url);
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.explain'))?.click();
    const row = await popup.waitForSelector('.found button[aria-label^="CLOSE-WAIT"]');
    const counted = await popup.$$eval('.found li', (found) =>
      found.map((row) => row.textContent.replaceAll(/\s+/g, ' ').trim()),
    );
    assert.deepEqual(counted, ['ESTABLISHED 400', 'CLOSE-WAIT 1']);
    await row?.evaluate((button) => {
      button.click();
    });
    const text = await until('the card is shown', shown);
    assert.ok(text.includes('CLOSE_WAIT'), text);
    assert.ok((await page.evaluate(() => scrollY)) > 1000, 'the page was scrolled');
    await until('the mark is painted', async () =>
      Object.values(await paintedMarks(page))
        .flat()
        .includes('CLOSE_WAIT'),
    );
    await until('the popup steps aside', () =>
      Promise.resolve(!extension.browser.targets().some((target) => target.url().endsWith('popup.html'))),
    );
  });
});
