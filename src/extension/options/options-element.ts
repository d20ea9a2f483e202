import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { languages } from '../../i18n/language.ts';
import { readerSystems } from '../../states/systems.ts';
import type { Browser } from '../browser.ts';
import { modeChoice } from '../controls/mode-choice.ts';
import { appPath } from '../entry-address.ts';
import type { Reader } from '../reader.ts';
import { keepLimits, keptLimits, type ChangedLimits } from '../../app/paste/limits/kept-limits.ts';
import { readSettings, type Mode, type Settings } from '../settings/settings.ts';
import { openShortcutSettings, type Shortcuts } from '../shortcuts.ts';
import { choose, type Change, type Outcome } from '../sites/choose.ts';
import { wantedPatterns } from '../sites/plan.ts';
import { addressField } from './address-field.ts';
import type { LimitsPart } from './limits-part.ts';
import { readSettingsFile, sameContent, writeSettingsFile, type FileProblem } from './settings-file.ts';
import { siteTable } from './site-table.ts';

/** What the last action said, and how to take it back. */
interface Said {
  readonly text: string;
  readonly isProblem?: boolean;
  readonly before?: Settings;
  /** The limits, where they were changed too. */
  readonly limitsBefore?: ChangedLimits;
}

const fileProblems = {
  other: 'importBad',
  newer: 'importNewer',
  damaged: 'importDamaged',
} as const satisfies Readonly<Record<FileProblem, keyof ExtensionMessages>>;

/** The settings page. */
export class Options extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  /** Whose settings they are; undefined until they are known. */
  @property({ attribute: false }) reader: Reader | undefined;

  /** The keys of its commands; undefined where the browser has none. */
  @property({ attribute: false }) shortcuts: Shortcuts | undefined;

  @state() private said: Said | undefined;
  /** Limits of the paste view that differ from the defaults. */
  @state() private limits: ChangedLimits = keptLimits();
  /** Draws the limits, once its words are loaded. */
  @state() private limitsPart: LimitsPart | undefined;

  /** In the document itself: one stylesheet serves the page, and labels and fragments work across it. */
  protected override createRenderRoot(): this {
    return this;
  }

  /** Stores a change and says so; the browser is asked first, while the click lasts. */
  private change(change: Change, said: string): void {
    const { reader } = this;
    if (reader === undefined) return;
    const before = reader.settings;
    const after = { ...before, ...(typeof change === 'function' ? change(before) : change) };
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

  override connectedCallback(): void {
    super.connectedCallback();
    // The words of the limits are many, and nobody's first look.
    void import('./limits-part.ts').then(({ limitsPart }) => {
      this.limitsPart = limitsPart;
    });
    addEventListener('storage', this.readLimitsAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('storage', this.readLimitsAgain);
  }

  /** The paste view in another tab keeps the same limits. */
  private readonly readLimitsAgain = (): void => {
    this.limits = keptLimits();
  };

  private keep(limits: ChangedLimits): void {
    keepLimits(limits);
    this.limits = keptLimits();
  }

  private readonly undo = (): void => {
    const { said, reader } = this;
    if (said?.before === undefined || reader === undefined) return;
    if (said.limitsBefore !== undefined) this.keep(said.limitsBefore);
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
    const text = writeSettingsFile({ settings, limits: this.limits });
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'tcp-state-card-settings.json';
    link.click();
    URL.revokeObjectURL(link.href);
  };

  private readonly read = async (event: Event): Promise<void> => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    const { reader, limits } = this;
    if (file === undefined || reader === undefined) return;
    // A file that was moved away meanwhile cannot be read.
    const content = readSettingsFile(await file.text().catch(() => ''));
    field.value = '';
    const { settings, words } = reader;
    if (typeof content === 'string') {
      this.said = { text: words[fileProblems[content]], isProblem: true };
      return;
    }
    if (sameContent(content, { settings, limits })) {
      this.said = { text: words.importSame };
      return;
    }
    // No permission is asked for: choosing a file is no click that a browser takes for one. Each site says so.
    const outcome = await choose(this.browser, [], content.settings);
    if (outcome === 'saved') this.keep(content.limits);
    this.say(outcome, { text: words.imported, before: settings, limitsBefore: limits });
  };

  private file({ words }: Reader): TemplateResult {
    return html`<section aria-labelledby="file">
      <h2 id="file">${words.fileTitle}</h2>
      <p class="quiet">${words.fileLead}</p>
      <p class="row">
        <button type="button" name="export" @click=${this.save}>${words.exportSettings}</button>
        <label class="button file">
          <input type="file" name="import" accept="application/json,.json" @change=${this.read} />${
            words.importSettings
          }
        </label>
      </p>
    </section>`;
  }

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
          this.change((now) => ({ sites: now.sites.filter((item) => item !== pattern) }), words.removed(site));
        },
      })}
      ${addressField({
        words,
        known: sites,
        add: (pattern, site) => {
          this.change(
            (now) => ({ sites: [...now.sites, pattern], ...(now.mode === 'click' ? { mode: 'sites' as const } : {}) }),
            words.added(site),
          );
        },
      })}
      <h3 id="disabled">${words.disabledTitle}</h3>
      ${siteTable({
        words,
        label: words.disabledTitle,
        empty: words.disabledEmpty,
        own: disabledSites,
        managed: policy.disabledSites,
        remove: (pattern, site) => {
          this.change(
            (now) => ({ disabledSites: now.disabledSites.filter((item) => item !== pattern) }),
            words.removed(site),
          );
        },
      })}
    </section>`;
  }

  private selects({ words, settings }: Reader): TemplateResult {
    const select = (
      name: 'language' | 'platform' | 'theme',
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
      ${select('theme', words.themeLabel, words.themeAuto, [
        ['light', words.themeLight],
        ['dark', words.themeDark],
      ])}
    </section>`;
  }

  private shortcutList(words: ExtensionMessages, shortcuts: Shortcuts): TemplateResult {
    const row = (name: string, keys: string) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${keys === '' ? html`<span class="quiet">${words.shortcutNone}</span>` : html`<kbd>${keys}</kbd>`}</dd>
      </div>`;
    return html`<section aria-labelledby="shortcuts">
      <h2 id="shortcuts">${words.shortcuts}</h2>
      <dl class="shortcuts">
        ${row(words.shortcutOpen, shortcuts._execute_action)} ${row(words.nextMark, shortcuts['next-mark'])}
      </dl>
      <p class="quiet">${words.shortcutsHint}</p>
      <p class="row">
        <button type="button" name="shortcuts" @click=${() => void openShortcutSettings(this.browser)}>
          ${words.shortcutsChange}
        </button>
      </p>
    </section>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { reader, said, browser, shortcuts } = this;
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
        ${
          this.limitsPart?.({
            language,
            limits: this.limits,
            change: (limits) => {
              const limitsBefore = this.limits;
              this.keep(limits);
              this.say('saved', { text: words.saved, before: settings, limitsBefore });
            },
          }) ?? nothing
        }
        ${this.file(reader)} ${shortcuts === undefined ? nothing : this.shortcutList(words, shortcuts)}
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
