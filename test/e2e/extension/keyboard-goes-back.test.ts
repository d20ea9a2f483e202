/** Where the keyboard goes when Escape closes a card that the command for the next state opened, with the real keys. */
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Frame, Page } from 'puppeteer-core';
import { html, row } from '../../support/awkward-pages.ts';
import { skipDisplay, startDisplay, type Display } from '../../support/display.ts';
import {
  skipChromium,
  skipFirefox,
  startChromium,
  startFirefox,
  type ExtensionBrowser,
} from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { until } from '../../support/until.ts';

/** A field, and one in a closed shadow tree. */
const fields = `<input id="field"><x-closed></x-closed><script>
  window.inner = document.createElement('input');
  document.querySelector('x-closed').attachShadow({ mode: 'closed' }).append(inner);
</script>`;
const framed = (path: string) => `<iframe src="${path}" style="width:900px;height:300px"></iframe>`;

/** The browsers, each with a window on a display, where keys are pressed that no page can make up. */
const browsers = [
  { name: 'Chromium', skip: skipChromium, start: startChromium },
  { name: 'Firefox', skip: skipFirefox, start: startFirefox },
] as const;

for (const { name, skip, start } of browsers)
  describe(`the keyboard after a card in ${name}`, { skip: skip || skipDisplay }, () => {
    let server: ListingServer;
    let display: Display;
    let extension: ExtensionBrowser;
    let page: Page;

    before(async () => {
      server = await servePages({
        '/': html(`${fields}<pre>${row('TIME_WAIT')}</pre>`),
        '/around': html(`${fields}${framed('/first')}${framed('/second')}`),
        '/both': html(`${fields}<pre>${row('TIME_WAIT')}</pre>${framed('/first')}`),
        '/first': html(`<pre>${row('CLOSE_WAIT')}</pre>`),
        '/second': html(`<input id="within"><pre>${row('LAST_ACK')}</pre>`),
      });
      display = await startDisplay();
      extension = await start({ display: display.name });
    });
    after(async () => {
      await extension.remove();
      await display[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    });
    beforeEach(async () => {
      page = await extension.browser.newPage();
      await page.bringToFront();
    });

    const hasCard = (where: Page | Frame) =>
      where.evaluate(() => document.activeElement?.localName === 'tcp-state-card-host');
    const next = async (where: Page | Frame) => {
      await display.press('alt+shift+j');
      await until('the keyboard is in the card', () => hasCard(where));
    };
    /** Closes the card, and waits until what is typed arrives where the keyboard is to be. */
    const typesInto = async (read: () => Promise<string>) => {
      await display.press('Escape');
      await until('what is typed arrives', async () => {
        await display.press('x');
        return (await read()).includes('x');
      });
    };
    const valueOf = (where: Page | Frame, selector: string) => () =>
      where.$eval(selector, (field) => (field as HTMLInputElement).value);

    test('it is in the field of a closed shadow tree again', async () => {
      await page.goto(server.url);
      await page.evaluate(() => {
        (globalThis as unknown as { inner: HTMLInputElement }).inner.focus();
      });
      await next(page);
      await typesInto(() => page.evaluate(() => (globalThis as unknown as { inner: HTMLInputElement }).inner.value));
    });

    test('it is in the field again after cards in the page and in a frame of it', async () => {
      await page.goto(`${server.url}both`);
      await page.click('#field');
      await next(page);
      await next(page.frames()[1]!);
      await typesInto(valueOf(page, '#field'));
    });

    test('it is in the frame again that its reader worked in, after a card in another one', async () => {
      await page.goto(`${server.url}around`);
      const [, first, second] = page.frames();
      await second!.click('#within');
      await next(first!);
      await typesInto(valueOf(second!, '#within'));
    });

    test('it is in the field around the frames again, whichever of them the card was in', async () => {
      await page.goto(`${server.url}around`);
      const [, first, second] = page.frames();
      await page.click('#field');
      await next(first!);
      await typesInto(valueOf(page, '#field'));
      await next(second!);
      await typesInto(valueOf(page, '#field'));
    });
  });
