import { expect } from '@open-wc/testing';
import type { Browser } from '../../../src/extension/browser.ts';
import { Options } from '../../../src/extension/options/options-element.ts';
import { extensionWords, type Reader } from '../../../src/extension/reader.ts';
import { noPolicy, type Policy } from '../../../src/extension/settings/policy.ts';
import { defaultSettings, type Settings } from '../../../src/extension/settings/settings.ts';
import { until } from '../until.ts';

customElements.define('tcp-options', Options);

const reader = (
  settings: Partial<Settings>,
  policy: Partial<Policy> = {},
  permitted: readonly string[] = [],
): Reader => ({
  settings: { ...defaultSettings, ...settings },
  policy: { ...noPolicy, ...policy },
  language: 'en',
  system: 'linux',
  words: extensionWords.en,
  permitted,
});

describe('the settings', () => {
  let shown: Options;

  beforeEach(() => {
    shown = document.createElement('tcp-options') as Options;
    shown.browser = { runtime: { getURL: (path: string) => `chrome-extension://x/${path}` } } as unknown as Browser;
    document.body.append(shown);
  });
  afterEach(() => {
    shown.remove();
  });

  it('say what of a file was left out, because a later version wrote it', async () => {
    shown.reader = reader({ language: 'ko' });
    await shown.updateComplete;
    const files = new DataTransfer();
    const settings = { language: 'ko', ofLater: 'x' };
    files.items.add(
      new File([JSON.stringify({ kind: 'tcp-state-card-settings', version: 1, settings })], 'settings.json'),
    );
    const field = shown.querySelector<HTMLInputElement>('input[name=import]')!;
    field.files = files.files;
    field.dispatchEvent(new Event('change'));
    const { importSame, importUnknown } = extensionWords.en;
    await until(
      () => shown.querySelector('.said')?.textContent.includes(`${importSame} ${importUnknown(1)}`) === true,
      'it is said',
    );
  });

  it('are drawn anew at once, however long the lists of an administrator are', async () => {
    const list = (name: string) => Array.from({ length: 5000 }, (_, place) => `*://${name}-${place}.example/*`);
    const [sites, disabledSites] = [list('on'), list('off')];
    shown.reader = reader({}, { sites, disabledSites }, sites.slice(1));
    await shown.updateComplete;
    expect(shown.querySelectorAll('.sites li').length).to.equal(10_000);
    expect(shown.querySelectorAll('.sites button').length).to.equal(1);
    // A processor with other work may stall any one drawing, but not the least of some.
    let least = Infinity;
    for (const theme of ['dark', 'light', 'dark', 'light', 'dark'] as const) {
      const began = performance.now();
      shown.reader = reader({ theme }, { sites, disabledSites }, sites.slice(1));
      await shown.updateComplete;
      least = Math.min(least, performance.now() - began);
      if (least < 1000) break;
    }
    expect(least).to.be.lessThan(1000);
  });
});
