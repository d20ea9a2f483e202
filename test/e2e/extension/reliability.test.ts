/** What goes wrong around the extension in Chromium: its background is ended, its storage is damaged or full. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { extension as korean } from '../../../src/i18n/ko/extension.ts';
import { cardText } from '../../support/card-text.ts';
import {
  closePopup,
  endBackground,
  openPopup,
  skipChromium,
  startChromium,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { inBackground } from '../../support/extension-api.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { middleOf, paintedMarks } from '../../support/marked-page.ts';
import { until } from '../../support/until.ts';

const listing = listingPage({
  ss: [
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port',
    'LISTEN 0 511 192.0.2.10:8080 0.0.0.0:*',
    'ESTAB 0 0 192.0.2.10:8080 198.51.100.9:60210',
    'CLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:60211',
    'TIME-WAIT 0 0 192.0.2.10:8080 198.51.100.9:60212',
  ].join('\n'),
  netstat: 'tcp        0      0 192.0.2.10:443    198.51.100.7:51590   FIN_WAIT2\n',
});

describe('the extension in Chromium when things go wrong', { skip: skipChromium }, () => {
  let server: ListingServer;
  let extension: ExtensionBrowser;
  let page: Page;
  let session: CDPSession;
  let browserSession: CDPSession;
  const errors: string[] = [];

  const isBackground = (type: TargetType, url: string) =>
    type === TargetType.SERVICE_WORKER && url.startsWith(extension.root);
  const open = async (path: string) => {
    const opened = await extension.browser.newPage();
    await opened.goto(`${extension.root}${path}`);
    await opened.waitForSelector('input[name=mode]');
    return opened;
  };
  const explain = async () => {
    const popup = await openPopup(extension, page);
    await (await popup.waitForSelector('button.explain'))?.click();
    await until('the page is marked', async () => (await marks()).length >= 5);
    await closePopup(extension);
  };
  /** Titles of all tabs; a page that is busy does not answer. */
  const titles = async () => {
    const { targetInfos } = await browserSession.send('Target.getTargets');
    return targetInfos.map(({ title }) => title);
  };
  const marks = async () => Object.values(await paintedMarks(page)).flat();
  const pointAt = async (within: string, word: string) => {
    const { x, y } = await middleOf(page, within, word);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
  };

  before(async () => {
    server = await servePages({
      '/': listing,
      '/ticket.css': '',
      // Busy from when the content script has begun, so that the annotator comes late.
      '/busy': `${listing}<script>addEventListener('tcpState', () => setTimeout(() => {
        document.title = 'busy';
        for (const end = Date.now() + 2000; Date.now() < end;);
      }))</script>`,
    });
    extension = await startChromium();
    page = await extension.browser.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.url);
    session = await page.createCDPSession();
    browserSession = await extension.browser.target().createCDPSession();
  });
  after(async () => {
    await extension.remove();
    await server[Symbol.asyncDispose]();
  });

  test('a background that is ended before every card comes back for each', async () => {
    await explain();
    for (const word of ['LISTEN', 'ESTAB', 'CLOSE-WAIT', 'TIME-WAIT']) {
      await endBackground(extension);
      await pointAt('#ss', word);
      await until(`the card of ${word} is shown`, async () => (await cardText(session))?.includes(word) === true);
      await page.keyboard.press('Escape');
      await until('the card is closed', async () => (await cardText(session)) === undefined);
    }
  });

  test('a page keeps its marks when the background is ended before it has heard that they are being made', async () => {
    const before = page;
    page = await extension.browser.newPage();
    try {
      await page.goto(`${server.url}busy`);
      await inBackground(extension, ({ scripting }) => {
        const run = scripting.executeScript.bind(scripting);
        scripting.executeScript = (injection) => {
          if (injection.files?.includes('annotator.js') === true) Object.assign(globalThis, { asked: true });
          return run(injection);
        };
        return Promise.resolve();
      });
      const popup = await openPopup(extension, page);
      await (await popup.waitForSelector('button.explain'))?.click();
      await until('the page is busy', async () => (await titles()).includes('busy'));
      await until('the background has asked for the annotator to be run', () =>
        inBackground(extension, () => Promise.resolve((globalThis as { asked?: boolean }).asked === true)),
      );
      await endBackground(extension);
      await until('the page is marked', async () => (await marks()).length >= 5);
      await closePopup(extension);
    } finally {
      await page.close();
      page = before;
    }
  });

  test('a background that is ended while the settings change still does what they say', async () => {
    const options = await open('options.html');
    await endBackground(extension);
    await options.select('select[name=language]', 'ko');
    await until('the page speaks Korean', () =>
      options.evaluate((label) => document.body.innerText.includes(label), korean.modeLabel),
    );
    await until('the background came back for it', () =>
      Promise.resolve(extension.browser.targets().some((target) => isBackground(target.type(), target.url()))),
    );
    await options.select('select[name=language]', 'auto');
    await until('the page speaks English', () =>
      options.evaluate((label) => document.body.innerText.includes(label), words.modeLabel),
    );
    await options.close();
  });

  test('damaged storage costs the damaged values alone', async () => {
    await inBackground(extension, (chrome) =>
      chrome.storage.sync.set({
        version: { old: true },
        mode: ['everywhere'],
        sites: 'https://evil.example/*',
        disabledSites: [7, null, '*://kept.example/*'],
        language: { toString: 'ko' },
        platform: '__proto__',
        theme: 'dark',
      }),
    );
    const options = await open('options.html');
    assert.equal(await options.$eval('input[name=mode]:checked', (radio) => radio.value), 'click');
    const text = await until('the value that is whole is shown', () =>
      options.evaluate(() => document.body.innerText.includes('kept.example') && document.body.innerText),
    );
    assert.ok(!text.includes('evil.example'), text);
    assert.equal(await options.evaluate(() => document.documentElement.dataset['theme']), 'dark');
    await options.close();
    await inBackground(extension, (chrome) => chrome.storage.sync.clear());
  });

  test('full synced storage is told to nobody, because the local one serves; where both are full it says what to do', async () => {
    await inBackground(extension, async (chrome) => {
      for (let index = 0; ; index += 1) {
        try {
          await chrome.storage.sync.set({ [`filler-${index}`]: 'x'.repeat(8000) });
        } catch {
          break;
        }
      }
      for (let size = 8000; size > 0; size = size >> 1)
        await chrome.storage.sync.set({ [`rest-${size}`]: 'x'.repeat(size) }).catch(() => undefined);
    });
    const options = await open('options.html');
    await options.select('select[name=language]', 'ko');
    await until('the page speaks Korean', () =>
      options.evaluate((label) => document.body.innerText.includes(label), korean.modeLabel),
    );
    await until(
      'it is stored here',
      async () => (await inBackground(extension, (chrome) => chrome.storage.local.get()))['language'] === 'ko',
    );
    await inBackground(extension, async (chrome) => {
      let size = chrome.storage.local.QUOTA_BYTES;
      for (let index = 0; size > 0; index += 1) {
        await chrome.storage.local.set({ [`filler-${index}`]: 'x'.repeat(size) }).catch(() => {
          size = size >> 1;
        });
      }
    });
    await options.select('select[name=platform]', 'windows');
    await until('the page says that it could not be stored', () =>
      options.$eval('.said', ({ textContent }, said) => textContent.includes(said), korean.saveFailed),
    );
    assert.equal(await options.$eval('select[name=platform]', (field) => field.value), 'auto');
    await inBackground(extension, (chrome) => chrome.storage.sync.clear());
    await inBackground(extension, (chrome) => chrome.storage.local.clear());
    await options.close();
  });

  test('what was kept here while sync was full gives way to what comes by sync later', async () => {
    await inBackground(extension, (chrome) => chrome.storage.local.set({ theme: 'dark', platform: 'aix' }));
    // As from another machine.
    await inBackground(extension, (chrome) => chrome.storage.sync.set({ theme: 'light' }));
    const options = await open('options.html');
    await until('the newer colours are shown', () =>
      options.evaluate(() => document.documentElement.dataset['theme'] === 'light'),
    );
    await until('what else was kept is shown', () =>
      options.$eval('select[name=platform]', ({ value }) => value === 'aix'),
    );
    await inBackground(extension, (chrome) => chrome.storage.sync.clear());
    await inBackground(extension, (chrome) => chrome.storage.local.clear());
    await options.close();
  });

  test('two windows that change settings at once lose nothing of each other', async () => {
    await inBackground(extension, (chrome) =>
      chrome.storage.sync.set({ disabledSites: ['*://a.example/*', '*://b.example/*', '*://c.example/*'] }),
    );
    const [one, two] = [await open('options.html'), await open('options.html')];
    // Found and pressed in one step: between two, the other window's change would move the list.
    const press = (options: Page, site: string) =>
      options.evaluate((label) => {
        document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click();
      }, `Remove ${site}`);
    await Promise.all([press(one, 'a.example'), press(two, 'b.example'), one.select('select[name=platform]', 'aix')]);
    const stored = await until('all three changes are stored', async () => {
      const items = await inBackground(extension, (chrome) => chrome.storage.sync.get());
      return items['platform'] === 'aix' && (items['disabledSites'] as string[]).length === 1 && items;
    });
    assert.deepEqual(stored['disabledSites'], ['*://c.example/*']);
    for (const options of [one, two]) {
      await until('both windows show it', () =>
        options.evaluate(() => {
          const { value } = document.querySelector<HTMLSelectElement>('select[name=platform]') ?? {};
          const left = ['a', 'b'].filter((name) => document.querySelector(`[aria-label="Remove ${name}.example"]`));
          return value === 'aix' && left.length === 0;
        }),
      );
      await options.close();
    }
    await inBackground(extension, (chrome) => chrome.storage.sync.clear());
  });

  test('all settings go into a file and come back from it, and “Undo” takes that back', async () => {
    const options = await open('options.html');
    const file = join(extension.profile, 'settings.json');
    const take = async (text: string) => {
      await writeFile(file, text);
      const field = await options.$('input[name=import]');
      await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    };
    const said = (sentence: string) =>
      until(`the page says “${sentence}”`, () =>
        options.$eval('.said', ({ textContent }, sentence) => textContent.includes(sentence), sentence),
      );
    for (const [text, sentence] of [
      ['not JSON', words.importBad],
      ['{"kind":"tcp-state-card-settings","version":9,"settings":{}}', words.importNewer],
      ['{"kind":"tcp-state-card-settings","version":1,"settings":{"mode":"<b>"}}', words.importDamaged],
    ] as const) {
      await take(text);
      await said(sentence);
    }
    assert.deepEqual(await inBackground(extension, (chrome) => chrome.storage.sync.get()), {});
    await take(
      JSON.stringify({
        kind: 'tcp-state-card-settings',
        version: 1,
        settings: { theme: 'dark', platform: 'windows', disabledSites: ['*://mail.example/*'], ofLater: 'x' },
        limits: { 'cw-look': 9 },
      }),
    );
    await said(`${words.imported} ${words.importUnknown(1)}`);
    await until('the file is in place', () =>
      options.evaluate(
        () =>
          document.documentElement.dataset['theme'] === 'dark' &&
          document.body.innerText.includes('mail.example') &&
          document.querySelector<HTMLInputElement>('input[aria-describedby="limit-cw-look"]')?.value === '9',
      ),
    );
    await options.click('button[name=undo]');
    await said(words.undone);
    await until('nothing of the file is left', async () => {
      const { version, ...items } = await inBackground(extension, (chrome) => chrome.storage.sync.get());
      const limit = await options.$eval('input[aria-describedby="limit-cw-look"]', (field) => field.value);
      return version === 1 && Object.keys(items).length === 0 && limit === '5';
    });
    await options.close();
  });
});
