/** The extension in web consoles, editors and pages of view libraries, each the real thing, in both browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { consolePages, skipConsoles, skipWetty, startWetty } from '../../support/consoles.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { pastedInto, pastePage, type Point } from '../../support/marked-page.ts';
import { closeOpenedPaste } from '../../support/paste-page.ts';
import { closePopup, openPopup } from '../../support/extension.ts';
import { permittedBrowsers, type PermittedBrowser } from '../../support/permitted-browser.ts';
import { until } from '../../support/until.ts';

const states = ['LISTEN', 'ESTAB', 'CLOSE-WAIT', 'TIME-WAIT'];

/** What the pages of test/consoles/ keep on their global object. */
interface ConsolePage {
  readonly ready?: boolean;
  readonly term: {
    readonly cols: number;
    readonly rows: number;
    select(column: number, row: number, length: number): void;
    selectLines(first: number, last: number): void;
    getSelection(): string;
    write(text: string): void;
  };
  readonly view: {
    readonly state: {
      readonly doc: { readonly length: number };
      readonly selection: { readonly main: { readonly from: number; readonly to: number } };
    };
  };
  readonly errors: readonly string[];
  readonly render: (round: number) => Promise<void>;
  selectAll(): void;
}

/** The little of an xterm.js terminal that is asked here. */
interface Terminal {
  readonly rows: number;
  readonly cols: number;
  readonly buffer: {
    readonly active: {
      readonly viewportY: number;
      getLine(row: number): { translateToString(): string } | undefined;
    };
  };
}

