import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { StateId } from '../../../states/states.ts';
import { columns as allColumns, type Column } from '../table/columns.ts';
import { copyForms, type CopyForm } from '../table/copy-table.ts';
import { groupings, type Grouping } from '../table/groups.ts';
import type { TableItem, TableQuery } from '../table/table-view.ts';
import type { TableSize } from '../worker/protocol.ts';
import { copyToClipboard } from './clipboard.ts';
import type { PasteSession } from './paste-session.ts';
import type { ExplainedRow } from './row-explained.ts';
import { ShownHeight } from './shown-height.ts';
import { Slices } from './slices.ts';
import { tableHead, tableItem } from './table-rows.ts';
import { listWindow, type ListWindow } from './window.ts';

/** Height of a row in pixels: what a finger can hit, where fingers point. */
const rowHeight = matchMedia('(pointer: coarse)').matches ? 44 : 32;
/** Browsers draw no box that is higher than some ten million pixels. */
const mostItems = 500_000;

const copyNames: Readonly<Record<CopyForm, string>> = { tsv: 'TSV', markdown: 'Markdown', csv: 'CSV', json: 'JSON' };

/** How the reader has arranged the table: it is so again when the reader comes back from the text. */
export interface Arrangement {
  filter: string;
  group: Grouping | undefined;
  sort: TableQuery['sort'];
  unfolded: readonly string[];
  /** Place of the row the keyboard is on, and how far the table is scrolled, in CSS pixels. */
  active: number;
  top: number;
  /** What tells the rows in which it is that place from others. */
  rows: readonly unknown[];
}

/**
 * The connections as a table: sorted, filtered and grouped in the worker, and only the rows in view in the page.
 *
 * @fires tcp-paste-row - A row is to be explained, `detail.line` is its line and `detail.place` its place in there.
 * @fires tcp-paste-states - The filter by states is to go.
 */
export class TablePane extends LitElement {
  @property({ attribute: false }) session!: PasteSession;
  @property({ attribute: false }) words!: PasteMessages;
  /** The session's version: another one means that other rows are there. */
  @property({ type: Number }) version = 0;
  /** Only rows of these states. */
  @property({ attribute: false }) states: readonly StateId[] = [];
  /** Only rows of this finding. */
  @property({ attribute: false }) finding: number | undefined;
  /** The row that is explained; the keyboard goes there where it is in view. */
  @property({ attribute: false }) explained: Pick<ExplainedRow, 'line' | 'place'> | undefined;
  /** Where the arrangement is kept while the table is not there. */
  @property({ attribute: false }) kept: Partial<Arrangement> = {};

  @state() private filter = '';
  @state() private group: Grouping | undefined;
  @state() private sort: TableQuery['sort'];
  @state() private unfolded: readonly string[] = [];
  @state() private size: TableSize | undefined;
  @state() private top = 0;
  /** Place of the row the keyboard is on. */
  @state() private active = 0;
  @state() private copied: 'copied' | 'copyFailed' | undefined;
  @query('.scroller') private readonly scroller!: HTMLElement | null;

  private asked = 0;
  /** How far the table is to be scrolled as soon as its rows are counted. */
  private wantedTop: number | undefined;
  private readonly slices = new Slices<TableItem>(
    (from, to) => this.session.client.ask('items', from, to),
    () => {
      this.requestUpdate();
    },
  );
  private readonly height = new ShownHeight(this, () => this.scroller);

