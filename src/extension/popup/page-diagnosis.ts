/** Loaded once a page with rows was explained: the rules and their words are larger than the rest of the popup. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keptLimits } from '../../app/paste/limits/kept-limits.ts';
import { severityMark } from '../../components/theme/severity-mark.ts';
import { severityRules } from '../../components/theme/severities.ts';
import type { Language } from '../../i18n/language.ts';
import type { Browser } from '../browser.ts';
import type { PageCounts } from '../messages.ts';
import { textOfTab } from '../sites/tab-text.ts';
import { summarise, type DiagnosisSummary } from './diagnosis-summary.ts';

/** The longest text that is read while the popup is open, in UTF-16 code units: some 30,000 rows. */
const longestRead = 2_000_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(severityRules());

/** Whether other numbers were found. */
function isOther(one: PageCounts, other?: PageCounts): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/**
 * What the rules say of the listing on the page: how much of what, and the gravest of it.
 *
 * @fires tcp-page-rows - The page was read; `detail` is the number of rows with a state.
 */
export class PageDiagnosis extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  @property({ type: Number }) tabId = -1;
  @property({ attribute: false }) language: Language = 'en';
  /** What was found on the page: other numbers mean that there is something new to ask about. */
  @property({ attribute: false, hasChanged: isOther }) counts: PageCounts = { connections: 0, states: {} };

  @state() private summary: DiagnosisSummary | undefined;
  private isAsking = false;
  /** How often there was something new to ask about. */
  private wanted = 0;
  /** The first answer is read out; those that follow as output streams into the page are not. */
  private isSaid = false;

  /** In the document itself: one stylesheet serves the popup. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('counts') && !changed.has('language')) return;
    this.wanted++;
    void this.ask();
  }

  /** Output may stream into the page: one question at a time, and what came last is asked about in any case. */
  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      for (let asked = 0; asked !== this.wanted;) {
        asked = this.wanted;
        const text = await textOfTab(this.browser, this.tabId, longestRead);
        // The beginning of a longer text would be judged as if it were the whole.
        const read = text.length < longestRead ? summarise(text, this.language, keptLimits()) : undefined;
        this.summary = read?.diagnosis;
        // Only what is grave has a place over states that were found.
        this.toggleAttribute('data-nothing-grave', this.summary?.gravest === undefined);
        this.dispatchEvent(new CustomEvent<number>('tcp-page-rows', { detail: read?.connections ?? 0 }));
      }
    } finally {
      this.isAsking = false;
    }
  }

  protected override updated(): void {
    this.isSaid = this.summary !== undefined;
  }

  override render(): TemplateResult {
    // There before the answer is: what is read out is a change of something that is there.
    return html`<div class=${this.summary ? 'diagnosis' : ''} aria-live=${this.isSaid ? nothing : 'polite'}>
      ${this.summary ? this.answer(this.summary) : nothing}
    </div>`;
  }

  private answer({ outcome, gravest }: DiagnosisSummary): TemplateResult {
    return html` ${
        gravest === undefined
          ? nothing
          : html`<p data-severity=${gravest.severity}>
              <b class="severity">${severityMark(gravest.severity)}${gravest.word}</b> ${gravest.title}
            </p>`
      }
      <p class="quiet">${outcome}</p>`;
  }
}

if (customElements.get('tcp-page-diagnosis') === undefined) {
  document.adoptedStyleSheets.push(sheet);
  customElements.define('tcp-page-diagnosis', PageDiagnosis);
}
