/** The list of sites in the settings, and what the browser permits, in Chromium. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mostSites } from '../../../src/extension/settings/settings.ts';
import { extension as words } from '../../../src/i18n/en/extension.ts';
import { skipDisplay } from '../../support/display.ts';
import { skipChromium } from '../../support/extension.ts';
import { inExtension } from '../../support/extension-api.ts';
import { everySite, otherSite, ownSite, openSiteSwitches, type SiteSwitches } from '../../support/site-switches.ts';
import { until } from '../../support/until.ts';

describe('the list of sites in the settings in Chromium', { skip: skipChromium || skipDisplay }, () => {
  let on: SiteSwitches;

  openSiteSwitches(async (opened) => {
    on = opened;
    // What was permitted once is given without a question, which no driver could answer in the settings.
    await on.permit('every-site', everySite);
  });

  const openOptions = async () => {
    const options = await on.extension.browser.newPage();
    await options.goto(`${on.extension.root}options.html`);
    return options;
  };

  test('a site that is never marked is, once it is added in the settings', async () => {
    await on.store({ mode: 'click', disabledSites: [ownSite] });
    const options = await openOptions();
    await options.waitForSelector('[aria-labelledby=disabled] button');
    await options.type('#site', '127.0.0.1');
    await options.keyboard.press('Enter');
    await options.waitForSelector('[aria-labelledby=sites] button');
    await until(
      'the list of those is empty',
      async () => (await options.$('[aria-labelledby=disabled] button')) === null,
    );
    await until('the open tab is marked', async () => (await on.marks()).includes('CLOSE-WAIT'));
  });

  test('“Undo” in the settings takes back what the browser gave a permission for', async () => {
    await on.turnSiteOn();
    const options = await openOptions();
    const chosen = () => options.$eval('input[name=mode]:checked', (input) => input.getAttribute('value'));
    for (let times = 0; times < 3; times += 1) {
      await (await options.waitForSelector('input[value=everywhere]'))?.click();
      await until('every site is registered', async () => (await on.held()).matches.join() === everySite);
      await (await options.waitForSelector('button[name=undo]'))?.click();
      await until(
        'the script is registered for the site alone',
        async () => (await on.held()).matches.join() === ownSite,
      );
      await until('the mode is the one before', async () => (await chosen()) === 'sites');
      assert.deepEqual((await on.held()).origins, [ownSite]);
    }
    await options.type('#site', 'localhost');
    await options.keyboard.press('Enter');
    await options.waitForSelector('button[aria-label="Remove localhost"]');
    await until('its permission is given', async () => (await on.held()).origins.length === 2);
    await (await options.waitForSelector('button[name=undo]'))?.click();
    await until('its permission is given back', async () => (await on.held()).origins.length === 1);
    assert.equal(await options.$('button[aria-label="Remove localhost"]'), null);
  });

  test('a site that is permitted in the browser while the list is full is given back, and the settings say why', async () => {
    await on.store({
      mode: 'sites',
      sites: Array.from({ length: mostSites }, (_, at) => `*://host${String(at)}.example/*`),
    });
    const asking = await openOptions();
    const before = new Set(on.extension.browser.targets());
    // The page takes the reason out of its address as soon as it has read it.
    const opened = on.extension.browser.waitForTarget(
      (target) => !before.has(target) && target.url().startsWith(`${on.extension.root}options.html`),
    );
    // As where the browser's own settings give it.
    await inExtension(asking, ({ permissions }, site) => permissions.request({ origins: [site] }), otherSite);
    const options = (await (await opened).page())!;
    await options.waitForSelector('#site-problem');
    await until('the page says why', () =>
      options.$eval('#site-problem', ({ textContent }, full) => textContent.includes(full), words.problemFull),
    );
    await until('the keyboard is in the field', () => options.evaluate(() => document.activeElement?.id === 'site'));
    await until('the permission is given back', async () => (await on.held()).origins.length === 0);
  });
});
