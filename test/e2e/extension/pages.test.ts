/** Pages of every make in both browsers: what is marked on them, how it looks, how it keeps up, and pages that work against it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  awkwardPages,
  dialogsPage,
  html,
  longPage,
  looksPage,
  ordinaryPages,
  row,
} from '../../support/awkward-pages.ts';
import { faultsOf, labelledPages, unfold } from '../../support/corpus.ts';
import { unpacked } from '../../support/extension.ts';
import { firefoxWindow } from '../../support/firefox-window.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { drawnMark, middleOf } from '../../support/marked-page.ts';
import { linesDrawn } from '../../support/pdf-lines.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`pages in ${browserName}`, { skip }, () => {
    let server: ListingServer;
    let reader: PermittedBrowser;
    let page: Page;
    const errors: string[] = [];

    before(async () => {
      server = await servePages({
        ...Object.fromEntries(
          [...ordinaryPages, ...awkwardPages].map(({ path, content }) => [`/${path}`, content] as const),
        ),
        '/frame': html(`<pre>${row('LAST_ACK')}</pre>`),
        '/other-frame': html(`<pre>${row('TIME_WAIT')}</pre>`),
        ...Object.fromEntries(labelledPages.map(({ name, content }) => [`/corpus/${name}`, content] as const)),
        '/corpus': html(
          labelledPages
            .map(({ name }) => `<iframe src="/corpus/${name}" style="width:1200px;height:8000px"></iframe>`)
            .join(''),
        ),
        '/looks': looksPage,
        '/long': longPage,
        '/dialogs': dialogsPage,
        '/plain': html('<main><p>Nothing here yet.</p></main>'),
        // The same row in what is never marked.
        '/bare': html(`<pre class="cm-editor">${row('TIME_WAIT')}</pre>`),
        '/narrow': html('<p>in TIME_WAIT</p>'),
        '/word': html('<p>LISTEN</p>'),
        '/row': html(`<pre>${row('TIME_WAIT')}</pre>`),
      });
      reader = await start();
      ({ page } = reader);
      page.on('pageerror', (error) => errors.push(String(error)));
    });

    after(async () => {
      await reader.close();
      await server[Symbol.asyncDispose]();
    });

    const open = async (path: string) => {
      await page.goto(`${server.url}${path}`);
      errors.length = 0;
    };
    const areMarked = (...wanted: string[]) =>
      until(`${wanted.join(', ')} is marked`, async () => {
        const found = await reader.marks();
        return wanted.every((word) => found.includes(word));
      });
    const areExactly = (...wanted: string[]) =>
      until(`exactly ${wanted.join(', ')} is marked`, async () => {
        const found = await reader.marks();
        return found.sort().join() === [...wanted].sort().join();
      });
    const gone = () => until('no card is shown', async () => (await reader.card()) === undefined);
    const pointAt = async (within: string, word: string) => {
      const { x, y } = await middleOf(page, within, word);
      await page.mouse.move(x - 2, y);
      await page.mouse.move(x, y);
    };
    const isShown = (word: string) =>
      until(`the card of ${word} is shown`, async () => {
        const card = await reader.card();
        return card?.text.includes(word) === true && card;
      });

    /** Points at a token once; the card of its state comes, also where its script is still being loaded. */
    const pointedCard = async (within: string, word: string, state: string) => {
      await pointAt(within, word);
      return isShown(state);
    };

    /** Whether a card can be seen on a page, also where it can only be asked for what the page itself knows. */
    const hasCard = (page: Page) =>
      page.evaluate(
        () => document.querySelector('tcp-state-card-host')?.checkVisibility({ visibilityProperty: true }) === true,
      );

    /** A picture of one line. */
    const picture = async (selector: string) => {
      const clip = await page.$eval(selector, (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left, y: top, width, height };
      });
      return page.screenshot({ clip, encoding: 'base64' });
    };

    describe('are marked', () => {
      for (const { path, name, counts } of ordinaryPages)
        test(name, async () => {
          await open(path);
          const found = await until('every state is found', async () => {
            const found = await reader.counts();
            return Object.keys(counts).every((state) => state in found) && found;
          });
          assert.deepEqual(found, counts);
        });
    });

    // In Chromium each of them is a test of its own (test/pages/corpus.test.ts).
    if (browserName === 'Firefox')
      test('are marked as their labels say: the whole corpus', async () => {
        await open('corpus');
        const frames = page.frames().filter((frame) => frame !== page.mainFrame());
        assert.equal(frames.length, labelledPages.length);
        await Promise.all(frames.map(unfold));
        await until('every mark is where it belongs', async () => {
          const faults = await Promise.all(
            frames.map(async (frame) => {
              const labelled = labelledPages.find(({ name }) => frame.url().endsWith(`/corpus/${name}`));
              assert.ok(labelled, frame.url());
              return (await faultsOf(frame, labelled)).map((fault) => `${labelled.name}: ${fault}`);
            }),
          );
          return faults.flat().length === 0;
        });
      });

    describe('that make it hard', () => {
      for (const { path, name, isHuge = false } of awkwardPages)
        test(`are marked and go on as without us: one ${name}`, async () => {
          await open(path);
          const picture = () =>
            isHuge
              ? undefined
              : page.evaluate(() => [document.querySelector(':root')?.outerHTML, document.styleSheets.length]);
          const before = await picture();
          await areMarked('TIME_WAIT');
          // Keys are heard before there is a card, too.
          await page.keyboard.press('Shift');
          assert.deepEqual(await picture(), before);
          if (path === 'remover') {
            await pointAt('pre', 'TIME_WAIT');
            const removed = await until('the card was removed', () =>
              page.evaluate(() => (globalThis as unknown as { removed: number }).removed || undefined),
            );
            assert.ok(removed <= 2, 'each move of the pointer may bring it once; nobody puts it back against the page');
          } else await pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
          await page.keyboard.press('Escape');
          await gone();
          assert.deepEqual(await picture(), before);
          assert.deepEqual(errors, []);
        });
    });

    describe('that are marked', () => {
      test('hold static ranges alone, and get them back after they cleared the registry, or the highlights in it', async () => {
        await open('looks');
        await areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
        const kinds = await page.evaluate(() =>
          [...CSS.highlights].flatMap(([name, ranges]) =>
            [...ranges].map((range) => `${name.slice(0, 10)} ${range.constructor.name}`),
          ),
        );
        assert.deepEqual([...new Set(kinds)], ['tcp-state- StaticRange']);
        for (const emptied of ['registry', 'highlights']) {
          await page.evaluate((emptied) => {
            if (emptied === 'registry') CSS.highlights.clear();
            else for (const highlight of CSS.highlights.values()) highlight.clear();
            document.body.append(document.createElement('p'));
          }, emptied);
          await areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
        }
      });

      for (const ground of ['light', 'dark', 'shadow'])
        // Firefox takes forced colours as more contrast, and knows no other way to be asked for it.
        for (const preference of [
          undefined,
          'dark',
          'forced colours',
          ...(browserName === 'Chromium' ? (['more contrast'] as const) : []),
        ] as const)
          test(`show it on the screen: ${ground} ground, reader with ${preference ?? 'no preference'}`, async () => {
            await reader.emulate(preference);
            const [marked, bare, again] = [
              await picture(`#${ground}`),
              await picture(`#${ground}-bare`),
              await picture(`#${ground}-again`),
            ];
            await reader.emulate(undefined);
            assert.equal(bare, again);
            // Forced colours make the ground of a mark another one.
            if (preference === 'forced colours') assert.notEqual(marked, bare);
            else {
              const { contrast = 0, height = 0 } = (await drawnMark(page, marked, bare)) ?? {};
              assert.ok(contrast >= 3 && height >= 2, `contrast ${String(contrast)}, height ${String(height)}`);
            }
          });

      test('are printed as if nothing was marked, and without the card that is open', async () => {
        const print = async () => linesDrawn(await page.pdf());
        await open('bare');
        const bare = await print();
        await page.$eval('pre', (element) => {
          element.style.textDecoration = 'underline';
        });
        const underlined = await print();
        await open('row');
        await areMarked('TIME_WAIT');
        const marked = await print();
        assert.equal(marked, bare);
        assert.ok(underlined > bare, 'an underline of the page itself is counted');
        // Where it moves as it opens, paper would show the first picture of that, in which nothing is seen.
        if (browserName === 'Chromium')
          await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        await pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
        assert.equal(await print(), bare, 'no line of the card');
        assert.notEqual(await reader.card(), undefined, 'the card stays for its reader');
        if (browserName === 'Chromium') await page.emulateMediaFeatures([]);
      });

      test('are painted near the view and no more than two thousand times', async () => {
        await open('long');
        await areMarked('ESTABLISHED');
        const count = async () => (await reader.marks()).length;
        assert.deepEqual(await reader.counts(), { ESTABLISHED: 6000 });
        const above = await until('the marks are painted', async () => (await count()) > 100 && count());
        assert.ok(above <= 2000, String(above));
        await page.evaluate(() => {
          scrollTo(0, document.body.scrollHeight);
        });
        await until('the last row is marked', () =>
          page.evaluate(() =>
            [...CSS.highlights].some(([, ranges]) =>
              [...ranges].some(({ startContainer, endOffset }) => endOffset === (startContainer as Text).length),
            ),
          ),
        );
        assert.ok((await count()) <= 2000);
      });

      test('say the right thing where a text changes under a mark', async () => {
        await open('row');
        await areExactly('TIME_WAIT');
        const wrong = await page.evaluate(
          async (longer) => {
            const text = document.querySelector('pre')!.firstChild as Text;
            text.data = longer;
            const found = new Set<string>();
            for (let round = 0; round < 60 || !found.has('CLOSE_WAIT'); round++) {
              await new Promise((resolve) => requestAnimationFrame(resolve));
              for (const [, ranges] of CSS.highlights)
                for (const { startOffset, endOffset } of ranges) found.add(text.data.slice(startOffset, endOffset));
            }
            return [...found];
          },
          `a header that was not there before\n${row('CLOSE_WAIT')}`,
        );
        await areExactly('CLOSE_WAIT');
        // Until the change was read, the range may stand where it stood; it is gone within the sixty frames.
        assert.ok(wrong.includes('CLOSE_WAIT'), wrong.join());
      });
    });

    describe('that change', () => {
      test('are marked after document.write replaced the whole document, and have their cards', async () => {
        await open('row');
        await areExactly('TIME_WAIT');
        await page.evaluate(
          (html) => {
            document.open();
            // oxlint-disable-next-line typescript/no-deprecated -- pages still do it
            document.write(html);
            document.close();
          },
          html(`<pre>${row('LAST_ACK')}</pre>`),
        );
        await areExactly('LAST_ACK');
        // The script looks every two seconds whether its document is still the one it began with.
        await pointedCard('pre', 'LAST_ACK', 'LAST-ACK');
        await page.keyboard.press('Escape');
        await gone();
      });

      test('are marked after they opened their document anew, and once more in a later task', async () => {
        await open('row');
        await areExactly('TIME_WAIT');
        // As text: it goes on when nobody waits for it any more, and the compiler's functions are gone by then.
        await page.evaluate(`
          document.open();
          setTimeout(() => {
            document.write('<p>Wait</p>');
            document.open();
            setTimeout(() => {
              document.write('<pre>${row('LAST_ACK')}</pre>');
              document.close();
            }, 100);
          }, 100);`);
        await areExactly('LAST_ACK');
        assert.deepEqual(errors, []);
      });

      // The driver of Firefox does not look into a page that is loading.
      if (browserName === 'Chromium')
        test('are marked while they go on loading, as a log without an end', async () => {
          const endless = createServer((_, response) => {
            response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
            response.write(html(`<pre>${row('TIME_WAIT')}\n`.padEnd(4000)).replace('</body></html>', ''));
          });
          endless.listen(0, '127.0.0.1');
          await once(endless, 'listening');
          try {
            await open('plain');
            // Its end never comes.
            page.goto(`http://127.0.0.1:${String((endless.address() as AddressInfo).port)}/`).catch(() => undefined);
            await until('TIME_WAIT is marked', async () =>
              (await reader.marks().catch((): string[] => [])).includes('TIME_WAIT'),
            );
            assert.equal(await page.evaluate(() => document.readyState), 'loading');
          } finally {
            endless.closeAllConnections();
            endless.close();
          }
        });

      test('are marked after their body was replaced, and in a view that an app went to', async () => {
        await open('plain');
        await page.evaluate((row) => {
          document.body = document.createElement('body');
          document.body.innerHTML = `<pre>${row}</pre>`;
        }, row('FIN_WAIT1'));
        await areExactly('FIN_WAIT1');
        await page.evaluate((row) => {
          history.pushState({}, '', '/sockets');
          document.body.replaceChildren(Object.assign(document.createElement('pre'), { textContent: row }));
        }, row('FIN_WAIT2'));
        await areExactly('FIN_WAIT2');
        await pointedCard('pre', 'FIN_WAIT2', 'FIN-WAIT-2');
      });

      test('keep up with a list that draws only what is in view, in rows that it uses again', async () => {
        await open('plain');
        await page.evaluate(() => {
          const rows = Array.from({ length: 20 }, () => document.createElement('pre'));
          document.body.replaceChildren(...rows);
          for (let from = 0; from < 500; from++)
            for (const [index, element] of rows.entries()) {
              const state = ['ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT'][(from + index) % 3] ?? '';
              element.textContent = `tcp 0 0 192.0.2.10:443 198.51.100.7:${String(40_000 + from + index)} ${state}`;
            }
        });
        const wanted = await page.evaluate(() => document.body.innerText.match(/[A-Z]+_WAIT|ESTABLISHED/g) ?? []);
        assert.equal(wanted.length, 20);
        await areExactly(...wanted);
      });

      test('keep up with a build log that streams in by lines, characters and carriage', async () => {
        await open('plain');
        await page.evaluate(
          async (rows) => {
            const log = document.createElement('pre');
            log.className = 'console-output';
            document.body.replaceChildren(log);
            for (const [index, line] of rows.entries()) {
              // As Jenkins does it: pieces of text, and sometimes an element with its time.
              if (index % 2 === 0)
                log.insertAdjacentHTML('beforeend', `<span class="timestamp"><b>12:00:0${String(index)}</b> </span>`);
              for (const half of [line.slice(0, 70), line.slice(70)]) {
                log.append(half);
                await new Promise((resolve) => setTimeout(resolve, 5));
              }
              log.append('\n');
            }
          },
          ['ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT', 'LAST_ACK', 'SYN_SENT', 'FIN_WAIT1'].map((state) => row(state)),
        );
        await areMarked('ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT', 'LAST_ACK', 'SYN_SENT');
        await until('the last row is counted', async () => (await reader.counts())['FIN-WAIT-1'] === 1);
      });
    });

    describe('with cards', () => {
      /** Presses a button of the card, which may have grown by its row since it came. */
      const press = async (name: string) => {
        const card = await isShown('This row');
        const button = card.buttons[name];
        assert.ok(button, `${name} in ${Object.keys(card.buttons).join(', ')}`);
        await page.mouse.click(button.x, button.y);
      };

      // A driver of Firefox hears of no tab that an extension opens with a page of its own.
      if (browserName === 'Chromium')
        test('have them lead to the state machine, with the ends of the row in their roles', async () => {
          await open('row');
          await areMarked('TIME_WAIT');
          await pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
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
        await open('dialogs');
        await page.evaluate(() => {
          document.querySelector('dialog')?.showModal();
        });
        await areMarked('CLOSE_WAIT');
        assert.equal((await pointedCard('dialog pre', 'CLOSE_WAIT', 'CLOSE-WAIT')).within, 'dialog');
        await press('Copy explanation');
        await until('the card says so', async () => (await reader.card())?.buttons['Copied'] !== undefined);
        await page.keyboard.press('Escape');
        await gone();
        assert.equal(await page.$eval('dialog', (dialog) => dialog.open), true, 'the dialog stays open');
        await page.$eval('dialog', (dialog) => {
          dialog.close();
        });
      });

      test('have them above a popover, which stays open', async () => {
        await page.$eval('#popover', (element) => {
          (element as HTMLElement).showPopover();
        });
        await areMarked('LAST_ACK');
        await pointedCard('#popover pre', 'LAST_ACK', 'LAST-ACK');
        await press('Copy explanation');
        assert.equal(await page.$eval('#popover', (element) => element.matches(':popover-open')), true);
        await page.keyboard.press('Escape');
        await gone();
        await page.$eval('#popover', (element) => {
          (element as HTMLElement).hidePopover();
        });
      });

      test('have them above an element in full screen', async () => {
        await page.click('#enter');
        await until('the element fills the screen', () => page.evaluate(() => document.fullscreenElement !== null));
        await areMarked('TIME_WAIT');
        assert.equal((await pointedCard('#full pre', 'TIME_WAIT', 'TIME-WAIT')).within, 'section');
        await press('Copy explanation');
        await page.keyboard.press('Escape');
        await gone();
        // Escape may have ended it already.
        await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
        await until('it is over', () => page.evaluate(() => document.fullscreenElement === null));
      });

      test('give them the keyboard by the command, hear no key typed in them, and get it back on Escape', async () => {
        await page.focus('#field');
        await areMarked('LISTEN');
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
        await gone();
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'field');
        assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { keys: string[] }).keys), []);
      });

      // Firefox tells no driver how to be a screen that is touched.
      if (browserName === 'Chromium')
        test('have them under a finger: a tap opens, buttons are wide enough, all of it fits 320 pixels, a tap closes', async () => {
          await page.setViewport({ width: 320, height: 640, hasTouch: true });
          await open('narrow');
          await areExactly('TIME_WAIT');
          const { x, y } = await middleOf(page, 'p', 'TIME_WAIT');
          await page.touchscreen.tap(x, y);
          const { box, buttons } = await isShown('TIME-WAIT');
          assert.ok(box.left >= 0 && box.right <= 320, JSON.stringify(box));
          for (const [name, { height }] of Object.entries(buttons))
            assert.ok(height >= 44, `${name} is ${String(height)}`);
          // Beside the word, where the card never stands.
          await page.touchscreen.tap(310, y);
          await gone();
          await page.setViewport({ width: 900, height: 700 });
        });
    });

    // It ends the extension's own page that other tests ask, so only an update and the removal come after it.
    test('that are open when the extension is switched off have no mark and no card, and marks again when it is switched on', async () => {
      await open('looks');
      await areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
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
      await areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK', 'FIN_WAIT1');
      await other.close();
      await manager.close();
      assert.deepEqual(errors, []);
    });

    test('that are open when the extension is updated are marked once, by the new one, and have their cards', async () => {
      await open('looks');
      await areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      const runs = () => page.evaluate(() => (globalThis as unknown as { runs: number }).runs);
      await page.evaluate(() => {
        const own = globalThis as unknown as { runs: number };
        own.runs = 0;
        // What one run of the content script tells the one before it.
        addEventListener('tcpState', () => own.runs++);
      });
      await until('the card is shown', async () => {
        await pointAt('#light', 'TIME_WAIT');
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
      await areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK', 'FIN_WAIT1');
      // Cards are loaded a moment after the first mark, and open where the pointer moves then.
      const isOpen = async () => (await page.$$('tcp-state-card-host')).length === 1;
      await until('the card is shown', async () => {
        await pointAt('#new', 'FIN_WAIT1');
        return until('it opens', isOpen, 1000).catch(() => false as const);
      });
      await page.keyboard.press('Escape');
      await until('the card is gone', async () => (await page.$('tcp-state-card-host')) === null);
      assert.equal(await runs(), 1);
      assert.deepEqual(errors, []);
    });

    test('that are open when the extension is removed show no mark, and no error comes of it', async () => {
      await open('looks');
      await areMarked('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      assert.notEqual(await picture('#light'), await picture('#light-bare'));
      await pointAt('#light', 'TIME_WAIT');
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
      await until('no mark can be seen', async () => (await picture('#light')) === (await picture('#light-bare')));
      // Firefox ends the script with its extension; in Chromium it lives on, and has to see to it itself.
      if (browserName === 'Chromium') await until('no mark is left', async () => (await reader.marks()).length === 0);
      await pointAt('#light', 'TIME_WAIT');
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
