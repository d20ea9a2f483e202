/** Entry point of the page that opens once, after the install. */
import { browser } from '../browser.ts';
import { loadReader, nameDocument, onReaderChange } from '../reader.ts';
import { Welcome } from './welcome-element.ts';

customElements.define('tcp-welcome', Welcome);

const welcome = document.querySelector<Welcome>('tcp-welcome');
if (welcome !== null) {
  welcome.browser = browser;
  const refresh = async () => {
    welcome.reader = await loadReader(browser);
    const { language, words } = welcome.reader;
    nameDocument(language, `${words.welcomeTitle} · ${words.name}`);
  };
  onReaderChange(browser, () => void refresh());
  void refresh();
}
