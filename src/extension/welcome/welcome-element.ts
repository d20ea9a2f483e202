import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cardSupply } from '../../components/card/card-content.ts';
import { inChosenColours } from '../../components/card/in-chosen-colours.ts';
import { rowContent } from '../../components/card/row-content.ts';
import { startCards } from '../../page/cards.ts';
import { annotatePage, type AnnotatedPage } from '../../page/annotate-page.ts';
import type { Browser } from '../browser.ts';
import { KeyboardPlace } from '../controls/keyboard-place.ts';
import { missingPermission, missingSites } from '../controls/missing-permission.ts';
import { modeChoice } from '../controls/mode-choice.ts';
import { waysOn } from '../controls/ways-on.ts';
import { entryPath } from '../entry-address.ts';
import type { Reader } from '../reader.ts';
import type { Mode } from '../settings/settings.ts';
import type { Shortcuts } from '../shortcuts.ts';
import { choose, type Outcome } from '../sites/choose.ts';
import { tradeFor } from '../sites/plan.ts';
import { sample } from './sample.ts';

/** The page after the install: something to try, one choice, and what the extension can see. */
export class Welcome extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  /** Whose page it is; undefined until it is known. */
  @property({ attribute: false }) reader: Reader | undefined;

  /** The keys of its commands; undefined where the browser has none. */
  @property({ attribute: false }) shortcuts: Shortcuts | undefined;

  @state() private outcome: Outcome | undefined;

  /** The marks on the sample, and the reader they were made for. */
  private marks: { readonly for: string; readonly ended: AbortController } | undefined;

  /** The sample as the extension sees it; undefined until it is marked. */
  page: AnnotatedPage | undefined;

  constructor() {
    super();
    // The button that asks for a permission is gone with what it gave.
    new KeyboardPlace(this);
  }

  /** In the document itself: the sample is marked as any page is, and one stylesheet serves the page. */
  protected override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.marks?.ended.abort();
    this.marks = undefined;
  }

  protected override updated(): void {
    const { reader, browser } = this;
    if (reader === undefined) return;
    const key = `${reader.language} ${reader.system}`;
    if (this.marks?.for === key) return;
    this.marks?.ended.abort();
    const ended = new AbortController();
    this.marks = { for: key, ended };
    this.page = annotatePage(document, {
      signal: ended.signal,
      loadCards: () => Promise.resolve(startCards),
      loadContents: (states) =>
        Promise.resolve(inChosenColours(cardSupply(states, reader.language, reader.system), document)),
      loadRow: (question) => Promise.resolve(rowContent(question, reader.language)),
      openEntry(id) {
        void browser.tabs.create({ url: browser.runtime.getURL(entryPath(reader.language, id)) });
      },
    });
  }

  private readonly chooseMode = (mode: Mode): void => {
    const { reader } = this;
    if (reader === undefined) return;
    const { settings, policy, permitted } = reader;
    void choose(this.browser, tradeFor(settings, { mode }, policy, permitted), { mode }).then(this.say);
  };

  /** What was chosen on another device, or taken away in the browser, is asked for here. */
  private readonly allow = (sites: readonly string[]): void => {
    void choose(this.browser, { asked: sites }, {}).then(this.say);
  };

  private readonly say = (outcome: Outcome): void => {
    this.outcome = outcome;
    // A refused choice must not stay selected.
    this.requestUpdate();
  };

  override render(): TemplateResult | typeof nothing {
    const { reader, outcome, browser } = this;
    if (reader === undefined) return nothing;
    const { words, settings } = reader;
    return html`<main>
      <p class="quiet" translate="no">${words.name}</p>
      <h1>${words.welcomeTitle}</h1>
      <section>
        <h2>${words.welcomeTry}</h2>
        <pre
          class="sample"
          translate="no"
          lang="en"
          dir="ltr"
          tabindex="0"
          role="region"
          aria-label=${words.welcomeTry}
        >
${sample}</pre>
        <p class="quiet">${words.welcomeTryHint(this.shortcuts?.['next-mark'] ?? '')}</p>
      </section>
      <section>
        ${modeChoice(words, settings.mode, this.chooseMode, words.welcomeMode)}
        ${missingPermission(reader, missingSites(reader), this.allow)}
        <p aria-live="polite" class="quiet">
          ${outcome === undefined || outcome === 'saved' ? words.welcomeModeHint : words[outcome]}
          ${
            settings.mode === 'sites'
              ? html`<a href=${browser.runtime.getURL('options.html')}>${words.sitesAdd}</a>`
              : nothing
          }
        </p>
      </section>
      <section>
        <h2>${words.welcomeSees}</h2>
        <p>${words.welcomeCan} ${words.welcomeCannot}</p>
        <p class="quiet">${words.welcomePin}</p>
      </section>
      <footer>${waysOn(browser, reader, false)}</footer>
    </main>`;
  }
}
