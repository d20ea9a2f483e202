/** The keyword in Chromium's real address bar, typed on a keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { skipDisplay, startDisplay, type Display } from '../../support/display.ts';
import { skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { until } from '../../support/until.ts';

describe('the keyword tcp in the address bar of Chromium', { skip: skipChromium || skipDisplay }, () => {
  let display: Display;
  let extension: ExtensionBrowser;

  before(async () => {
    display = await startDisplay();
    extension = await startChromium({ display: display.name });
  });
  after(async () => {
    await extension.remove();
    await display[Symbol.asyncDispose]();
  });

  /** Types after the keyword and opens what it means; answers with the address that was opened. */
  async function lookUp(...keys: readonly string[]): Promise<string> {
    const page = await extension.browser.newPage();
    await page.bringToFront();
    await page.waitForFunction(() => document.hasFocus());
    const isOpen = () => Promise.resolve(page.url().startsWith(extension.root));
    for (let tries = 0; tries < 4 && !(await isOpen()); tries += 1) {
      // A window that has just come up may drop keys.
      await display.press('Escape', 'ctrl+l');
      await display.press('t', 'c', 'p', 'Tab', ...keys, 'Return');
      await until('the address bar has opened a page of the extension', isOpen, 5000).catch(() => undefined);
    }
    return page.url().slice(extension.root.length);
  }

  test('a spelling opens the entry of its state', async () => {
    assert.equal(await lookUp('f', 'i', 'n', 'w', 'a', 'i', 't', '2'), 'app/fin-wait-2/index.html');
  });

  test('a text that means no state opens the card with the text in the field', async () => {
    assert.equal(await lookUp('q', 'q', 'z', 'z'), 'app/index.html?q=qqzz');
  });
});
