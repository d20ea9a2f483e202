// The pictures that the stores show, in every language, taken from the loaded extension in Chromium into
// docs/store/pictures/. A part of npm run screenshots.
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { languages } from '../src/i18n/language.ts';
import { cardText } from '../test/support/card-text.ts';
import {
  backgroundOf,
  closePopup,
  openPopup,
  startChromium,
  type ExtensionBrowser,
} from '../test/support/extension.ts';
import { listingPage, servePages } from '../test/support/listing-server.ts';
import { middleOf, paintedMarks } from '../test/support/marked-page.ts';
import { holdSockets } from '../test/support/sockets.ts';
import { until } from '../test/support/until.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'store', 'pictures');
const style = `:root { color-scheme: light dark; }
body { max-width: 62rem; margin: 0.5rem auto; padding: 0 1.5rem; font: 15px/1.5 system-ui, sans-serif; }
h1 { margin-block: 0.5rem; }
h1 svg { display: none; }
pre { padding: 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); font: 13px/1.6 ui-monospace, monospace; }`;

/** A tab of the size that all stores take; the tile of the Chrome Web Store is smaller. */
async function tab({ browser }: ExtensionBrowser, scheme: 'light' | 'dark', width = 1280, height = 800) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/store/pictures/${name}.png`);
}

await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
const leak = await readFile(join(root, 'src', 'app', 'paste', 'samples', 'close-wait-leak.txt'), 'utf8');
await using sockets = await holdSockets();
await using server = await servePages({ '/': listingPage(await sockets.record()), '/ticket.css': style });
const extension = await startChromium();
try {
  for (const language of Object.keys(languages)) {
    await (
      await backgroundOf(extension)
    ).evaluate(
      (language) =>
        (
          globalThis as unknown as { chrome: { storage: { sync: { set(items: object): Promise<void> } } } }
        ).chrome.storage.sync.set({ language }),
      language,
    );
    const app = `${extension.root}app/${language === 'en' ? '' : `${language}/`}`;

    const marked = await tab(extension, 'light');
    await marked.goto(server.url);
    const session = await marked.createCDPSession();
    const popup = await openPopup(extension, marked);
    await (await popup.waitForSelector('button.explain'))?.click();
    await until('marks are painted', async () => Object.keys(await paintedMarks(marked)).length > 0);
    await closePopup(extension);
    await marked.bringToFront();
    const { x, y } = await middleOf(marked, '#ss', 'CLOSE-WAIT');
    await marked.mouse.move(x - 30, y - 30);
    await marked.mouse.move(x, y, { steps: 4 });
    await until('the card is shown', () => cardText(session));
    await shoot(marked, `${language}-1-marked-page`);
    await marked.close();

    const paste = await tab(extension, 'light');
    await paste.goto(`${app}paste/index.html?text=${encodeURIComponent(leak)}`);
    await paste.waitForSelector('tcp-paste .findings');
    await shoot(paste, `${language}-2-pasted-listing`);
    await paste.close();

    for (const [name, path, scheme] of [
      ['3-card', 'index.html', 'light'],
      ['4-state', 'close-wait/index.html', 'dark'],
    ] as const) {
      const page = await tab(extension, scheme);
      await page.goto(`${app}${path}`);
      await shoot(page, `${language}-${name}`);
      await page.close();
    }

    const welcome = await tab(extension, 'light');
    await welcome.goto(`${extension.root}welcome.html`);
    await until('the sample is marked', () => welcome.evaluate(() => CSS.highlights.size > 0));
    await shoot(welcome, `${language}-5-welcome`);
    await welcome.close();

    const tile = await tab(extension, 'light', 440, 280);
    await tile.goto(`${app}close-wait/index.html`);
    await tile.evaluate(() => {
      document.querySelector('.entry-head')?.scrollIntoView();
      scrollBy(0, -16);
    });
    await shoot(tile, `${language}-tile-440x280`);
    await tile.close();
  }
} finally {
  await extension.remove();
}
