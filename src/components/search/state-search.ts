import { css, html, LitElement, nothing, unsafeCSS, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { SearchMessages } from '../../i18n/en/search.ts';
import { search as wordsIn } from '../../i18n/every-language/search.ts';
import type { Language } from '../../i18n/language.ts';
import { slugOf } from '../../states/slug.ts';
import type { QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { isReaderSystem } from '../../states/systems.ts';
import { phaseRules } from '../theme/tokens.ts';
import { afterRest } from './after-rest.ts';
import { holdsWhileComposing } from './composition.ts';
import { loadFinder } from './finder.ts';
import { clickChosen, hitOfClick } from './option-clicks.ts';
import { copyText } from './report.ts';
import { quoted } from './quoted.ts';
import { ResultPanel } from './result-panel.ts';
import { announcement } from './search-message.ts';
import { answerKey } from './search-keys.ts';
import { SearchSession, type SearchStatus } from './search-session.ts';
import { stateSearchStyles } from './state-search.styles.ts';

/** How long typing must rest before the number of results is read out, in milliseconds. */
const restTime = 500;

/** Where a reader was in the list of results. */
export interface ListPlace {
  /** Index of the active result, -1 for none. */
  readonly active: number;
  /** How far the list was scrolled, in CSS pixels. */
  readonly scroll: number;
}

/**
 * The search field: a combobox whose options are real links. Field and list are in one shadow root, because
 * `aria-activedescendant` does not reach out of one. The design tokens come from the page around it.
 *
 * @fires tcp-state-select - A result was chosen, `detail.state` names it; cancelling it keeps the link from being followed.
 * @fires tcp-state-query - The text in the field changed, `detail.query` is the new one.
 */
export class StateSearch extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    css`
      ${unsafeCSS(phaseRules)}
    `,
    stateSearchStyles,
  ];

  /** Language of the words and of the lines that explain each result. */
  @property() language: Language = 'en';
  /** The reader's system, one of `readerSystems`: its spellings are named first. */
  @property() platform = '';
  /** Shows the list below the field instead of over what follows. */
  @property({ type: Boolean, reflect: true }) inline = false;
  /** A key that leads to the field from anywhere, shown in it. */
  @property() shortcut = '';
  /** Address of a state's entry. */
  @property({ attribute: false }) hrefFor: (id: StateId) => string = (id) => `${slugOf(id)}/`;

  /**
   * Address at which a missing spelling is reported; the spelling is added at its end. Without it a report can be
   * copied.
   */
  @property() report = '';

  /** Address of the answer to a question; without it only states are found. */
  @property({ attribute: false }) hrefForQuestion: ((id: QuestionId) => string) | undefined;

  @state() private isFocused = false;
  @state() private status = '';
  // What of the search is seen around the results. They follow each key by themselves, and the element is rendered
  // only when one of these changes.
  @state() private isEmpty = true;
  @state() private found: SearchStatus = 'idle';
  @state() private active = -1;
  @query('input') private readonly input!: HTMLInputElement;
  @query('.panel') private readonly panel!: HTMLElement;
  @query('.said') private readonly saidElement!: HTMLElement;
  @query('.list') private readonly listElement!: HTMLElement;

  private readonly session = new SearchSession({
    load: () => loadFinder(this.language),
    changed: () => {
      this.#follow();
    },
  });
  /** Reads out the number of results. */
  readonly #reading = afterRest(restTime, () => {
    this.status = announcement(this.session, this.words);
  });
  /** What stands in the field: ahead of the session's query while an input method composes. */
  #text = '';
  #results: ResultPanel | undefined;
  #isComposing = false;
  private wantedPlace: ListPlace | undefined;

  /** The text in the field. */
  get value(): string {
    return this.#text;
  }

  set value(text: string) {
    this.#hold(text);
    this.requestUpdate();
    this.session.type(text);
    // What a link searches for is told like what is typed.
    if (text !== '') this.#reading.wait();
  }

  /** Where the reader is in the list; setting it takes effect when the results are there. */
  get place(): ListPlace {
    return { active: this.session.active, scroll: this.panel.scrollTop };
  }

  set place(place: ListPlace) {
    this.wantedPlace = place;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('platform')) {
      this.session.system = isReaderSystem(this.platform) ? this.platform : undefined;
      this.session.again();
    }
    if (changed.has('hrefForQuestion')) {
      this.session.withQuestions = this.hrefForQuestion !== undefined;
      this.session.again();
    }
    if (changed.has('language') && changed.get('language') !== undefined) this.session.unload();
  }

  protected override firstUpdated(): void {
    if (this.autofocus) this.focus();
  }

  protected override updated(): void {
    const { wantedPlace, session } = this;
    this.#showResults();
    if (wantedPlace && this.isOpen && session.count > 0) {
      this.wantedPlace = undefined;
      if (session.active !== wantedPlace.active) session.activate(wantedPlace.active);
      void this.updateComplete.then(() => {
        this.panel.scrollTop = wantedPlace.scroll;
      });
    } else if (session.active >= 0)
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.stop();
  }

  /**
   * Puts the keyboard into the field and opens its list.
   *
   * A page that comes back from the back/forward cache, or stands in a window behind another, has its field focused
   * without an event of it.
   */
  override focus(options?: FocusOptions): void {
    super.focus(options);
    if (this.shadowRoot?.activeElement === this.input) this.#handleFocusIn();
  }

  /** Places the caret, or selects a part of the text; UTF-16 offsets. */
  setSelectionRange(start: number, end: number): void {
    this.input.setSelectionRange(start, end);
  }

  private get words(): SearchMessages {
    return wordsIn[this.language];
  }

  private get isOpen(): boolean {
    return this.isFocused && this.found !== 'idle';
  }

  readonly #handleFocusIn = (): void => {
    this.isFocused = true;
    void this.session.load();
  };

  readonly #handleFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || !this.renderRoot.contains(relatedTarget)) this.isFocused = false;
  };

  readonly #handleInput = (): void => {
    const { value } = this.input;
    this.#hold(value);
    if (!this.#isComposing || !holdsWhileComposing(navigator.userAgent)) this.#take(value);
  };

  readonly #handleCompositionStart = (): void => {
    this.#isComposing = true;
  };

  readonly #handleCompositionEnd = (): void => {
    this.#isComposing = false;
    this.#take(this.input.value);
  };

  #hold(text: string): void {
    this.#text = text;
    this.isEmpty = text === '';
  }

  #take(text: string): void {
    this.#hold(text);
    // Chromium tells of a committed text before the composition ends, Firefox after it, and either may repeat it.
    if (text === this.session.query) return;
    // The place was one in another list.
    this.wantedPlace = undefined;
    this.session.type(text);
    this.dispatchEvent(new CustomEvent('tcp-state-query', { detail: { query: text }, bubbles: true, composed: true }));
    this.#reading.wait();
  }

  /** Shows what the search came to. */
  #follow(): void {
    const { status, active } = this.session;
    this.found = status;
    this.active = active;
    if (!this.isUpdatePending && this.#results) this.#showResults();
  }

  #showResults(): void {
    const { words, report, status, copyReport, hrefFor, hrefForQuestion } = this;
    this.#results ??= new ResultPanel(this.saidElement, this.listElement);
    this.#results.show(this.session, this.isOpen, {
      words,
      address: report,
      copy: copyReport,
      told: status,
      hrefFor,
      hrefForQuestion,
    });
  }

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const { session, input } = this;
    answerKey(event, { session, input, clear: this.#clear, open: this.#open });
  };

  readonly #open = async (event: KeyboardEvent): Promise<void> => {
    const { session } = this;
    const asked = session.query;
    if (session.status === 'loading') await session.load();
    await this.updateComplete;
    if (session.chosen >= 0 && session.query === asked) clickChosen(session, this.renderRoot, event);
  };

  readonly #handleListClick = (event: MouseEvent): void => {
    const hit = hitOfClick(event, this.session);
    if (!hit) return;
    const select = new CustomEvent('tcp-state-select', {
      detail: { state: hit.state },
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(select)) event.preventDefault();
  };

  /** A press in the list leaves the keyboard in the field; Safari would take it out, and the list away. */
  readonly #keepFocus = (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
  };

  readonly #clear = (): void => {
    this.#take('');
    this.input.focus();
  };

  private readonly copyReport = (): void => {
    const { words, session } = this;
    // Without the clipboard the report stands in the list, to be copied by hand.
    copyText(words.reportText(quoted(session.query), location.href)).then(
      () => {
        this.status = words.reportCopied;
      },
      () => {
        this.status = words.reportByHand;
      },
    );
  };

  override render(): TemplateResult {
    const { words, isOpen, isEmpty, active } = this;
    return html`<div
        role="search"
        @focusin=${this.#handleFocusIn}
        @focusout=${this.#handleFocusOut}
        @keydown=${this.#handleKeydown}
      >
        <div class="field">
          <input
            type="search"
            role="combobox"
            aria-label=${words.label}
            aria-autocomplete="list"
            aria-expanded=${isOpen && this.session.count > 0 ? 'true' : 'false'}
            aria-controls="results"
            aria-activedescendant=${isOpen && active >= 0 ? `option-${active}` : nothing}
            aria-keyshortcuts=${this.shortcut === '' ? nothing : this.shortcut}
            placeholder=${isEmpty ? words.placeholder : nothing}
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck="false"
            enterkeyhint="go"
            .value=${live(this.#text)}
            @input=${this.#handleInput}
            @compositionstart=${this.#handleCompositionStart}
            @compositionend=${this.#handleCompositionEnd}
          />
          ${
            isEmpty
              ? this.shortcut === ''
                ? nothing
                : html`<kbd aria-hidden="true">${this.shortcut}</kbd>`
              : html`<button class="clear" type="button" aria-label=${words.clear} @click=${this.#clear}>
                  <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 1l12 12M13 1 1 13" /></svg>
                </button>`
          }
        </div>
        <div class="panel" ?hidden=${!isOpen} @mousedown=${this.#keepFocus}>
          <div class="said"></div>
          <div
            class="list"
            id="results"
            role="listbox"
            aria-label=${words.results}
            @click=${this.#handleListClick}
          ></div>
        </div>
      </div>
      <div aria-live="polite">${this.status}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tcp-state-search': StateSearch;
  }
}
