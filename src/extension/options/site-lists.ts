import { html, nothing, type TemplateResult } from 'lit';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { Reader } from '../reader.ts';
import type { Settings } from '../settings/settings.ts';
import { excludedPatterns, stillOff } from '../sites/plan.ts';
import { addressField, type AddressFieldOptions } from './address-field.ts';
import { siteTable } from './site-table.ts';

/** What {@link siteLists} needs. */
export interface SiteListsOptions extends Pick<AddressFieldOptions, 'problem' | 'report'> {
  readonly reader: Reader;
  /** Asks the browser for a site that is listed and not permitted. */
  readonly allow: (pattern: string) => void;
  /** Stores a change and says so in a sentence; resolves to whether it is stored. */
  readonly change: (
    change: (now: Settings) => Partial<Settings>,
    said: (words: ExtensionMessages) => string,
  ) => Promise<boolean>;
}

/** Tells the sites of the list that lack the browser's permission. An administrator's list may be long. */
function missingIn({ settings, policy, permitted }: Reader): (pattern: string) => boolean {
  // Those of the administrator are marked in every mode.
  const wanted = new Set([...(settings.mode === 'click' ? [] : settings.sites), ...policy.sites]);
  const served = new Set([...permitted, ...excludedPatterns(settings, policy)]);
  return (pattern) => wanted.has(pattern) && !served.has(pattern);
}

/** The sites where states are marked and those where they never are, each with a way out, and a field for one more. */
export function siteLists({ reader, problem, report, allow, change }: SiteListsOptions): TemplateResult {
  const { words, settings, policy } = reader;
  const { sites, disabledSites } = settings;
  return html`<section aria-labelledby="sites">
    <h2 id="sites" tabindex="-1">${words.sitesTitle}</h2>
    ${settings.mode === 'click' && sites.length > 0 ? html`<p class="quiet">${words.inactiveSites}</p>` : nothing}
    ${siteTable({
      words,
      heading: 'sites',
      empty: words.sitesEmpty,
      own: sites,
      managed: policy.sites,
      missing: missingIn(reader),
      allow,
      remove: (pattern, site) => {
        void change(
          (now) => {
            const left = now.sites.filter((item) => item !== pattern);
            // As the switch of the popup does: without a site it is a mode of nothing.
            return { sites: left, ...(now.mode === 'sites' && left.length === 0 && { mode: 'click' as const }) };
          },
          ({ removed }) => removed(site),
        );
      },
    })}
    ${addressField({
      words,
      known: sites,
      off: policy.disabledSites,
      problem,
      report,
      add: (pattern, site, isWider) =>
        change(
          (now) => ({
            sites: [...new Set([...now.sites, pattern])],
            // Off wins: a site that is added is no longer one of those that are never marked.
            disabledSites: stillOff(now, [pattern]),
            ...(now.mode === 'click' ? { mode: 'sites' as const } : {}),
          }),
          ({ added, addedWhole }) => (isWider ? addedWhole : added)(site),
        ),
    })}
    <h3 id="disabled" tabindex="-1">${words.disabledTitle}</h3>
    ${siteTable({
      words,
      heading: 'disabled',
      empty: words.disabledEmpty,
      own: disabledSites,
      managed: policy.disabledSites,
      remove: (pattern, site) => {
        void change(
          (now) => ({ disabledSites: now.disabledSites.filter((item) => item !== pattern) }),
          ({ removed }) => removed(site),
        );
      },
    })}
  </section>`;
}
