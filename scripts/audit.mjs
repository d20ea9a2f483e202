// npm run audit: Lighthouse, as a phone with a slow line, on the pages readers come to first. Prints the median of
// three runs of each category for each page, and fails where one is not 100. `npm run audit -- 1` runs once.
import { join } from 'node:path';
import process from 'node:process';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from './browsers.mjs';
import { serve } from './serve.mjs';

const pages = ['', 'close-wait/', 'machine/', 'ko/', 'ko/close-wait/', 'ko/machine/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = Number(process.argv[2] ?? 3);

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** One run on one page, in a browser that has not seen it: the score of each category, and what lowered one. */
async function audit(url) {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: chromiumArgs,
  });
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    // Without a configuration of its own Lighthouse takes its mobile preset.
    const { lhr } = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories });
    const wanting = categories.flatMap((id) =>
      lhr.categories[id].auditRefs
        .filter(({ weight, id: rule }) => weight > 0 && (lhr.audits[rule].score ?? 1) < 1)
        .map(({ id: rule }) => `${id}: ${lhr.audits[rule].title} ${lhr.audits[rule].displayValue ?? ''}`.trim()),
    );
    const scores = Object.fromEntries(categories.map((id) => [id, Math.round((lhr.categories[id].score ?? 0) * 100)]));
    return { scores, wanting };
  } finally {
    await browser.close();
  }
}

const site = await serve(join(import.meta.dirname, '..', 'dist', 'app'));
console.log(`${'page'.padEnd(16)}${categories.map((id) => id.padStart(16)).join('')}`);
let isPerfect = true;
for (const path of pages) {
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await audit(site.url + path));
  const medians = categories.map((id) => median(results.map(({ scores }) => scores[id])));
  console.log(`${`/${path}`.padEnd(16)}${medians.map((score) => String(score).padStart(16)).join('')}`);
  if (medians.every((score) => score === 100)) continue;
  isPerfect = false;
  for (const finding of new Set(results.flatMap(({ wanting }) => wanting))) console.log(`    ${finding}`);
}
await site.close();
process.exitCode = isPerfect ? 0 : 1;
