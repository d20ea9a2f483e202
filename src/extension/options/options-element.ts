import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { languages } from '../../i18n/language.ts';
import { readerSystems } from '../../states/systems.ts';
import type { Browser } from '../browser.ts';
import { modeChoice } from '../controls/mode-choice.ts';
import { appPath } from '../entry-address.ts';
import type { Reader } from '../reader.ts';
import { readSettings, type Mode, type Settings } from '../settings/settings.ts';
import { choose, type Outcome } from '../sites/choose.ts';
import { wantedPatterns } from '../sites/plan.ts';
import { addressField } from './address-field.ts';
import { readSiteFile, writeSiteFile } from './site-file.ts';
import { siteTable } from './site-table.ts';

/** What the last action said, and how to take it back. */
interface Said {
  readonly text: string;
  readonly isProblem?: boolean;
  readonly before?: Settings;
}

/** The settings page. */
export class Options extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  /** Whose settings they are; undefined until they are known. */
  @property({ attribute: false }) reader: Reader | undefined;

  @state() private said: Said | undefined;

  /** In the document itself: one stylesheet serves the page, and labels and fragments work across it. */
  protected override createRenderRoot(): this {
    return this;
  }

  /** Stores a change and says so; the browser is asked first, while the click lasts. */
  private change(change: Partial<Settings>, said: string): void {
    const { reader } = this;
    if (reader === undefined) return;
    const before = reader.settings;
    const after = { ...before, ...change };
    const already = wantedPatterns(before, reader.policy);
    const needed = wantedPatterns(after, reader.policy).filter((pattern) => !already.includes(pattern));
    void choose(this.browser, needed, change).then((outcome) => {
      this.say(outcome, { text: said, before });
    });
  }

  private say(outcome: Outcome, saved: Said): void {
    const { words } = this.reader ?? {};
    if (words === undefined) return;
    this.said = outcome === 'saved' ? saved : { text: words[outcome], isProblem: true };
    // A refused choice must not stay selected.
    this.requestUpdate();
  }

  private readonly undo = (): void => {
    const { said, reader } = this;
    if (said?.before === undefined || reader === undefined) return;
    const needed = wantedPatterns(said.before, reader.policy);
    void choose(this.browser, needed, said.before).then((outcome) => {
      this.say(outcome, { text: reader.words.undone });
    });
  };

  private readonly allow = (pattern: string): void => {
    const { words } = this.reader ?? {};
    void choose(this.browser, [pattern], {}).then((outcome) => {
      this.say(outcome, { text: words?.saved ?? '' });
    });
  };

  private readonly save = (): void => {
    const { settings } = this.reader ?? {};
    if (settings === undefined) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([writeSiteFile(settings)], { type: 'application/json' }));
    link.download = 'tcp-state-card-sites.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };

  private readonly read = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    const { reader } = this;
    if (file === undefined || reader === undefined) return;
    const lists = readSiteFile(await file.text());
    field.value = '';
    if (lists === undefined) {
      this.said = { text: reader.words.importBad, isProblem: true };
      return;
    }
    const { settings, words } = reader;
    const merged = readSettings({
      ...settings,
      sites: [...settings.sites, ...lists.sites],
      disabledSites: [...settings.disabledSites, ...lists.disabledSites],
    });
    // No permission is asked for: choosing a file is no click that a browser takes for one. Each site says so.
    const outcome = await choose(this.browser, [], { sites: merged.sites, disabledSites: merged.disabledSites });
    const count =
      merged.sites.length + merged.disabledSites.length - settings.sites.length - settings.disabledSites.length;
    this.say(outcome, { text: words.imported(count), before: settings });
  };

  private sites({ words, settings, policy, permitted }: Reader): TemplateResult {
    const { sites, disabledSites } = settings;
    return html`<section aria-labelledby="sites">
      <h2 id="sites">${words.sitesTitle}</h2>
      ${settings.mode === 'click' && sites.length > 0 ? html`<p class="quiet">${words.inactiveSites}</p>` : nothing}
      ${siteTable({
        words,
        label: words.sitesTitle,
        empty: words.sitesEmpty,
        own: sites,
        managed: policy.sites,
        missing: (pattern) => settings.mode !== 'click' && !permitted.includes(pattern),
        allow: this.allow,
        remove: (pattern, site) => {
          this.change({ sites: sites.filter((item) => item !== pattern) }, words.removed(site));
        },
      })}
      ${addressField({
        words,
        known: sites,
        add: (pattern, site) => {
          this.change(
            { sites: [...sites, pattern], ...(settings.mode === 'click' ? { mode: 'sites' as const } : {}) },
            words.added(site),
          );
        },
      })}
      <p class="row">
        <button type="button" ?disabled=${sites.length + disabledSites.length === 0} @click=${this.save}>
          ${words.exportSites}
        </button>
        <label class="button file">
          <input type="file" accept="application/json,.json" @change=${this.read} />${words.importSites}
        </label>
      </p>
      <h3 id="disabled">${words.disabledTitle}</h3>
      ${siteTable({
        words,
        label: words.disabledTitle,
        empty: words.disabledEmpty,
        own: disabledSites,
        managed: policy.disabledSites,
        remove: (pattern, site) => {
          this.change({ disabledSites: disabledSites.filter((item) => item !== pattern) }, words.removed(site));
        },
      })}
    </section>`;
  }

  private selects({ words, settings }: Reader): TemplateResult {
    const select = (
      name: 'language' | 'platform',
      label: string,
      auto: string,
      choices: readonly (readonly [value: string, name: string])[],
    ) =>
      html`<label class="setting"
        ><span>${label}</span>
        <select
          class="field"
          name=${name}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.change({ [name]: readSettings({ [name]: value })[name] }, words.saved);
          }}
        >
          <option value="auto" .selected=${live(settings[name] === 'auto')}>${auto}</option>
          ${choices.map(
            ([value, text]) =>
              html`<option value=${value} .selected=${live(settings[name] === value)}>${text}</option>`,
          )}
        </select></label
      >`;
    return html`<section class="selects">
      ${select('language', words.languageLabel, words.languageAuto, Object.entries(languages))}
      ${select(
        'platform',
        words.platformLabel,
        words.platformAuto,
        Object.entries(readerSystems).map(([id, { name }]) => [id, name] as const),
      )}
    </section>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { reader, said, browser } = this;
    if (reader === undefined) return nothing;
    const { words, settings, language, permitted, policy } = reader;
    const lacking =
      settings.mode === 'everywhere' && wantedPatterns(settings, policy).some((p) => !permitted.includes(p));
    return html`<main>
        <h1>${words.optionsTitle} <span class="quiet" translate="no">${words.name}</span></h1>
        ${modeChoice(
          words,
          settings.mode,
          (mode: Mode) => {
            this.change({ mode }, words.saved);
          },
          words.modeLabel,
        )}
        ${
          lacking
            ? html`<p class="notice problem row">
                <span>${words.notPermitted}</span>
                <button
                  type="button"
                  @click=${() => {
                    this.allow('*://*/*');
                  }}
                >
                  ${words.allow}
                </button>
              </p>`
            : nothing
        }
        ${this.sites(reader)} ${this.selects(reader)}
        <section>
          <h2>${words.shortcuts}</h2>
          <p>${words.shortcutsHint}</p>
        </section>
        <footer>
          <p class="quiet">${words.privacy}</p>
          <p><a href=${browser.runtime.getURL(appPath(language, ''))}>${words.wholeCard}</a></p>
        </footer>
      </main>
      <p class="said ${said?.isProblem ? 'problem' : ''}" role="status">
        ${said === undefined ? nothing : html`<span>${said.text}</span>`}
        ${
          said?.before === undefined
            ? nothing
            : html`<button type="button" class="plain" name="undo" @click=${this.undo}>${words.undo}</button>`
        }
      </p>`;
  }
}