  /** In the document itself, with its style sheet. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { session, states, finding } = this;
    const rows = [session.overview, session.snapshot, states.join(), finding];
    if (!this.hasUpdated) this.comeBack(rows);
    if (changed.has('explained')) this.goToExplained();
    const { filter, group, sort, unfolded, active, top } = this;
    Object.assign(this.kept, { filter, group, sort, unfolded, active, top, rows } satisfies Arrangement);
    const asks = ['version', 'states', 'finding', 'filter', 'group', 'sort', 'unfolded'];
    if (!asks.some((name) => changed.has(name))) return;
    // How many rows fit is said where the copy was.
    this.copied = undefined;
    void this.ask();
  }

  /** Takes up what was kept: how the table is arranged, and the place, where the rows are those that it is one in. */
  private comeBack(rows: Arrangement['rows']): void {
    const { kept } = this;
    const { filter = '', group, sort, unfolded = [], active = 0, top = 0 } = kept;
    Object.assign(this, { filter, group, sort, unfolded });
    if (rows.every((part, at) => part === kept.rows?.[at])) Object.assign(this, { active, top, wantedTop: top });
  }

  private async ask(): Promise<void> {
    const turn = ++this.asked;
    const { filter, states, sort, group, unfolded, session } = this;
    if (session.overview === undefined) return;
    const query: TableQuery = { filter, states, unfolded, ...(sort && { sort }), ...(group && { group }) };
    const size = await session.again(session.client.ask('table', session.snapshot, query, this.finding));
    if (turn !== this.asked || size === undefined) return;
    this.slices.clear();
    this.size = size;
    this.active = Math.min(this.active, Math.max(0, size.items - 1));
    this.requestUpdate();
    const top = this.wantedTop;
    if (top === undefined) return;
    this.wantedTop = undefined;
    await this.updateComplete;
    this.scroller?.scrollTo({ top });
  }

  /** Places of the rows that are drawn: those in view and some around them. */
  private drawn(): ListWindow {
    return listWindow(this.top, this.height.value, rowHeight, Math.min(this.size?.items ?? 0, mostItems));
  }

  private goToExplained(): void {
    const { explained } = this;
    if (explained === undefined) return;
    const { from, to } = this.drawn();
    for (let place = from; place < to; place++) {
      const item = this.slices.at(place);
      if (item?.kind !== 'row' || item.line !== explained.line || item.place !== explained.place) continue;
      this.active = place;
      return;
    }
  }

  /** First up, then down, then as it was pasted. */
  private sortBy(column: Column): void {
    const { sort } = this;
    this.sort =
      sort?.column !== column
        ? { column, descending: false }
        : sort.descending
          ? undefined
          : { column, descending: true };
  }

  private readonly handleScroll = (): void => {
    this.top = this.scroller?.scrollTop ?? 0;
  };

