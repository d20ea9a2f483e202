import type { ExtensionMessages } from '../i18n/en/extension.ts';
import type { Browser } from './browser.ts';
import { dressDocument, followReader, loadReader, type Reader } from './reader.ts';
import { loadShortcuts, type Shortcuts } from './shortcuts.ts';

/**
 * Keeps a page of the extension's in a tab, and its document, as the reader has it.
 *
 * @param page shows the reader and the keys
 * @param title what stands in front of the extension's name
 * @returns looks once more
 */
export function followPage(
  browser: Browser,
  page: { reader: Reader | undefined; shortcuts: Shortcuts | undefined },
  title: (words: ExtensionMessages) => string,
): () => void {
  return followReader(
    browser,
    () => Promise.all([loadReader(browser), loadShortcuts(browser)]),
    ([reader, shortcuts]) => {
      page.reader = reader;
      page.shortcuts = shortcuts;
      dressDocument(reader, `${title(reader.words)} · ${reader.words.name}`);
    },
  );
}
