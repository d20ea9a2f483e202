import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { openSite } from '../../support/open-site.ts';
import { serveSiteOnline, skipSite, startHeadlessShell, type ServedSite } from '../../support/site.ts';

/** The number of pages of a PDF as Chromium writes it: page objects stand in it in plain text. */
const pageCount = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length;

/** How far above the foot of its page each heading of a PDF with an outline begins, in points. */
const headingHeights = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Dest \[\d+ 0 R \/XYZ [\d.]+ (?<height>[\d.]+) /g),
  ].map(({ groups }) => Number(groups?.['height']));

describe('the overview on paper', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  for (const [language, path] of [
    ['English', ''],
    ['Korean', 'ko/'],
  ] as const) {
    for (const [format, system] of [
      ['A4', 'linux'],
      ['Letter', 'linux'],
      ['A4', 'windows'],
      ['Letter', ''],
    ] as const) {
      it(`is exactly one ${format} sheet in ${language} for readers of ${system || 'standard names'}, in light colours even from a dark screen`, async () => {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(
          (key, value) => {
            localStorage.setItem(key, value);
          },
          'tcp-state-card:system',
          system,
        );
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
        await page.goto(site.url + path);
        const pdf = await page.pdf({ format, landscape: true });
        assert.equal(pageCount(pdf), 1);
        await page.emulateMediaType('print');
        const colours = await page.evaluate(() => {
          const { backgroundColor, color } = getComputedStyle(document.body);
          return { backgroundColor, color };
        });
        assert.deepEqual(colours, { backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
        const inks = await page.$$eval('.life-map .name, .life-map .phase, .compare a', (all) => [
          ...new Set(all.map((element) => getComputedStyle(element).color)),
        ]);
        assert.deepEqual(inks, ['rgb(0, 0, 0)'], 'names are black on white');
        const shown = (selector: string) =>
          page.$eval(selector, (element) => element.checkVisibility({ visibilityProperty: true }));
        assert.ok(await shown('.life-map .at-TIME-WAIT'));
        assert.ok(await shown('.compare table'));
        for (const figure of [1, 2, 3, 4]) assert.ok(await shown(`.handshakes a:nth-child(${String(figure)}) .ladder`));
        assert.match(await page.$eval('footer', (foot) => foot.innerText), /0\.\d+\.\d+|[1-9]\d*\.\d+\.\d+/);
        assert.ok(!(await shown('nav.pages')));
        assert.ok(!(await shown('.tools')));
        await page.close();
      });
    }
  }
});

describe('the page of a state on paper', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  for (const [path, words] of [
    [
      'close-wait/',
      ['Can I set a time-out for', 'No such kernel setting', 'ss -tan state close-wait', 'SCHLIESSEN_WARTEN'],
    ],
    ['ko/time-wait/', ['tcp_tw_recycle을 켜야 하는가?', '켜지 않는다', 'ss -tan state time-wait', 'WARTEND']],
  ] as const) {
    it(`is three sheets at most, with answers, commands and spellings: ${path}`, async () => {
      const page = await browser.newPage();
      await page.goto(site.url + path);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      assert.ok((pageCount(pdf) ?? 0) <= 3, `${pageCount(pdf)} sheets`);
      await page.emulateMediaType('print');
      for (const word of words) {
        const seen = await page.evaluate((text) => {
          return [...document.querySelectorAll('main *')].some(
            (element) =>
              element.textContent.includes(text) &&
              ![...element.children].some(({ textContent }) => textContent.includes(text)) &&
              element.checkVisibility({ contentVisibilityAuto: true }),
          );
        }, word);
        assert.ok(seen, word);
      }
      assert.equal(await page.$eval('h1', (heading) => getComputedStyle(heading).color), 'rgb(0, 0, 0)');
      assert.ok(!(await page.$eval('.run-it', (scenarios) => scenarios.checkVisibility())), 'a closed list');
      await page.close();
    });
  }

  it('has no heading at the foot of a sheet whose text begins on the next', async () => {
    const page = await browser.newPage();
    for (const path of ['time-wait/', 'close-wait/', 'established/', 'listen/'].flatMap((path) => [
      path,
      `ko/${path}`,
    ])) {
      await page.goto(site.url + path);
      const heights = headingHeights(await page.pdf({ format: 'A4', preferCSSPageSize: true, outline: true }));
      assert.ok(heights.length > 5, path);
      // The margin of the sheet, the heading and three lines.
      assert.ok(Math.min(...heights) > 80, `${path} ${heights.join(' ')}`);
    }
    await page.close();
  });
});

describe('the handshakes on paper', { skip: skipSite }, () => {
  it('are two sheets with two exchanges each, in both languages', async () => {
    const site = await serveSiteOnline();
    const browser = await startHeadlessShell();
    try {
      for (const path of ['handshakes/', 'ko/handshakes/'])
        for (const format of ['A4', 'Letter'] as const) {
          const page = await browser.newPage();
          await page.goto(site.url + path);
          assert.equal(pageCount(await page.pdf({ format, preferCSSPageSize: true })), 2, `${path} ${format}`);
          await page.close();
        }
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

describe('the state machine on paper', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  it('is one sheet with the ladder and the steps of a scenario, and two for the longest', async () => {
    const page = await browser.newPage();
    for (const [path, most] of [
      ['machine/', 1],
      ['ko/machine/?scenario=close-by-server', 1],
      ['machine/?scenario=zero-window', 2],
      ['ko/machine/?scenario=half-close&step=3', 2],
    ] as const) {
      await page.goto(site.url + path);
      await page.waitForSelector('.scenario:not([hidden]) > .player:not([hidden]) .run-ladder [data-to-come]');
      const count = pageCount(await page.pdf({ format: 'A4', preferCSSPageSize: true })) ?? 0;
      assert.ok(count > 0 && count <= most, `${path}: ${count} sheets`);
      await page.emulateMediaType('print');
      const size = await page.$eval('.scenario:not([hidden]) .run td', (cell) => getComputedStyle(cell).fontSize);
      assert.ok(parseFloat(size) > 11, `${path}: letters of ${size}`);
      await page.emulateMediaType();
    }
    await page.close();
  });

  it('has the steps of every scenario one below the other without a script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    for (const path of ['machine/', 'ko/machine/']) {
      await page.goto(site.url + path);
      const count = pageCount(await page.pdf({ format: 'A4', preferCSSPageSize: true })) ?? 0;
      const scenarios = await page.$$eval('.scenario .run', ({ length }) => length);
      assert.ok(scenarios > 20 && count > 5 && count < 13, `${path}: ${count} sheets, ${scenarios} scenarios`);
    }
    await page.close();
  });

  it('has the whole ladder of its scenario, whatever step is on the screen', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}machine/`);
    await page.waitForSelector('.run-ladder [data-to-come]');
    const unseen = () =>
      page.$$eval('.run-ladder > g > *', (pieces) =>
        pieces.filter((piece) => getComputedStyle(piece).visibility !== 'visible').map(({ outerHTML }) => outerHTML),
      );
    assert.notDeepEqual(await unseen(), []);
    await page.emulateMediaType('print');
    assert.deepEqual(await unseen(), []);
    await page.close();
  });
});