  private readonly handleKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).matches('[role=grid]')) return;
    const page = Math.max(1, Math.floor(this.height.value / rowHeight) - 2);
    const last = Math.max(0, (this.size?.items ?? 0) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -last,
      End: last,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.active = Math.min(last, Math.max(0, this.active + step));
      this.reveal();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const item = this.slices.at(this.active);
      if (item) this.choose(item);
    }
  };

  /** Scrolls so that the row the keyboard is on can be seen below the headings. */
  private reveal(): void {
    const { scroller } = this;
    if (!scroller) return;
    const at = this.active * rowHeight;
    if (at < scroller.scrollTop) scroller.scrollTo({ top: at });
    else if (at + 2 * rowHeight > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTo({ top: at + 2 * rowHeight - scroller.clientHeight });
  }

  private choose(item: TableItem): void {
    if (item.kind === 'row') {
      this.dispatchEvent(
        new CustomEvent('tcp-paste-row', { detail: { line: item.line, place: item.place }, bubbles: true }),
      );
      return;
    }
    this.unfolded = item.isUnfolded ? this.unfolded.filter((key) => key !== item.key) : [...this.unfolded, item.key];
  }

  private readonly copy = async (form: CopyForm): Promise<void> => {
    const headings = Object.fromEntries(allColumns.map((column) => [column, this.heading(column)])) as Record<
      Column,
      string
    >;
    const isCopied = await copyToClipboard(() => this.session.client.ask('copyTable', form, headings));
    this.copied = isCopied ? 'copied' : 'copyFailed';
  };

  private heading(column: Column): string {
    return column === 'line' ? this.words.lineColumn : this.words[column];
  }

  private renderTools(): TemplateResult {
    const { words, size } = this;
    return html`<div class="pane-tools">
      <label
        >${words.filter}
        <input
          type="search"
          placeholder=${words.filterHint}
          autocomplete="off"
          spellcheck="false"
          .value=${this.filter}
          @input=${(event: Event) => {
            this.filter = (event.target as HTMLInputElement).value;
          }}
      /></label>
      <label
        >${words.groupBy}
        <select
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.group = groupings.find((grouping) => grouping === value);
            this.active = 0;
            this.scroller?.scrollTo({ top: 0 });
          }}
        >
          <option value="">${words.ungrouped}</option>
          ${groupings.map((grouping) => html`<option value=${grouping} ?selected=${grouping === this.group}>${words[grouping]}</option>`)}
        </select></label
      >
      <div class="choices" role="group" aria-label=${words.copyAs}>
        <span aria-hidden="true">${words.copyAs}</span>
        ${copyForms.map((form) => html`<button @click=${() => void this.copy(form)}>${copyNames[form]}</button>`)}
      </div>
      <span aria-live="polite"
        >${this.copied ? words[this.copied] : size && size.rows !== size.all ? words.filtered(size.rows, size.all) : ''}</span
      >
    </div>`;
  }

  /** Says that no row is left by what is chosen, and leads back to all of them. */
  private renderWayBack(): TemplateResult {
    const { words } = this;
    return html`${words.filterNone}
      <button
        @click=${({ currentTarget }: Event) => {
          // The button goes; the keyboard stays where the filter is. A finger would bring that of the screen up.
          if ((currentTarget as Element).matches(':focus-visible'))
            this.querySelector<HTMLElement>('input[type=search]')?.focus();
          this.filter = '';
          this.dispatchEvent(new CustomEvent('tcp-paste-states', { bubbles: true }));
        }}
      >
        ${words.filterClear}
      </button>`;
  }

  override render(): TemplateResult {
    const { words, size } = this;
    if (size === undefined) return html`${this.renderTools()}`;
    const count = Math.min(size.items, mostItems);
    const { from, to } = this.drawn();
    const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    const space = (rows: number) =>
      html`<tr class="space" role="presentation" .style=${`block-size:${String(rows * rowHeight)}px`}></tr>`;
    return html`${this.renderTools()}
      <div class="scroller rows" .style=${`--row:${String(rowHeight)}px`} @scroll=${this.handleScroll}>
        ${
          size.rows === 0
            ? html`<p class="none">${size.all === 0 ? words.nothingRead : this.renderWayBack()}</p>`
            : html`<table
                role="grid"
                tabindex="0"
                aria-label=${words.tableLabel(size.rows)}
                aria-description=${words.tableKeys}
                aria-rowcount=${count + 1}
                aria-activedescendant=${this.active >= from && this.active < to ? `item-${String(this.active)}` : nothing}
                @keydown=${this.handleKeydown}
              >
                ${tableHead(size, {
                  sort: this.sort,
                  heading: (column) => this.heading(column),
                  sortBy: (column) => {
                    this.sortBy(column);
                  },
                })}
                <tbody>
                  ${from > 0 ? space(from) : nothing}
                  ${repeat(
                    places,
                    (place) => place,
                    (place) => {
                      const item = this.slices.at(place);
                      if (item === undefined) return html`<tr class="row"></tr>`;
                      return tableItem(item, {
                        words,
                        columns: size.columns,
                        place,
                        isActive: place === this.active,
                        choose: () => {
                          this.active = place;
                          this.choose(item);
                        },
                      });
                    },
                  )}
                  ${to < count ? space(count - to) : nothing}
                </tbody>
              </table>`
        }
      </div>`;
  }
}
