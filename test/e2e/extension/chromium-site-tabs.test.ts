/** Tabs and frames of sites that are turned on and off in Chromium: also those that are busy, kept for the way back, or of another site. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { skipDisplay } from '../../support/display.ts';
import { endBackground, openPopup, skipChromium } from '../../support/extension.ts';
import { inExtension } from '../../support/extension-api.ts';
import { hang } from '../../support/hang.ts';
import { paintedMarks } from '../../support/marked-page.ts';
import { closeOpenedPaste } from '../../support/paste-page.ts';
import { everySite, otherSite, ownSite, openSiteSwitches, type SiteSwitches } from '../../support/site-switches.ts';
import { until } from '../../support/until.ts';

describe('tabs and frames of sites in Chromium', { skip: skipChromium || skipDisplay }, () => {
  let on: SiteSwitches;

  openSiteSwitches((opened) => {
    on = opened;
  });

  /** The frame of another site in a page, and what is marked in it. */
  const openFramed = async () => {
    await on.page.goto(`${on.server.url}framed`);
    const frame = await on.page.waitForFrame((frame) => frame.url().includes('localhost'));
    return { frame, inFrame: async () => Object.values(await paintedMarks(frame)).flat() };
  };
  /** Notes in the title of a page that is left whether it comes back as it was. */
  const noteReturn = () =>
    on.page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'kept' : 'loaded'));
    });

  test('a site that is turned off is unmarked in frames too, and a frame stays as it is where the page around it is', async () => {
    await on.permit('every-site', everySite);
    const { inFrame } = await openFramed();
    const marked = async () => [(await on.marks()).length, (await inFrame()).length].join();
    await until('both are marked', async () => (await marked()) === '1,1');
    await on.store({ disabledSites: [otherSite] });
    await until('the frame is not', async () => (await inFrame()).length === 0);
    assert.deepEqual(await on.marks(), ['CLOSE_WAIT']);
    await on.store({ disabledSites: [ownSite] });
    await until('the frame alone is', async () => (await marked()) === '0,1');
    await on.store({ disabledSites: [otherSite] });
    await until('the page alone is', async () => (await marked()) === '1,0');
    await on.store({ disabledSites: [] });
    await until('both are again', async () => (await marked()) === '1,1');
  });

  test('a frame of another site that hangs takes neither the switches nor what was found on the page from the popup, nor its text and what is selected from the paste view', async () => {
    await on.permit('every-site', everySite);
    const { frame } = await openFramed();
    const { extension, page } = on;
    await until('the page is marked', async () => (await on.marks()).length === 1);
    const release = await hang(on.server, frame);
    const popup = await openPopup(extension, page);
    await popup.waitForSelector('input[name=this-site]');
    await popup.waitForSelector('.found button');
    await popup.click('button.in-paste');
    await extension.browser.waitForTarget((target) => target.url().includes('/paste/'));
    await on.closePopup();
    await closeOpenedPaste(extension, '1 connection');
    await page.bringToFront();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('pre')!));
    const again = await openPopup(extension, page);
    await (await again.waitForSelector('button.selection'))?.click();
    await extension.browser.waitForTarget((target) => target.url().includes('/paste/'));
    await on.closePopup();
    await closeOpenedPaste(extension, '1 connection');
    await page.bringToFront();
    await release();
  });

  test('a site that is turned off is unmarked in the frames of a page whose address the browser tells nobody', async () => {
    await on.page.goto(on.server.url.replace('127.0.0.1', 'localhost'));
    await on.turnSiteOn();
    const { inFrame } = await openFramed();
    await until('the frame is marked', async () => (await inFrame()).length === 1);
    assert.deepEqual(await on.marks(), []);
    const options = await on.extension.browser.newPage();
    await options.goto(`${on.extension.root}options.html`);
    await (await options.waitForSelector('button[aria-label="Remove localhost"]'))?.click();
    await until('the permission is given back', async () => (await on.held()).origins.length === 0);
    await options.close();
    await on.page.bringToFront();
    await until('the frame is not', async () => (await inFrame()).length === 0);
  });

  test('a tab that is busy while its site is turned on is marked as soon as it is not, and one whose site is off by then is not', async () => {
    const busy = await on.extension.browser.newPage();
    await busy.goto(on.server.url);
    const inBusy = async () => Object.values(await paintedMarks(busy)).flat();
    await on.page.bringToFront();
    let release = await hang(on.server, busy);
    await on.turnSiteOn();
    // Longer than the background waits for a tab.
    await pause(2500);
    await release();
    await until('the busy one is', async () => (await inBusy()).includes('CLOSE-WAIT'));
    await on.turnOff('this-site');
    await until('neither is', async () => (await inBusy()).length === 0);
    release = await hang(on.server, busy);
    await on.turnSiteOn();
    await on.turnOff('this-site');
    await release();
    // The background has answered once more by then.
    await on.held();
    assert.deepEqual(await inBusy(), []);
  });

  test('a site that is turned off is unmarked too in a page that the browser kept for the way back', async () => {
    await on.turnSiteOn();
    await noteReturn();
    await on.page.goto(`${on.server.url}frame`);
    await until('the next page is marked', async () => (await on.marks()).join() === 'TIME_WAIT');
    await on.turnOff('this-site');
    await on.page.goBack();
    await until('the page before is not marked either', async () => (await on.marks()).length === 0);
    assert.equal(await on.page.title(), 'kept');
  });

  test('a site that is turned on is marked too in a page that the browser kept for the way back', async () => {
    await noteReturn();
    await on.page.goto(`${on.server.url}frame`);
    await on.turnSiteOn('TIME_WAIT');
    assert.deepEqual(await on.marks(), ['TIME_WAIT']);
    await endBackground(on.extension);
    await on.page.goBack();
    await until('the page before is marked', async () => (await on.marks()).includes('CLOSE-WAIT'));
    assert.equal(await on.page.title(), 'kept');
    await on.turnOff('this-site');
  });

  test('a permission goes back also where the background is ended before, while it waits for a busy tab', async () => {
    await on.turnSiteOn();
    const { extension, page, server } = on;
    const options = await extension.browser.newPage();
    await options.goto(`${extension.root}options.html`);
    const busy = await extension.browser.newPage();
    await busy.goto(server.url);
    const release = await hang(server, busy);
    await page.bringToFront();
    await on.turn('off', 'this-site');
    await until('the script is registered nowhere', async () => (await on.held()).matches.length === 0);
    await endBackground(extension);
    await on.closePopup();
    // What is asked of it starts it again.
    const origins = () =>
      inExtension(options, async ({ permissions, runtime }) => {
        await runtime.sendMessage({ type: 'card-contents', states: [] });
        return (await permissions.getAll()).origins;
      });
    await until('the permission is given back', async () => (await origins()).length === 0);
    await release();
  });
});
