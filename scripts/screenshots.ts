// npm run screenshots: takes the pictures of the README and of docs/screenshots/ from the built card and the loaded
// extension in Chromium, on a page with the output of real sockets of this machine.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { cardText } from '../test/support/card-text.ts';
import { closePopup, openPopup, startChromium } from '../test/support/extension.ts';
import { listingPage, servePages } from '../test/support/listing-server.ts';
import { middleOf, paintedMarks } from '../test/support/marked-page.ts';
import { holdSockets } from '../test/support/sockets.ts';
import { until } from '../test/support/until.ts';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs', 'screenshots');

type Scheme = 'light' | 'dark';

/** A picture of what a window shows, or of all of an element. */
async function shoot(shown: Page | ElementHandle, name: string): Promise<void> {
  await shown.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

/** A window of the given size, in CSS pixels. */
async function size(page: Page, width: number, height: number, deviceScaleFactor = 1): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor });
}

/** Light or dark, and no motion: a picture is not taken in the middle of a transition. */
const scheme = (page: Page, value: Scheme) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

const ticketStyle = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem; font: 15px/1.5 system-ui, sans-serif; }
h1 svg { display: none; }
pre { padding: 1rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-x: auto; font: 13px/1.6 ui-monospace, monospace; }
`;

await mkdir(folder, { recursive: true });
const app = await serve(join(root, 'dist', 'app'));
await using sockets = await holdSockets();
await using server = await servePages({ '/': listingPage(await sockets.record()), '/ticket.css': ticketStyle });
const extension = await startChromium();
try {
  const page = await extension.browser.newPage();
  await size(page, 1000, 900, 1.25);
  await scheme(page, 'light');
  await page.goto(server.url);
  const session = await page.createCDPSession();
  const popup = await openPopup(extension, page);
  await (await popup.waitForSelector('button.explain'))?.click();
  await popup.waitForSelector('.found li');
  await popup.waitForSelector('.diagnosis p');
  // A driver's popup has not the size of its content, as one under a button has.
  await shoot(await popup.locator('tcp-popup').waitHandle(), 'popup');
  await closePopup(extension);
  await page.bringToFront();
  await until('marks are painted', async () => Object.keys(await paintedMarks(page)).length > 0);
  const { x, y } = await middleOf(page, '#ss', 'CLOSE-WAIT');
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y, { steps: 4 });
  await until('the card of CLOSE-WAIT is shown', async () => (await cardText(session))?.includes('CLOSE-WAIT'));
  await shoot(page, 'marked-page');

  const card = await extension.browser.newPage();
  const views: readonly [name: string, path: string, width: number, height: number, scheme: Scheme][] = [
    ['card', '', 1280, 820, 'light'],
    ['card-ko-dark', 'ko/', 1280, 820, 'dark'],
    ['state-phone', 'close-wait/', 390, 780, 'light'],
    ['state-phone-ko-dark', 'ko/time-wait/', 390, 780, 'dark'],
  ];
  for (const [name, path, width, height, value] of views) {
    await size(card, width, height);
    await scheme(card, value);
    await card.goto(`${app.url}${path}`);
    await shoot(card, name);
  }
} finally {
  await extension.remove();
  await app.close();
}
