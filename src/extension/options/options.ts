/** Entry point of the settings page. */
import { browser } from '../browser.ts';
import { dressDocument, followReader, loadReader } from '../reader.ts';
import { loadShortcuts } from '../shortcuts.ts';
import { Options } from './options-element.ts';

customElements.define('tcp-options', Options);

const options = document.querySelector<Options>('tcp-options');
if (options !== null) {
  options.browser = browser;
  const refresh = followReader(
    browser,
    () => Promise.all([loadReader(browser), loadShortcuts(browser)]),
    (known) => {
      [options.reader, options.shortcuts] = known;
      const [reader] = known;
      dressDocument(reader, `${reader.words.optionsTitle} · ${reader.words.name}`);
    },
  );
  // Keys are changed on a page of the browser's, which tells nobody.
  addEventListener('focus', refresh);
}
