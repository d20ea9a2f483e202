/** The keyword `tcp` in the address bar: states while the reader types, the entry of the one that is chosen. */
import { finders } from '../../components/search/finders.ts';
import { inAddress } from '../../components/search/in-address.ts';
import type { Browser } from '../browser.ts';
import { appPath, entryPath } from '../entry-address.ts';
import { loadManner } from '../reader.ts';
import { asDescription, stateFor, suggestionsFor } from './suggestions.ts';

/** Answers the address bar. Firefox for Android has no keywords. */
export function listenToOmnibox(browser: Browser): void {
  const omnibox = browser.omnibox as Browser['omnibox'] | undefined;
  if (omnibox === undefined) return;
  const isXml = browser.runtime.getURL('').startsWith('chrome-extension:');
  const describe = async () => {
    const { words } = await loadManner(browser);
    omnibox.setDefaultSuggestion({ description: asDescription(words.omniboxHint, { isXml }) });
  };
  omnibox.onInputStarted.addListener(() => void describe());
  omnibox.onInputChanged.addListener((text, suggest) => {
    void (async () => {
      const { language, system } = await loadManner(browser);
      suggest([...suggestionsFor(text, { finder: finders(language), system, isXml })]);
    })();
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    void (async () => {
      const { language, system } = await loadManner(browser);
      const state = stateFor(text, finders(language), system);
      // A text that means no state is looked up on the card, which says what is most like it.
      const path =
        state === undefined ? `${appPath(language, '')}?q=${inAddress(text.trim())}` : entryPath(language, state);
      const url = browser.runtime.getURL(path);
      if (disposition === 'currentTab') await browser.tabs.update({ url });
      else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
    })();
  });
}
