import { css, type CSSResult } from 'lit';

/**
 * A table whose rows have more columns than a narrow window has room for: each row is a grid, whose columns and places
 * are the table's own.
 *
 * @param table selector of the table
 */
export const foldedTable = (table: CSSResult): CSSResult => css`
  ${table} {
    min-inline-size: 0;
  }
  ${table}, ${table} :is(thead, tbody) {
    display: block;
  }
  ${table} tr {
    display: grid;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--hairline);
  }
  ${table} thead tr {
    border-block-end-color: var(--ink);
  }
  ${table} :is(th, td) {
    padding: 0;
    border: 0;
  }
`;
