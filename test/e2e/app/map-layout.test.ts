import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { readerSystems } from '../../../src/states/systems.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, type ServedSite } from '../../support/site.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words on the map, each with the boxes it is set in, and the upright lines between the states. */
interface DrawnMap {
  readonly words: readonly { readonly word: string; readonly boxes: readonly Box[] }[];
  readonly uprights: readonly Box[];
}

const drawnOn = (page: Page): Promise<DrawnMap> =>
  page.evaluate(() => ({
    words: [...document.querySelectorAll('.life-map .station')].flatMap((station) => {
      const walker = document.createTreeWalker(station, NodeFilter.SHOW_TEXT);
      const words: { word: string; boxes: Box[] }[] = [];
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        for (const { index, 0: word } of text.data.matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
          words.push({
            word,
            boxes: boxes.map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
          });
        }
      }
      return words;
    }),
    uprights: [...document.querySelectorAll('.life-map .track')].flatMap((track) => {
      const { left, right, top, bottom } = track.getBoundingClientRect();
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(track);
      return [
        ...(borderLeftWidth === '0px' ? [] : [{ left, right: left + 2, top, bottom }]),
        ...(borderRightWidth === '0px' ? [] : [{ left: right - 2, right, top, bottom }]),
      ];
    }),
  }));

function faultsOf({ words, uprights }: DrawnMap): readonly string[] {
  return words.flatMap(({ word, boxes }) => [
    ...(new Set(boxes.map(({ top }) => top)).size > 1 ? [`${word} is parted`] : []),
    ...(boxes.some((box) =>
      uprights.some(
        ({ left, right, top, bottom }) => box.left < right && box.right > left && box.top < bottom && box.bottom > top,
      ),
    )
      ? [`${word} lies on a line`]
      : []),
  ]);
}

describe('the map of the start page', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  it('parts no word and lays no name upon a line, whatever its width and the reader’s system', async () => {
    const page = await browser.newPage();
    for (const path of ['', 'ko/'])
      for (const width of [320, 768, 1024, 1199, 1200, 1280, 1440]) {
        // A scroll bar takes room that the width of the window counts.
        await page.setViewport({ width: width - (width < 1024 ? 0 : 15), height: 900 });
        await page.goto(site.url + path);
        for (const system of Object.keys(readerSystems)) {
          await page.select('#system', system);
          const faults = faultsOf(await drawnOn(page));
          assert.deepEqual(faults, [], `/${path} ${width} ${system}`);
        }
      }
    await page.close();
  });
});
