/** The toolbar popup in Chromium, in both languages. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { extension as english, type ExtensionMessages } from '../../../src/i18n/en/extension.ts';
import { search as englishSearch, type SearchMessages } from '../../../src/i18n/en/search.ts';
import { extension as korean } from '../../../src/i18n/ko/extension.ts';
import { search as koreanSearch } from '../../../src/i18n/ko/search.ts';
import { entries as englishEntries } from '../../../src/states/texts/en/entries.ts';
import { entries as koreanEntries } from '../../../src/states/texts/ko/entries.ts';
import { platformNames } from '../../../src/states/texts/every-language/platform-names.ts';
import { axeFaultsOfThemes } from '../../support/axe.ts';
import { closePopup, openPopup, skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { inBackground } from '../../support/extension-api.ts';
import { listingPage, servePages, type ListingServer } from '../../support/listing-server.ts';
import { until } from '../../support/until.ts';

const languages = [
  { language: 'en', words: english, search: englishSearch, entries: englishEntries },
  { language: 'ko', words: korean, search: koreanSearch, entries: koreanEntries },
] as const satisfies readonly {
  language: string;
  words: ExtensionMessages;
  search: SearchMessages;
  entries: unknown;
}[];

/** A server that leaks sockets: there is something to say of it. */
const ss = [
  'State  Recv-Q Send-Q Local Address:Port Peer Address:Port',
  'LISTEN 0 511 192.0.2.10:8080 0.0.0.0:*',
  ...Array.from({ length: 20 }, (_, at) => `CLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:${String(60_210 + at)}`),
].join('\n');

/** The other states of connections, as `ss` prints them. */
const states = ['SYN-SENT', 'SYN-RECV', 'ESTAB', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'TIME-WAIT', 'LAST-ACK'];

/** A page that draws its text, as terminals and screens of other computers do. */
const pictureOf = (body: string) =>
  `<!doctype html><html lang="en"><title>Console</title><link rel="icon" href="data:,"><p>Console</p>${body}</html>`;

