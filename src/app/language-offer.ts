import { preferredLanguage } from '../i18n/language.ts';
import { languageOf, noticeWords } from './notice-words.ts';
import { showNotice } from './notice.ts';
import { store, stored } from './web-storage.ts';

const key = 'tcp-state-card:language-offered';

/** Whether this is the first time; from now on it is not. Without storage nothing is ever offered. */
function isFirstTime(): boolean {
  return stored('device', key) === undefined && store('device', key, 'yes');
}

/**
 * Offers a page in the reader's own language, once, where the browser prefers another one than English. Whoever came
 * to another language's address has chosen it.
 */
export function offerLanguage(page: Document): void {
  const wanted = preferredLanguage(navigator.languages);
  const link = page.querySelector<HTMLAnchorElement>(`.tools a[hreflang="${wanted}"]`);
  if (languageOf(page) !== 'en' || !link || !isFirstTime()) return;
  const words = noticeWords[wanted];
  const follow = () => {
    link.click();
  };
  showNotice(words.readHere, [{ label: words.readIt, run: follow }, { label: words.dismiss }], wanted);
}
