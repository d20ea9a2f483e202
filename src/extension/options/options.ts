/** Entry point of the settings page. */
import { browser } from '../browser.ts';
import { dressDocument, loadReader, onReaderChange } from '../reader.ts';
import { Options } from './options-element.ts';

customElements.define('tcp-options', Options);

const options = document.querySelector<Options>('tcp-options');
if (options !== null) {
  options.browser = browser;
  const refresh = async () => {
    options.reader = await loadReader(browser);
    const { words } = options.reader;
    dressDocument(options.reader, `${words.optionsTitle} · ${words.name}`);
  };
  onReaderChange(browser, () => void refresh());
  void refresh();
}
