import { css } from 'lit';
import { unseen } from '../../components/theme/unseen.ts';

/** The player of the state machine: its controls, map, ladder and listings. */
export const machinePlayerStyles = css`
  :is(.controls, .pace) {
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
  /* On a phone the four buttons share a line, and the slider has one of its own. */
  @media screen and (max-width: 36rem) {
    .controls > button {
      flex: 1 1 auto;
      max-inline-size: 32%;
      padding-inline: 0.4rem;
      font-size: 0.875rem;
      line-height: 1.25;
    }
    .controls > .play {
      min-inline-size: 4.25rem;
    }
  }
  /* Where three of them fill the line, two and two. */
  @media screen and (max-width: 23rem) {
    .controls > button {
      flex-basis: 40%;
      max-inline-size: 49%;
    }
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
  .controls button[aria-disabled='true'] {
    border-color: var(--hairline);
    color: var(--quiet);
    cursor: default;
  }
  @media (forced-colors: active) {
    .controls button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
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
  /* The slider and the speed go to the next line together. */
  .pace {
    flex: 1 1 19rem;
  }
  .pace .scrub {
    flex: 1 1 8.5rem;
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
  .aloud {
    ${unseen}
    white-space: nowrap;
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
  /* On paper nothing is to come: the ladder is that of the whole scenario, as the table below it. */
  @media screen {
    .run-ladder [data-to-come] {
      visibility: hidden;
    }
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
`;
