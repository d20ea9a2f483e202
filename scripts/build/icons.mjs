// node scripts/build/icons.mjs: draws icons/*.png from icons/icon.svg in the Chromium found. The PNGs are committed,
// so that a build needs no browser; run it after a change of the drawing.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from '../browsers.mjs';

const icons = join(import.meta.dirname, '..', '..', 'icons');

/**
 * What is drawn: `size` in pixels; `shape` is the tile with round corners, the tile to the edge (the system cuts it),
 * the same with the drawing inside the safe zone of a maskable icon (a circle of 80 %), or one colour on nothing.
 */
const drawings = [
  ...[16, 32, 48, 128, 192, 512].map((size) => ({ name: `icon-${size}`, size, shape: 'tile' })),
  { name: 'apple-touch-180', size: 180, shape: 'full' },
  ...[192, 512].map((size) => ({ name: `maskable-${size}`, size, shape: 'maskable' })),
  { name: 'monochrome-512', size: 512, shape: 'monochrome' },
];

const page = await (
  await puppeteer.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--force-color-profile=srgb'] })
).newPage();
const source = (await readFile(join(icons, 'icon.svg'), 'utf8')).replace(/<title>.*<\/title>/, '');
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${source}`);

for (const { name, size, shape } of drawings) {
  await page.setViewport({ width: size, height: size });
  await page.evaluate(
    (size, shape) => {
      const one = (selector) => document.querySelector(selector);
      // The last ring closes up to a blot below 48 pixels.
      one('#fine').style.display = size < 48 ? 'none' : '';
      one('#mark').style.transformOrigin = '64px 64px';
      one('#mark').style.transform =
        shape === 'maskable' || shape === 'monochrome'
          ? 'translate(-2px,0) scale(.74)'
          : size < 48
            ? 'translate(5px,0)'
            : 'translate(-3px,0)';
      one('#tile').style.display = shape === 'monochrome' ? 'none' : '';
      one('#tile').setAttribute('rx', shape === 'tile' ? '26' : '0');
      for (const part of document.querySelectorAll('#mark, #mark *')) {
        for (const paint of ['fill', 'stroke']) {
          const drawn = part.hasAttribute(paint) && part.getAttribute(paint) !== 'none';
          part.style[paint] = shape === 'monochrome' && drawn ? '#fff' : '';
        }
      }
    },
    size,
    shape,
  );
  await writeFile(join(icons, `${name}.png`), await page.screenshot({ omitBackground: true }));
}
await page.browser().close();
