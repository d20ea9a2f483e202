import { css } from 'lit';
import { foldedTable } from '../theme/folded-table.ts';

export const ladderStyles = css`
  .ladder {
    display: block;
    inline-size: 100%;
    max-inline-size: 40rem;
    block-size: auto;
    margin-block: 0.5rem 1rem;
  }
  .ladder .rail {
    stroke: var(--hairline);
    stroke-width: 2;
  }
  .ladder .way {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .ladder .head {
    fill: var(--ink);
  }
  .ladder .stop {
    fill: var(--phase);
    stroke: var(--paper);
    stroke-width: 3;
    paint-order: stroke;
  }
  .ladder .state {
    fill: var(--phase);
    font: 600 15px var(--mono);
    letter-spacing: -0.02em;
  }
  .ladder .cause {
    fill: var(--quiet);
    font: 12px var(--sans);
  }
  .ladder .left text {
    text-anchor: end;
  }
  .ladder .segment {
    fill: var(--ink);
    font: 13px var(--mono);
    letter-spacing: -0.02em;
    text-anchor: middle;
    stroke: var(--paper);
    stroke-width: 3;
    paint-order: stroke;
  }
  .exchanges {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr));
    gap: 2.5rem 3rem;
  }
  .exchange {
    min-inline-size: 0;
    padding-block-start: 0.75rem;
    border-block-start: 2px solid var(--ink);
    break-inside: avoid;
  }
  .exchange table {
    min-inline-size: 33rem;
  }
  .exchange :is(.to-state, td:nth-child(2)) {
    white-space: nowrap;
  }
  .exchange .remark {
    margin-block-start: 0.6rem;
  }
  .exchange td small {
    margin-inline-start: 0.6rem;
    color: var(--quiet);
  }
  /* On a phone words are larger in the drawing, for which there is room, and a row of the table
     is two lines. */
  @media screen and (max-width: 36rem) {
    .ladder :is(.segment, .cause) {
      font-size: 14px;
    }
    ${foldedTable(css`.exchange table`)}
    .exchange tr {
      grid-template-columns: 2rem minmax(0, 1fr) minmax(0, 1.15fr);
      gap: 0 0.75rem;
    }
    .exchange :is(th, td) {
      white-space: normal;
    }
    .exchange th:first-child {
      grid-row: span 2;
    }
    /* Who is in a state stands above both, which stay below their headings. */
    .exchange td[colspan] {
      grid-column: 2 / -1;
    }
  }
  /* The longest name and the longest segment each fit half of the narrowest phone. */
  @media screen and (max-width: 24rem) {
    .exchange tr {
      grid-template-columns: 2rem repeat(2, minmax(0, 1fr));
      gap: 0 0.5rem;
    }
    .exchange :is(td code, .to-state) {
      font-size: 0.8125rem;
    }
    /* Below the name, behind the mark. */
    .exchange td small {
      display: block;
      margin-inline-start: calc(16px + 0.45rem);
    }
  }
`;
