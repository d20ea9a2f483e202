import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { until } from '../../support/until.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, watch, type ServedSite } from '../../support/site.ts';

/** Waits for the first option of the list and gives the names of all. */
async function names(page: Page): Promise<string[]> {
  await page.waitForSelector('tcp-state-search >>> [role=option]', { visible: true });
  return page.$$eval('tcp-state-search >>> [role=option] .name', (all) => all.map((name) => name.textContent));
}

/** What the keyboard writes to: the search, whether or not its element has taken the plain field's place yet. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest('tcp-state-search')?.localName ?? document.activeElement?.localName,
  );

/** Waits until the page has an address; the address follows the query when typing rests. */
const untilAddress = (page: Page, address: string) =>
  page.waitForFunction((wanted) => location.href === wanted && document.readyState === 'complete', {}, address);

describe('searching on the site', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  let page: Page;
  openSite(async (opened) => {
    ({ site, browser } = opened);
    page = await browser.newPage();
  });

  it('goes from a slash and a few letters to the page of the state, and Back brings the query again', async () => {
    const record = watch(page);
    await page.goto(site.url);
    await page.keyboard.press('/');
    assert.equal(await focused(page), 'tcp-state-search');
    await page.keyboard.type('timewait');
    assert.equal((await names(page))[0], 'TIME-WAIT');
    await page.keyboard.press('Enter');
    await untilAddress(page, `${site.url}time-wait/`);
    assert.match(await page.$eval('h1', (heading) => heading.textContent), /TIME-WAIT/);

    await page.goBack();
    await page.waitForFunction(() => new URL(location.href).searchParams.get('q') === 'timewait');
    assert.equal((await names(page))[0], 'TIME-WAIT');
    assert.deepEqual(record.errors, []);
    const foreign = record.requests.filter((url) => !url.startsWith(site.url));
    assert.deepEqual(foreign, [], 'the site asks for nothing but its own files');
  });

  it('takes a whole listing that was pasted into the field, and writes no address that servers refuse', async () => {
    const record = watch(page);
    await page.goto(`${site.url}?q=wait`);
    await names(page);
    await page.$eval('tcp-state-search', ({ shadowRoot }) => {
      shadowRoot?.querySelector('input')?.select();
    });
    await page.keyboard.sendCharacter('no state is here '.repeat(20_000));
    const said = await until('it is told that none was found', () =>
      page
        .$eval('tcp-state-search', ({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('.said p:first-child, [aria-live]') ?? [])].map(
            ({ textContent }) => textContent.length,
          ),
        )
        .then((lengths) => lengths.every((length) => length > 0) && lengths),
    );
    assert.ok(
      said.every((length) => length < 300),
      said.join(),
    );
    await page.waitForFunction(() => location.search === '');
    await page.reload();
    assert.deepEqual(record.errors, []);
  });

  it('tells no request, for a file or the next page, what was searched for', async () => {
    const told: string[] = [];
    const note = (request: HTTPRequest) => {
      const referrer = request.headers()['referer'] ?? '';
      if (referrer !== '' || request.url().includes('lastack')) told.push(`${request.url()} from ${referrer}`);
    };
    await page.goto(site.url);
    page.on('request', note);
    await page.keyboard.press('/');
    await page.keyboard.type('lastack');
    assert.equal((await names(page))[0], 'LAST-ACK');
    await page.waitForFunction(() => location.search === '?q=lastack');
    await page.keyboard.press('Enter');
    await untilAddress(page, `${site.url}last-ack/`);
    page.off('request', note);
    assert.deepEqual(told, []);
  });

  it('comes back with the list as it was left: the active result, how far it was scrolled, and the page with it', async () => {
    await page.setViewport({ width: 1000, height: 420 });
    await page.goto(`${site.url}listen/?q=wait`);
    await names(page);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const left = () =>
      page.$eval('tcp-state-search', (search) => ({
        active: search.shadowRoot?.querySelector('[aria-selected=true]')?.textContent.trim(),
        scroll: Math.round(search.shadowRoot?.querySelector('.panel')?.scrollTop ?? 0),
        page: Math.round(scrollY),
      }));
    await until('the active result is in view', async () => (await left()).scroll > 0);
    const before = await left();
    assert.ok(before.active);
    // The address may still follow the query: that is a navigation too, and not the one that counts.
    await page.keyboard.press('Enter');
    await until('another page is there', () => Promise.resolve(!/^$|^\?/.test(page.url().slice(site.url.length))));
    await page.waitForSelector('tcp-state-search');
    await page.goBack();
    await names(page);
    await until('all is as it was', async () => isDeepStrictEqual(await left(), before));
    await page.setViewport({ width: 1280, height: 800 });
  });

  it('finds a question by its words and leads to its answer', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.keyboard.type('recv-q send-q');
    await page.waitForSelector('tcp-state-search >>> .question', { visible: true });
    await page.$eval('tcp-state-search >>> .question', (link) => {
      (link as HTMLAnchorElement).click();
    });
    await untilAddress(page, `${site.url}questions/#recv-q-send-q`);
    assert.equal(await page.$eval(':target', (target) => target.id), 'recv-q-send-q');
  });

  const composer = async () => {
    const client = await page.createCDPSession();
    return {
      compose: (text: string) =>
        client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
      commit: (text: string) => client.send('Input.insertText', { text }),
      detach: () => client.detach(),
    };
  };

  it('composes Korean in the page without losing a syllable, and searches what was committed', async () => {
    await page.goto(`${site.url}ko/`);
    await page.keyboard.press('/');
    // Until the element has taken the plain field's place, nothing follows what is typed.
    await page.waitForFunction(() =>
      document.querySelector('tcp-state-search')?.shadowRoot?.activeElement?.matches('input'),
    );
    const { compose, commit, detach } = await composer();
    for (const text of ['ㄷ', '대']) await compose(text);
    await commit('대');
    for (const text of ['ㄱ', '기']) await compose(text);
    await untilAddress(page, `${site.url}ko/?q=${encodeURIComponent('대')}`);
    await commit('기');
    assert.equal((await names(page))[0], 'LISTEN');
    assert.equal(await page.$eval('tcp-state-search >>> input', (input) => input.value), '대기');
    await untilAddress(page, `${site.url}ko/?q=${encodeURIComponent('대기')}`);
    await detach();
  });

  it('keeps every syllable that is composed in the plain field before the search is there', async () => {
    await page.goto(`${site.url}ko/`);
    await page.keyboard.press('/');
    const { compose, commit, detach } = await composer();
    for (const [half, syllable] of [
      ['ㄷ', '대'],
      ['ㄱ', '기'],
    ] as const) {
      for (const text of [half, syllable]) await compose(text);
      await commit(syllable);
    }
    await untilAddress(page, `${site.url}ko/?q=${encodeURIComponent('대기')}`);
    assert.equal((await names(page))[0], 'LISTEN');
    await detach();
  });

  it('opens with the query of the address', async () => {
    await page.goto(`${site.url}ko/?q=CLOSE_WAIT`);
    assert.equal((await names(page))[0], 'CLOSE-WAIT');
    assert.equal(await page.$eval('tcp-state-search >>> input', (input) => input.value), 'CLOSE_WAIT');
    await until('the number of results is read out', () =>
      page.$eval('tcp-state-search >>> [aria-live]', ({ textContent }) => /\d/.test(textContent)),
    );
  });

  it('keeps the query and the part of the page when the language is changed', async () => {
    await page.goto(`${site.url}?q=CLOSE_WAIT`);
    await names(page);
    await Promise.all([page.waitForNavigation(), page.click('.tools a[hreflang=ko]')]);
    assert.equal(page.url(), `${site.url}ko/?q=CLOSE_WAIT`);
    assert.equal((await names(page))[0], 'CLOSE-WAIT');
    await page.goto(`${site.url}close-wait/#commands`);
    await Promise.all([page.waitForNavigation(), page.click('.tools a[hreflang=ko]')]);
    assert.equal(page.url(), `${site.url}ko/close-wait/#commands`);
  });

  it('comes up with a slash on the keyboards that have it on Shift, and with Ctrl and the key that is K elsewhere', async () => {
    await page.goto(`${site.url}closing/`);
    for (const press of [
      { key: '/', code: 'Digit7', shiftKey: true },
      { key: 'ㅏ', code: 'KeyK', metaKey: true },
      { key: 'л', code: 'KeyK', ctrlKey: true },
    ]) {
      await page.evaluate((keys) => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true }));
      }, press);
      assert.equal(await focused(page), 'tcp-state-search', press.key);
    }
    // Where K is another letter of the alphabet, it is that letter's key.
    const taken = await page.evaluate(() => {
      const other = new KeyboardEvent('keydown', {
        key: 't',
        code: 'KeyK',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      return !document.body.dispatchEvent(other);
    });
    assert.equal(taken, false);
  });

  it('comes up with Ctrl+K from another field, and leaves in two steps of Esc', async () => {
    await page.goto(`${site.url}closing/`);
    await page.focus('#system');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    assert.equal(await focused(page), 'tcp-state-search');
    await page.keyboard.type('est');
    await names(page);
    await page.waitForFunction(() => location.search === '?q=est');
    await page.keyboard.press('Escape');
    assert.equal(await focused(page), 'tcp-state-search');
    await page.waitForFunction(() => location.search === '');
    await page.keyboard.press('Escape');
    await until('the reader is back at the field that was left', async () => (await focused(page)) === 'select');
  });

  it('brings the reader back to where the search was asked for, and no one who went on by other ways', async () => {
    await page.setViewport({ width: 1200, height: 700 });
    await page.goto(`${site.url}closing/`);
    const place = () => page.evaluate(() => Math.round(scrollY));
    const below = async () => {
      await page.focus('#sources + ul a, .sources a');
      await page.evaluate(() => {
        scrollTo({ top: 900, behavior: 'instant' });
      });
    };
    await below();
    await page.keyboard.press('/');
    await page.keyboard.type('est');
    await names(page);
    await until('the field is in view', async () => (await place()) < 400);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await until('the reader is back', async () => (await place()) === 900);
    assert.equal(await focused(page), 'a');
    await below();
    await page.keyboard.press('/');
    await until('the field has the keyboard', async () => (await focused(page)) === 'tcp-state-search');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    // Behind the turn in which the reader would be brought back.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.ok((await place()) < 400);
  });

  it('says of a word nobody prints that it is unknown, and shows the nearest states and what to do', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.keyboard.type('closwaaaait');
    await page.waitForSelector('tcp-state-search >>> .message small', { visible: true });
    const message = await page.$eval('tcp-state-search >>> .message', (text) => text.textContent);
    assert.match(message, /closwaaaait/);
    assert.match(message, /Check the spelling/);
    assert.deepEqual(await names(page), ['CLOSE-WAIT']);
  });

  it('offers no state for a word that is like none', async () => {
    await page.goto(site.url);
    await page.keyboard.press('/');
    await page.keyboard.type('zzzqqqxyzzy');
    await page.waitForSelector('tcp-state-search >>> .message small', { visible: true });
    assert.equal((await page.$$('tcp-state-search >>> [role=option], tcp-state-search >>> .near')).length, 0);
  });

  it('shows the spellings of the chosen system first, on every page and after a reload', async () => {
    await page.goto(site.url);
    const shown = () =>
      page.$eval('.at-SYN-RECEIVED .names', (element) => (element as HTMLElement).innerText.split(/\s+/)[0]);
    await page.select('#system', 'windows');
    assert.equal(await shown(), 'SYN_RECEIVED');
    await page.select('#system', 'macos');
    assert.equal(await shown(), 'SYN_RCVD');
    await page.reload();
    assert.equal(await shown(), 'SYN_RCVD');
    await page.goto(`${site.url}ko/syn-received/`);
    assert.equal(
      await page.$eval('h1', (heading) => heading.innerText.split(/\s+/).join(' ')),
      'SYN_RCVD SYN-RECEIVED',
    );
    await page.select('#system', '');
    assert.equal(await page.$eval('h1', (heading) => heading.innerText.trim()), 'SYN-RECEIVED');
  });
});
