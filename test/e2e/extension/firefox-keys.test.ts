/** The keys of the commands as they are pressed, on a display without a screen: no menu of Firefox takes them. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { html, row } from '../../support/awkward-pages.ts';
import { skipDisplay, startDisplay, type Display } from '../../support/display.ts';
import { openInFirefox, skipFirefox, startFirefox, type ExtensionBrowser } from '../../support/extension.ts';
import { firefoxWindow, type FirefoxWindow } from '../../support/firefox-window.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { until } from '../../support/until.ts';

describe('the keys of the commands in a window of Firefox', { skip: skipFirefox || skipDisplay }, () => {
  let server: ListingServer;
  let display: Display;
  let extension: ExtensionBrowser;
  let inside: Page;
  let page: Page;
  let firefox: FirefoxWindow;

  before(async () => {
    server = await servePages({ '/': html(`<pre>${row('CLOSE_WAIT')}</pre>`) });
    display = await startDisplay();
    extension = await startFirefox({ display: display.name });
    inside = await openInFirefox(extension, 'options.html');
    firefox = await firefoxWindow(extension, inside);
    page = await extension.browser.newPage();
    await page.goto(server.url);
    await page.bringToFront();
  });

  after(async () => {
    await extension.remove();
    await display[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  /** The keys of a command as xdotool writes them. */
  const keysOf = async (command: string): Promise<string> => {
    const keys = (await inside.evaluate(
      `browser.commands.getAll().then((all) => all.find(({ name }) => name === ${JSON.stringify(command)}).shortcut)`,
    )) as string;
    assert.match(keys, /^Alt\+Shift\+[A-Z]$/);
    return keys.toLowerCase();
  };
  const hasMenu = async () =>
    (await firefox.run("document.querySelector('#main-menubar > menu[open]') !== null")) === true;

  /** Presses keys where the page has the keyboard, and waits for what they are for. */
  const press = async (keys: string, hasCome: () => Promise<boolean>) => {
    await page.focus('body');
    await display.press(keys);
    const answer = await until(`${keys} has an answer`, async () =>
      (await hasCome()) ? 'what it is for' : (await hasMenu()) && 'a menu of the browser',
    );
    assert.equal(answer, 'what it is for', keys);
  };

  test('the key of the next state goes to it, with the keyboard in the card', async () => {
    await press(await keysOf('next-mark'), () =>
      page.evaluate(() => document.activeElement?.localName === 'tcp-state-card-host'),
    );
  });

  test('the key of the popup opens it', async () => {
    await press(await keysOf('_execute_action'), () => firefox.hasPopup());
  });
});
