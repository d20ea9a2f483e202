import { expect } from '@open-wc/testing';
import type { Browser } from '../../../src/extension/browser.ts';
import { ThisPage } from '../../../src/extension/popup/this-page.ts';
import type { FrameMessage, PageCounts } from '../../../src/extension/messages.ts';
import { extensionWords } from '../../../src/extension/reader.ts';
import { tabUnderPopup } from './tab-under-popup.ts';
import { until } from '../until.ts';

customElements.define('tcp-this-page', ThisPage);

const counts: PageCounts = { connections: 12_345, states: { 'TIME-WAIT': 12_345, 'CLOSE-WAIT': 1 } };

/** A browser with one frame, which answers as it is told. */
function browserWith(answer: (message: FrameMessage) => unknown): Browser {
  const frame = { frameId: 0, result: 'https://ci.example/' };
  return {
    scripting: { executeScript: () => Promise.resolve([frame]) },
    tabs: { sendMessage: (_: number, message: FrameMessage) => Promise.resolve(answer(message)) },
  } as unknown as Browser;
}

describe('the page under the popup', () => {
  let shown: ThisPage;

  beforeEach(() => {
    shown = document.createElement('tcp-this-page') as ThisPage;
    shown.browser = browserWith(() => counts);
    shown.words = extensionWords.en;
    shown.tab = { ...tabUnderPopup, counts };
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

  it('has no counts of marks that were taken away while they were counted', async () => {
    const asked: ((counts: PageCounts) => void)[] = [];
    shown.browser = browserWith(({ type }) => type === 'count' && new Promise((resolve) => asked.push(resolve)));
    await until(() => asked.length === 1);
    shown.querySelector<HTMLButtonElement>('button.stop')!.click();
    await until(() => shown.querySelector('button.explain'));
    asked[0]!(counts);
    // The next question comes after the answer to this one.
    await until(() => asked.length === 2);
    await shown.updateComplete;
    expect(shown.querySelectorAll('button.stop').length).to.equal(0);
  });

  const saidLast = () => shown.querySelector<HTMLElement>('.said-last')!;

  it('says what the browser refused where something is said already, and once more when it refuses again', async () => {
    const refusing = { permissions: { request: () => Promise.resolve(false) } };
    shown.browser = { ...shown.browser, ...refusing } as unknown as Browser;
    await shown.updateComplete;
    const region = saidLast();
    // A live region that comes with what it says, or was not drawn before, is read out by few screen readers.
    expect(region.getAttribute('aria-live')).to.equal('polite');
    expect(region.checkVisibility()).to.equal(true);
    const everySite = shown.querySelector<HTMLInputElement>('input[name=every-site]')!;
    everySite.click();
    await until(() => region.textContent.includes(extensionWords.en.refused));
    const first = region.querySelector('.notice');
    everySite.click();
    await until(() => region.querySelector('.notice') !== first);
    expect(region.textContent.trim()).to.equal(extensionWords.en.refused);
  });

  it('says so, each time, where no mark of the state that was pressed can be seen', async () => {
    shown.browser = browserWith(({ type }) => type === 'count' && counts);
    await shown.updateComplete;
    const state = shown.querySelector<HTMLButtonElement>('.found button')!;
    const notice = () => saidLast().querySelector('.notice');
    state.click();
    await until(() => notice()?.textContent === extensionWords.en.unseen);
    const first = notice();
    state.click();
    await until(() => notice() !== first && notice()?.textContent === extensionWords.en.unseen);
  });

  it('says of a page that cannot be explained what it is in the same place', async () => {
    shown.tab = undefined;
    await shown.updateComplete;
    const region = saidLast();
    shown.tab = { ...tabUnderPopup, kind: 'pdf' };
    await shown.updateComplete;
    expect(saidLast()).to.equal(region);
    expect(region.textContent.trim()).to.equal(extensionWords.en.restrictedPdf);
  });

  it('opens no empty paste view where the page gives no text any more', async () => {
    let sent = 0;
    shown.browser = {
      ...browserWith(() => counts),
      runtime: { sendMessage: () => Promise.resolve(sent++) },
      scripting: { executeScript: () => Promise.reject(new Error('The tab is gone.')) },
    } as unknown as Browser;
    await shown.updateComplete;
    shown.querySelector<HTMLButtonElement>('button.in-paste')!.click();
    await until(() => saidLast().textContent.includes(extensionWords.en.silent));
    expect(sent).to.equal(0);
  });
});
