import { expect } from '@open-wc/testing';
import type { Browser } from '../../../src/extension/browser.ts';
import { ThisPage } from '../../../src/extension/popup/this-page.ts';
import { extensionWords } from '../../../src/extension/reader.ts';

customElements.define('tcp-this-page', ThisPage);

/** A browser that lets nobody in. */
const browser = new Proxy({}, { get: () => undefined }) as Browser;

describe('the page under the popup', () => {
  let shown: ThisPage;

  beforeEach(() => {
    shown = document.createElement('tcp-this-page') as ThisPage;
    shown.browser = browser;
    shown.words = extensionWords.en;
    shown.tab = {
      id: 1,
      windowId: 1,
      isPrivate: false,
      address: 'https://ci.example/',
      kind: 'page',
      hasForeignFrames: false,
      hasSelection: false,
      drawn: undefined,
      counts: { connections: 12_345, states: { 'TIME-WAIT': 12_345, 'CLOSE-WAIT': 1 } },
    };
    document.body.append(shown);
  });
  afterEach(() => {
    shown.remove();
  });

  it('writes large numbers of marks as its reader does, also where they are read out', async () => {
    await shown.updateComplete;
    expect(shown.querySelector('.how-much')!.textContent).to.equal('12,346 marks, 12,345 connections');
    const button = [...shown.querySelectorAll('.found button')].find((item) => item.textContent.includes('TIME-WAIT'))!;
    expect(button.querySelector('.count')!.textContent).to.equal('12,345');
    expect(button.getAttribute('aria-label')).to.equal('TIME-WAIT 12,345: go to the next on this page');
  });
});
