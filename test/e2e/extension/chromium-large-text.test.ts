/** The extension's own pages for readers with a narrow window and large text. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';

describe('with text of twice the size in a window of 320 pixels, a scroll bar in it', { skip: skipChromium }, () => {
  let extension: ExtensionBrowser;
  before(async () => {
    extension = await startChromium();
  });
  after(() => extension.remove());

  for (const [path, shown] of [
    ['options.html', 'select[name=language]'],
    ['welcome.html', 'input[name=mode]'],
    ['app/paste/index.html', 'tcp-paste textarea'],
    ['app/ko/paste/index.html', 'tcp-paste textarea'],
  ] as const)
    test(`${path} is no wider than the window`, async () => {
      const page = await extension.browser.newPage();
      await page.setViewport({ width: 305, height: 640 });
      await page.goto(extension.root + path);
      await page.waitForSelector(shown, { visible: true });
      const width = await page.evaluate(() => {
        const large = new CSSStyleSheet();
        large.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, large];
        return document.documentElement.scrollWidth;
      });
      assert.equal(width, 305);
      await page.close();
    });

  test('the word of the button that takes a change back stays whole beside a long sentence', async () => {
    const page = await extension.browser.newPage();
    await page.setViewport({ width: 305, height: 640 });
    await page.goto(`${extension.root}options.html`);
    await page.evaluate("chrome.storage.sync.set({ language: 'ko' })");
    await page.waitForSelector(':root[lang=ko] tcp-options footer');
    await page.evaluate(
      'document.querySelector("tcp-options").said = { text: (words) => words.savedWithout, isProblem: true, undo: {} }',
    );
    const lines = await (
      await page.waitForSelector('button[name=undo]')
    )?.evaluate((button) => {
      const word = new Range();
      word.selectNodeContents(button);
      return word.getClientRects().length;
    });
    assert.equal(lines, 1);
    await page.close();
  });
});
