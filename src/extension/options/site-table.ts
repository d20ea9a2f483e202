import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { siteName } from '../sites/patterns.ts';

/** A list of sites and what can be done with each. */
export interface SiteTableOptions {
  readonly words: ExtensionMessages;
  /** Id of the heading that names the list. */
  readonly heading: string;
  /** What is said where the list is empty. */
  readonly empty: string;
  /** Patterns the reader chose. */
  readonly own: readonly string[];
  /** Patterns the administrator chose; they cannot be removed here. */
  readonly managed: readonly string[];
  /** Whether the browser's permission for a pattern is missing. */
  readonly missing?: (pattern: string) => boolean;
  readonly allow?: (pattern: string) => void;
  readonly remove: (pattern: string, site: string) => void;
}

/** The list, or a sentence that says what it is for. */
export function siteTable(options: SiteTableOptions): TemplateResult {
  const { words, heading, empty, own, managed, missing, allow, remove } = options;
  if (own.length + managed.length === 0) return html`<p class="quiet">${empty}</p>`;
  const row = (pattern: string, isManaged: boolean) => {
    const site = siteName(pattern);
    const isMissing = missing?.(pattern) === true;
    return html`<li>
      <span class="name" translate="no" dir="ltr">${site}</span>
      ${
        isManaged || isMissing
          ? html`<span class="remarks quiet"
              >${isManaged ? html`<span>${words.managed}</span>` : nothing}${
                isMissing ? html`<span>${words.notPermitted}</span>` : nothing
              }</span
            >`
          : nothing
      }
      ${
        isMissing || !isManaged
          ? html`<span class="buttons"
              >${
                isMissing
                  ? html`<button type="button" aria-label=${words.allowSite(site)} @click=${() => allow?.(pattern)}>
                      ${words.allow}
                    </button>`
                  : nothing
              }${
                isManaged
                  ? nothing
                  : html`<button
                      type="button"
                      class="plain"
                      aria-label=${words.removeSite(site)}
                      @click=${() => {
                        remove(pattern, site);
                      }}
                    >
                      ${words.remove}
                    </button>`
              }</span
            >`
          : nothing
      }
    </li>`;
  };
  const isOfPolicy = new Set(managed);
  const all = [...new Set([...managed, ...own])];
  // By their names, so that the keyboard does not stay on a row that is another site's by now.
  return html`<ul class="sites" role="list" aria-labelledby=${heading}>
    ${repeat(
      all,
      (pattern) => pattern,
      (pattern) => row(pattern, isOfPolicy.has(pattern)),
    )}
  </ul>`;
}
