import { css } from 'lit';

/** The page of the state machine: scenarios beside the stage, the player, its map, ladder and listings. */
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
      margin-block-end: 1.5rem;
      padding-block: 0.75rem;
      overflow-x: auto;
      overscroll-behavior-x: contain;
    }
    .scenarios li {
      flex: none;
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
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .controls button,
  .player select {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: 0.25rem 0.9rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .controls .play {
    min-inline-size: 6.5rem;
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    forced-color-adjust: none;
    font-weight: 600;
  }
  .own-row {
    margin-block: 1rem;
    padding: 0.75rem 1rem;
    background: var(--other-paper);
    font-size: 0.9375rem;
  }
  .own-row p {
    margin-block-end: 0.4rem;
  }
  .own-row button[aria-pressed='true'] {
    border-width: 2px;
    border-color: var(--ink);
    font-weight: 600;
  }
  .controls button:disabled {
    border-color: var(--hairline);
    color: var(--quiet);
    cursor: default;
  }
  .player label {
    display: inline-flex;
    flex-wrap: wrap;
    max-inline-size: 100%;
    gap: 0.5rem;
    align-items: center;
    color: var(--quiet);
    font-size: var(--small);
  }
  .controls .scrub {
    flex: 1 1 14rem;
  }
  .scrub input {
    flex: 1;
    min-inline-size: 6rem;
    min-block-size: 44px;
    accent-color: var(--ink);
  }
  .player .line {
    min-block-size: 5.2em;
    max-inline-size: none;
    margin-block: 1rem 0.25rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 4px solid var(--ink);
  }
  .line b {
    display: block;
    color: var(--quiet);
    font-weight: 400;
    font-size: var(--small);
  }
  .line .places {
    display: block;
  }
  .places [data-phase] {
    color: var(--phase);
    font-weight: 600;
  }
  /* Where the hosts are is told by colour, marks and what is cut away: a step lays out nothing of the map. */
  .player .life-map {
    margin-block: 1.25rem 0.5rem;
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  .player .station {
    block-size: 5rem;
    contain: size layout style;
  }
  .player .station a {
    block-size: 5rem;
  }
  .player .station .name {
    position: absolute;
    inset-block-start: 22px;
    margin-inline-start: 10px;
    padding-inline: 0.25rem;
    font-weight: 600;
  }
  .player .station .who {
    display: flex;
    gap: 3px;
    margin-block-start: 1.3rem;
    padding-inline-start: 10px;
  }
  .who b {
    flex: none;
    inline-size: 1.35rem;
    border: 2px solid var(--phase);
    border-radius: 50%;
    background: var(--paper);
    color: var(--ink);
    font: 600 0.75rem/1.1rem var(--mono);
    text-align: center;
  }
  .who [data-absent] {
    visibility: hidden;
  }
  @media screen and (max-width: 52rem) {
    .player .station .name {
      inline-size: max-content;
      block-size: auto;
      overflow: visible;
    }
    .player .station[data-lit] .name {
      clip-path: none;
    }
    .player .at-CLOSED .who {
      justify-content: end;
      padding-inline-start: 0;
    }
  }
  .drawn {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr));
    gap: 1rem 2rem;
    align-items: start;
    margin-block-end: 1.5rem;
  }
  .drawn > * {
    min-inline-size: 0;
  }
  .run-ladder [data-to-come] {
    visibility: hidden;
  }
  .run-ladder .host {
    fill: var(--ink);
    font: 600 15px var(--mono);
    text-anchor: middle;
  }
  .run-ladder .way[data-open] {
    stroke-dasharray: 5 4;
  }
  .run-ladder .cross {
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .listings figure {
    margin: 0.75rem 0 0;
  }
  .listings figcaption {
    color: var(--quiet);
    font-size: var(--small);
  }
  .listings pre {
    margin: 0.25rem 0 0;
    padding: 0.6rem 0.75rem;
    background: var(--other-paper);
    font: 0.75rem/1.5 var(--mono);
    min-block-size: 6em;
  }
  .run {
    min-inline-size: 46rem;
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
    min-inline-size: 17rem;
  }
  .run tr[aria-current] {
    background: var(--other-paper);
    box-shadow: inset 4px 0 var(--ink);
  }
  /* Every row has the room that the mark of the current one takes: a step lays out no table. */
  .run th:first-child {
    padding-inline-start: 0.6rem;
  }
  @media print {
    .scenarios,
    .controls,
    .listings label {
      display: none;
    }
    .scenario {
      break-after: page;
    }
    .run-ladder {
      max-block-size: 15cm;
    }
  }
`;
