import { css } from 'lit';
import { foldedTable } from '../../components/theme/folded-table.ts';

/** The page of the state machine: scenarios beside the stage, and each as a table. Comes after the styles of the player. */
export const machineStyles = css`
  tcp-machine {
    display: block;
  }
  @media screen and (min-width: 64rem) {
    tcp-machine {
      display: grid;
      grid-template-columns: 15rem minmax(0, 1fr);
      gap: 0 2.5rem;
      align-items: start;
    }
    .scenarios {
      position: sticky;
      inset-block-start: 1rem;
    }
  }
  .scenarios ul {
    border-block-start: 2px solid var(--ink);
  }
  .scenarios a {
    display: flex;
    align-items: center;
    min-block-size: 2.1rem;
    padding: 0.2rem 0.5rem 0.2rem 0;
    border-block-end: 1px solid var(--hairline);
    font-size: 0.9375rem;
    line-height: 1.3;
    text-decoration: none;
  }
  .scenarios a:hover {
    text-decoration: underline;
  }
  .scenarios a[aria-current] {
    padding-inline-start: 0.6rem;
    border-inline-start: 4px solid var(--ink);
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .scenarios a {
      min-block-size: 44px;
    }
  }
  @media screen and (min-width: 40.01rem) and (max-width: 63.99rem) {
    .scenarios ul {
      columns: 16rem;
      column-gap: 2rem;
      margin-block-end: 2rem;
    }
    .scenarios li {
      break-inside: avoid;
    }
  }
  /* A strip to be scrolled sideways: the player stands in the first view. */
  @media screen and (max-width: 40rem) {
    .scenarios ul {
      position: relative;
      display: flex;
      gap: 0.5rem;
      margin: 0 -0.5rem 1.5rem;
      padding: 0.75rem 0.5rem;
      overflow-x: auto;
      /* The mark of what has the keyboard is drawn around it. */
      scroll-padding-inline: 0.5rem;
      overscroll-behavior-x: contain;
    }
    .scenarios li {
      flex: none;
      max-inline-size: 100%;
    }
    .scenarios a,
    .scenarios a[aria-current] {
      padding-inline: 0.9rem;
      border: 1px solid var(--edge);
      border-radius: 3px;
    }
    .scenarios a[aria-current] {
      border-color: var(--ink);
      box-shadow: inset 0 -3px 0 var(--ink);
    }
  }
  .scenario {
    min-inline-size: 0;
    margin-block-end: 3rem;
    padding-block-start: 0.75rem;
    border-block-start: 2px solid var(--ink);
  }
  /* Twenty long tables, of which a reader sees one. */
  tcp-machine:not(:defined) .scenario + .scenario {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 40rem;
  }
  /* On a phone these are far below. */
  @media screen and (max-width: 40rem) {
    .drawn,
    .scenario > .scroll {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 40rem;
    }
  }
  @media (scripting: none) {
    .player {
      display: none;
    }
  }
  .scenario h2 {
    font-size: 1.375rem;
  }
  .run {
    min-inline-size: 44rem;
    font-size: 0.875rem;
  }
  .run :is(th, td) {
    padding-block: 0.35rem;
    vertical-align: baseline;
  }
  .run td[data-phase] {
    color: var(--phase);
    font-weight: 600;
    white-space: nowrap;
  }
  .run td[data-same] {
    font-weight: 400;
  }
  .run td[data-same] .state-name {
    margin-inline-start: calc(10px + 0.35rem);
  }
  .run .mark {
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 0.35rem;
  }
  .run .sent span {
    display: block;
    white-space: nowrap;
  }
  .run .sent small {
    display: inline-block;
    min-inline-size: 2.6rem;
    color: var(--quiet);
  }
  .run [data-lost] code {
    text-decoration: line-through;
  }
  .run .told {
    inline-size: 45%;
    min-inline-size: 11.5rem;
  }
  .run tr[aria-current] {
    background: var(--other-paper);
    box-shadow: inset 4px 0 var(--ink);
  }
  /* Every row has the room that the mark of the current one takes: a step lays out no table. */
  .run th:first-child {
    padding-inline-start: 0.6rem;
  }
  /* On a phone what happens would be out of view, and its height that of every row: it stands below the states. */
  @media screen and (max-width: 40rem) {
    ${foldedTable(css`.run`)}
    .run tr {
      grid-template-columns: 2.75rem repeat(2, minmax(0, 1fr));
      gap: 0.1rem 0.5rem;
    }
    .run :is(th, td):nth-child(4) {
      grid-area: 1 / 3;
    }
    .run :is(.sent, .told) {
      grid-column: 2 / -1;
    }
    .run .told {
      inline-size: auto;
      min-inline-size: 0;
    }
    .run .sent span {
      white-space: normal;
    }
    .run thead :nth-child(3),
    .run thead :nth-child(5) {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  /* Two names of twice their size are wider than a phone. */
  @media screen and (max-width: 15em) {
    .run tr {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .run :is(th, td):not(:first-child) {
      grid-area: auto / 2;
      overflow-wrap: anywhere;
    }
  }
  @media print {
    /*
     * The ladder says on paper where the hosts are at each step, and stands in the place of the map; what is told of the
     * step on the screen is told in the table. A scenario is one sheet, and the longest two.
     */
    .lead,
    .scenarios,
    .controls,
    .player :is(.line, .remark, .life-map),
    .listings {
      display: none;
    }
    .scenario,
    .scenario h2,
    .lesson {
      margin-block: 0 0.3rem;
    }
    .scenario h2 {
      font-size: 1.1rem;
    }
    .run-ladder {
      max-block-size: 11.5cm;
    }
    .run {
      min-inline-size: 0;
      font-size: 8.5pt;
      line-height: 1.3;
    }
    .run :is(th, td) {
      padding-block: 0.1rem;
    }
    .run .told {
      inline-size: 60%;
    }
    /* Without a script all of them are there: one beside the next, as they fill the sheets. */
    tcp-machine:not(:defined) .scenario {
      break-inside: avoid;
    }
    tcp-machine:not(:defined) .run {
      font-size: 7.5pt;
    }
  }
`;
