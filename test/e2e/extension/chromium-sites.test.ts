/** Sites that are marked by themselves, with Chromium's real permission question answered in its own window. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Dialog } from 'puppeteer-core';
import { skipDisplay } from '../../support/display.ts';
import { openPopup, skipChromium } from '../../support/extension.ts';
import { inBackground } from '../../support/extension-api.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { everySite, ownSite, openSiteSwitches, type SiteSwitches } from '../../support/site-switches.ts';
import { until } from '../../support/until.ts';

describe('sites that are marked by themselves in Chromium', { skip: skipChromium || skipDisplay }, () => {
  let on: SiteSwitches;

  openSiteSwitches((opened) => {
    on = opened;
  });

  const isMarked = (sentence = 'the open tab is marked') =>
    until(sentence, async () => (await on.marks()).includes('CLOSE-WAIT'));
  const isNotMarked = () => until('no mark is left', async () => (await on.marks()).length === 0);
  const isGivenBack = () => until('the permission is given back', async () => (await on.held()).origins.length === 0);

  test('“Always on this site” asks for this site alone, serves the open tab at once and the next load, and gives all back', async () => {
    assert.deepEqual(await on.held(), { origins: [], matches: [] });
    await on.permit('this-site', ownSite);
    await until('the script is registered', async () => (await on.held()).matches.length > 0);
    assert.deepEqual(await on.held(), { origins: [ownSite], matches: [ownSite] });
    await isMarked();
    await on.page.reload();
    await isMarked('the page is marked after the next load');
    await on.turnOff('this-site');
    await isGivenBack();
    assert.deepEqual((await on.held()).matches, []);
    await on.page.reload();
    assert.deepEqual(await on.marks(), []);
  });

  test('a permission withdrawn in the browser cleans the tab, and its return marks it again', async () => {
    await on.turnSiteOn();
    assert.equal(
      await inBackground(on.extension, ({ permissions }, site) => permissions.remove({ origins: [site] }), ownSite),
      true,
    );
    await isNotMarked();
    await until('no script is registered', async () => (await on.held()).matches.length === 0);
    const options = await on.extension.browser.newPage();
    await options.goto(`${on.extension.root}options.html`);
    await options.waitForSelector('button[aria-label="Allow 127.0.0.1"]');
    await options.close();
    await on.page.bringToFront();
    await on.permit('this-site', ownSite);
    await isMarked('the open tab is marked again');
    await on.turnOff('this-site');
    await isGivenBack();
  });

  test('“On every site” marks the tab at once, and one site can still be turned off', async () => {
    await on.permit('every-site', everySite);
    await isMarked();
    await on.turnOff('this-site');
    await on.turn('on', 'this-site');
    await isMarked('the open tab is marked again');
  });

  test('every site is given back at once, also while a page waits behind an alert', async () => {
    await on.permit('every-site', everySite);
    await isMarked();
    const waiting = await on.extension.browser.newPage();
    await waiting.goto(on.server.url);
    const asked = new Promise<Dialog>((resolve) => waiting.once('dialog', resolve));
    void waiting.evaluate(() => {
      alert('Wait');
    });
    const dialog = await asked;
    await on.page.bringToFront();
    await on.turn('off', 'every-site');
    await until('the permission is given back', async () => !(await on.held()).origins.includes(everySite));
    assert.deepEqual((await on.held()).matches, []);
    await until('the choice is stored', async () => (await on.storedMode()) !== 'everywhere');
    await on.closePopup();
    await dialog.dismiss();
    await waiting.close();
    await on.page.goto(on.server.url);
    assert.deepEqual(await on.marks(), []);
  });

  for (const way of ['popup', 'settings'] as const)
    test(`a chosen site stays permitted and marked when every site is given back in the ${way}`, async () => {
      const other = await on.extension.browser.newPage();
      await other.goto(on.server.url.replace('127.0.0.1', 'localhost'));
      await on.page.bringToFront();
      // A question that the settings ask would be asked of no tab.
      await on.permit('every-site', everySite);
      await on.turn('off', 'every-site');
      await isGivenBack();
      await on.closePopup();
      await on.turnSiteOn();
      const options = await on.extension.browser.newPage();
      await options.goto(`${on.extension.root}options.html`);
      const choose = async (mode: 'sites' | 'everywhere') => {
        if (way === 'popup') {
          await on.page.bringToFront();
          await on.turn(mode === 'sites' ? 'off' : 'on', 'every-site');
          return;
        }
        await options.bringToFront();
        // A page that is not in front hears late of what was changed elsewhere.
        await until(
          'the other mode is shown',
          async () =>
            (await options.$eval('input[name=mode]:checked', (input) => input.getAttribute('value'))) !== mode,
        );
        await options.click(`input[name=mode][value=${mode}]`);
      };
      const onOther = async () => Object.values(await paintedMarks(other)).flat().length;
      await choose('everywhere');
      await until('the other site is marked', async () => (await onOther()) > 0);
      await on.closePopup();
      await choose('sites');
      await until('the other site is not', async () => (await onOther()) === 0);
      await until(
        'the script is registered for the site alone',
        async () => (await on.held()).matches.join() === ownSite,
      );
      assert.deepEqual((await on.held()).origins, [ownSite]);
      await until('the choice is stored', async () => (await on.storedMode()) === 'sites');
      await on.closePopup();
      await on.page.bringToFront();
      await isMarked('the site is still marked');
      await on.page.reload();
      await isMarked('the site is marked after a load');
    });

  test('every site is given back and the choice stored, also where the popup is closed at the same moment', async () => {
    await on.turnSiteOn();
    await on.permit('every-site', everySite);
    await until('the choice is stored', async () => (await on.storedMode()) === 'everywhere');
    const popup = await openPopup(on.extension, on.page);
    await popup.waitForSelector('input[name=every-site]:checked');
    await popup
      .evaluate(() => {
        document.querySelector<HTMLElement>('input[name=every-site]')?.click();
        window.close();
      })
      .catch(() => undefined);
    await until('the permission is given back', async () => !(await on.held()).origins.includes(everySite));
    await until('the choice is stored', async () => (await on.storedMode()) === 'sites');
    await on.closePopup();
    // A popup that closes too soon cannot ask for what stays; where it could, the site is on, and a press would turn it off.
    const next = await openPopup(on.extension, on.page);
    await next.waitForSelector('input[name=this-site]');
    await next.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[name=this-site]');
      if (field?.checked === false) field.click();
    });
    await until('the site is permitted', async () => (await on.held()).origins.join() === ownSite);
    await until('the script is registered for it', async () => (await on.held()).matches.join() === ownSite);
  });

  test('a site is turned on where every site is chosen and not permitted, as on a computer that got the settings by sync', async () => {
    await on.store({ mode: 'everywhere' });
    await on.turnSiteOn();
    assert.deepEqual((await on.held()).matches, [ownSite]);
    await on.turnOff('this-site');
    await isGivenBack();
  });
});
