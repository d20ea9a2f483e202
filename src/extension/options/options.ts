/** Entry point of the settings page. */
import { browser } from '../browser.ts';
import { dressDocument, loadReader, onReaderChange } from '../reader.ts';
import { loadShortcuts } from '../shortcuts.ts';
import { Options } from './options-element.ts';

customElements.define('tcp-options', Options);

const options = document.querySelector<Options>('tcp-options');
if (options !== null) {
  options.browser = browser;
  const refresh = async () => {
    [options.reader, options.shortcuts] = await Promise.all([loadReader(browser), loadShortcuts(browser)]);
    const { words } = options.reader;
    dressDocument(options.reader, `${words.optionsTitle} · ${words.name}`);
  };
  onReaderChange(browser, () => void refresh());
  // Keys are changed on a page of the browser's, which tells nobody.
  addEventListener('focus', () => void refresh());
  void refresh();
}
