import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { scenarios } from '../../../src/states/machine/wire/scenarios.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, type ServedSite } from '../../support/site.ts';

type Corners = readonly (readonly [x: number, y: number])[];

/** What a ladder draws, in the units of its drawing. */
interface Drawn {
  readonly box: { readonly width: number; readonly height: number };
  readonly words: readonly { readonly text: string; readonly corners: Corners }[];
  /** The ways of segments, each from its start to its end. */
  readonly ways: readonly Corners[];
}

/** Everything that the ladders in view draw: words as high as an em, as wide and as turned as the browser sets them. */
const drawnIn = (page: Page): Promise<Drawn[]> =>
  page.$$eval('svg.ladder', (ladders) =>
    ladders
      .filter((ladder) => ladder.checkVisibility())
      .map((ladder) => ({
        box: { width: ladder.viewBox.baseVal.width, height: ladder.viewBox.baseVal.height },
        words: [...ladder.querySelectorAll('text')].map((text) => {
          const { x, width } = text.getBBox();
          const em = Number.parseFloat(getComputedStyle(text).fontSize);
          const base = Number(text.getAttribute('y'));
          const matrix = text.transform.baseVal.consolidate()?.matrix ?? new DOMMatrix();
          const [top, bottom] = [base - 0.8 * em, base + 0.2 * em];
          return {
            text: text.textContent,
            corners: [
              [x, top],
              [x + width, top],
              [x + width, bottom],
              [x, bottom],
            ].map(([across = 0, down = 0]): [number, number] => {
              const place = new DOMPoint(across, down).matrixTransform(matrix);
              return [place.x, place.y];
            }),
          };
        }),
        ways: [...ladder.querySelectorAll('.way')].map((way) => {
          const [x = 0, y = 0, goalX = 0, goalY = 0] = (way.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
          return [
            [x, y],
            [goalX, goalY],
          ] as const;
        }),
      })),
  );

/** Whether a straight line parts two convex shapes. */
function apart(one: Corners, another: Corners): boolean {
  return [one, another].some((shape) =>
    shape.some(([x, y], index) => {
      const [nextX, nextY] = shape[(index + 1) % shape.length] ?? [x, y];
      const reach = (of: Corners) => of.map(([across, down]) => across * (nextY - y) - down * (nextX - x));
      const [a, b] = [reach(one), reach(another)];
      return Math.max(...a) <= Math.min(...b) || Math.max(...b) <= Math.min(...a);
    }),
  );
}

/** Words that meet other words or the way of a segment, or that the box of the drawing cuts. */
function unreadable({ box, words, ways }: Drawn): readonly string[] {
  return words.flatMap(({ text, corners }, index) => [
    ...words
      .slice(index + 1)
      .filter((other) => !apart(corners, other.corners))
      .map((other) => `${text} meets ${other.text}`),
    ...ways.filter((way) => !apart(corners, way)).map((way) => `${text} is crossed by the way ${String(way)}`),
    ...(corners.some(([x, y]) => x < 0 || y < 0 || x > box.width || y > box.height) ? [`${text} is cut`] : []),
  ]);
}

describe('the words of the ladders', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  const widths = [320, 1280];

  for (const language of ['', 'ko/']) {
    for (const width of widths)
      it(`stand apart in the handshakes, and on the sheet that is printed: /${language} at ${String(width)} px`, async () => {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 900 });
        await page.goto(`${site.url}${language}handshakes/`);
        const onPage = await drawnIn(page);
        await page.goto(site.url + language);
        await page.emulateMediaType('print');
        const printed = await drawnIn(page);
        assert.deepEqual([onPage.length, printed.length], [4, 4]);
        assert.ok([...onPage, ...printed].every(({ words }) => words.length > 8));
        assert.deepEqual([...onPage, ...printed].flatMap(unreadable), []);
        await page.close();
      });

    it(`are read out by no screen reader, the drawing being an image with a name: /${language}`, async () => {
      const page = await browser.newPage();
      for (const path of ['handshakes/', 'machine/']) {
        await page.goto(site.url + language + path);
        await page.waitForSelector('.ladder[role=img][aria-label]');
        const texts = await page.$$eval('.ladder[role=img] text', (all) =>
          all.map((text) => text.closest('[aria-hidden=true]') !== null),
        );
        assert.ok(texts.length > 4);
        assert.ok(texts.every(Boolean), path);
      }
      await page.close();
    });

    it(`stand in the table below each handshake as well: /${language}`, async () => {
      const page = await browser.newPage();
      await page.goto(`${site.url}${language}handshakes/`);
      const exchanges = await page.$$eval('.exchange', (all) =>
        all.map((exchange) => ({
          drawn: [...exchange.querySelectorAll('svg :is(.state, .cause)')].map(({ textContent }) => textContent),
          listed: [...exchange.querySelectorAll('td :is(.state-name, small)')].map(({ textContent }) => textContent),
        })),
      );
      assert.equal(exchanges.length, 4);
      const times = (words: readonly string[], word: string) => words.filter((one) => one === word).length;
      for (const { drawn, listed } of exchanges) {
        assert.ok(drawn.length > 5);
        for (const word of drawn) assert.ok(times(listed, word) >= times(drawn, word), word);
      }
      await page.close();
    });

    it(`stand apart in every scenario of the state machine: /${language}`, async () => {
      const page = await browser.newPage();
      for (const { id, steps } of scenarios) {
        await page.goto(`${site.url}${language}machine/?scenario=${id}&step=${String(steps.length)}`);
        await page.waitForSelector('.player .ladder[role=img]');
        for (const width of widths) {
          await page.setViewport({ width, height: 900 });
          const drawn = await drawnIn(page);
          assert.equal(drawn.length, 1, id);
          assert.deepEqual(drawn.flatMap(unreadable), [], `${id} at ${String(width)} px`);
          assert.ok(drawn.every(({ words, ways }) => words.length > 4 && ways.length > 0));
        }
      }
      await page.close();
    });
  }
});
