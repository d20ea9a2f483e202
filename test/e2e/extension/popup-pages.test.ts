/** The popup on pages that load for ever, do not answer or are gone, and for readers with keyboard, touch and large text. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { html, row } from '../../support/awkward-pages.ts';
import {
  closePopup,
  openInFirefox,
  openPopup,
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { inBackground } from '../../support/extension-api.ts';
import { firefoxWindow, type FirefoxWindow } from '../../support/firefox-window.ts';
import { hang } from '../../support/hang.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { until } from '../../support/until.ts';

const listing = html(`<pre id="listing">${row('TIME_WAIT')}\n</pre>`);
/** Pages that go on loading, alone and in a frame, one that the page lets nobody into, and others. */
const serve = () =>
  servePages({
    '/': listing,
    '/endless': { begins: listing.replace('</pre></body></html>', '') },
    '/around': listing.replace('</body>', '<iframe src="/endless"></iframe></body>'),
    '/framed': html('<b>CLOSE_WAIT</b><iframe src="/"></iframe>'),
    '/shut-in': html(`<pre>${row('TIME_WAIT')}</pre><iframe sandbox srcdoc="<p>A frame</p>"></iframe>`),
    '/no-address': html(`<pre>${row('TIME_WAIT')}</pre><iframe src="javascript:void 0"></iframe>`),
    '/folded': html(`<div style="max-height:0;overflow:hidden"><pre>${row('TIME_WAIT')}</pre></div>`),
    '/password': html('<input type="password" value="CLOSE_WAIT">'),
  });

const hasListing = (page: Page) =>
  until('the page shows its row', () =>
    // The page before it goes at this moment.
    page
      .evaluate(() => document.querySelector('#listing')?.textContent.includes('TIME_WAIT') === true)
      .catch(() => false),
  );
const selectState = (page: Page) =>
  page.evaluate(() => {
    const { firstChild: text } = document.querySelector('#listing')!;
    const start = text!.textContent!.indexOf('TIME_WAIT');
    getSelection()?.setBaseAndExtent(text!, start, text!, start + 'TIME_WAIT'.length);
  });
const marks = async (page: Page) => Object.values(await paintedMarks(page)).flat();

