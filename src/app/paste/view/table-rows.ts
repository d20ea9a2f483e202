import { html, nothing, type TemplateResult } from 'lit';
import { phaseMark } from '../../../components/theme/phase-mark.ts';
import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Phase } from '../../../states/state-facts.ts';
import { columns as allColumns, numericColumns, type Column } from '../table/columns.ts';
import type { TableItem, TableQuery } from '../table/table-view.ts';
import type { TableSize } from '../worker/protocol.ts';

/** What the headings need. */
export interface TableHeadOptions {
  readonly sort: TableQuery['sort'];
  readonly heading: (column: Column) => string;
  readonly sortBy: (column: Column) => void;
}

/** The headings, each a button that sorts, over columns that are wide enough for every row. */
export function tableHead({ columns, widths }: TableSize, { sort, heading, sortBy }: TableHeadOptions): TemplateResult {
  return html`<colgroup>
      ${columns.map((column, at) => {
        const room = column === 'state' ? 6 : 3;
        const width = Math.max(widths[at] ?? 0, heading(column).length + 1) + room;
        return html`<col .style=${`inline-size:${String(width)}ch`} />`;
      })}
    </colgroup>
    <thead>
      <tr>
        ${columns.map((column) => {
          const direction = sort?.column === column ? (sort.descending ? 'descending' : 'ascending') : 'none';
          return html`<th
            scope="col"
            aria-sort=${direction}
            class=${numericColumns.includes(column) ? 'numeric' : nothing}
          >
            <button
              @click=${() => {
                sortBy(column);
              }}
            >
              ${heading(column)}<span class="arrow" aria-hidden="true"></span>
            </button>
          </th>`;
        })}
      </tr>
    </thead>`;
}

/** What a row of the table needs. */
export interface TableItemOptions {
  readonly words: PasteMessages;
  readonly columns: readonly Column[];
  /** Place among all rows and headings of groups, from 0. */
  readonly place: number;
  /** The keyboard is on it. */
  readonly isActive: boolean;
  readonly choose: () => void;
}

type GroupItem = Extract<TableItem, { readonly kind: 'group' }>;

function groupHeading(item: GroupItem, { words, columns, place, isActive, choose }: TableItemOptions): TemplateResult {
  return html`<tr
    class="row row-group"
    id="item-${place}"
    aria-rowindex=${place + 2}
    aria-expanded=${item.isUnfolded ? 'true' : 'false'}
    ?data-active=${isActive}
    @click=${choose}
  >
    <th scope="rowgroup" colspan=${columns.length}>
      <span class="fold" aria-hidden="true"></span
      ><bdi translate="no">${item.key === '' ? words.noValue : item.key}</bdi> <b>${item.count}</b>
      <span class="phases" aria-hidden="true"
        >${(Object.entries(item.phases) as [Phase, number][]).map(
          ([phase, count]) =>
            html`<i data-phase=${phase} .style=${`inline-size:${String((count / item.count) * 100)}%`}></i>`,
        )}</span
      >
    </th>
  </tr>`;
}

/** A connection, or the heading of a group of them. */
export function tableItem(item: TableItem, options: TableItemOptions): TemplateResult {
  if (item.kind === 'group') return groupHeading(item, options);
  const { columns, place, isActive, choose } = options;
  return html`<tr class="row" id="item-${place}" aria-rowindex=${place + 2} ?data-active=${isActive} @click=${choose}>
    ${columns.map((column) => {
      const text = item.cells[allColumns.indexOf(column)] ?? '';
      if (column === 'state')
        return html`<th scope="row" data-phase=${item.phase}>
          ${text === '' ? nothing : phaseMark(item.phase)}<bdi translate="no" lang="en" dir="ltr">${text}</bdi>
        </th>`;
      return html`<td
        class=${numericColumns.includes(column) ? 'numeric' : nothing}
        title=${text.length > 24 ? text : nothing}
      >
        ${text}
      </td>`;
    })}
  </tr>`;
}
