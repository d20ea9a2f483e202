import { css } from 'lit';

/** The table, of which only what is in view is drawn; the pane says in `--row` how high a row is. */
export const tablePaneStyles = css`
  .scroller.rows table {
    min-inline-size: 100%;
    inline-size: max-content;
    table-layout: fixed;
    font-size: 0.8125rem;
  }
  .scroller.rows :is(th, td) {
    block-size: var(--row);
    padding: 0 0.75rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: middle;
  }
  .scroller.rows td {
    font-family: var(--mono);
    letter-spacing: -0.02em;
  }
  .scroller.rows .numeric,
  .as-table .numeric {
    text-align: end;
  }
  .scroller.rows thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding: 0;
    background: var(--paper);
    box-shadow: 0 1px 0 var(--ink);
  }
  tcp-paste .scroller.rows thead button {
    inline-size: 100%;
    min-block-size: calc(var(--row) - 1px);
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    text-align: inherit;
  }
  .scroller.rows .arrow {
    display: inline-block;
    inline-size: 1em;
    text-align: center;
  }
  [aria-sort='ascending'] .arrow::before {
    content: '↑';
  }
  [aria-sort='descending'] .arrow::before {
    content: '↓';
  }
  .scroller.rows .row {
    block-size: var(--row);
    cursor: pointer;
  }
  .scroller.rows .row:hover {
    background: var(--other-paper);
  }
  .scroller.rows tbody th {
    font-weight: 600;
    text-align: start;
    color: var(--phase);
  }
  .scroller.rows tbody th .mark {
    inline-size: 11px;
    block-size: 11px;
    margin-inline-end: 0.45rem;
    vertical-align: -1px;
  }
  .scroller.rows tbody th bdi {
    font-family: var(--mono);
    letter-spacing: -0.02em;
  }
  .scroller.rows table:focus-visible {
    outline: none;
  }
  .scroller.rows table:focus-visible [data-active] {
    outline: 2px solid var(--phase-opening);
    outline-offset: -2px;
  }
  .scroller.rows:has(table:focus-visible) {
    outline: 3px solid var(--phase-opening);
    outline-offset: 2px;
  }
  .scroller.rows .space :is(th, td) {
    padding: 0;
    border: 0;
  }
  .scroller.rows .row-group th {
    color: var(--ink);
  }
  .fold::before {
    content: '▸';
    display: inline-block;
    inline-size: 1.2em;
  }
  [aria-expanded='true'] .fold::before {
    content: '▾';
  }
  .phases {
    display: inline-flex;
    inline-size: 9rem;
    block-size: 8px;
    margin-inline-start: 0.75rem;
    vertical-align: middle;
  }
  .phases i {
    background: var(--phase);
    box-shadow: inset -1px 0 0 var(--paper);
  }
`;