describe('the popup in Chromium', { skip: skipChromium }, () => {
  let served: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;

  const open = async () => {
    const popup = await openPopup(extension, page);
    await popup.waitForSelector('tcp-this-page');
    return popup;
  };
  const says = (popup: Page, sentence: string) =>
    until(`the popup says “${sentence}”`, () =>
      popup.evaluate((sentence) => document.body.innerText.includes(sentence), sentence),
    );

  before(async () => {
    served = await serve();
    extension = await startChromium();
  });
  after(async () => {
    await extension.remove();
    await served[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    page = await extension.browser.newPage();
  });
  afterEach(async () => {
    await page.close();
    await closePopup(extension);
  });

  test('explains a page that goes on loading', async () => {
    page.goto(`${served.url}endless`).catch(() => undefined);
    await hasListing(page);
    const popup = await open();
    await (await popup.waitForSelector('button.explain'))?.click();
    await popup.waitForSelector('.found button');
    await until('the state is marked', async () => (await marks(page)).includes('TIME_WAIT'));
  });

  test('says that a state that was pressed is in a part that is folded up', async () => {
    await page.goto(`${served.url}folded`);
    const popup = await open();
    await (await popup.waitForSelector('button.explain'))?.click();
    await (await popup.waitForSelector('.found button'))?.click();
    await says(popup, words.unseen);
  });

  for (const path of ['endless', 'around'])
    test(`explains what is selected on a page that goes on loading, /${path}`, async () => {
      page.goto(`${served.url}${path}`).catch(() => undefined);
      await hasListing(page);
      await selectState(page);
      const popup = await open();
      await (await popup.waitForSelector('button.selection'))?.click();
      await until('the card is shown', () =>
        page.evaluate(() => document.querySelector('tcp-state-card-host:popover-open') !== null),
      );
    });

  test('explains what is selected in the frame that its reader works in, not what was before around it', async () => {
    await page.goto(`${served.url}framed`);
    const [top, frame] = page.frames();
    const hasCard = (where = frame!) =>
      where.evaluate(() => document.querySelector('tcp-state-card-host:popover-open') !== null);
    await page.click('b', { count: 2 });
    const inFrame = await frame!.waitForSelector('#listing');
    await inFrame!.evaluate((listing) => {
      listing.textContent = 'TIME_WAIT';
    });
    await inFrame!.click({ count: 2 });
    let popup = await open();
    await (await popup.waitForSelector('button.selection'))?.click();
    await until('the card is shown in the frame', hasCard);
    assert.equal(await hasCard(top), false);
    await page.keyboard.press('Escape');
    await page.click('b', { count: 2 });
    popup = await open();
    await (await popup.waitForSelector('button.selection'))?.click();
    await until('the card is shown in the page', () => hasCard(top));
    assert.equal(await hasCard(), false);
  });

  test('says that a page does not answer when its selection is to be explained', async () => {
    await page.goto(served.url);
    await selectState(page);
    const popup = await open();
    await popup.waitForSelector('button.selection');
    const release = await hang(served, page);
    await popup.click('button.selection');
    await says(popup, words.silent);
    // Longer than the background waits for what is selected.
    await pause(4000);
    assert.equal(
      await popup.$eval('body', ({ innerText }, empty) => innerText.includes(empty), words.selectionEmpty),
      false,
    );
    await release();
  });

  test('says that a page does not answer, and shows it as soon as it does', async () => {
    await page.goto(served.url);
    const release = await hang(served, page);
    const popup = await open();
    await says(popup, words.silent);
    await release();
    await popup.waitForSelector('button.explain');
    assert.equal(await popup.$('.notice'), null);
  });

  test('says that a page does not answer when its marks are to be taken away, which they are as soon as it does', async () => {
    await page.goto(served.url);
    const popup = await open();
    await (await popup.waitForSelector('button.explain'))?.click();
    await popup.waitForSelector('button.stop');
    await until('the page is marked', async () => (await marks(page)).length > 0);
    const release = await hang(served, page);
    await popup.click('button.stop');
    await says(popup, words.silent);
    await release();
    await popup.waitForSelector('button.explain');
    assert.equal(await popup.$('.notice'), null);
    await until('no mark is left', async () => (await marks(page)).length === 0);
  });

  test('says what to do with a tab whose page crashed', async () => {
    await page.goto(served.url);
    const session = await page.createCDPSession();
    session.send('Page.crash').catch(() => undefined);
    await until('the page is gone', async () => {
      const popup = await open();
      const said = await until('the popup says something', () =>
        popup.evaluate(() => document.querySelector('tcp-this-page')?.textContent.trim()),
      );
      await closePopup(extension);
      return said.includes(words.restrictedUnloaded);
    });
  });

  test('gives the keyboard to the button that takes the place of the pressed one', async () => {
    await page.goto(served.url);
    const popup = await open();
    const hasKeyboard = (name: string) =>
      until(`“${name}” has the keyboard`, () =>
        popup.evaluate((name) => document.activeElement?.textContent.trim() === name, name),
      );
    await popup.waitForSelector('button.explain');
    await popup.focus('button.explain');
    await popup.keyboard.press('Enter');
    await hasKeyboard(words.stopPage);
    await popup.keyboard.press('Enter');
    await hasKeyboard(words.explainPage);
    await until('no mark is left', async () => (await marks(page)).length === 0);
  });

  test('has what was found read out once, however much more comes', async () => {
    await page.goto(served.url);
    const popup = await open();
    await popup.waitForSelector('button.explain');
    await popup.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver((changes) => {
        const regions = changes.map(({ target }) => target.parentElement?.closest('[aria-live]') ?? target);
        for (const region of new Set(regions))
          if (region instanceof Element && region.matches('[aria-live]')) heard.push(region.textContent.trim());
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const heard = () => popup.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await popup.click('button.explain');
    await popup.waitForSelector('.diagnosis');
    await until('what was found is read out', async () => (await heard()).includes(words.found(1, 1)));
    const before = (await heard()).length;
    for (const rows of [2, 3]) {
      await page.evaluate((row) => document.querySelector('#listing')?.append(`${row}\n`), row('CLOSE_WAIT', rows));
      await says(popup, words.found(rows, rows));
    }
    assert.equal((await heard()).length, before, JSON.stringify(await heard()));
  });

  test('says of a page that did not load that there is nothing to explain', async () => {
    await page.goto('http://nowhere.example/').catch(() => undefined);
    // Chromium does not always tell what it is that it keeps extensions out of.
    await says(await open(), 'did not load');
  });

  test('calls no frame of the page itself one of another site', async () => {
    await page.goto(`${served.url}shut-in`);
    const popup = await open();
    await (await popup.waitForSelector('button.explain'))?.click();
    await says(popup, words.found(1, 1));
    assert.ok(!(await popup.$eval('body', ({ innerText }) => innerText)).includes(words.otherFrames));
  });

  test('explains a page with a frame whose address never loads', async () => {
    await page.goto(`${served.url}no-address`);
    const popup = await open();
    await (await popup.waitForSelector('button.explain'))?.click();
    await says(popup, words.found(1, 1));
    // Longer than the popup waits before it says that a page does not answer.
    await pause(2000);
    assert.ok(!(await popup.$eval('body', ({ innerText }) => innerText)).includes(words.silent));
  });

  test('offers no explanation of a password that is selected', async () => {
    await page.goto(`${served.url}password`);
    await page.$eval('input', (input) => {
      input.select();
    });
    let popup = await open();
    await popup.waitForSelector('button.explain');
    assert.equal(await popup.$('button.selection'), null);
    await closePopup(extension);
    await page.$eval('input', (input) => {
      input.type = 'text';
      input.select();
    });
    popup = await open();
    await popup.waitForSelector('button.selection');
  });

  test('asks for no site that would not fit onto the list, and says so', async () => {
    await inBackground(
      extension,
      ({ storage }, sites) => storage.sync.set({ mode: 'sites', sites }),
      Array.from({ length: 200 }, (_, index) => `*://a${String(index)}.example/*`),
    );
    await page.goto(served.url);
    const popup = await open();
    await (await popup.waitForSelector('input[name=this-site]'))?.click();
    await says(popup, words.problemFull);
    await until('the site is off', () => popup.$eval('input[name=this-site]', (input) => !input.checked));
    await inBackground(extension, ({ storage }) => storage.sync.clear());
  });

  test('is no wider than its window with text of twice the size', async () => {
    await page.goto(served.url);
    const popup = await open();
    await popup.waitForSelector('button.explain');
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await until('the window fits it', () =>
      popup.evaluate(
        () => innerWidth > 500 && document.documentElement.scrollWidth === document.documentElement.clientWidth,
      ),
    );
    const outside = await popup.$$eval('tcp-popup :is(a, button, input, tcp-state-search)', (all) =>
      all.filter((one) => one.getBoundingClientRect().right > innerWidth).map(({ textContent }) => textContent.trim()),
    );
    assert.deepEqual(outside, []);
  });

  for (const [path, shown] of [
    ['popup.html', 'tcp-this-page .notice'],
    ['options.html', '.limits'],
    ['welcome.html', 'input[name=mode]'],
  ] as const)
    test(`${path} has nothing to press that is smaller than 44 pixels for a finger`, async () => {
      await page.setViewport({ width: 360, height: 700, hasTouch: true, isMobile: true });
      await page.goto(extension.root + path);
      await page.waitForSelector(shown);
      const small = await page.evaluate(() => {
        for (const list of document.querySelectorAll('details')) list.open = true;
        // A link in a sentence is as high as its line; a radio button is pressed with the row that it names.
        return [
          ...document.querySelectorAll<HTMLElement>(
            'a:not([aria-live] a), button, select, summary, input:not([type=radio], [type=file]), label:is(.choice, .switch, .file)',
          ),
        ]
          .map((one) => [one.textContent.trim() || one.outerHTML.slice(0, 80), one.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 44 || height < 44)
          .map(([name, { width, height }]) => `${name}: ${String(width)} × ${String(height)}`);
      });
      assert.deepEqual(small, []);
    });
});

describe('the popup in Firefox', { skip: skipFirefox }, () => {
  /** Opens the popup on a page that goes on loading. */
  async function onEndlessPage(use: (page: Page, firefox: FirefoxWindow) => Promise<void>): Promise<void> {
    await using served = await serve();
    const extension = await startFirefox();
    try {
      const firefox = await firefoxWindow(extension, await openInFirefox(extension, 'options.html'));
      const page = await extension.browser.newPage();
      page.goto(`${served.url}endless`, { timeout: 0 }).catch(() => undefined);
      await hasListing(page);
      await page.bringToFront();
      await use(page, firefox);
    } finally {
      await extension.remove();
    }
  }

  test('explains a page that goes on loading', () =>
    onEndlessPage(async (page, firefox) => {
      await firefox.openPopup();
      await firefox.pressInPopup('button.explain');
      await until('the state is marked', async () => (await marks(page)).includes('TIME_WAIT'));
    }));

  test('explains what is selected on a page that goes on loading', () =>
    onEndlessPage(async (page, firefox) => {
      await selectState(page);
      await firefox.openPopup();
      await firefox.pressInPopup('button.selection');
      await until('the card can be seen', () =>
        page.evaluate(() => {
          const host = document.querySelector('tcp-state-card-host:popover-open');
          return host !== null && getComputedStyle(host).visibility === 'visible';
        }),
      );
    }));
});
