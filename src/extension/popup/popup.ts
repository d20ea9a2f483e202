/** Entry point of the toolbar popup. */
import '../../components/search/define.ts';
import { browser } from '../browser.ts';
import { dressDocument, followReader, loadReader } from '../reader.ts';
import { patternOf } from '../sites/patterns.ts';
import { currentTab } from './current-tab.ts';
import { Popup } from './popup-element.ts';
import { ThisPage } from './this-page.ts';

customElements.define('tcp-this-page', ThisPage);
customElements.define('tcp-popup', Popup);

const popup = document.querySelector<Popup>('tcp-popup');
if (popup !== null) {
  popup.browser = browser;
  const looked = currentTab(browser);
  // A page that hangs does not answer. Firefox for Android knows no windows, and no panels in them.
  void (browser.windows as typeof browser.windows | undefined)?.getCurrent().then(({ id }) => {
    popup.windowId = id;
  });
  // The search field must not wait until the browser has told about the tab.
  void loadReader(browser, []).then((reader) => {
    popup.reader ??= reader;
    dressDocument(popup.reader, reader.words.name);
  });
  followReader(
    browser,
    async () => {
      const tab = await looked;
      const site = patternOf(tab?.address ?? '');
      return { tab, reader: await loadReader(browser, site === undefined ? [] : [site]) };
    },
    ({ tab, reader }) => {
      popup.reader = reader;
      popup.tab = tab ?? null;
      dressDocument(reader, reader.words.name);
    },
  );
}
