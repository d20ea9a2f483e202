/** What the Content Security Policy and Trusted Types refuse, on the site and in the extension's pages, in Chromium. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { skipChromium, startChromium, type ExtensionBrowser } from '../../support/extension.ts';
import { servePages, type ListingServer } from '../../support/listing-server.ts';
import { serveSiteOnline, type ServedSite } from '../../support/site.ts';
import { until } from '../../support/until.ts';

/** Tries what an injected script or text would try; answers with what was not refused. */
const attempts = (page: Page, elsewhere: string) =>
  page.evaluate(async (elsewhere) => {
    const ran: string[] = [];
    const attempt = (name: string, task: () => unknown) => {
      try {
        task();
        ran.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    // Outside of what the driver runs itself, which may do more than the page.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        attempt('innerHTML', () => (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>'));
        attempt('insertAdjacentHTML', () => {
          document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
        });
        attempt('document.write', () => {
          // oxlint-disable-next-line typescript/no-deprecated -- it is what is tried
          document.write('<b>x</b>');
        });
        // oxlint-disable-next-line no-eval -- it is what is tried
        attempt('eval', () => (0, eval)('1'));
        attempt('Function', () => Reflect.construct(Function, ['return 1']));
        attempt('script.src', () => (document.createElement('script').src = 'data:text/javascript,1'));
        attempt('a policy of its own', () =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
          ).trustedTypes.createPolicy('injected', { createHTML: (text: string) => text }),
        );
        resolve();
      }),
    );
    const loads = (element: HTMLElement) =>
      new Promise<boolean>((resolve) => {
        element.addEventListener('load', () => {
          resolve(true);
        });
        element.addEventListener('error', () => {
          resolve(false);
        });
        document.body.append(element);
      });
    const image = new Image();
    image.src = `${elsewhere}pixel.svg`;
    if (await loads(image)) ran.push('an image from elsewhere');
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${elsewhere}style.css`;
    if (await loads(style)) ran.push('a style sheet from elsewhere');
    if (
      await fetch(elsewhere).then(
        () => true,
        () => false,
      )
    )
      ran.push('a request elsewhere');
    return ran;
  }, elsewhere);

describe('injected code and markup in Chromium', { skip: skipChromium }, () => {
  let extension: ExtensionBrowser;
  let site: ServedSite;
  let elsewhere: ListingServer;

  before(async () => {
    extension = await startChromium();
    site = await serveSiteOnline();
    elsewhere = await servePages({ '/': 'x', '/pixel.svg': '<svg/>', '/style.css': 'p{color:red}' });
  });
  after(async () => {
    await extension.remove();
    await site.close();
    await elsewhere[Symbol.asyncDispose]();
  });

  for (const [name, address] of [
    ['the site', () => site.url],
    ['the paste view of the site', () => `${site.url}paste/`],
    ['the settings', () => `${extension.root}options.html`],
    ['the welcome page', () => `${extension.root}welcome.html`],
    ['the card inside the extension', () => `${extension.root}app/index.html`],
    ['the paste view inside the extension', () => `${extension.root}app/paste/index.html`],
  ] as const) {
    test(`do nothing on ${name}`, async () => {
      const page = await extension.browser.newPage();
      await page.goto(address());
      assert.deepEqual(await attempts(page, elsewhere.url), []);
      assert.deepEqual(elsewhere.requests, []);
      await page.close();
    });
  }

  test('a page has no way to send the extension a message, and none of its files', async () => {
    await using someone = await servePages({ '/': 'x' });
    const page = await extension.browser.newPage();
    await page.goto(someone.url);
    const before = (await extension.browser.pages()).length;
    const answer = await page.evaluate(
      (root) =>
        new Promise<string>((resolve) => {
          const { chrome } = globalThis as unknown as {
            chrome?: {
              runtime?: { sendMessage?(id: string, message: object, done: () => void): void; lastError?: object };
            };
          };
          const runtime = chrome?.runtime;
          if (runtime?.sendMessage === undefined) {
            resolve('no door');
            return;
          }
          runtime.sendMessage(new URL(root).hostname, { type: 'open-entry', state: 'LISTEN' }, () => {
            resolve(runtime.lastError === undefined ? 'answered' : 'refused');
          });
        }),
      extension.root,
    );
    assert.notEqual(answer, 'answered');
    for (const file of ['manifest.json', 'cards.js', 'icons/icon-16.png', 'app/index.html'])
      assert.equal(
        await page.evaluate(
          (address) =>
            fetch(address).then(
              () => true,
              () => false,
            ),
          `${extension.root}${file}`,
        ),
        false,
        file,
      );
    await until('no tab was opened', async () => (await extension.browser.pages()).length === before);
    await page.close();
  });
});
