/** Cards on pages that make it hard to place them, to come to them or to stay, in both browsers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, row } from '../../support/awkward-pages.ts';
import { formPages, greedyPage, namedFormsPage, placedPages, thornyPages } from '../../support/pages-around-cards.ts';
import { openReading, type Reading } from '../../support/page-steps.ts';
import { permittedBrowsers } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`cards in hard places in ${browserName}`, { skip }, () => {
    let on: Reading;

    openReading(
      start,
      {
        ...Object.fromEntries(
          [...placedPages, ...formPages, namedFormsPage, ...thornyPages].map(
            ({ path, content }) => [`/${path}`, content] as const,
          ),
        ),
        '/greedy': greedyPage,
        '/narrow': html('<pre>in TIME_WAIT</pre>'),
        '/wrapped': html('<p style="width:24ch;font:16px/24px monospace">A socket stays in TIME-WAIT for a while.</p>'),
        '/scaled': html(
          [0.5, 2]
            .map(
              (scale) =>
                `<section style="height:200px"><div style="transform:scale(${String(scale)});transform-origin:0 0;width:300px;height:80px;overflow:auto"><pre>${'nothing here\n'.repeat(300)}${' '.repeat(40)}${row('TIME_WAIT')}\n${'nothing here\n'.repeat(300)}</pre></div></section>`,
            )
            .join(''),
        ),
      },
      (opened) => {
        on = opened;
      },
    );

    /** Goes to the next mark as the command does; its card has the keyboard then. */
    const walk = async () => {
      assert.equal(await on.reader.walk(), true);
      await until('the card has the keyboard', async () => (await on.reader.card())?.focused === 'dialog');
    };

    for (const { path, name } of placedPages)
      test(`the card stands beside its word, in view: a page ${name}`, async () => {
        await on.open(path);
        await on.areMarked('TIME_WAIT');
        const { box } = await on.timeWaitCard();
        const word = await on.timeWait();
        const apart = Math.max(
          box.left - word.right,
          word.left - box.right,
          box.top - word.bottom,
          word.top - box.bottom,
        );
        const places = JSON.stringify({ box, word });
        assert.ok(apart >= 0, `it covers the word: ${places}`);
        assert.ok(apart < 24, `it is far from the word: ${places}`);
        assert.ok(box.left >= 0 && box.top >= 0 && box.right <= word.width && box.bottom <= word.height, places);
        await on.escape();
        assert.deepEqual(on.errors, []);
      });

    test('the card goes when the page opens a modal dialog above it, and comes back after it', async () => {
      await on.open('greedy');
      await on.areMarked('TIME_WAIT');
      await on.timeWaitCard();
      await on.page.$eval('dialog', (dialog) => {
        dialog.showModal();
      });
      await on.gone();
      await on.page.$eval('dialog', (dialog) => {
        dialog.close();
      });
      await on.timeWaitCard();
      await on.escape();
      assert.deepEqual(on.errors, []);
    });

    test('the card can be sent away while the page has a popover open, which it leaves open', async () => {
      await on.open('greedy');
      await on.areMarked('TIME_WAIT');
      await on.timeWaitCard();
      await on.page.$eval('#auto', (element) => {
        (element as HTMLElement).showPopover();
      });
      assert.ok(await on.reader.card());
      await on.escape();
      assert.equal(await on.page.$eval('#auto', (element) => element.matches(':popover-open')), true);
    });

    test('a page that takes the keyboard back gets it, and the card goes on Escape all the same', async () => {
      await on.open('greedy');
      await on.areMarked('TIME_WAIT');
      await on.page.focus('input');
      await until('the card was asked for', () => on.reader.walk());
      await until('the card is shown', () => on.reader.card());
      await until('the page has the keyboard again', () =>
        on.page.evaluate(() => document.activeElement?.localName === 'input'),
      );
      await on.escape();
      await on.page.keyboard.type('typed');
      assert.equal(await on.page.$eval('input', (field) => field.value), 'typed');
      assert.deepEqual(on.errors, []);
    });

    for (const { path, name } of formPages)
      test(`the card comes, and the page goes on, in a form with a field named ${name}`, async () => {
        await on.open(path);
        await on.areMarked('TIME_WAIT');
        await walk();
        await on.escape();
        await on.timeWaitCard();
        assert.deepEqual(on.errors, []);
      });

    test(`the card comes, and the page goes on, on a page ${namedFormsPage.name}`, async () => {
      await on.open(namedFormsPage.path);
      await on.areMarked('TIME_WAIT');
      await walk();
      await on.escape();
      assert.deepEqual(on.errors, []);
    });

    test('a dialog of the page that keeps the keyboard in itself leaves it to the card, and has it again after', async () => {
      await on.open('trap');
      await on.areMarked('TIME_WAIT');
      await walk();
      await on.page.keyboard.press('Tab');
      assert.notEqual((await on.reader.card())?.focused, 'dialog');
      assert.notEqual((await on.reader.card())?.focused, '');
      await on.escape();
      assert.equal(await on.page.evaluate(() => document.activeElement?.id), 'in');
      assert.deepEqual(on.errors, []);
    });

    test('a press on the card is none beside the menu that its word stands in', async () => {
      await on.open('menu');
      await on.areMarked('TIME_WAIT');
      const { buttons } = await on.timeWaitCard();
      // The others open a tab in front of the page.
      const copy = buttons['Copy explanation'];
      assert.ok(copy);
      await on.page.mouse.move(copy.x, copy.y, { steps: 4 });
      await on.page.mouse.down();
      await on.page.mouse.up();
      assert.ok(await on.page.$('#menu'));
      await on.escape();
    });

    test('a word below a link as large as its row has its card', async () => {
      await on.open('stretched');
      await on.areMarked('TIME_WAIT');
      await on.timeWaitCard();
      await on.escape();
    });

    test('the keyboard goes to no text that nobody sees', async () => {
      await on.open('unseen');
      await on.areMarked('TIME_WAIT');
      for (const time of ['first', 'second']) {
        assert.equal(await on.reader.walk(), true, time);
        const shown = await until('the card is shown', () => on.reader.card());
        assert.ok(shown.text.includes('TIME-WAIT'), shown.text);
      }
      await on.escape();
    });

    test('the card covers no part of a word that goes on in the next line', async () => {
      await on.page.setViewport({ width: 320, height: 600 });
      await on.open('wrapped');
      await until('TIME-WAIT is marked', async () => (await on.reader.marks()).includes('TIME-WAIT'));
      const parts = await on.page.$eval('p', ({ firstChild: text }) => {
        const range = new Range();
        const at = (text as Text).data.indexOf('TIME-WAIT');
        range.setStart(text!, at);
        range.setEnd(text!, at + 9);
        return Array.from(range.getClientRects(), ({ left, right, top, bottom }) => ({ left, right, top, bottom }));
      });
      assert.equal(parts.length, 2);
      for (const { left, right, top, bottom } of parts) {
        await on.page.mouse.move((left + right) / 2 - 1, (top + bottom) / 2);
        await on.page.mouse.move((left + right) / 2, (top + bottom) / 2);
        const { box } = await until('the card is shown', () => on.reader.card());
        for (const part of parts)
          assert.ok(
            box.top >= part.bottom || box.bottom <= part.top || box.left >= part.right || box.right <= part.left,
            JSON.stringify({ box, parts }),
          );
        await on.escape();
      }
      await on.page.setViewport({ width: 900, height: 700 });
    });

    test('the keyboard goes to a word in a box that is drawn smaller, or larger, than it is', async () => {
      await on.open('scaled');
      await on.areFound({ 'TIME-WAIT': 2 });
      for (const place of [0, 1]) {
        await walk();
        const [word, box] = await on.page.evaluate((place) => {
          const box = document.querySelectorAll('section > div')[place]!;
          const text = box.firstElementChild!.firstChild as Text;
          const range = new Range();
          const at = text.data.indexOf('TIME_WAIT');
          range.setStart(text, at);
          range.setEnd(text, at + 9);
          return [range, box].map((part) => {
            const { left, right, top, bottom } = part.getBoundingClientRect();
            return { left, right, top, bottom };
          });
        }, place);
        assert.ok(
          word!.top >= box!.top && word!.bottom <= box!.bottom && word!.left >= box!.left && word!.right <= box!.right,
          JSON.stringify({ word, box }),
        );
        await on.escape();
      }
    });

    test('the keyboard goes back into the shadow root that it came from', async () => {
      await on.open('inner-focus');
      await on.areMarked('TIME_WAIT');
      await walk();
      await on.escape();
      assert.equal(await on.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id), 'field');
    });

    test('the card that has the keyboard stays where the window changes its size', async () => {
      await on.open('inner-focus');
      await on.areMarked('TIME_WAIT');
      await walk();
      await on.page.setViewport({ width: 700, height: 500 });
      await until('the window has its size', () => on.page.evaluate(() => innerWidth === 700));
      const shown = await until('the card is in view', async () => {
        const shown = await on.reader.card();
        return shown && shown.box.right <= 700 && shown;
      });
      assert.equal(shown.focused, 'dialog');
      await on.escape();
      await on.page.setViewport({ width: 900, height: 700 });
    });

    test('the card lies beside the scroll bar of a window that is as narrow as one at 400 % of its size', async () => {
      await on.page.setViewport({ width: 320, height: 256 });
      await on.open('tall');
      await on.areMarked('TIME_WAIT');
      const { box } = await on.timeWaitCard();
      const { width } = await on.timeWait();
      assert.ok(box.left >= 8 && box.right <= width - 8, JSON.stringify({ box, width }));
      await on.escape();
      await on.page.setViewport({ width: 900, height: 700 });
    });

    test('the card lies in what is seen of a page that two fingers have drawn larger', async () => {
      await on.open('narrow');
      await on.areMarked('TIME_WAIT');
      await on.reader.enlarge(2);
      const { box } = await on.timeWaitCard();
      const seen = await on.page.evaluate(() => ({ width: visualViewport?.width, height: visualViewport?.height }));
      assert.ok(box.right <= (seen.width ?? 0) && box.bottom <= (seen.height ?? 0), JSON.stringify({ box, seen }));
      await on.escape();
      await on.reader.enlarge(1);
    });

    // Firefox tells no driver how to be a screen that is touched.
    if (browserName === 'Chromium')
      test('the card stands beside its word on a small and fine screen that is touched', async () => {
        await on.page.setViewport({ width: 400, height: 700, deviceScaleFactor: 3, hasTouch: true, isMobile: true });
        await on.open('narrow');
        await on.areMarked('TIME_WAIT');
        const word = await on.timeWait();
        await on.page.touchscreen.tap((word.left + word.right) / 2, (word.top + word.bottom) / 2);
        const { box } = await until('the card is shown', () => on.reader.card());
        const places = JSON.stringify({ box, word });
        assert.ok(box.top >= word.bottom || box.bottom <= word.top, places);
        assert.ok(box.left >= 0 && box.right <= word.width, places);
        await on.page.setViewport({ width: 900, height: 700 });
      });
  });
}
