import { css } from 'lit';
import { foldedTable } from '../theme/folded-table.ts';
import { systemsStyles } from './systems.styles.ts';

export const entryStyles = css`
  ${systemsStyles}
  .entry-head h1,
  .entry-head h2 {
    margin: 0;
    color: var(--phase);
    font: 600 var(--hero) / 1.05 var(--mono);
    letter-spacing: -0.045em;
    overflow-wrap: anywhere;
  }
  .entry-head .kind {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin: 0.6rem 0 0;
    color: var(--phase);
    font-weight: 600;
    font-size: var(--small);
  }
  .lead {
    max-inline-size: 34em;
    margin: 0.75rem 0 0;
    font-size: var(--large);
    line-height: 1.4;
  }
  .facts {
    margin: 0;
    border-block-start: 2px solid var(--ink);
  }
  .facts:not(:has(div)) {
    display: none;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(7.5rem, 1fr) 3fr;
    gap: 0 1.25rem;
    padding-block: 0.65rem;
    border-block-end: 1px solid var(--hairline);
  }
  .facts dt {
    color: var(--quiet);
    font-size: var(--small);
    line-height: 1.75;
  }
  .facts dd {
    max-inline-size: 40em;
    margin: 0;
  }
  @media (max-width: 15em) {
    .facts > div {
      grid-template-columns: 1fr;
    }
  }
  .facts dd > a + a {
    margin-inline-start: 0.75rem;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr));
    gap: 1.75rem 3rem;
  }
  .ways .remark {
    grid-column: 1 / -1;
    margin: -1rem 0 0;
  }
  .ways th a {
    display: flex;
    gap: 0.45rem;
    align-items: center;
    min-block-size: 2.25rem;
    margin-block: -0.4rem;
    color: var(--phase);
    font-weight: 600;
    white-space: nowrap;
  }
  .ways small {
    display: block;
    color: var(--quiet);
  }
  .ways td {
    vertical-align: top;
  }
  .spelling-table th[scope='row'] {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .spelling-table td {
    color: var(--quiet);
  }
  .spelling-table td:last-child {
    color: var(--ink);
  }
  .spelling-table em {
    font-size: 0.75rem;
  }
  /* Where there is no room for three columns, a way and a spelling are each a paragraph. */
  @media screen and (max-width: 63.99rem) {
    .ways table,
    .ways tbody,
    .ways tr,
    .ways :is(th, td) {
      display: block;
    }
    .ways thead {
      display: none;
    }
    .ways tr {
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--hairline);
    }
    .ways :is(th, td) {
      padding-block: 0.1rem;
      border: 0;
    }
  }
  @media screen and (max-width: 36rem) {
    ${foldedTable(css`.spelling-table`)}
    .spelling-table thead {
      display: none;
    }
    .spelling-table tr {
      grid-template-columns: minmax(0, auto) 1fr;
      column-gap: 0.75rem;
    }
    .spelling-table td:nth-child(2) {
      text-align: end;
    }
    .spelling-table td:last-child {
      grid-column: 1 / -1;
    }
  }
`;
