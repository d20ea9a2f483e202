/** Pages of every make in both browsers: what is marked on them, how it looks, how it keeps up, and pages that work against it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { awkwardPages, html, longPage, looksPage, ordinaryPages, row } from '../../support/awkward-pages.ts';
import { faultsOf, labelledPages, unfold } from '../../support/corpus.ts';
import { drawnMark } from '../../support/marked-page.ts';
import { openReading, type Reading, pictureOf } from '../../support/page-steps.ts';
import { linesDrawn } from '../../support/pdf-lines.ts';
import { permittedBrowsers } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`pages in ${browserName}`, { skip }, () => {
    let on: Reading;

    openReading(
      start,
      {
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
        '/plain': html('<main><p>Nothing here yet.</p></main>'),
        // The same row in what is never marked.
        '/bare': html(`<pre class="cm-editor">${row('TIME_WAIT')}</pre>`),
        '/row': html(`<pre>${row('TIME_WAIT')}</pre>`),
      },
      (opened) => {
        on = opened;
      },
    );

    describe('are marked', () => {
      for (const { path, name, counts } of ordinaryPages)
        test(name, async () => {
          await on.open(path);
          const found = await until('every state is found', async () => {
            const found = await on.reader.counts();
            return Object.keys(counts).every((state) => state in found) && found;
          });
          assert.deepEqual(found, counts);
        });
    });

    // In Chromium each of them is a test of its own (test/pages/corpus.test.ts).
    if (browserName === 'Firefox')
      test('are marked as their labels say: the whole corpus', async () => {
        await on.open('corpus');
        const frames = on.page.frames().filter((frame) => frame !== on.page.mainFrame());
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
          await on.open(path);
          const picture = () =>
            isHuge
              ? undefined
              : on.page.evaluate(() => [document.querySelector(':root')?.outerHTML, document.styleSheets.length]);
          const before = await picture();
          await on.areMarked('TIME_WAIT');
          // Keys are heard before there is a card, too.
          await on.page.keyboard.press('Shift');
          assert.deepEqual(await picture(), before);
          if (path === 'remover') {
            await on.pointAt('pre', 'TIME_WAIT');
            const removed = await until('the card was removed', () =>
              on.page.evaluate(() => (globalThis as unknown as { removed: number }).removed || undefined),
            );
            assert.ok(removed <= 2, 'each move of the pointer may bring it once; nobody puts it back against the page');
          } else await on.pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
          await on.escape();
          assert.deepEqual(await picture(), before);
          assert.deepEqual(on.errors, []);
        });
    });

    describe('that are marked', () => {
      const openLooks = async () => {
        await on.open('looks');
        await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
      };

      test('hold static ranges alone, and get them back after they cleared the registry, or the highlights in it', async () => {
        await openLooks();
        const kinds = await on.page.evaluate(() =>
          [...CSS.highlights].flatMap(([name, ranges]) =>
            [...ranges].map((range) => `${name.slice(0, 10)} ${range.constructor.name}`),
          ),
        );
        assert.deepEqual([...new Set(kinds)], ['tcp-state- StaticRange']);
        for (const emptied of ['registry', 'highlights']) {
          await on.page.evaluate((emptied) => {
            if (emptied === 'registry') CSS.highlights.clear();
            else for (const highlight of CSS.highlights.values()) highlight.clear();
            document.body.append(document.createElement('p'));
          }, emptied);
          await on.areExactly('TIME_WAIT', 'CLOSE_WAIT', 'LAST_ACK');
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
            await openLooks();
            await on.reader.emulate(preference);
            const [marked, bare, again] = [
              await pictureOf(on.page, `#${ground}`),
              await pictureOf(on.page, `#${ground}-bare`),
              await pictureOf(on.page, `#${ground}-again`),
            ];
            await on.reader.emulate(undefined);
            assert.equal(bare, again);
            // Forced colours make the ground of a mark another one.
            if (preference === 'forced colours') assert.notEqual(marked, bare);
            else {
              const { contrast = 0, height = 0 } = (await drawnMark(on.page, marked, bare)) ?? {};
              assert.ok(contrast >= 3 && height >= 2, `contrast ${String(contrast)}, height ${String(height)}`);
            }
          });

      test('are printed as if nothing was marked, and without the card that is open', async () => {
        const print = async () => linesDrawn(await on.page.pdf());
        await on.open('bare');
        const bare = await print();
        await on.page.$eval('pre', (element) => {
          element.style.textDecoration = 'underline';
        });
        const underlined = await print();
        await on.open('row');
        await on.areMarked('TIME_WAIT');
        const marked = await print();
        assert.equal(marked, bare);
        assert.ok(underlined > bare, 'an underline of the page itself is counted');
        // Where it moves as it opens, paper would show the first picture of that, in which nothing is seen.
        if (browserName === 'Chromium')
          await on.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        await on.pointedCard('pre', 'TIME_WAIT', 'TIME-WAIT');
        assert.equal(await print(), bare, 'no line of the card');
        assert.notEqual(await on.reader.card(), undefined, 'the card stays for its reader');
        if (browserName === 'Chromium') await on.page.emulateMediaFeatures([]);
      });

      test('are painted near the view and no more than two thousand times', async () => {
        await on.open('long');
        await on.areMarked('ESTABLISHED');
        const count = async () => (await on.reader.marks()).length;
        assert.deepEqual(await on.reader.counts(), { ESTABLISHED: 6000 });
        const above = await until('the marks are painted', async () => (await count()) > 100 && count());
        assert.ok(above <= 2000, String(above));
        await on.page.evaluate(() => {
          scrollTo(0, document.body.scrollHeight);
        });
        await until('the last row is marked', () =>
          on.page.evaluate(() =>
            [...CSS.highlights].some(([, ranges]) =>
              [...ranges].some(({ startContainer, endOffset }) => endOffset === (startContainer as Text).length),
            ),
          ),
        );
        assert.ok((await count()) <= 2000);
      });

      test('say the right thing where a text changes under a mark', async () => {
        await on.open('row');
        await on.areExactly('TIME_WAIT');
        const wrong = await on.page.evaluate(
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
        await on.areExactly('CLOSE_WAIT');
        // Until the change was read, the range may stand where it stood; it is gone within the sixty frames.
        assert.ok(wrong.includes('CLOSE_WAIT'), wrong.join());
      });
    });

    describe('that change', () => {
      test('are marked after document.write replaced the whole document, and have their cards', async () => {
        await on.open('row');
        await on.areExactly('TIME_WAIT');
        await on.page.evaluate(
          (html) => {
            document.open();
            // oxlint-disable-next-line typescript/no-deprecated -- pages still do it
            document.write(html);
            document.close();
          },
          html(`<pre>${row('LAST_ACK')}</pre>`),
        );
        await on.areExactly('LAST_ACK');
        // The script looks every two seconds whether its document is still the one it began with.
        await on.pointedCard('pre', 'LAST_ACK', 'LAST-ACK');
        await on.escape();
      });

      test('are marked after they opened their document anew, and once more in a later task', async () => {
        await on.open('row');
        await on.areExactly('TIME_WAIT');
        // As text: it goes on when nobody waits for it any more, and the compiler's functions are gone by then.
        await on.page.evaluate(`
          document.open();
          setTimeout(() => {
            document.write('<p>Wait</p>');
            document.open();
            setTimeout(() => {
              document.write('<pre>${row('LAST_ACK')}</pre>');
              document.close();
            }, 100);
          }, 100);`);
        await on.areExactly('LAST_ACK');
        assert.deepEqual(on.errors, []);
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
            await on.open('plain');
            // Its end never comes.
            on.page.goto(`http://127.0.0.1:${String((endless.address() as AddressInfo).port)}/`).catch(() => undefined);
            await until('TIME_WAIT is marked', async () =>
              (await on.reader.marks().catch((): string[] => [])).includes('TIME_WAIT'),
            );
            assert.equal(await on.page.evaluate(() => document.readyState), 'loading');
          } finally {
            endless.closeAllConnections();
            endless.close();
          }
        });

      test('are marked after their body was replaced, and in a view that an app went to', async () => {
        await on.open('plain');
        await on.page.evaluate((row) => {
          document.body = document.createElement('body');
          document.body.innerHTML = `<pre>${row}</pre>`;
        }, row('FIN_WAIT1'));
        await on.areExactly('FIN_WAIT1');
        await on.page.evaluate((row) => {
          history.pushState({}, '', '/sockets');
          document.body.replaceChildren(Object.assign(document.createElement('pre'), { textContent: row }));
        }, row('FIN_WAIT2'));
        await on.areExactly('FIN_WAIT2');
        await on.pointedCard('pre', 'FIN_WAIT2', 'FIN-WAIT-2');
      });

      test('keep up with a list that draws only what is in view, in rows that it uses again', async () => {
        await on.open('plain');
        await on.page.evaluate(() => {
          const rows = Array.from({ length: 20 }, () => document.createElement('pre'));
          document.body.replaceChildren(...rows);
          for (let from = 0; from < 500; from++)
            for (const [index, element] of rows.entries()) {
              const state = ['ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT'][(from + index) % 3] ?? '';
              element.textContent = `tcp 0 0 192.0.2.10:443 198.51.100.7:${String(40_000 + from + index)} ${state}`;
            }
        });
        const wanted = await on.page.evaluate(() => document.body.innerText.match(/[A-Z]+_WAIT|ESTABLISHED/g) ?? []);
        assert.equal(wanted.length, 20);
        await on.areExactly(...wanted);
      });

      test('keep up with a build log that streams in by lines, characters and carriage', async () => {
        await on.open('plain');
        await on.page.evaluate(
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
        await on.areMarked('ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT', 'LAST_ACK', 'SYN_SENT');
        await until('the last row is counted', async () => (await on.reader.counts())['FIN-WAIT-1'] === 1);
      });
    });
  });
}
