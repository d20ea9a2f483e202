import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { stateTable } from '../../states/state-table.ts';
import type { StateId } from '../../states/states.ts';
import type { Browser } from '../browser.ts';
import { appPath, entryPath } from '../entry-address.ts';
import { hasPanel, openPanel } from '../panel.ts';
import type { Reader } from '../reader.ts';
import type { CurrentTab } from './current-tab.ts';
import { entryView } from './entry-view.ts';

/**
 * The toolbar popup: the ways out of it, the search field, below it the page in the tab or the entry that was chosen.
 *
 * What is always there stands first: the page below may find more states at any time, and a link below them would move
 * away under the pointer.
 */
export class Popup extends LitElement {
  /** The extension API. */
  @property({ attribute: false }) browser!: Browser;
  /** Whose popup it is; undefined until it is known. */
  @property({ attribute: false }) reader: Reader | undefined;
  /** The tab under the popup: undefined while it is looked at, null where there is none. */
  @property({ attribute: false }) tab: CurrentTab | null | undefined;

  /** The window that the popup stands in, known before the page in it has answered. */
  @property({ attribute: false }) windowId: number | undefined;

  @state() private entry: StateId | undefined;

  /** In the document itself: one stylesheet serves the popup. */
  protected override createRenderRoot(): this {
    return this;
  }

  private readonly hrefFor = (id: StateId): string =>
    this.browser.runtime.getURL(entryPath(this.reader?.language ?? 'en', id));

  private readonly choose = (event: CustomEvent<{ state: StateId }>): void => {
    event.preventDefault();
    this.show(event.detail.state);
  };

  private show(id: StateId): void {
    this.entry = id;
  }

  private readonly back = (): void => {
    this.entry = undefined;
  };

  /** Links from entry to entry stay in the popup; with a modifier key the browser opens a tab as usual. */
  private readonly follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    const found = stateTable.find(({ id }) => link?.href === this.hrefFor(id));
    if (found === undefined) return;
    event.preventDefault();
    this.show(found.id);
  };

  private readonly beside = (): void => {
    openPanel(this.browser, this.windowId).then(
      () => {
        window.close();
      },
      () => {
        // Browsers know panels only in ordinary windows; a tab serves everywhere.
        window.open(this.pasteAddress());
      },
    );
  };

  private pasteAddress(): string {
    return this.browser.runtime.getURL(appPath(this.reader?.language ?? 'en', 'paste'));
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('entry')) return;
    if (this.entry !== undefined) this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
    else if (changed.get('entry') !== undefined)
      this.renderRoot.querySelector<HTMLElement>('tcp-state-search')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { reader, browser, tab, entry } = this;
    if (reader === undefined) return nothing;
    const { words, language, system } = reader;
    // Below an entry the page goes on being counted: on the way back it stands there as it is by then.
    return html`
      ${this.ways(reader)}
      <header ?hidden=${entry !== undefined}>
        ${entry === undefined ? html`<h1 class="unseen" translate="no">${words.name}</h1>` : nothing}
        <tcp-state-search
          autofocus
          inline
          .language=${language}
          .platform=${system}
          .hrefFor=${this.hrefFor}
          @tcp-state-select=${this.choose}
        ></tcp-state-search>
      </header>
      <main ?hidden=${entry !== undefined}>
        <tcp-this-page
          .browser=${browser}
          .words=${words}
          .language=${language}
          .tab=${tab}
          .settings=${reader.settings}
          .policy=${reader.policy}
          .permitted=${reader.permitted}
        ></tcp-this-page>
      </main>
      ${
        entry === undefined
          ? nothing
          : html`<main @click=${this.follow}>
              <button class="back plain" @click=${this.back}>${words.back}</button>
              ${entryView(entry, { language, system, hrefFor: this.hrefFor })}
            </main>`
      }
    `;
  }

  private ways({ words, language }: Reader): TemplateResult {
    const { browser } = this;
    return html`<nav>
      <a href=${browser.runtime.getURL(appPath(language, ''))} target="_blank">${words.wholeCard}</a>
      <span class="row">
        <a href=${this.pasteAddress()} target="_blank">${words.pasteView}</a>
        ${
          hasPanel(browser)
            ? html`<button
                class="plain beside"
                aria-label=${words.pasteBeside}
                title=${words.pasteBeside}
                @click=${this.beside}
              >
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1.5 2.5h13v11h-13zM9.5 2.5v11" /></svg>
              </button>`
            : nothing
        }
      </span>
      <a href=${browser.runtime.getURL('options.html')} target="_blank">${words.settings}</a>
    </nav>`;
  }
}
