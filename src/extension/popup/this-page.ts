import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import type { Language } from '../../i18n/language.ts';
import type { StateId } from '../../states/states.ts';
import type { Browser } from '../browser.ts';
import { longestText, type BackgroundMessage, type PageCounts } from '../messages.ts';
import { noPolicy, type Policy } from '../settings/policy.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { choose, type Outcome } from '../sites/choose.ts';
import { everySite, patternOf } from '../sites/patterns.ts';
import { everywhereTurned, fits, isOff, siteTurnedOff, siteTurnedOn, tradeFor } from '../sites/plan.ts';
import { textOfTab } from '../sites/tab-text.ts';
import { countTab, explainTab, stopTab, walkTab } from '../sites/tabs.ts';
import type { CurrentTab } from './current-tab.ts';
import { foundStates, howMuch, rowsOf } from './found-states.ts';
import { pageActions } from './page-actions.ts';
import type { PageKind } from './page-kind.ts';
import { siteSwitches } from './site-switches.ts';

/** How often the counts are asked for while the popup is open, in milliseconds. */
const countEvery = 400;
/** How long a page may take to answer before the reader is told, in milliseconds. */
const patience = 1000;

const restrictions = {
  own: 'restrictedOwn',
  browser: 'restrictedBrowser',
  store: 'restrictedStore',
  file: 'restrictedFile',
  pdf: 'restrictedPdf',
  unloaded: 'restrictedUnloaded',
  failed: 'restrictedFailed',
  policy: 'restrictedPolicy',
  other: 'restrictedOther',
} as const satisfies Readonly<Record<Exclude<PageKind, 'page'>, keyof ExtensionMessages>>;

/** What went wrong; another object each time, so that the same is read out again. */
interface PageProblem {
  readonly word: 'failed' | 'unseen' | 'problemFull' | Exclude<Outcome, 'saved'>;
}

/**
 * The page under the popup: explain it once, whether its site is marked by itself, and what was found on it.
 *
 * What can be pressed never moves once it is shown, because a pointer may be on its way to it: what comes later, comes
 * below or has its place kept.
 */
