import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { run, scenarios, stateOf, worldAt } from '../../../src/states/machine/wire/scenarios.ts';
import { waitsOf } from '../../../src/states/machine/wire/waits.ts';
import { axeFaultsOfThemes } from '../../support/axe.ts';
import { skipFirefox } from '../../support/extension.ts';
import { findingsShown, openPaste, pasteText } from '../../support/paste-page.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, watch, type ServedSite } from '../../support/site.ts';
import { until } from '../../support/until.ts';

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => {
    const copy = element.cloneNode(true) as Element;
    // States by their standard names.
    for (const spelling of copy.querySelectorAll('[data-for]')) spelling.remove();
    return copy.textContent.replaceAll(/\s+/g, ' ').trim();
  });

describe('the page of the state machine', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  async function open(address: string): Promise<{ page: Page; errors: readonly string[] }> {
    const page = await browser.newPage();
    const { errors } = watch(page);
    await page.goto(site.url + address);
    await page.waitForSelector('.player .ladder[role=img]');
    return { page, errors };
  }

  it('says every step of every scenario without a script', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    for (const path of ['machine/', 'ko/machine/']) {
      await page.goto(site.url + path);
      const found = await page.$$eval('.scenario', (sections) =>
        sections.map((section) => [
          section.getAttribute('data-scenario'),
          [...section.querySelectorAll('tbody tr')].map((row) =>
            [...row.querySelectorAll('td[data-phase] .state-name')]
              .map((name) => (name.querySelector('.standard') ?? name).textContent)
              .join(' '),
          ),
          section.checkVisibility(),
        ]),
      );
      assert.deepEqual(
        found,
        scenarios.map((scenario) => {
          const played = run(scenario, waitsOf('linux'));
          const rows = Array.from({ length: scenario.steps.length + 1 }, (_, step) => {
            const world = worldAt(played, step);
            return `${stateOf(world, 'A')} ${stateOf(world, 'B')}`;
          });
          return [scenario.id, rows, true];
        }),
      );
    }
    await page.close();
  });

  it('shows the beginning in the page itself, to be used once the script is there, and not at all without one', async () => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.resourceType() === 'script' ? request.abort() : request.continue());
    });
    for (const [path, line, time] of [
      ['machine/', /^Step 0 of 6 The beginning.* A CLOSED, B CLOSED$/, /^0 s after/],
      ['ko/machine/', /A CLOSED, B CLOSED$/, /0/],
    ] as const) {
      await page.goto(site.url + path);
      assert.match(await textOf(page, '.player .line'), line);
      assert.match(await textOf(page, '.player > .remark'), time);
      assert.deepEqual(
        await page.$$eval('.player .station[data-lit]', (lit) => lit.map(({ className }) => className)),
        ['station at-CLOSED'],
      );
      assert.ok(await page.$eval('.controls', (controls) => (controls as HTMLElement).inert));
    }
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}machine/`);
    assert.equal(await page.$eval('.player', (player) => player.checkVisibility()), false);
    await page.close();
    const { page: started } = await open('machine/?scenario=refused');
    assert.ok(!(await started.$eval('.controls', (controls) => (controls as HTMLElement).inert)));
    assert.deepEqual(
      await started.$$eval('.player .station[data-lit]', (lit) => lit.map(({ className }) => className).sort()),
      ['station at-CLOSED'],
    );
    await started.goto(`${site.url}machine/?scenario=open&step=6`);
    await started.waitForSelector('.player .ladder[role=img]');
    assert.deepEqual(
      await started.$$eval('.player .station[data-lit]', (lit) => lit.map(({ className }) => className)),
      ['station at-ESTABLISHED'],
    );
    await started.close();
  });

  it('asks for its script when the first picture stands', async () => {
    const { page } = await open('machine/');
    const { painted, asked } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      asked: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/start-'))
        .map(({ startTime }) => startTime),
    }));
    assert.ok(painted !== undefined);
    assert.equal(asked.length, 1);
    assert.ok((asked[0] ?? 0) >= painted, `asked for at ${String(asked[0])} ms, painted at ${painted} ms`);
    await page.close();
  });

  it('runs in a browser that tells no page of its pictures', { skip: skipFirefox }, async () => {
    const firefox = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      extraPrefsFirefox: { 'dom.enable_performance_observer': false },
    });
    try {
      const page = await firefox.newPage();
      await page.goto(`${site.url}machine/`);
      await page.waitForSelector('.player .ladder[role=img]');
      assert.ok(!(await page.evaluate(() => 'PerformanceObserver' in globalThis)));
    } finally {
      await firefox.close();
    }
  });

  it('opens a link at its scenario and step, and any other link at the beginning', async () => {
    const { page, errors } = await open('machine/?scenario=close-by-client&step=5');
    assert.match(
      await textOf(page, '.player .line'),
      /^Step 5 of 7 The segment arrives at A\..* A TIME-WAIT, B LAST-ACK$/,
    );
    assert.equal(await textOf(page, '.scenario:not([hidden]) h2'), 'The client closes first');
    for (const bad of ['scenario=%3Cb%3E&step=x', 'step=-4', 'scenario=__proto__', 'tool=constructor&a=<i>&b=1']) {
      await page.goto(`${site.url}machine/?${bad}`);
      await page.waitForSelector('.player .ladder[role=img]');
      assert.match(await textOf(page, '.player .line'), /^Step 0 of 6 The beginning/);
    }
    await page.goto(`${site.url}machine/?scenario=open&step=99`);
    await page.waitForSelector('.player .ladder[role=img]');
    assert.match(await textOf(page, '.player .line'), /^Step 6 of 6 /);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('is played by keyboard: choose, step, back, scrub; the address follows', async () => {
    const { page, errors } = await open('machine/');
    await page.focus('.scenarios a[href="#half-close"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.scenario[data-scenario=half-close]:not([hidden]) .player');
    assert.match(page.url(), /\?scenario=half-close&step=0$/);
    await page.focus('.controls button:nth-of-type(4)');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => location.search.endsWith('step=2'));
    await page.focus('.controls button:nth-of-type(2)');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.endsWith('step=1'));
    await page.focus('.scrub input');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('.player .line')?.textContent.includes('11 of 11'));
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.querySelector('.player .line')?.textContent.includes('10 of 11'));
    assert.equal(
      await page.$eval('.scenario:not([hidden]) tr[aria-current=step] th', (cell) => cell.textContent),
      '10',
    );
    await page.goBack();
    await page.waitForSelector('.scenario[data-scenario=open]:not([hidden])');
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('tells each step aloud as one line, once the steps rest, and leaves the keyboard on a button that leads no further', async () => {
    const { page } = await open('machine/');
    const spoken = () => textOf(page, '.player [aria-live]');
    assert.equal(await spoken(), await textOf(page, '.player .line'));
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      new MutationObserver((changes) => {
        told.push(...changes.map(({ type, target }) => `${type} of ${target.nodeName}`));
      }).observe(document.querySelector('.player [aria-live]')!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const changes = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    await page.focus('.scrub input');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await until('the second step is told', async () =>
      (await spoken()).startsWith('Step 2 of 6 The program of A calls'),
    );
    assert.match(await spoken(), / A SYN-SENT, B LISTEN$/);
    assert.deepEqual(await changes(), ['childList of P'], 'the first of two quick steps is not told');
    await page.focus('.controls .next');
    for (let step = 3; step <= 6; step++) await page.keyboard.press('Enter');
    await until('the last step is told', async () => (await spoken()).startsWith('Step 6 of 6 '));
    assert.equal(await page.$eval('.controls .next', (next) => next === document.activeElement), true);
    assert.equal(await page.$eval('.controls .next', (next) => next.ariaDisabled), 'true');
    await page.keyboard.press('Enter');
    assert.match(await textOf(page, '.player .line'), /^Step 6 of 6 /);
    await page.close();
  });

  it('leaves the keyboard on the button that led to an end, where that does nothing more', async () => {
    const { page, errors } = await open('machine/?scenario=refused');
    const press = async (button: string, line: string) => {
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (line) => document.querySelector('.player .line')?.textContent.includes(line),
        {},
        line,
      );
      // Browsers take the focus from a button that is disabled when they draw next.
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      assert.equal(await page.evaluate(() => document.activeElement?.className), button);
    };
    await page.focus('.controls .next');
    for (const line of ['1 of 3', '2 of 3', '3 of 3', '3 of 3']) await press('next', line);
    await page.focus('.controls .back');
    for (const line of ['2 of 3', '1 of 3', '0 of 3', '0 of 3']) await press('back', line);
    await page.focus('.controls .first');
    await press('first', '0 of 3');
    assert.deepEqual(
      await page.$$eval('.controls > button[aria-disabled=true]', (all) => all.map(({ className }) => className)),
      ['first', 'back'],
    );
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('plays by itself to the end, and stops there', async () => {
    const { page } = await open('machine/?scenario=refused');
    await page.select('.controls select', '2');
    await page.click('.controls .play');
    await page.waitForFunction(() => document.querySelector('.player .line')?.textContent.includes('3 of 3'));
    await page.waitForFunction(() => document.querySelector('.controls .play')?.textContent === 'Play');
    await page.close();
  });

  it('prints what the tool of each system would, with the clock of that system', async () => {
    const { page } = await open('machine/?scenario=close-by-client&step=7');
    assert.equal(await textOf(page, '.player > .remark'), '60.06 s after the beginning');
    await page.select('.listings select', 'macos-netstat');
    await page.waitForFunction(() => document.querySelector('.player > .remark')?.textContent.startsWith('30.06 s'));
    await page.waitForFunction(() => location.search.endsWith('step=7&tool=macos-netstat'));
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.player > .remark')?.textContent.startsWith('30.06 s'));
    await page.goto(`${site.url}machine/?scenario=close-by-client&step=5&tool=windows-netstat`);
    await page.waitForSelector('.player .ladder[role=img]');
    assert.match(
      await textOf(page, '.listings figure:nth-of-type(1) pre'),
      /TCP 198\.51\.100\.7:50001 192\.0\.2\.10:80 TIME_WAIT$/,
    );
    await page.goto(`${site.url}machine/?scenario=orphaned-fin-wait-2&step=4&tool=windows-netstat`);
    await page.waitForSelector('.player .ladder[role=img]');
    assert.match(await textOf(page, '.player > .remark'), /not established/);
    await page.close();
  });

  it('is linked from the page of every state, at the step where the state is reached', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}fin-wait-2/`);
    const links = await page.$$eval('.run-it a', (all) => all.map((link) => link.href));
    assert.ok(links.length > 3);
    for (const link of links.slice(0, 3)) {
      await page.goto(link);
      await page.waitForSelector('.player .ladder[role=img]');
      assert.match(await textOf(page, '.player .places'), /FIN-WAIT-2/);
    }
    await page.close();
  });

  it('names states in the spelling of the reader’s system, on the map, in the line, on the ladder and in the table', async () => {
    const { page, errors } = await open('machine/?scenario=open&step=3');
    const seen = (selector: string) =>
      page.$$eval(selector, (all) =>
        all.map((one) =>
          one instanceof HTMLElement
            ? one.innerText
            : [...one.children]
                .map((part) => (getComputedStyle(part).display === 'none' ? '' : part.textContent))
                .join(''),
        ),
      );
    for (const [system, listen, received] of [
      ['windows', 'LISTENING', 'SYN_RECEIVED'],
      ['linux', 'LISTEN', 'SYN_RECV'],
      ['', 'LISTEN', 'SYN-RECEIVED'],
    ] as const) {
      await page.select('#system', system);
      assert.match((await seen('.player .station.at-SYN-RECEIVED .name')).join(), new RegExp(`^${received}$`), system);
      assert.match((await seen('.player .places')).join(), new RegExp(`B ${received}$`), system);
      const drawn = await seen('.run-ladder text.state');
      assert.ok(drawn.includes(listen) && drawn.includes(received), `${system}: ${drawn.join()}`);
      const told = await seen('.scenario:not([hidden]) .run td[data-phase]');
      assert.ok(told.includes(listen) && told.includes(received), `${system}: ${told.join()}`);
    }
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('shows a row of one’s own listing with its ends in the roles, and believes no other text', async () => {
    const { page, errors } = await open('machine/#state=CLOSE-WAIT&here=192.0.2.10%3A443&there=198.51.100.9%3A50998');
    assert.match(
      await textOf(page, '.own-row'),
      /^In your row: A is 198\.51\.100\.9:50998, B is 192\.0\.2\.10:443\.\s*How did it get here\?.*CLOSE_WAIT leak/,
    );
    assert.match(await textOf(page, '.player .places'), /B CLOSE-WAIT$/);
    const way = await page.waitForSelector('.own-row button[aria-pressed=false]');
    await way?.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.own-row button[aria-pressed=true]'));
    const next = await page.$eval('.own-row a', (link) => link.href);
    assert.equal(next, `${site.url}close-wait/#ways-out`);
    await page.goto('about:blank');
    await page.goto(`${site.url}machine/#state=CLOSE-WAIT&here=%3Cimg%20src%3Dx%3E&there=you%20won`);
    await page.waitForSelector('.own-row');
    assert.doesNotMatch(await textOf(page, '.own-row'), /img|won|In your row/);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('is reached from a row of the paste view, and leads to the events, who must act, and how long it takes', async () => {
    const page = await browser.newPage();
    await openPaste(page, `${site.url}paste/`);
    await pasteText(
      page,
      'State      Recv-Q Send-Q Local Address:Port Peer Address:Port\nCLOSE-WAIT 1      0      192.0.2.10:443     198.51.100.9:50998\n',
    );
    await findingsShown(page);
    // The connections are drawn a moment after the findings.
    await (await page.waitForSelector('#tab-table'))?.click();
    await page.waitForSelector('[role=grid]');
    await page.focus('[role=grid]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const link = await page.waitForSelector('.row-explained a[href*="/machine/"]');
    await Promise.all([page.waitForNavigation(), link?.click()]);
    await page.waitForSelector('.own-row');
    assert.match(await textOf(page, '.own-row'), /A is 198\.51\.100\.9:50998, B is 192\.0\.2\.10:443/);
    assert.doesNotMatch(new URL(page.url()).search, /192/);
    await Promise.all([page.waitForNavigation(), page.click('.own-row p a')]);
    assert.match(await textOf(page, '.ways > div:nth-of-type(2)'), /Normally lasts: .+ CLOSE Acts: the program here/);
    await page.close();
  });

  it('prints the whole ladder at its first step, and when a step is taken back', async () => {
    const { page } = await open('machine/?scenario=open');
    const arrows = () =>
      page.$$eval(
        '.run-ladder .way',
        (ways) => ways.filter((way) => (way as SVGPathElement).getTotalLength() > 100).length,
      );
    await page.emulateMediaType('print');
    assert.equal(await arrows(), 3);
    await page.emulateMediaType('screen');
    for (const [button, step] of [
      ['next', 1],
      ['next', 2],
      ['back', 1],
    ] as const) {
      await page.click(`.controls .${button}`);
      await page.waitForFunction(
        (at) => document.querySelector('.player .line')?.textContent.includes(`Step ${at} of`),
        {},
        step,
      );
    }
    assert.equal(await arrows(), 3);
    await page.close();
  });

  it('prints the ladder and the listings without what is only to be pressed', async () => {
    const { page } = await open('machine/?scenario=refused&step=3');
    await page.emulateMediaType('print');
    const isSeen = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());
    for (const selector of ['.run-ladder', '.listings pre', '.scenario:not([hidden]) .run'])
      assert.ok(await isSeen(selector), selector);
    for (const selector of ['.controls', '.scenarios', '.player .life-map', '.listings select'])
      assert.ok(!(await isSeen(selector)), selector);
    await page.close();
  });

  it('moves nothing by itself: a step is there at once, for readers who want less motion and for all others', async () => {
    for (const value of ['reduce', 'no-preference']) {
      const { page } = await open('machine/?scenario=refused');
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);
      await page.click('.controls .next');
      await page.waitForFunction(() => document.querySelector('.player .line')?.textContent.includes('1 of 3'));
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
      await page.close();
    }
  });

  for (const address of ['machine/?scenario=simultaneous-close&step=4', 'ko/machine/?scenario=zero-window&step=7'])
    it(`has nothing that axe finds in any theme: ${address}`, async () => {
      const { page } = await open(address);
      assert.deepEqual(await axeFaultsOfThemes(page), []);
      await page.close();
    });

  it('fits a phone', async () => {
    const { page } = await open('ko/machine/?scenario=close-wait-leak&step=3');
    await page.setViewport({ width: 360, height: 740 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.close();
  });
});
