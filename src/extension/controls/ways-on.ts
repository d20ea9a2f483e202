import { html, nothing, type TemplateResult } from 'lit';
import type { Browser } from '../browser.ts';
import { appPath } from '../entry-address.ts';
import type { Reader } from '../reader.ts';

/**
 * The way from a page of the extension to what else there is: the card, the paste view and the settings.
 *
 * @param isSettings these are the settings themselves
 */
export function waysOn(browser: Browser, { words, language }: Reader, isSettings: boolean): TemplateResult {
  const way = (path: string, words: string) => html`<a href=${browser.runtime.getURL(path)}>${words}</a>`;
  return html`<nav class="ways-on">
    ${way(appPath(language, ''), words.wholeCard)} ${way(appPath(language, 'paste'), words.pasteView)}
    ${isSettings ? nothing : way('options.html', words.settings)}
  </nav>`;
}
