import { css } from 'lit';

export const ladderStyles = css`
  .ladder {
    display: block;
    inline-size: 100%;
    min-inline-size: 26rem;
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
    font: 650 15px var(--mono);
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
    font: 12px var(--mono);
    letter-spacing: -0.02em;
    text-anchor: middle;
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
  .exchange .to-state {
    white-space: nowrap;
  }
`;
