import { expect } from '@open-wc/testing';
import type { Browser } from '../../../src/extension/browser.ts';
import { extensionWords, type Reader } from '../../../src/extension/reader.ts';
import { noPolicy } from '../../../src/extension/settings/policy.ts';
import { defaultSettings, type Settings } from '../../../src/extension/settings/settings.ts';
import { Welcome } from '../../../src/extension/welcome/welcome-element.ts';
import { until } from '../until.ts';

customElements.define('tcp-welcome', Welcome);

const reader = (settings: Partial<Settings>, permitted: readonly string[] = []): Reader => ({
  settings: { ...defaultSettings, ...settings },
  policy: noPolicy,
  language: 'en',
  system: 'linux',
  words: extensionWords.en,
  permitted,
});

describe('the welcome page', () => {
  let shown: Welcome;
  /** Sites that the browser was asked for. */
  let asked: readonly string[][];

  beforeEach(async () => {
    asked = [];
    const area = { get: () => Promise.resolve({}), set: () => Promise.resolve(), remove: () => Promise.resolve() };
    shown = document.createElement('tcp-welcome') as Welcome;
    shown.browser = {
      runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
      permissions: {
        request: ({ origins }: { origins: string[] }) => {
          asked = [...asked, origins];
          return Promise.resolve(true);
        },
      },
      storage: { sync: area, local: area },
    } as unknown as Browser;
    shown.reader = reader({});
    document.body.append(shown);
    await shown.updateComplete;
  });
  afterEach(() => {
    shown.remove();
  });

  const notice = () => shown.querySelector('.notice');

  it('says nothing of permissions where none is missing', async () => {
    expect(notice()).to.equal(null);
    shown.reader = reader({ mode: 'sites', sites: ['*://ci.example/*'] }, ['*://ci.example/*']);
    await shown.updateComplete;
    expect(notice()).to.equal(null);
  });

  it('leads to the card, the paste view and the settings, in the language of the reader', async () => {
    const ways = () =>
      [...shown.querySelectorAll<HTMLAnchorElement>('nav a')].map(({ href }) =>
        href.replace('chrome-extension://x/', ''),
      );
    expect(ways()).to.deep.equal(['app/index.html', 'app/paste/index.html', 'options.html']);
    shown.reader = { ...reader({}), language: 'ko', words: extensionWords.ko };
    await shown.updateComplete;
    expect(ways()).to.deep.equal(['app/ko/index.html', 'app/ko/paste/index.html', 'options.html']);
  });

  for (const [mode, settings, sites] of [
    ['every site', { mode: 'everywhere' }, ['*://*/*']],
    ['chosen sites', { mode: 'sites', sites: ['*://ci.example/*', '*://wiki.example/*'] }, ['*://wiki.example/*']],
  ] as const)
    it(`asks for what is missing where the settings of another device mark ${mode}`, async () => {
      shown.reader = reader(settings, ['*://ci.example/*']);
      await shown.updateComplete;
      expect(notice()!.textContent).to.contain(extensionWords.en.notPermitted);
      const button = notice()!.querySelector('button')!;
      button.focus();
      button.click();
      await until(() => asked.length === 1);
      expect(asked[0]).to.deep.equal(sites);
      // The browser tells of the permission, and the button is gone with the keyboard on it.
      shown.reader = reader(settings, ['*://ci.example/*', ...sites]);
      await shown.updateComplete;
      expect(notice()).to.equal(null);
      expect((document.activeElement as HTMLInputElement).value).to.equal(settings.mode);
    });
});
