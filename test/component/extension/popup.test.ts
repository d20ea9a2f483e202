import { expect } from '@open-wc/testing';
import type { Browser } from '../../../src/extension/browser.ts';
import type { FrameMessage, PageCounts } from '../../../src/extension/messages.ts';
import { Popup } from '../../../src/extension/popup/popup-element.ts';
import { ThisPage } from '../../../src/extension/popup/this-page.ts';
import { extensionWords } from '../../../src/extension/reader.ts';
import { noPolicy } from '../../../src/extension/settings/policy.ts';
import { defaultSettings } from '../../../src/extension/settings/settings.ts';
import { tabUnderPopup } from './tab-under-popup.ts';
import { until } from '../until.ts';

if (customElements.get('tcp-this-page') === undefined) customElements.define('tcp-this-page', ThisPage);
customElements.define('tcp-popup', Popup);

const counts: PageCounts = { connections: 0, states: { 'TIME-WAIT': 3 } };

/** A browser with a panel for each window and a page with one frame, which has marks once it was explained. */
class OnePage {
  isExplained = false;
  /** Windows whose panel was opened. */
  readonly panels: number[] = [];

  get browser(): Browser {
    return {
      runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
      scripting: {
        executeScript: ({ files }: { files?: readonly string[] }) => {
          if (files) this.isExplained = true;
          return Promise.resolve([{ frameId: 0, result: 'https://ci.example/' }]);
        },
      },
      tabs: {
        sendMessage: (_: number, { type }: FrameMessage) => {
          if (type === 'count') return Promise.resolve(this.isExplained ? counts : undefined);
          this.isExplained = false;
          return Promise.resolve();
        },
      },
      sidePanel: {
        open: ({ windowId }: { windowId: number }) => {
          this.panels.push(windowId);
          return Promise.resolve();
        },
      },
    } as unknown as Browser;
  }
}

describe('the popup', () => {
  let page: OnePage;
  let popup: Popup;
  const own = Object.getOwnPropertyDescriptors(window);
  /** Addresses of tabs that were opened. */
  let opened: string[];
  let isClosed: boolean;

  beforeEach(async () => {
    page = new OnePage();
    opened = [];
    isClosed = false;
    window.open = (address) => {
      opened.push(String(address));
      return null;
    };
    window.close = () => {
      isClosed = true;
    };
    popup = document.createElement('tcp-popup') as Popup;
    popup.browser = page.browser;
    popup.reader = {
      settings: defaultSettings,
      policy: noPolicy,
      language: 'en',
      system: 'linux',
      words: extensionWords.en,
      permitted: [],
    };
    document.body.append(popup);
    await popup.updateComplete;
  });
  afterEach(() => {
    popup.remove();
    Object.defineProperties(window, { open: own.open, close: own.close });
  });

  it('has the page as it was left, once an entry was looked at', async () => {
    popup.tab = tabUnderPopup;
    await until(() => popup.querySelector('button.explain'));
    popup.querySelector<HTMLElement>('button.explain')!.click();
    await until(() => popup.querySelector('button.stop'));
    popup
      .querySelector('tcp-state-search')!
      .dispatchEvent(new CustomEvent('tcp-state-select', { detail: { state: 'LISTEN' }, cancelable: true }));
    await popup.updateComplete;
    expect(popup.querySelector<HTMLElement>('tcp-this-page')?.checkVisibility() ?? false).to.equal(false);
    popup.querySelector<HTMLElement>('button.back')!.click();
    await popup.updateComplete;
    const shown = popup.querySelector<ThisPage>('tcp-this-page')!;
    await shown.updateComplete;
    expect(shown.querySelector('button.explain')).to.equal(null);
    expect(shown.checkVisibility()).to.equal(true);
  });

  it('opens the paste view beside a page that has not answered yet', async () => {
    popup.windowId = 7;
    popup.querySelector<HTMLElement>('button.beside')!.click();
    await until(() => isClosed);
    expect(page.panels).to.deep.equal([7]);
  });

  it('opens it in a tab where the window is not known', async () => {
    popup.querySelector<HTMLElement>('button.beside')!.click();
    await until(() => opened.length > 0);
    expect(opened[0]).to.match(/paste\/$|paste\/index\.html$/);
    expect(isClosed).to.equal(false);
  });
});
