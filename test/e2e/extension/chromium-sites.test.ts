/** Sites that are marked by themselves, with Chromium's real permission question answered in its own window. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dialog, Page } from 'puppeteer-core';
import { mostSites } from '../../../src/extension/settings/settings.ts';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { skipDisplay, startDisplay, type Display } from '../../support/display.ts';
import {
  backgroundOf,
  closePopup,
  endBackground,
  openPopup,
  skipChromium,
  startChromium,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { hang } from '../../support/hang.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { closeOpenedPaste } from '../../support/paste-page.ts';
import { until } from '../../support/until.ts';

interface Chrome {
  runtime: { sendMessage(message: object): Promise<unknown> };
  permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
    request(what: { origins: string[] }): Promise<boolean>;
  };
  storage: { sync: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
}

describe('sites that are marked by themselves in Chromium', { skip: skipChromium || skipDisplay }, () => {
  let display: Display;
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;

  const marks = async () => Object.values(await paintedMarks(page)).flat();
  const held = async () =>
    (await backgroundOf(extension)).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return {
        origins: (await chrome.permissions.getAll()).origins,
        matches: scripts.flatMap(({ matches }) => matches),
      };
    });
  const storedMode = async () =>
    (await backgroundOf(extension)).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      return (await chrome.storage.sync.get('mode'))['mode'];
    });
  /** Turns a switch on or off: a popup of a busy machine may open before it has the last choice. */
  const turn = async (to: 'on' | 'off', name: 'this-site' | 'every-site') => {
    const popup = await openPopup(extension, page);
    const field = await popup.waitForSelector(`input[name=${name}]${to === 'off' ? ':checked' : ':not(:checked)'}`);
    await field?.focus();
    // The browser's question takes the keyboard, and Chromium closes the popup that asked.
    await popup.keyboard.press('Space').catch((error: unknown) => {
      if (!String(error).includes('Target closed')) throw error;
    });
  };
  /** Turns the site on where the popup does not show that it is. */
  const turnOn = async () => {
    const popup = await openPopup(extension, page);
    await popup.waitForSelector('input[name=this-site]');
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=this-site]');
      if (field?.checked === false) field.click();
    });
  };
  /** Answers the browser's question with yes: the keyboard is on the refusal, the next button allows. */
  const allow = async (granted: () => Promise<boolean>) => {
    for (let tries = 0; tries < 30; tries += 1) {
      await display.press('Tab', 'Return');
      // For half a second the question takes no answer, against clicks meant for what it covers.
      if (await until('the permission is given', granted, 1000).catch(() => false)) return;
    }
    throw new Error('The permission was not given.');
  };
  const close = () => closePopup(extension);

  before(async () => {
    display = await startDisplay();
    server = await servePages({
      '/': listingPage({
        ss: 'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nCLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:60210\n',
        netstat: 'tcp        0      0 192.0.2.10:443    198.51.100.7:51590   TIME_WAIT\n',
      }),
      '/ticket.css': '',
      '/framed': `<!doctype html><title>Framed</title><link rel="icon" href="data:,"><pre>tcp 0 0 192.0.2.10:443 198.51.100.7:50000 CLOSE_WAIT</pre><iframe></iframe><script>document.querySelector('iframe').src = 'http://localhost:' + location.port + '/frame'</script>`,
      '/frame':
        '<!doctype html><title>Frame</title><link rel="icon" href="data:,"><pre>tcp 0 0 192.0.2.10:443 198.51.100.7:50000 TIME_WAIT</pre>',
    });
    extension = await startChromium({ display: display.name });
    page = await extension.browser.newPage();
    await page.goto(server.url);
  });

  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
    await display[Symbol.asyncDispose]();
  });

  test('start with no permission for any site', async () => {
    assert.deepEqual(await held(), { origins: [], matches: [] });
  });

  test('“Always on this site” asks for this site alone, and serves the open tab at once', async () => {
    await turn('on', 'this-site');
    await allow(async () => (await held()).origins.length > 0);
    await until('the script is registered', async () => (await held()).matches.length > 0);
    assert.deepEqual(await held(), { origins: ['*://127.0.0.1/*'], matches: ['*://127.0.0.1/*'] });
    await until('the open tab is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
  });

  test('the site is marked by itself after the next load', async () => {
    await page.reload();
    await until('the page is marked', async () => (await marks()).includes('CLOSE-WAIT'));
  });

  test('turning the site off cleans the tab and gives the permission back', async () => {
    await turn('off', 'this-site');
    await until('no mark is left', async () => (await marks()).length === 0);
    await until('the permission is given back', async () => (await held()).origins.length === 0);
    assert.deepEqual((await held()).matches, []);
    await close();
    await page.reload();
    assert.deepEqual(await marks(), []);
  });

  test('a permission withdrawn in the browser cleans the tab, and its return marks it again', async () => {
    await turn('on', 'this-site');
    await allow(async () => (await held()).origins.length > 0);
    await until('the open tab is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    const removed = await (
      await backgroundOf(extension)
    ).evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      return chrome.permissions.remove({ origins: ['*://127.0.0.1/*'] });
    });
    assert.equal(removed, true);
    await until('no mark is left', async () => (await marks()).length === 0);
    await until('no script is registered', async () => (await held()).matches.length === 0);
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    await options.waitForSelector('button[aria-label="Allow 127.0.0.1"]');
    await options.close();
    await page.bringToFront();
    await turn('on', 'this-site');
    await until('the open tab is marked again', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    await turn('off', 'this-site');
    await until('the permission is given back', async () => (await held()).origins.length === 0);
    await close();
  });

  test('“On every site” marks the tab at once, and one site can still be turned off', async () => {
    await turn('on', 'every-site');
    await allow(async () => (await held()).origins.includes('*://*/*'));
    await until('the open tab is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    await turn('off', 'this-site');
    await until('no mark is left', async () => (await marks()).length === 0);
    await close();
    await turn('on', 'this-site');
    await until('the open tab is marked again', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
  });

  test('a site that is turned off is unmarked in frames too, and a frame stays as it is where the page around it is', async () => {
    await page.goto(`${server.url}framed`);
    const frame = await page.waitForFrame((frame) => frame.url().includes('localhost'));
    const inFrame = async () => Object.values(await paintedMarks(frame)).flat();
    await until('both are marked', async () => (await marks()).length === 1 && (await inFrame()).length === 1);
    const never = async (...disabledSites: string[]) =>
      (await backgroundOf(extension)).evaluate(async (disabledSites) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        await chrome.storage.sync.set({ disabledSites });
      }, disabledSites);
    await never('*://localhost/*');
    await until('the frame is not', async () => (await inFrame()).length === 0);
    assert.deepEqual(await marks(), ['CLOSE_WAIT']);
    await never('*://127.0.0.1/*');
    await until('the frame alone is', async () => (await inFrame()).length === 1 && (await marks()).length === 0);
    await never('*://localhost/*');
    await until('the page alone is', async () => (await inFrame()).length === 0 && (await marks()).length === 1);
    await never();
    await until('both are again', async () => (await inFrame()).length === 1 && (await marks()).length === 1);
  });

  test('a frame of another site that hangs takes neither the switches nor what was found on the page from the popup, nor its text and what is selected from the paste view', async () => {
    await page.goto(`${server.url}framed`);
    const frame = await page.waitForFrame((frame) => frame.url().includes('localhost'));
    await until('the page is marked', async () => (await marks()).length === 1);
    const release = await hang(server, frame);
    const popup = await openPopup(extension, page);
    await popup.waitForSelector('input[name=this-site]');
    await popup.waitForSelector('.found button');
    await popup.click('button.in-paste');
    await extension.browser.waitForTarget((target) => target.url().includes('/paste/'));
    await close();
    await closeOpenedPaste(extension, '1 connection');
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('pre')!));
    const again = await openPopup(extension, page);
    await (await again.waitForSelector('button.selection'))?.click();
    await extension.browser.waitForTarget((target) => target.url().includes('/paste/'));
    await close();
    await closeOpenedPaste(extension, '1 connection');
    await page.bringToFront();
    await release();
  });

  test('every site is given back at once, also while a page waits behind an alert', async () => {
    const waiting = await extension.browser.newPage();
    await waiting.goto(server.url);
    const asked = new Promise<Dialog>((resolve) => waiting.once('dialog', resolve));
    void waiting.evaluate(() => {
      alert('Wait');
    });
    const dialog = await asked;
    await page.bringToFront();
    await turn('off', 'every-site');
    await until('the permission is given back', async () => !(await held()).origins.includes('*://*/*'));
    assert.deepEqual((await held()).matches, []);
    await until('the choice is stored', async () => (await storedMode()) !== 'everywhere');
    await close();
    await dialog.dismiss();
    await waiting.close();
    await page.goto(server.url);
    assert.deepEqual(await marks(), []);
  });

  test('a chosen site stays permitted and marked when every site is given back, in the popup and in the settings', async () => {
    const site = '*://127.0.0.1/*';
    const other = await extension.browser.newPage();
    await other.goto(server.url.replace('127.0.0.1', 'localhost'));
    await page.bringToFront();
    // All of it was given before, so the browser asks nothing.
    await turn('on', 'this-site');
    await until('the site is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    const everySite = {
      popup: async (mode: 'sites' | 'everywhere') => {
        await page.bringToFront();
        await turn(mode === 'sites' ? 'off' : 'on', 'every-site');
      },
      settings: async (mode: 'sites' | 'everywhere') => {
        await options.bringToFront();
        // A page that is not in front hears late of what was changed elsewhere.
        await until(
          'the other mode is shown',
          async () =>
            (await options.$eval('input[name=mode]:checked', (input) => input.getAttribute('value'))) !== mode,
        );
        await options.click(`input[name=mode][value=${mode}]`);
      },
    };
    for (const way of ['popup', 'settings'] as const) {
      await everySite[way]('everywhere');
      await until('the other site is marked', async () => Object.values(await paintedMarks(other)).flat().length > 0);
      await close();
      await everySite[way]('sites');
      await until('the other site is not', async () => Object.values(await paintedMarks(other)).flat().length === 0);
      await until('the script is registered for the site alone', async () => (await held()).matches.join() === site);
      assert.deepEqual((await held()).origins, [site]);
      await until('the choice is stored', async () => (await storedMode()) === 'sites');
      await close();
      await page.bringToFront();
      await until('the site is still marked', async () => (await marks()).includes('CLOSE-WAIT'));
      await page.reload();
      await until('the site is marked after a load', async () => (await marks()).includes('CLOSE-WAIT'));
    }
    await options.close();
    await other.close();
  });

  test('every site is given back and the choice stored, also where the popup is closed at the same moment', async () => {
    await turn('on', 'every-site');
    await until('every site is permitted', async () => (await held()).origins.includes('*://*/*'));
    await until('the choice is stored', async () => (await storedMode()) === 'everywhere');
    await close();
    const popup = await openPopup(extension, page);
    await popup.waitForSelector('input[name=every-site]:checked');
    await popup
      .evaluate(() => {
        document.querySelector<HTMLElement>('input[name=every-site]')?.click();
        window.close();
      })
      .catch(() => undefined);
    await until('the permission is given back', async () => !(await held()).origins.includes('*://*/*'));
    await until('the choice is stored', async () => (await storedMode()) === 'sites');
    await close();
    // A popup that closes too soon cannot ask for what stays; where it could, the site is on, and a press would turn it off.
    await turnOn();
    await until('the site is permitted', async () => (await held()).origins.join() === '*://127.0.0.1/*');
    // Where the popup is closed before, the choice is stored a little later, and the next popup does not show it yet.
    await until('the script is registered for it', async () => (await held()).matches.join() === '*://127.0.0.1/*');
    await close();
  });

  test('a site is turned on where every site is chosen and not permitted, as on a computer that got the settings by sync', async () => {
    await turn('off', 'this-site');
    await until('the permission is given back', async () => (await held()).origins.length === 0);
    await close();
    await (
      await backgroundOf(extension)
    ).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      await chrome.storage.sync.set({ mode: 'everywhere' });
    });
    await turn('on', 'this-site');
    await until('the site is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    assert.deepEqual((await held()).matches, ['*://127.0.0.1/*']);
    await turn('off', 'this-site');
    await until('no mark is left', async () => (await marks()).length === 0);
    await until('the permission is given back', async () => (await held()).origins.length === 0);
    await close();
  });

  test('a site that is turned off is unmarked in the frames of a page whose address the browser tells nobody', async () => {
    const local = '*://localhost/*';
    await page.goto(server.url.replace('127.0.0.1', 'localhost'));
    await turn('on', 'this-site');
    await allow(async () => (await held()).origins.includes(local));
    await until('the site is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    await page.goto(`${server.url}framed`);
    const frame = await page.waitForFrame((frame) => frame.url().includes('localhost'));
    const inFrame = async () => Object.values(await paintedMarks(frame)).flat();
    await until('the frame is marked', async () => (await inFrame()).length === 1);
    assert.deepEqual(await marks(), []);
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    await (await options.waitForSelector('button[aria-label="Remove localhost"]'))?.click();
    await until('the permission is given back', async () => (await held()).origins.length === 0);
    await options.close();
    await page.bringToFront();
    await until('the frame is not', async () => (await inFrame()).length === 0);
    await page.goto(server.url);
  });

  test('a site that is never marked is, once it is added in the settings', async () => {
    await (
      await backgroundOf(extension)
    ).evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      await chrome.storage.sync.set({ mode: 'click', disabledSites: ['*://127.0.0.1/*'] });
    });
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    await options.waitForSelector('[aria-labelledby=disabled] button');
    await options.type('#site', '127.0.0.1');
    await options.keyboard.press('Enter');
    await options.waitForSelector('[aria-labelledby=sites] button');
    await until(
      'the list of those is empty',
      async () => (await options.$('[aria-labelledby=disabled] button')) === null,
    );
    await until('the open tab is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await options.close();
  });

  test('“Undo” in the settings takes back what the browser gave a permission for', async () => {
    const site = '*://127.0.0.1/*';
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    const chosen = () => options.$eval('input[name=mode]:checked', (input) => input.getAttribute('value'));
    for (let times = 0; times < 3; times += 1) {
      await (await options.waitForSelector('input[value=everywhere]'))?.click();
      await until('every site is registered', async () => (await held()).matches.join() === '*://*/*');
      await (await options.waitForSelector('button[name=undo]'))?.click();
      await until('the script is registered for the site alone', async () => (await held()).matches.join() === site);
      await until('the mode is the one before', async () => (await chosen()) === 'sites');
      assert.deepEqual((await held()).origins, [site]);
    }
    await options.type('#site', 'localhost');
    await options.keyboard.press('Enter');
    await options.waitForSelector('button[aria-label="Remove localhost"]');
    await until('its permission is given', async () => (await held()).origins.length === 2);
    await (await options.waitForSelector('button[name=undo]'))?.click();
    await until('its permission is given back', async () => (await held()).origins.length === 1);
    assert.equal(await options.$('button[aria-label="Remove localhost"]'), null);
    await options.close();
  });

  test('a tab that is busy while its site is turned on is marked as soon as it is not, and one whose site is off by then is not', async () => {
    await page.bringToFront();
    await page.goto(server.url);
    await turn('off', 'this-site');
    await until('no mark is left', async () => (await marks()).length === 0);
    await close();
    const busy = await extension.browser.newPage();
    await busy.goto(server.url);
    const inBusy = async () => Object.values(await paintedMarks(busy)).flat();
    await page.bringToFront();
    let release = await hang(server, busy);
    await turn('on', 'this-site');
    await until('the tab that is not busy is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    // Longer than the background waits for a tab.
    await pause(2500);
    await release();
    await until('the busy one is', async () => (await inBusy()).includes('CLOSE-WAIT'));
    await turn('off', 'this-site');
    await until('neither is', async () => (await inBusy()).length === 0 && (await marks()).length === 0);
    await close();
    release = await hang(server, busy);
    await turn('on', 'this-site');
    await until('the tab that is not busy is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    await turn('off', 'this-site');
    await until('it is no more', async () => (await marks()).length === 0);
    await close();
    await release();
    // The background has answered once more by then.
    await held();
    assert.deepEqual(await inBusy(), []);
    await busy.close();
  });

  test('a site that is turned off is unmarked too in a page that the browser kept for the way back', async () => {
    await turn('on', 'this-site');
    await until('the site is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded'));
    });
    await page.goto(`${server.url}frame`);
    await until('the next page is marked', async () => (await marks()).join() === 'TIME_WAIT');
    await turn('off', 'this-site');
    await until('no mark is left', async () => (await marks()).length === 0);
    await close();
    await page.goBack();
    await until('the page before is not marked either', async () => (await marks()).length === 0);
    assert.equal(await page.title(), 'kept');
  });

  test('a site that is turned on is marked too in a page that the browser kept for the way back', async () => {
    await page.goto(server.url);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded'));
    });
    await page.goto(`${server.url}frame`);
    await turn('on', 'this-site');
    await until('the site is marked', async () => (await marks()).join() === 'TIME_WAIT');
    await close();
    await endBackground(extension);
    await page.goBack();
    await until('the page before is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    assert.equal(await page.title(), 'kept');
    await turn('off', 'this-site');
    await until('no mark is left', async () => (await marks()).length === 0);
    await close();
  });

  test('a permission goes back also where the background is ended before, while it waits for a busy tab', async () => {
    await turn('on', 'this-site');
    await until('the site is marked', async () => (await marks()).includes('CLOSE-WAIT'));
    await close();
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    const busy = await extension.browser.newPage();
    await busy.goto(server.url);
    const release = await hang(server, busy);
    await page.bringToFront();
    await turn('off', 'this-site');
    await until('the script is registered nowhere', async () => (await held()).matches.length === 0);
    await endBackground(extension);
    await close();
    // What is asked of it starts it again.
    const origins = () =>
      options.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        await chrome.runtime.sendMessage({ type: 'card-contents', states: [] });
        return (await chrome.permissions.getAll()).origins;
      });
    await until('the permission is given back', async () => (await origins()).length === 0);
    await release();
    await busy.close();
    await options.close();
  });

  test('a site that is permitted in the browser while the list is full is given back, and the settings say why', async () => {
    await (
      await backgroundOf(extension)
    ).evaluate(
      async (sites) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        await chrome.storage.sync.set({ mode: 'sites', sites });
      },
      Array.from({ length: mostSites }, (_, at) => `*://host${at}.example/*`),
    );
    await until('the other permission is given back', async () => (await held()).origins.length === 0);
    const asking = await extension.browser.newPage();
    await asking.goto(`${extension.root}options.html`);
    const before = new Set(extension.browser.targets());
    // The page takes the reason out of its address as soon as it has read it.
    const opened = extension.browser.waitForTarget(
      (target) => !before.has(target) && target.url().startsWith(`${extension.root}options.html`),
    );
    // Given before, so the browser asks nothing: as where its own settings give it.
    await asking.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      await chrome.permissions.request({ origins: ['*://localhost/*'] });
    });
    const options = (await (await opened).page())!;
    await options.waitForSelector('#site-problem');
    await until('the page says why', () =>
      options.$eval('#site-problem', ({ textContent }, full) => textContent.includes(full), words.problemFull),
    );
    await until('the keyboard is in the field', () => options.evaluate(() => document.activeElement?.id === 'site'));
    await until('the permission is given back', async () => (await held()).origins.length === 0);
    await options.close();
    await asking.close();
  });
});
