// The pictures that browsers show before they install the site: a wide and a narrow one for each language, taken from
// dist/app into icons/screenshots/. A part of npm run screenshots.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { addressOf } from '../src/app/addresses.ts';
import { languages } from '../src/i18n/language.ts';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { serve } from './serve.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'icons', 'screenshots');

const views = [
  { form: 'wide', page: '', width: 1280, height: 800, scale: 1 },
  { form: 'narrow', page: 'close-wait', width: 390, height: 844, scale: 2 },
];

/**
 * Takes the pictures in all languages.
 *
 * @param url address of the served site, with a slash at its end
 */
async function takePictures(browser: Browser, url: string): Promise<void> {
  for (const language of Object.keys(languages))
    for (const { form, page: slug, width, height, scale } of views) {
      const page = await browser.newPage();
      await page.setViewport({
        width,
        height,
        deviceScaleFactor: scale,
        isMobile: form === 'narrow',
        hasTouch: form === 'narrow',
      });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      // Without a worker there is no notice in the picture.
      await page.setBypassServiceWorker(true);
      await page.evaluateOnNewDocument(() => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });
        delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
      });
      await page.goto(url + addressOf(language, slug), { waitUntil: 'networkidle0' });
      const name = `${form}-${language}-${width * scale}x${height * scale}.png` as const;
      await page.screenshot({ path: join(folder, name) });
      console.log(`icons/screenshots/${name}`);
      await page.close();
    }
}

await mkdir(folder, { recursive: true });
for (const name of await readdir(folder)) await rm(join(folder, name));
const site = await serve(join(root, 'dist', 'app'));
const browser = await puppeteer.launch({
  executablePath: findChromium() ?? '',
  args: chromiumArgs,
});
try {
  await takePictures(browser, site.url);
} finally {
  await browser.close();
  await site.close();
}
