import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { run, scenarios, stateOf, worldAt } from '../../../src/states/machine/wire/scenarios.ts';
import { waitsOf } from '../../../src/states/machine/wire/waits.ts';
import { axeFaultsOfThemes } from '../../support/axe.ts';
import { skipFirefox } from '../../support/extension.ts';
import { openMachine, textOf } from '../../support/machine-page.ts';
import { openSite } from '../../support/open-site.ts';
import { skipSite, startFirefox, type ServedSite } from '../../support/site.ts';
import { until } from '../../support/until.ts';

describe('the page of the state machine', { skip: skipSite }, () => {
  let site: ServedSite;
  let browser: Browser;
  openSite((opened) => {
    ({ site, browser } = opened);
  });

  const open = (address: string) => openMachine(browser, site.url + address);

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
    // Where another page has installed the service worker, scripts come from it and cannot be kept back.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
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
    await context.close();
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
    const firefox = await startFirefox({ 'dom.enable_performance_observer': false });
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

  it('has the speed beside the slider or a button, never on a line alone', async () => {
    for (const path of ['machine/', 'ko/machine/']) {
      const { page } = await open(path);
      for (const width of [320, 360, 560, 720, 768, 880, 1024, 1056, 1104, 1200, 1280]) {
        await page.setViewport({ width, height: 800 });
        const middles = await page.$$eval('.controls :is(button, label)', (parts) =>
          parts.map((part) => {
            const { top, bottom } = part.getBoundingClientRect();
            return Math.round((top + bottom) / 2);
          }),
        );
        const speed = middles.pop() ?? 0;
        const isBeside = middles.some((middle) => Math.abs(middle - speed) < 8);
        assert.ok(isBeside, `${path} at ${String(width)}: ${middles.join(', ')} and ${String(speed)}`);
      }
      await page.close();
    }
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
    // In one turn: between two keys of a busy machine the steps may rest.
    await page.$eval('.controls .next', (next) => {
      for (let step = 0; step < 2; step++) (next as HTMLElement).click();
    });
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

  it('prints the ladder and the table of the steps, without what is of one step or is only to be pressed', async () => {
    const { page } = await open('machine/?scenario=refused&step=3');
    await page.emulateMediaType('print');
    const isSeen = (selector: string) => page.$eval(selector, (element) => element.checkVisibility());
    for (const selector of ['.run-ladder', '.scenario:not([hidden]) .run']) assert.ok(await isSeen(selector), selector);
    for (const selector of ['.controls', '.scenarios', '.player .life-map', '.player .line', '.listings'])
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
