import { css } from 'lit';

/** The chart of states over time. */
export const seriesStyles = css`
  .chart-box {
    display: grid;
    gap: 0.5rem 2rem;
    align-items: start;
  }
  @container paste (min-width: 52rem) {
    .chart-box {
      grid-template-columns: 3fr 1fr;
    }
  }
  .chart {
    inline-size: 100%;
    block-size: auto;
    touch-action: pan-y;
    font: 11px var(--sans);
  }
  /* The drawing shrinks with the page; what is written in it stays to be read. */
  @container paste (max-width: 44rem) {
    .chart {
      overflow: visible;
      font-size: 14px;
    }
  }
  @container paste (max-width: 34rem) {
    .chart {
      font-size: 18px;
    }
  }
  @container paste (max-width: 26rem) {
    .chart {
      margin-block-end: 18px;
      font-size: 22px;
    }
    /* Two times with their dates are wider than a phone; both stand clear of the lowest line. */
    .chart .time {
      translate: 0 8px;
    }
    .chart .last {
      translate: 0 36px;
    }
  }
  .chart .grid {
    stroke: var(--hairline);
  }
  .chart .axis {
    fill: var(--quiet);
  }
  .chart .curve {
    fill: none;
    stroke: var(--phase);
    stroke-width: 2;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .chart .curve[data-phase='opening'] {
    stroke-dasharray: 7 3;
  }
  .chart .curve[data-phase='closing-first'] {
    stroke-dasharray: 2 3;
  }
  .chart .curve[data-phase='closing-second'] {
    stroke-dasharray: 9 2 2 2;
  }
  .chart .point {
    fill: var(--phase);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .chart .cursor {
    stroke: var(--ink);
  }
  .chart .growth line {
    stroke: var(--phase);
    stroke-dasharray: 3 3;
  }
  .chart .growth path {
    fill: var(--phase);
  }
  .legend {
    font-size: var(--small);
  }
  .legend li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5rem;
    align-items: center;
    padding-block: 0.15rem;
    color: var(--phase);
    font-weight: 600;
  }
  .legend .mark {
    inline-size: 12px;
    block-size: 12px;
  }
  .legend b {
    margin-inline-start: auto;
    color: var(--ink);
  }
  .legend small {
    flex-basis: 100%;
    font-weight: 400;
    color: var(--quiet);
  }
  .cursor-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    font-size: var(--small);
  }
  .cursor-row input {
    flex: 1 1 16rem;
    min-block-size: 36px;
    accent-color: var(--ink);
  }
  .comparison :is(th, td) .mark {
    inline-size: 11px;
    block-size: 11px;
    margin-inline-end: 0.45rem;
  }
  .comparison tbody th,
  .stuck p .mark {
    color: var(--phase);
    white-space: nowrap;
  }
  .comparison h3 {
    margin-block: 1rem 0.3rem;
  }
  .comparison table {
    max-inline-size: 56rem;
    font-size: var(--small);
  }
  .comparison .numeric {
    text-align: end;
  }
  .comparison td {
    white-space: nowrap;
  }
  .stuck > li {
    padding-block: 0.4rem;
    border-block-start: 1px solid var(--hairline);
  }
  .stuck p {
    margin: 0;
    max-inline-size: none;
  }
  .stuck p .mark {
    margin-inline-end: 0.5rem;
    vertical-align: -0.15em;
  }
  .rates {
    margin-block: 1.5rem;
  }
  .rates :is(p, h2) {
    margin-block-end: 0.15rem;
  }
  .as-table .scroll {
    max-block-size: 24rem;
    overflow: auto;
  }
  .as-table table {
    inline-size: auto;
    font-size: var(--small);
  }
`;
