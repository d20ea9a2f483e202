import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { commands } from '../../../src/i18n/en/commands.ts';
import { paste as words } from '../../../src/i18n/ko/paste.ts';
import { openSite } from '../../support/open-site.ts';
import { manyRows, openPaste, pasteText } from '../../support/paste-page.ts';
import { skipSite, type ServedSite } from '../../support/site.ts';
import { until } from '../../support/until.ts';

/** The text of what has the keyboard, and whether it can be seen to have it. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return {
      text: (element.innerText === '' ? element.localName : element.innerText).trim().replace(/\s+/g, ' '),
      tag: element.localName,
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    };
  });

/** Presses Tab until what has the keyboard is the wanted one; fails after going round the page. */
async function tabTo(page: Page, wanted: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let count = 0; count < 200; count += 1) {
    await page.keyboard.press('Tab');
    const { text, tag, isMarked } = await focus(page);
    met.push(text);
    if (typeof wanted === 'string' ? text !== wanted : !wanted.test(text)) continue;
    // A field of the search draws its mark around itself.
    assert.ok(isMarked || tag === 'tcp-state-search', `${text} is seen to have the keyboard`);
    return;
  }
  assert.fail(`Tab never came to ${String(wanted)}, but to ${met.join(' | ')}`);
}

describe('with the keyboard alone', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  openSite(async (opened) => {
    ({ site, browser } = opened);
    await browser
      .defaultBrowserContext()
      .setPermission(new URL(site.url).origin, { permission: { name: 'clipboard-write' }, state: 'granted' });
    page = await browser.newPage();
  });
  const follow = async (key: 'Enter' | 'Space' = 'Enter') => {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  };

  it('a reader skips the head of the page, opens a state from the map, and goes on to the next state', async () => {
    await page.goto(site.url);
    await page.keyboard.press('Tab');
    assert.equal((await focus(page)).text, 'Skip to the content');
    await page.keyboard.press('Enter');
    await tabTo(page, /^ESTABLISHED/);
    await follow();
    assert.equal(page.url(), `${site.url}established/`);
    await tabTo(page, / FIN-WAIT-1$/);
    await follow();
    assert.equal(page.url(), `${site.url}fin-wait-1/`);
  });

  it('chooses the system, unfolds an answer and another system, and copies a command', async () => {
    await page.goto(`${site.url}close-wait/`);
    await tabTo(page, /^(?:select|Your system.*|.*Linux.*)$/);
    await page.keyboard.type('Windows');
    assert.equal(await page.$eval('#system', (select) => (select as HTMLSelectElement).value), 'windows');
    await page.waitForSelector('.lines button');
    await tabTo(page, 'Copy');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Copied');
    // Where the browser lets no page copy, one key does.
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    await page.keyboard.press('Enter');
    const said = await page.waitForSelector('.lines [role=alert]');
    assert.equal(await said?.evaluate(({ textContent }) => textContent), commands.copyByHand);
    const [command, selected] = await page.evaluate(() => [
      document.querySelector('.lines li:has([role=alert]) code')?.textContent,
      getSelection()?.toString(),
    ]);
    assert.equal(selected, command);
    await tabTo(page, 'macOS');
    assert.equal(await page.$$eval('.lines [role=alert]', ({ length }) => length), 1, 'it stays where it is');
    await page.keyboard.press('Enter');
    assert.ok(await page.$eval('.commands [data-system=macos]', (system) => (system as HTMLDetailsElement).open));
    await tabTo(page, /^Can I set a time-out/);
    await page.keyboard.press('Space');
    assert.ok(await page.$eval('.asked details[open] p', (answer) => answer.checkVisibility()));
  });

  it('changes the language and stays on the page, and reaches every part of the site', async () => {
    await page.goto(`${site.url}time-wait/`);
    await tabTo(page, '한국어');
    await follow();
    assert.equal(page.url(), `${site.url}ko/time-wait/`);
    for (const part of ['핸드셰이크', '질문', '바로잡기', '도구', '출처']) {
      await tabTo(page, part);
      await follow();
      assert.equal(await page.$eval('nav.pages [aria-current=page]', (link) => link.textContent), part);
    }
    await page.goto(`${site.url}platforms/linux/`);
    assert.equal(await page.$eval('nav.pages [aria-current=true]', ({ textContent }) => textContent.trim()), 'Tools');
  });

  it('hears what each link to a handshake leads to, and which command each button copies', async () => {
    await page.goto(site.url);
    const links = await page.$$eval('a:has(> figure)', (all) =>
      all.map((link) => document.getElementById(link.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ?? ''),
    );
    assert.equal(links.length, 4);
    for (const name of links) assert.match(name, /RFC\s9293/);
    await page.goto(`${site.url}close-wait/`);
    await page.waitForSelector('.lines button');
    const described = await page.$$eval('.lines button', (all) =>
      all.map((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent ?? ''),
    );
    assert.ok(described.length > 5);
    assert.ok(described.every((command) => command.trim() !== ''));
  });

  it('scrolls a table that is wider than a phone', async () => {
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(site.url);
    const scrolled = () => page.$eval('.compare .scroll', (table) => table.scrollLeft);
    await page.focus('.compare .scroll');
    assert.equal(await scrolled(), 0);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.compare .scroll')?.scrollLeft ?? 0) > 0);
    await page.setViewport({ width: 1280, height: 800 });
  });

  it('stops at a box that may scroll only where there is something to scroll to', async () => {
    for (const [path, width, scrolls] of [
      ['', 1280, false],
      ['', 360, true],
      ['handshakes/', 1280, false],
      ['ko/', 360, true],
    ] as const) {
      await page.setViewport({ width, height: 740 });
      await page.goto(site.url + path);
      const boxes = await until('the boxes are stops where they scroll', async () => {
        // The script that looks comes later than the page.
        await page.keyboard.press('Tab');
        const all = await page.$$eval('.scroll', (found) =>
          found.map((box) => ({
            isStop: (box as HTMLElement).tabIndex === 0,
            isWider: box.scrollWidth > box.clientWidth,
          })),
        );
        return all.every(({ isStop, isWider }) => isStop === isWider) && all;
      });
      assert.equal(
        boxes.some(({ isStop }) => isStop),
        scrolls,
        `${path} at ${width} pixels`,
      );
    }
    // What has the keyboard keeps it where the window grows; the key goes on from there.
    await page.focus('.compare .scroll');
    await page.setViewport({ width: 1280, height: 800 });
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.compare .scroll table') !== null));
  });

  it('sees all of the scenario that has the keyboard, with the mark around it, in the strip of a phone', async () => {
    for (const path of ['machine/', 'ko/machine/']) {
      await page.setViewport({ width: 320, height: 640 });
      await page.goto(site.url + path);
      await page.waitForSelector('.player .ladder[role=img]');
      await tabTo(page, await page.$eval('.scenarios a', ({ innerText }) => innerText.replaceAll(/\s+/g, ' ').trim()));
      for (const key of ['', 'Shift']) {
        let met = 0;
        for (; ; met += 1) {
          const hidden = await page.evaluate(() => {
            const link = document.activeElement;
            const strip = link?.closest('.scenarios ul');
            if (!link || !strip) return undefined;
            const { outlineWidth, outlineOffset } = getComputedStyle(link);
            const around = parseFloat(outlineWidth) + parseFloat(outlineOffset);
            const [place, view] = [link.getBoundingClientRect(), strip.getBoundingClientRect()];
            const isSeen =
              place.left - around >= view.left &&
              place.right + around <= view.right &&
              place.top - around >= view.top &&
              place.bottom + around <= view.bottom;
            return isSeen ? '' : `${link.textContent} from ${place.left} to ${place.right} of ${view.width}`;
          });
          if (hidden === undefined) break;
          assert.equal(hidden, '');
          if (key !== '') await page.keyboard.down('Shift');
          await page.keyboard.press('Tab');
          if (key !== '') await page.keyboard.up('Shift');
        }
        assert.ok(met > 15, String(met));
        // Back into the strip, from behind it.
        await page.focus('.scenarios li:last-child a');
      }
    }
    await page.setViewport({ width: 800, height: 600 });
  });

  it('reaches nothing that lies below a notice, in a window as small as one at 400 % of its size', async () => {
    await page.setViewport({ width: 320, height: 256 });
    await openPaste(page, `${site.url}ko/paste/`);
    await pasteText(page, manyRows(3));
    await page.waitForSelector('tcp-paste .findings');
    await page.$$eval(
      'tcp-paste button',
      (buttons, clear) => {
        buttons.find(({ textContent }) => textContent.trim() === clear)?.click();
      },
      words.clear,
    );
    await page.waitForSelector('.notice');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo(0, 0);
    });
    let met = 0;
    for (; met < 60; met += 1) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body || element.closest('.notice')) return undefined;
        const place = element.getBoundingClientRect();
        const notice = document.querySelector('.notice')!.getBoundingClientRect();
        return place.top >= notice.top ? element.outerHTML.slice(0, 80) : '';
      });
      if (covered === undefined) break;
      assert.equal(covered, '');
    }
    assert.ok(met > 5);
    await page.setViewport({ width: 800, height: 600 });
  });
});
