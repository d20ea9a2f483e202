import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { Policy } from '../settings/policy.ts';
import type { Settings } from '../settings/settings.ts';
import { everySite, matches, patternOf, siteName } from '../sites/patterns.ts';
import { isMarked, isOff } from '../sites/plan.ts';

/** What {@link siteSwitches} needs. */
export interface SiteSwitchesOptions {
  readonly words: ExtensionMessages;
  /** Address of the page. */
  readonly address: string;
  readonly settings: Settings;
  readonly policy: Policy;
  /** Patterns of the browser's permissions that matter for the page. */
  readonly permitted: readonly string[];
  readonly turnSite: (event: Event) => void;
  readonly turnEverySite: (event: Event) => void;
}

/** Whether pages of this site, and of every site, are marked by themselves; with what the administrator chose. */
export function siteSwitches(options: SiteSwitchesOptions): TemplateResult {
  const { words, address, settings, policy, permitted, turnSite, turnEverySite } = options;
  const pattern = patternOf(address);
  const every = settings.mode === 'everywhere' && permitted.includes(everySite);
  const managedOff = isOff(policy, address);
  const isOwnOff = settings.disabledSites.some((site) => matches(site, address));
  const managedOn = !managedOff && !isOwnOff && policy.sites.some((site) => matches(site, address));
  const marked = isMarked(address, settings, policy, permitted);
  return html`<div class="switches">
    ${
      pattern === undefined
        ? nothing
        : html`<label class="switch"
            ><span>${words.onThisSite} <span class="site" translate="no">${siteName(pattern)}</span></span>
            <input
              type="checkbox"
              role="switch"
              name="this-site"
              .checked=${live(marked)}
              ?disabled=${managedOff}
              @change=${turnSite}
          /></label>`
    }
    ${managedOff ? html`<p class="quiet">${words.managedOff}</p>` : nothing}
    ${managedOn ? html`<p class="quiet">${words.managedOn} ${marked ? nothing : words.notPermitted}</p>` : nothing}
    <label class="switch"
      ><span>${words.onEverySite}</span>
      <input type="checkbox" role="switch" name="every-site" .checked=${live(every)} @change=${turnEverySite}
    /></label>
    ${pattern === undefined ? html`<p class="quiet">${words.noSite}</p>` : nothing}
  </div>`;
}
