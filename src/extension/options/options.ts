/** Entry point of the settings page. */
import { browser } from '../browser.ts';
import { followPage } from '../follow-page.ts';
import { Options } from './options-element.ts';

customElements.define('tcp-options', Options);

const options = document.querySelector<Options>('tcp-options');
if (options !== null) {
  options.browser = browser;
  const refresh = followPage(browser, options, ({ optionsTitle }) => optionsTitle);
  // Keys are changed on a page of the browser's, which tells nobody.
  addEventListener('focus', refresh);
}