for (const { language, words, search, entries } of languages) {
  describe(`the popup for a reader of ${language}`, { skip: skipChromium }, () => {
    let server: ListingServer;
    let extension: ExtensionBrowser;
    let page: Page;
    let popup: Page;

    /** Opens a page, and the popup on it. */
    const open = async (address: string) => {
      await closePopup(extension);
      await page.goto(address);
      popup = await openPopup(extension, page);
      await popup.waitForSelector('tcp-state-search');
    };
    const explain = async () => {
      await (await popup.waitForSelector('button.explain'))?.click();
    };
    const text = () => popup.evaluate(() => document.body.innerText);
    const isInField = () => popup.evaluate(() => document.activeElement?.localName === 'tcp-state-search');
    const type = async (query: string) => {
      await until('the search field has the keyboard', isInField);
      await popup.keyboard.down('Control');
      await popup.keyboard.press('a');
      await popup.keyboard.up('Control');
      await popup.keyboard.type(query);
    };
    const options = () =>
      popup.evaluate(() =>
        [
          ...(document.querySelector('tcp-state-search')?.shadowRoot?.querySelectorAll('[role=option] .name') ?? []),
        ].map(({ textContent }) => textContent),
      );

    before(async () => {
      server = await servePages({
        '/': '<!doctype html><title>Nothing here</title><p>No output.</p>',
        '/listing': listingPage({ ss, netstat: '' }),
        '/many': listingPage({
          ss: [ss, ...states.map((state) => ss.replace(/[^]*\n/, '').replace(/^\S+/, state))].join('\n'),
          netstat: '',
        }),
        '/prose': `<!doctype html><title>Prose</title><p>${states.map((state) => `In ${state} it waits.`).join(' ')}</p>`,
        '/terminal': pictureOf('<div class="xterm"><div class="xterm-screen"><canvas></canvas></div></div>'),
        '/remote': pictureOf('<canvas style="width:100%;height:95vh"></canvas>'),
        '/chart': pictureOf('<canvas></canvas>'),
      });
      extension = await startChromium();
      // By the setting: Debian's Chromium has no other language than English without a package of its own.
      if (language !== 'en')
        await inBackground(extension, ({ storage }, language) => storage.sync.set({ language }), language);
      page = await extension.browser.newPage();
    });

    beforeEach(() => open(server.url));

    after(async () => {
      await extension.remove();
      await server[Symbol.asyncDispose]();
    });

    test('speaks the language of its reader', async () => {
      await popup.waitForSelector('button.explain');
      assert.equal(await popup.evaluate(() => document.documentElement.lang), language);
      assert.ok((await text()).includes(words.explainPage));
    });

    test('has the keyboard in the search field at once', async () => {
      const label = await until('the search field has the keyboard', () =>
        popup
          .evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'))
          .then((found) => found ?? undefined),
      );
      assert.equal(label, search.label);
    });

    test('finds states while typing', async () => {
      await type('close');
      await until('CLOSE-WAIT is found', async () => (await options()).includes('CLOSE-WAIT'));
      await type('FIN_WAIT2');
      await until('FIN-WAIT-2 is found first', async () => (await options())[0] === 'FIN-WAIT-2');
    });

    test('shows the full entry in place on Enter, and comes back to the search', async () => {
      await type('FIN_WAIT2');
      await until('FIN-WAIT-2 is found first', async () => (await options())[0] === 'FIN-WAIT-2');
      await popup.keyboard.press('Enter');
      await popup.waitForSelector('article.entry');
      assert.ok((await text()).includes(entries['FIN-WAIT-2'].seenBy));
      await until('the button that leads back has the keyboard', () =>
        popup.evaluate(() => document.activeElement?.className.includes('back')),
      );
      const spellings = await popup.$$eval('details[open] .spelling-table th[scope=row]', (cells) =>
        cells.map((cell) => {
          const word = new Range();
          word.selectNodeContents(cell);
          const lines = new Set([...word.getClientRects()].map(({ top }) => Math.round(top)));
          return { text: cell.textContent, lines: lines.size };
        }),
      );
      assert.ok(spellings.length > 3);
      assert.deepEqual(
        spellings.filter(({ lines }) => lines > 1),
        [],
      );
      assert.ok((await text()).includes(platformNames[language]['linux/kernel constant'] ?? 'Linux kernel constant'));
      assert.deepEqual(await axeFaultsOfThemes(popup), []);
      await popup.keyboard.press('Enter');
      await until('the search field has the keyboard again', isInField);
    });

    test('says that a word is unknown, shows the nearest states and what to do', async () => {
      await type('TIEM_WIAT_X');
      const panel = await until('the popup says so', () =>
        popup.evaluate(() => {
          const found = document.querySelector('tcp-state-search')?.shadowRoot?.querySelector<HTMLElement>('.message');
          return found?.innerText;
        }),
      );
      assert.ok(panel.includes(search.none('TIEM_WIAT_X')), panel);
      assert.ok(panel.includes(search.whatToDo), panel);
      assert.ok((await options()).includes('TIME-WAIT'));
    });

    test('has nothing for axe to find, in every theme', async () => {
      await type(' ');
      assert.deepEqual(await axeFaultsOfThemes(popup), []);
    });

    test('says that a page holds no state once it is explained', async () => {
      await explain();
      await until('the popup says so', async () => (await text()).includes(words.foundNone));
    });

    test('says that text in a picture cannot be marked, and what can be done in a terminal', async () => {
      for (const [path, sentence] of [
        ['terminal', words.drawnTerminal],
        ['remote', words.drawnCanvas],
        ['chart', words.foundNone],
      ] as const) {
        await open(`${server.url}${path}`);
        await explain();
        await until(`the popup says “${sentence}”`, async () => (await text()).includes(sentence));
      }
      assert.ok(words.drawnTerminal.includes(words.explainSelection), 'the button is called by its name');
    });

    test('says what to do on a page the browser keeps for itself', async () => {
      await open('chrome://version');
      const said = await popup.waitForSelector('tcp-this-page .notice');
      assert.equal(await said?.evaluate((element) => element.textContent), words.restrictedBrowser);
      assert.equal(await popup.$('button.explain'), null);
    });

    test('says of a page of the extension what it is', async () => {
      await open(`${extension.root}welcome.html`);
      const said = await popup.waitForSelector('tcp-this-page .notice');
      assert.equal(await said?.evaluate((element) => element.textContent), words.restrictedOwn);
    });

    test('keeps all that it says of presses in sight, one below the other', async () => {
      await open(`${server.url}listing`);
      await explain();
      await popup.waitForSelector('.found button');
      await popup.evaluate(
        "Object.assign(document.querySelector('tcp-this-page'), { problem: { word: 'refused' }, hasNoSelection: true })",
      );
      await popup.waitForSelector('.notice + .notice');
      // However long the list above them is.
      await popup.$eval('ul.found', (list) => {
        list.style.blockSize = `${innerHeight}px`;
      });
      const [first, second] = await popup.$$eval('.notice', (all) =>
        all.map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return { top, bottom, isInView: top > 0 && bottom <= innerHeight };
        }),
      );
      assert.ok(first?.isInView && second?.isInView, JSON.stringify([first, second]));
      assert.ok(first.bottom <= second.top, 'apart');
    });

    test('has the gravest of what it says of a page in sight, however many states there are', async () => {
      const isInSight = (selector: string) =>
        popup.$eval(selector, (part) => {
          const { left, top, bottom } = part.getBoundingClientRect();
          return bottom <= innerHeight && part.contains(document.elementFromPoint(left + 5, (top + bottom) / 2));
        });
      await open(`${server.url}many`);
      await explain();
      await popup.waitForSelector('.diagnosis [data-severity]');
      assert.ok(await popup.evaluate(() => document.documentElement.scrollHeight > 1.3 * innerHeight));
      assert.ok(await isInSight('.diagnosis [data-severity]'));

      // The keyboard reaches each state above it.
      const states = await popup.$$('.found button');
      assert.equal(states.length, 10);
      await states[0]!.focus();
      for (let at = 0; at < states.length; at++) {
        assert.ok(await isInSight('.found :focus'), String(at));
        await popup.keyboard.press('Tab');
      }

      // Prose with names of states is no listing: nothing is said of it, and nothing lies on what was found.
      await open(`${server.url}prose`);
      await explain();
      await popup.waitForSelector('tcp-page-diagnosis[data-nothing-grave]');
      assert.equal(await popup.$eval('tcp-page-diagnosis', (part) => getComputedStyle(part).position), 'static');
    });

    test('moves nothing that can be pressed, when the page is explained and when its diagnosis comes', async () => {
      const places = () =>
        popup.$$eval('tcp-popup :is(button, a, input)', (all) =>
          all.map((one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            return {
              name: one.getAttribute('name') ?? one.textContent.trim(),
              place: [left, top, width, height].join(),
            };
          }),
        );
      const isSwitch = ({ name }: { name: string }) => name.endsWith('-site');
      await open(`${server.url}listing`);
      await popup.waitForSelector('input[name=this-site]');
      const before = await places();
      await popup.click('button.explain');
      await popup.waitForSelector('.found button');
      const found = await places();
      await popup.waitForSelector('.diagnosis');
      assert.ok((await popup.$eval('.diagnosis', ({ textContent }) => textContent)).length > 20);
      assert.deepEqual(await places(), found);
      assert.equal(before.filter(isSwitch).length, 2);
      assert.deepEqual(found.filter(isSwitch), before.filter(isSwitch));
      assert.deepEqual(await axeFaultsOfThemes(popup), []);

      // A state that comes into the page later stands below those that are there.
      await page.evaluate(() => {
        document.querySelector('pre')?.append('\nLAST-ACK 0 1 192.0.2.10:8080 198.51.100.9:60300\n');
      });
      await until('the popup shows the new state', async () => (await places()).length > found.length);
      assert.deepEqual((await places()).slice(0, found.length), found);
      await page.reload();
      await popup.close();
      popup = await openPopup(extension, page);
      await explain();
      await popup.waitForSelector('.diagnosis');

      // Of a page that was explained before, everything is there in its place at once.
      await popup.close();
      popup = await openPopup(extension, page);
      await popup.waitForSelector('.diagnosis');
      const moved = await popup.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            interface Shift extends PerformanceEntry {
              readonly sources: readonly { readonly node: Node | null }[];
            }
            const shifts: string[] = [];
            new PerformanceObserver((list) => {
              for (const { sources } of list.getEntries() as Shift[])
                shifts.push(...sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? ''));
            }).observe({ type: 'layout-shift', buffered: true });
            // What was buffered is told with the next frame.
            requestAnimationFrame(() =>
              requestAnimationFrame(() =>
                requestAnimationFrame(() => {
                  resolve(shifts);
                }),
              ),
            );
          }),
      );
      assert.deepEqual(moved, []);
      assert.deepEqual(await places(), found);
    });
  });
}