export class ThisPage extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  @property({ attribute: false }) words!: ExtensionMessages;
  @property({ attribute: false }) language: Language = 'en';
  /** The tab under the popup: undefined while it is looked at, null where there is none. */
  @property({ attribute: false }) tab: CurrentTab | null | undefined;
  @property({ attribute: false }) settings: Settings = defaultSettings;
  @property({ attribute: false }) policy: Policy = noPolicy;
  /** Patterns of the browser's permissions that matter for this page. */
  @property({ attribute: false }) permitted: readonly string[] = [];

  /** What was found, undefined before the page was explained. */
  @state() private counts: PageCounts | undefined;
  /**
   * Rows that were read in the text of the page: in records with named properties the annotator knows the states alone.
   */
  @state() private rowsRead = 0;
  @state() private hasNoSelection = false;
  @state() private problem: PageProblem | undefined;

  /** The page has not answered for a while. */
  @state() private isSilent = false;

  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How often the marks were taken away: what was counted before is not there any more. */
  private stops = 0;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  /** What was found was read out; numbers that grow as output streams into the page are not. */
  private isSaid = false;
  /** A button for the whole page has the keyboard, which another may take its place. */
  private hasKeyboard = false;
  /** States in the order of their rows: those that are found while the popup is open stand below. */
  private rows: readonly StateId[] = [];

  /** In the document itself: one stylesheet serves the popup. */
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.countLater();
    if (this.tab === undefined) this.expectAnswer();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tab')) {
      this.counts = this.tab?.counts;
      if (this.tab !== undefined) this.haveAnswer();
    }
    if (this.counts === undefined) {
      this.isSaid = false;
      this.rowsRead = 0;
    }
    this.hasKeyboard = this.querySelector('.actions :focus') !== null;
  }

  protected override updated(): void {
    this.isSaid = this.counts !== undefined;
    // The button that was pressed has given way to others.
    if (this.hasKeyboard && document.activeElement === document.body)
      this.querySelector<HTMLElement>('.actions button')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    clearTimeout(this.waiting);
  }

  private expectAnswer(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => (this.isSilent = true), patience);
  }

  private haveAnswer(): void {
    clearTimeout(this.waiting);
    this.isSilent = false;
  }

  /** Asks the page what it found, again and again: output may stream into it while the popup is open. */
  private async keepCounting(): Promise<void> {
    clearTimeout(this.timer);
    const { tab, stops } = this;
    if (tab?.kind === 'page') {
      const counts = await countTab(this.browser, tab.id);
      if (stops === this.stops) this.counts = counts;
    }
    if (this.isConnected) this.countLater();
  }

  private countLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keepCounting(), countEvery);
  }

  private readonly explain = async (): Promise<void> => {
    if (!this.tab) return;
    this.expectAnswer();
    try {
      await explainTab(this.browser, this.tab.id);
      this.problem = undefined;
      await this.keepCounting();
    } catch {
      this.problem = { word: 'failed' };
    }
    this.haveAnswer();
  };

  private readonly stop = async (): Promise<void> => {
    if (!this.tab) return;
    this.expectAnswer();
    await stopTab(this.browser, this.tab.id);
    this.haveAnswer();
    this.stops++;
    this.counts = undefined;
  };

  private readonly explainSelected = async (): Promise<void> => {
    if (!this.tab) return;
    // By the background: a new tab with the paste view closes the popup at once, and what it was about to do.
    const message: BackgroundMessage = { type: 'explain-selection', tabId: this.tab.id };
    this.hasNoSelection = false;
    this.expectAnswer();
    const answer: unknown = await this.browser.runtime.sendMessage(message).catch(() => undefined);
    if (answer === true) window.close();
    if (answer !== 'silent') this.haveAnswer();
    this.hasNoSelection = answer === false;
  };

  /** Opens the paste view with the text of the page. */
  private readonly openInPaste = async (): Promise<void> => {
    if (!this.tab) return;
    this.expectAnswer();
    const text = await textOfTab(this.browser, this.tab.id, longestText);
    // A page that hangs, or is gone, gave none; an empty view would be no answer.
    if (text === '') {
      this.isSilent = true;
      return;
    }
    this.haveAnswer();
    const message: BackgroundMessage = { type: 'open-paste', text, ...(this.tab.isPrivate && { isPrivate: true }) };
    // A new tab closes the popup; the background goes on.
    await this.browser.runtime.sendMessage(message);
    window.close();
  };

  private async goTo(state: string): Promise<void> {
    if (!this.tab) return;
    this.problem = undefined;
    this.expectAnswer();
    const isThere = await walkTab(this.browser, this.tab.id, state);
    this.haveAnswer();
    // The card opens in the page and takes the keyboard: the popup steps aside.
    if (isThere) window.close();
    else this.problem = { word: 'unseen' };
  }

  /** Changes the settings once the browser permits the sites. */
  private change(asked: readonly string[], change: Partial<Settings>): void {
    if (!fits(change)) {
      this.problem = { word: 'problemFull' };
      this.requestUpdate();
      return;
    }
    const trade = tradeFor(this.settings, change, this.policy, this.permitted);
    void choose(this.browser, { ...trade, asked }, change).then((outcome) => {
      this.problem = outcome === 'saved' ? undefined : { word: outcome };
      // A refused switch must not stay on.
      this.requestUpdate();
    });
  }

  private readonly turnSite = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    const address = this.tab?.address ?? '';
    const pattern = patternOf(address);
    if (pattern === undefined) return;
    if (checked) this.change([pattern], siteTurnedOn(this.settings, pattern, this.permitted));
    else this.change([], siteTurnedOff(this.settings, this.policy, pattern, address, this.permitted));
  };

  private readonly turnEverySite = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    this.change(checked ? [everySite] : [], everywhereTurned(this.settings, checked));
  };

  private readonly takeRows = ({ detail }: CustomEvent<number>): void => {
    this.rowsRead = detail;
  };

  private found(counts: PageCounts): TemplateResult | typeof nothing {
    this.rows = rowsOf(counts, this.rows);
    if (this.rows.length === 0) return nothing;
    void import('./page-diagnosis.ts');
    const { words, language, rows } = this;
    return html`${foundStates({ words, language, counts, rows, goTo: (state) => void this.goTo(state) })}
      <tcp-page-diagnosis
        .browser=${this.browser}
        .tabId=${this.tab?.id ?? -1}
        .language=${language}
        .counts=${counts}
        @tcp-page-rows=${this.takeRows}
      ></tcp-page-diagnosis>`;
  }

  /** What can be done with a page that extensions may mark, and what was found on it. */
  private page({ address, drawn, hasSelection, hasForeignFrames }: CurrentTab): TemplateResult {
    const { words, counts, settings, policy, permitted, turnSite, turnEverySite } = this;
    const { explain, stop, openInPaste, rowsRead, isSaid } = this;
    return html`${
      // Said beside the switch.
      counts === undefined && isOff(policy, address)
        ? nothing
        : pageActions({ words, counts, explain, stop, openInPaste })
    }
    ${
      hasSelection
        ? html`<button class="plain selection" @click=${this.explainSelected}>${words.explainSelection}</button>`
        : nothing
    }
    ${siteSwitches({ words, address, settings, policy, permitted, turnSite, turnEverySite })}
    ${howMuch(words, counts, { rowsRead, drawn, isSaid })} ${counts === undefined ? nothing : this.found(counts)}
    ${
      counts !== undefined && hasForeignFrames && !permitted.includes(everySite)
        ? html`<p class="quiet">${words.otherFrames}</p>`
        : nothing
    }`;
  }

  /** What is said of the page, and of what was pressed. */
  private said(): TemplateResult {
    const { words, tab, problem } = this;
    const notice = (text: string, kind = '') => html`<p class="notice ${kind}">${text}</p>`;
    if (tab === null) return notice(words.noPage);
    if (tab !== undefined && tab.kind !== 'page') return notice(words[restrictions[tab.kind]]);
    return html`${this.isSilent ? notice(words.silent) : nothing}
    ${keyed(problem, problem === undefined ? nothing : notice(words[problem.word], 'problem'))}
    ${this.hasNoSelection ? notice(words.selectionEmpty) : nothing}`;
  }

  override render(): TemplateResult {
    const { words, tab } = this;
    // What is said has its place before anything is: what is read out is a change of something that is there.
    return html`${tab ? html`<h2>${words.thisPage}</h2>` : nothing} ${tab?.kind === 'page' ? this.page(tab) : nothing}
      <div class="said-last" aria-live="polite">${this.said()}</div>`;
  }
}
