/** Ways to a card other than the pointer, in Firefox with no permission for any site: popup, context menu, command. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { html, row } from '../../support/awkward-pages.ts';
import { openInFirefox, skipFirefox, startFirefox, type ExtensionBrowser } from '../../support/extension.ts';
import { firefoxWindow, type FirefoxWindow } from '../../support/firefox-window.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf, paintedMarks } from '../../support/marked-page.ts';
import { closeOpenedPaste } from '../../support/paste-page.ts';
import { until } from '../../support/until.ts';

const listing = html(
  `<pre id="listing">${[...Array.from({ length: 300 }, (_, index) => row('ESTABLISHED', 40_000 + index)), row('CLOSE_WAIT')].join('\n')}</pre>`,
);

describe('the ways to a card in Firefox', { skip: skipFirefox }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let inside: Page;
  let page: Page;
  let firefox: FirefoxWindow;

  before(async () => {
    server = await servePages({
      '/': listing,
      '/word': html('<p id="word">TIME_WAIT</p>'),
      '/field': html('<textarea id="field">CLOSE_WAIT</textarea>'),
      '/shadow': html(
        `<sha-dow></sha-dow><script>customElements.define('sha-dow', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p tabindex="0">LAST_ACK</p>'; } });</script>`,
      ),
      '/framed': html(
        `<iframe></iframe><script>document.querySelector('iframe').src = 'http://localhost:' + location.port + '/'</script>`,
      ),
      '/frame': html('<iframe id="frame" srcdoc="<p>FIN_WAIT2</p>"></iframe>'),
    });
    extension = await startFirefox();
    inside = await openInFirefox(extension, 'options.html');
    firefox = await firefoxWindow(extension, inside);
    page = await extension.browser.newPage();
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  const open = async (path: string) => {
    await page.goto(`${server.url}${path}`);
    await page.bringToFront();
  };
  const marks = async () => Object.values(await paintedMarks(page)).flat();
  const hasCard = () =>
    page.evaluate(() => document.querySelector('tcp-state-card-host')?.matches(':popover-open') === true);
  const hasKeyboard = () => page.evaluate(() => document.activeElement?.localName === 'tcp-state-card-host');
  const escape = async () => {
    await page.keyboard.press('Escape');
    await until('no card is shown', async () => !(await hasCard()));
  };
  const popupSays = (text: string) =>
    until(`the popup says “${text}”`, () =>
      firefox.inPopup(`return popup.document.body.innerText.includes(${JSON.stringify(text)});`),
    );
  /** The paste view that was opened, once it has read so many connections; closes it again. */
  const pasteOf = async (connections: number) => {
    await closeOpenedPaste(extension, `${String(connections)} connection`);
    await page.bringToFront();
  };
  const select = (selector: string) =>
    page.evaluate((selector) => {
      getSelection()?.selectAllChildren(document.querySelector(selector)!);
    }, selector);

  test('a word selected on a page that was never explained is explained from the context menu', async () => {
    await open('word');
    await select('#word');
    const { x, y } = await middleOf(page, '#word', 'TIME_WAIT');
    await page.mouse.click(x, y, { button: 'right' });
    await firefox.chooseInMenu();
    await until('the card has the keyboard', hasKeyboard);
    assert.deepEqual(await marks(), [], 'nothing on the page is marked by it');
    await escape();
  });

  test('more than a word opens the paste view from the context menu', async () => {
    await open('');
    await select('#listing');
    const { x, y } = await middleOf(page, '#listing', 'CLOSE_WAIT');
    await page.mouse.click(x, y, { button: 'right' });
    await firefox.chooseInMenu();
    await pasteOf(301);
  });

  test('words selected in a field, in a frame and in a shadow root are explained from the popup', async () => {
    for (const [path, selecting] of [
      ['field', "document.querySelector('#field').focus(); document.querySelector('#field').select();"],
      [
        'frame',
        "const { contentWindow: inner } = document.querySelector('#frame'); inner.focus(); inner.getSelection().selectAllChildren(inner.document.querySelector('p'));",
      ],
      [
        'shadow',
        "const p = document.querySelector('sha-dow').shadowRoot.querySelector('p'); p.focus(); getSelection().selectAllChildren(p);",
      ],
    ] as const) {
      await open(path);
      await page.evaluate(selecting);
      await firefox.openPopup();
      await firefox.pressInPopup('button.selection');
      await until(`the card is shown: ${path}`, () =>
        page.evaluate(() =>
          [document, ...[...document.querySelectorAll('iframe')].map(({ contentDocument }) => contentDocument)].some(
            (inner) => inner?.querySelector('tcp-state-card-host')?.matches(':popover-open'),
          ),
        ),
      );
      await until('the popup steps aside', async () => !(await firefox.hasPopup()));
    }
  });

  /** Has the popup explain the listing, and leaves it open. */
  const explain = async () => {
    await open('');
    await firefox.openPopup();
    await firefox.pressInPopup('button.explain');
    await popupSays('CLOSE-WAIT');
  };

  test('the popup explains the page, counts what is on it and leads to the next mark of a state', async () => {
    await explain();
    const counted = await firefox.inPopup(
      "return [...popup.document.querySelectorAll('.found li')].map(({ textContent }) => textContent.replaceAll(/\\s+/g, ' ').trim());",
    );
    assert.deepEqual(counted, ['ESTABLISHED 300', 'CLOSE-WAIT 1']);
    await firefox.pressInPopup('.found button[aria-label^="CLOSE-WAIT"]');
    await until('the card has the keyboard', hasKeyboard);
    assert.ok((await page.evaluate(() => scrollY)) > 1000, 'the page was scrolled');
    await until('the mark is painted', async () => (await marks()).includes('CLOSE_WAIT'));
    await until('the popup steps aside', async () => !(await firefox.hasPopup()));
    await escape();
  });

  test('the popup opens the page in the paste view, and takes every mark away', async () => {
    await explain();
    await firefox.pressInPopup('button.in-paste');
    await pasteOf(301);
    await firefox.openPopup();
    await firefox.pressInPopup('button.stop');
    await until('no mark is left', async () => (await marks()).length === 0);
    await popupSays(words.explainPage);
    await firefox.closePopup();
  });

  test('“Always on this site” is given for this site alone, serves the open tab at once, and is taken back', async () => {
    const held = () =>
      inside.evaluate(`(async () => {
        const scripts = await browser.scripting.getRegisteredContentScripts();
        const { origins } = await browser.permissions.getAll();
        return [...new Set([...origins, ...scripts.flatMap(({ matches }) => matches)])].join();
      })()`);
    assert.equal(await held(), '');
    await open('');
    await firefox.openPopup();
    await firefox.pointInPopup('input[name=this-site]');
    await until('the open tab is marked', async () => (await marks()).length > 0);
    await until('this site alone is held', async () => (await held()) === '*://127.0.0.1/*');
    await open('word');
    await page.evaluate((row) => {
      document.body.append(Object.assign(document.createElement('pre'), { textContent: row }));
    }, row('LAST_ACK'));
    await until('the next page is marked by itself', async () => (await marks()).includes('LAST_ACK'));
    await firefox.closePopup();
    for (const every of [true, false]) {
      await firefox.openPopup();
      await firefox.pointInPopup('input[name=every-site]');
      await until(
        'every site is given, and given back',
        async () => String(await held()).includes('*://*/*') === every,
      );
      await firefox.closePopup();
    }
    await until('the site is still held', async () => (await held()) === '*://127.0.0.1/*');
    await until('the page is still marked', async () => (await marks()).includes('LAST_ACK'));
    if (!(await firefox.hasPopup())) await firefox.openPopup();
    await firefox.pointInPopup('input[name=this-site]');
    await until('no mark is left', async () => (await marks()).length === 0);
    await until('the permission is given back', async () => (await held()) === '');
    await firefox.closePopup();
  });

  test('a frame of a site that is turned on is marked at once in a page of another site, and unmarked when it is turned off', async () => {
    await open('framed');
    const frame = await page.waitForFrame((frame) => frame.url().includes('localhost'));
    await frame.waitForSelector('#listing');
    const marksInFrame = async () => Object.values(await paintedMarks(frame)).flat();
    await inside.type('#site', 'localhost');
    await inside.keyboard.press('Enter');
    await until('the frame is marked', async () => (await marksInFrame()).length > 0);
    await inside.click('button[aria-label="Remove localhost"]');
    await until('the frame is not marked any more', async () => (await marksInFrame()).length === 0);
  });

  test('a page of the browser itself that runs no script and gives no error is told as one', async () => {
    await firefox.run("void (gBrowser.selectedTab = gBrowser.addTrustedTab('about:config'))");
    await until('the page is there', () =>
      firefox.run(
        "gBrowser.selectedBrowser.currentURI.spec === 'about:config' && !gBrowser.selectedTab.hasAttribute('busy')",
      ),
    );
    await firefox.openPopup();
    await popupSays(words.restrictedBrowser);
    await firefox.closePopup();
    await firefox.run('gBrowser.removeTab(gBrowser.selectedTab)');
  });

  test('a page that did not load is told as one, and a page of no site as marked only on request', async () => {
    page.goto('http://nowhere.example/').catch(() => undefined);
    // Its icon comes a little later, and tells what it is.
    await until('the page of the error is there', () =>
      firefox.run(
        "gBrowser.selectedBrowser.documentURI?.spec.startsWith('about:neterror') === true && !!gBrowser.selectedTab.image",
      ),
    );
    await firefox.openPopup();
    await popupSays(words.restrictedFailed);
    await firefox.closePopup();
    await page.goto('about:blank');
    await firefox.openPopup();
    await popupSays(words.noSite);
    await firefox.closePopup();
  });

  test('the command on a page without a state opens the popup, which says so', async () => {
    await open('word');
    await page.evaluate(() => {
      document.body.textContent = 'Nothing here.';
    });
    await firefox.command('J');
    await popupSays(words.foundNone);
    await firefox.closePopup();
  });

  test('the command explains a page and goes to its first state, with the keyboard in the card', async () => {
    await open('');
    await firefox.command('J');
    await until('the card has the keyboard', hasKeyboard);
    await escape();
    assert.equal(await hasKeyboard(), false);
  });
});
