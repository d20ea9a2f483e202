/** Entry point of the toolbar popup. */
import '../../components/search/define.ts';
import { browser } from '../browser.ts';
import { loadReader, nameDocument, onReaderChange } from '../reader.ts';
import { patternOf } from '../sites/patterns.ts';
import { currentTab } from './current-tab.ts';
import { Popup } from './popup-element.ts';
import { ThisPage } from './this-page.ts';

customElements.define('tcp-this-page', ThisPage);
customElements.define('tcp-popup', Popup);

const popup = document.querySelector<Popup>('tcp-popup');
if (popup !== null) {
  popup.browser = browser;
  const tab = currentTab(browser);
  const refresh = async () => {
    const site = patternOf((await tab)?.address ?? '');
    popup.reader = await loadReader(browser, site === undefined ? [] : [site]);
    popup.tab = await tab;
    nameDocument(popup.reader.language, popup.reader.words.name);
  };
  onReaderChange(browser, () => void refresh());
  void refresh();
}