for (const { name: browserName, skip, start } of permittedBrowsers) {
  describe(`consoles, editors and view libraries in ${browserName}`, { skip: skip || skipConsoles }, () => {
    let server: ListingServer;
    let reader: PermittedBrowser;
    let page: Page;
    let clipboard: Page;

    const shown = async () => (await reader.card())?.text;
    const gone = () => until('no card is shown', async () => (await shown()) === undefined);

    before(async () => {
      server = await servePages({ ...(await consolePages()), '/paste': pastePage });
      reader = await start({ drawsWebGl: true });
      ({ page } = reader);
      clipboard = await reader.extension.browser.newPage();
      await clipboard.goto(`${server.url}paste`);
      await page.setViewport({ width: 1100, height: 700 });
      await page.bringToFront();
      // Wetty asks before it is left.
      page.on('dialog', (dialog) => void dialog.accept());
    });

    after(async () => {
      await reader.close();
      await server[Symbol.asyncDispose]();
    });

    /** Opens a page in a fresh document and waits until it is drawn. */
    const open = async (path: string) => {
      await page.goto('about:blank');
      await page.goto(`${server.url}${path}`);
      await until(`${path} is drawn`, () => page.evaluate(() => (globalThis as unknown as ConsolePage).ready === true));
    };
    const marks = async (frame: Page | Frame = page) => (await reader.marks(frame)).sort();
    const isMarked = (frame: Page | Frame = page) =>
      until('every state is marked', async () => {
        const found = await marks(frame);
        return states.every((state) => found.includes(state)) && found;
      });

    /** Puts a text into the clipboard, as its reader would. */
    const copy = async (text: string) => {
      await clipboard.bringToFront();
      await clipboard.$eval('textarea', (field, text) => (field.value = text), text);
      await clipboard.focus('textarea');
      await clipboard.keyboard.down('Control');
      await clipboard.keyboard.press('a');
      await clipboard.keyboard.press('c');
      await clipboard.keyboard.up('Control');
      await page.bringToFront();
    };
    const pasted = async () => {
      await clipboard.bringToFront();
      const text = await pastedInto(clipboard);
      await page.bringToFront();
      return text;
    };

    /** Whether the browser draws WebGL at all; where it has no display and no driver for it, Firefox does not. */
    const drawsWebGl = async (t: TestContext) => {
      const draws = await clipboard.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
      if (!draws) t.skip(`${browserName} draws no WebGL on this machine`);
      return draws;
    };

    /** Middle of a cell of an xterm.js terminal, columns and rows counted from 0. */
    const cell = (column: number, row: number): Promise<Point> =>
      page.evaluate(
        (column, row) => {
          const { term } = globalThis as unknown as ConsolePage;
          const { shadowRoot } = document.querySelector('x-terminal') ?? {};
          const screen = (shadowRoot ?? document).querySelector('.xterm-screen')!;
          const { left, top, width, height } = screen.getBoundingClientRect();
          return { x: left + ((column + 0.5) * width) / term.cols, y: top + ((row + 0.5) * height) / term.rows };
        },
        column,
        row,
      );

    /** Asks for the selection as the popup does, and waits until the paste view has read the rows. */
    const explainSelected = async (said: number | string, unsaid?: string) => {
      assert.equal(
        await reader.run("return api.runtime.sendMessage({ type: 'explain-selection', tabId: tab.id });"),
        true,
      );
      const wanted = typeof said === 'number' ? `${said.toLocaleString('en')} connections` : said;
      await closeOpenedPaste(reader.extension, wanted, unsaid);
      await page.bringToFront();
    };

    test('xterm.js that draws text is marked, and a card tells of the row', async () => {
      await open('xterm');
      await isMarked();
      const { x, y } = await cell(3, 4);
      await page.mouse.move(x - 20, y);
      await page.mouse.move(x, y);
      const text = await until('the card is shown', async () => {
        const text = await shown();
        return text?.includes('198.51.100.9:60210') === true && text;
      });
      assert.ok(text.includes('CLOSE-WAIT'), text);
      await page.mouse.move(5, 690);
      await gone();
    });

    test('xterm.js that draws with WebGL has no text to mark; a double click on a state opens its card', async (t) => {
      if (!(await drawsWebGl(t))) return;
      await open('xterm#webgl');
      assert.equal(await page.evaluate(() => document.querySelector('.xterm-screen canvas') !== null), true);
      assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /CLOSE-WAIT/);
      await copy('what the reader had copied');
      assert.deepEqual(await reader.counts(), {});
      assert.deepEqual(await marks(), []);
      const { x, y } = await cell(3, 4);
      await page.mouse.click(x, y, { count: 2 });
      const text = await until('the card is shown', shown);
      assert.ok(text.includes('CLOSE-WAIT') && text.includes('The peer closed'), text);
      assert.equal(
        await page.evaluate(() => document.activeElement?.className.includes('xterm-helper-textarea')),
        true,
        'the keyboard stays in the terminal',
      );
      await page.keyboard.press('Escape');
      await gone();
      assert.equal(await pasted(), 'what the reader had copied');
    });

    test('a double click on another word of a terminal opens nothing', async (t) => {
      if (!(await drawsWebGl(t))) return;
      const { x, y } = await cell(45, 1);
      await page.mouse.click(x, y, { count: 2 });
      const word = await page.evaluate(() => (globalThis as unknown as ConsolePage).term.getSelection());
      assert.ok(word.length > 0);
      // The background has answered once more by then.
      await reader.run("await api.runtime.sendMessage({ type: 'card-contents', states: [] });");
      await reader.run('await new Promise((resolve) => setTimeout(resolve, 200));');
      assert.equal(await shown(), undefined);
    });

    test('a double click that the page of a terminal makes by itself opens nothing', async (t) => {
      if (!(await drawsWebGl(t))) return;
      const { x, y } = await cell(3, 4);
      await page.evaluate(
        (x, y) => {
          (globalThis as unknown as ConsolePage).term.select(0, 4, 'CLOSE-WAIT'.length);
          const click = new MouseEvent('dblclick', { bubbles: true, composed: true, clientX: x, clientY: y });
          document.elementFromPoint(x, y)?.dispatchEvent(click);
        },
        x,
        y,
      );
      // The background has answered once more by then.
      await reader.run("await api.runtime.sendMessage({ type: 'card-contents', states: [] });");
      await reader.run('await new Promise((resolve) => setTimeout(resolve, 200));');
      assert.equal(await shown(), undefined);
    });

    test('lines selected in a WebGL terminal are explained in the paste view, and the clipboard stays as it was', async (t) => {
      if (!(await drawsWebGl(t))) return;
      await copy('what the reader had copied');
      const { x, y } = await cell(10, 3);
      await page.mouse.click(x, y);
      await page.evaluate(() => {
        (globalThis as unknown as ConsolePage).term.selectLines(1, 4);
      });
      await explainSelected(3);
      assert.equal(await pasted(), 'what the reader had copied');
    });

    test('the card of a word in a WebGL terminal goes when its reader types on, and when something is printed', async (t) => {
      if (!(await drawsWebGl(t))) return;
      await open('xterm#webgl');
      const { x, y } = await cell(3, 4);
      const show = async () => {
        await page.mouse.click(x, y, { count: 2 });
        await until('the card is shown', shown);
      };
      await show();
      await page.keyboard.press('Shift');
      assert.notEqual(await shown(), undefined, 'a key that types nothing leaves it');
      await page.keyboard.type('l');
      await gone();
      await show();
      await page.evaluate(() => {
        (globalThis as unknown as ConsolePage).term.write('more\r\n');
      });
      await gone();
      await show();
      // Where the driver moved the pointer last, for which it takes no click.
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: 100 });
      await gone();
    });

    test('a terminal in the shadow tree of a component is explained by a double click, and the popup offers its selection', async (t) => {
      if (!(await drawsWebGl(t))) return;
      await open('xterm#webgl-shadow');
      const { x, y } = await cell(3, 4);
      await page.mouse.click(x, y, { count: 2 });
      await until('the card is shown', async () => (await shown())?.includes('CLOSE-WAIT') === true);
      await page.keyboard.press('Escape');
      await gone();
      await page.evaluate(() => {
        (globalThis as unknown as ConsolePage).term.selectLines(1, 4);
      });
      if (browserName === 'Chromium') {
        const popup = await openPopup(reader.extension, page);
        await popup.waitForSelector('button.selection');
        await closePopup(reader.extension);
      }
      await explainSelected(3);
    });

    test('hterm is marked in the frame it draws in', async () => {
      await open('hterm');
      const frame = await until('the frame is there', () =>
        Promise.resolve(page.frames().find((frame) => frame !== page.mainFrame())),
      );
      await isMarked(frame);
    });

    test('Wetty is marked while a real shell prints “ss -tan” in it', { skip: skipWetty }, async () => {
      await using wetty = await startWetty();
      await page.goto('about:blank');
      await page.goto(wetty.url);
      await page.waitForSelector('.xterm-screen');
      await page.click('.xterm-screen');
      await page.keyboard.type('clear; ss -tan | head -20\n');
      const place = await until('the shell has printed a listener', () =>
        page.evaluate(() => {
          const { wetty_term: term } = globalThis as unknown as { readonly wetty_term: Terminal };
          for (let row = 0; row < term.rows; row++) {
            const line = term.buffer.active.getLine(term.buffer.active.viewportY + row)?.translateToString() ?? '';
            if (!line.startsWith('LISTEN')) continue;
            const { left, top, width, height } = document.querySelector('.xterm-screen')!.getBoundingClientRect();
            return { x: left + (2.5 * width) / term.cols, y: top + ((row + 0.5) * height) / term.rows };
          }
          return undefined;
        }),
      );
      // Wetty draws with WebGL where the browser has it, else as text.
      if (await page.evaluate(() => document.querySelector('.xterm-screen canvas') !== null))
        await page.mouse.click(place.x, place.y, { count: 2 });
      else await until('the listeners of this machine are marked', async () => (await marks()).includes('LISTEN'));
      // Cards are loaded a moment after the first mark, and the shell may still print: the pointer moves until one opens.
      const text = await until('the card is shown', async () => {
        await page.mouse.move(place.x - 2, place.y);
        await page.mouse.move(place.x, place.y);
        return until('it opens', shown, 1000).catch(() => undefined);
      });
      assert.ok(text.includes('LISTEN'), text);
    });

    for (const name of ['monaco', 'codemirror'] as const) {
      test(`${name} is left unmarked; what is selected in it is explained when its reader asks`, async () => {
        await open(name);
        assert.deepEqual(await reader.counts(), {});
        assert.deepEqual(await marks(), []);
        if (name === 'monaco')
          await page.evaluate(() => {
            (globalThis as unknown as ConsolePage).selectAll();
          });
        else
          await page.evaluate(() => {
            getSelection()?.selectAllChildren(document.querySelector('.cm-content')!);
          });
        await copy('what the reader had copied');
        await explainSelected(4);
        assert.equal(await pasted(), 'what the reader had copied');
        assert.deepEqual(await marks(), []);
      });
    }

    const selectAllByKeys = async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('a');
      await page.keyboard.up('Control');
    };

    test('everything selected in a long listing of codemirror is explained, and not the lines on the screen alone', async () => {
      await open('codemirror#editor');
      await page.click('.cm-line');
      await selectAllByKeys();
      // The editor hears of it from the browser.
      await until('the editor has selected everything', () =>
        page.evaluate(() => {
          const { doc, selection } = (globalThis as unknown as ConsolePage).view.state;
          return selection.main.to - selection.main.from === doc.length;
        }),
      );
      await explainSelected(3000);
    });

    for (const path of ['monaco#field', 'monaco#context', 'ace', 'codemirror5', 'codemirror5#lines']) {
      test(`everything selected in a long listing of ${path} is explained`, async () => {
        await open(path);
        await page.evaluate(() => {
          (globalThis as unknown as ConsolePage).selectAll();
        });
        await explainSelected(3000);
      });
    }

    test('the paste view says that it has a part of what is selected where an editor gives no more away', async () => {
      await open('codemirror#viewer');
      await selectAllByKeys();
      await explainSelected('part of what was selected');
      // What is selected within the lines that are drawn is whole.
      await page.evaluate(() => {
        const lines = document.querySelectorAll('.cm-line');
        getSelection()?.setBaseAndExtent(lines[1]!, 0, lines[5]!, 1);
      });
      await explainSelected('4 connections', 'part of what was selected');
      await open('codemirror5#nocursor');
      await page.evaluate(() => {
        (globalThis as unknown as ConsolePage).selectAll();
      });
      await explainSelected('part of what was selected');
    });

    for (const name of ['react', 'vue'] as const) {
      test(`${name} renders its marked rows a thousand times without an error`, async () => {
        await open(name);
        await until('rows are marked', async () => (await marks()).length > 0);
        const { errors, text } = await page.evaluate(async () => {
          const { render, errors } = globalThis as unknown as ConsolePage;
          for (let round = 1; round <= 1000; round++) {
            await render(round);
            // The extension has its turn between two renderings.
            if (round % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          return { errors, text: document.querySelector('main')!.textContent };
        });
        assert.deepEqual(errors, []);
        const wanted = [...text.matchAll(/[A-Z]+_[A-Z]+\d?|ESTABLISHED/g)].map(([word]) => word).sort();
        await until('exactly the rows that are there are marked', async () => {
          const found = await marks();
          return JSON.stringify(found) === JSON.stringify(wanted);
        });
      });
    }
  });
}
