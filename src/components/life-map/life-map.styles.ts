import { css, unsafeCSS } from 'lit';
import { unseen } from '../theme/unseen.ts';
import { fromLeftToRight, fromTopToBottom, layoutRules } from './layouts.ts';

/*
 * Every state stands in a cell of a grid, its mark at the cell's start. A track is a grid item too: it covers the
 * cells it leads through, moved by (--mx, --my) so that its corners lie on the middles of the marks, and shows the
 * borders it is made of. So the lines follow the text, whatever its length.
 */
/** What the large map and the small one share. */
export const lifeMapStyles = css`
  .life-map {
    --mx: 8px;
    --my: 1.75rem;
    --track: 2px;
    display: grid;
    position: relative;
  }
  .life-map .stretch,
  .life-map ol {
    display: contents;
    list-style: none;
  }
  .life-map .phase {
    margin: 0;
    padding-block-start: 0.4rem;
    border-block-start: 3px solid var(--phase);
    color: var(--phase);
    font: 600 var(--small) / 1.35 var(--sans);
  }
  .phase.at-opening {
    border-block-start-style: dashed;
  }
  .phase.at-closing-second {
    border-block-start-style: double;
    border-block-start-width: 4px;
  }
  .phase.at-gone {
    border-block-start-style: dotted;
  }
  .station {
    position: relative;
    z-index: 1;
    min-inline-size: 0;
  }
  .station a {
    display: block;
    color: inherit;
    text-decoration: none;
  }
  .station .mark {
    position: absolute;
    inset-block-start: calc(var(--my) - 8px);
    inset-inline-start: calc(var(--mx) - 8px);
    color: var(--phase);
    stroke: var(--paper);
    stroke-width: 2.5;
    paint-order: stroke;
  }
  .station .name {
    display: block;
    color: var(--phase);
    font: 600 var(--name) / 1.25 var(--mono);
    letter-spacing: -0.02em;
  }
  .station :is(.line, .also) {
    display: block;
  }
  .station a:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .station .lane {
    color: var(--quiet);
    font-size: 0.75rem;
    line-height: 1.2;
    white-space: nowrap;
  }
  .track {
    position: relative;
    inset-block-start: calc(var(--my) - var(--track) / 2);
    inset-inline-start: calc(var(--mx) - var(--track) / 2);
    border: 0 solid var(--phase);
    pointer-events: none;
  }
  .track[data-phase='opening'] {
    border-style: dashed;
  }
  .track[data-phase='open'] {
    --track: 3px;
  }
  .track[data-phase='closing-second'] {
    --track: 4px;
    border-style: double;
  }
`;

/** The map of one state's page: one line of places, one of them lit. */
export const smallMapStyles = css`
  .life-map.small {
    --mx: 8px;
    --my: 12px;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .small .station {
    min-block-size: 44px;
    padding-inline-end: 0.5rem;
  }
  .small .station a {
    min-block-size: 44px;
    padding-block-start: 22px;
  }
  .small .name {
    padding-inline-start: 14px;
    font-size: 0.75rem;
    white-space: nowrap;
  }
  .small .FIN-WAIT-1--CLOSING {
    margin-inline-start: calc(100% - 16px);
  }
  .small .station:not([data-lit]) .name {
    color: var(--quiet);
    font-weight: 400;
  }
  .small .station[data-lit] .name {
    inline-size: fit-content;
    margin-inline-start: 10px;
    padding-inline: 0.25rem;
    background: var(--phase);
    color: var(--paper);
    forced-color-adjust: none;
    text-decoration: none;
  }
  .small .station[data-lit] .mark {
    transform: scale(1.4);
  }
  ${unsafeCSS(layoutRules('.small', fromLeftToRight))}

  @media screen and (max-width: 52rem) {
    .small .station:not([data-lit]) .name {
      ${unseen}
    }
    .small .station[data-lit] {
      z-index: 2;
    }
    .small :is(.at-CLOSED, .at-TIME-WAIT, .at-LAST-ACK)[data-lit] .name {
      position: absolute;
      inset-inline-end: 0;
    }
  }
  /* Large letters on a small phone: the name stands below the map once more. */
  @media screen and (max-width: 15em) {
    .small .station[data-lit] .name {
      ${unseen}
      padding: 0;
    }
  }
`;

/** The map of the start page, from left to right or from top to bottom. */
export const largeMapStyles = css`
  /* Where the longest name of any system, and a word of a sentence, fits between the lines. */
  @media (min-width: 75rem), print {
    .life-map.large {
      grid-template-columns: 1fr 1.15fr 1.1fr 1.2fr 1.1fr 1.1fr 0.8fr;
    }
    .large .station {
      padding-block: calc(var(--my) + 0.9rem) 0.6rem;
      padding-inline: 1.6rem 1.75rem;
    }
    .large .station .lane {
      position: absolute;
      inset-block-start: calc(var(--my) - 1.5rem);
      inset-inline-start: 1.6rem;
    }
    .large .phase {
      margin-inline-end: 1.75rem;
    }
    .large .at-CLOSED {
      padding-inline-end: 0;
    }
    .large .phase.at-gone {
      margin-inline-end: 0;
    }
    .large .FIN-WAIT-1--CLOSING {
      margin-inline-start: calc(100% - 22px);
    }
    ${unsafeCSS(layoutRules('.large', fromLeftToRight))}
  }

  @media screen and (max-width: 74.99rem) {
    .life-map.large {
      --my: 14px;
      grid-template-columns: 24px 24px 24px 1fr;
    }
    .large .station {
      padding-inline-start: min(5.4rem, 86px);
    }
    .large .station .names {
      white-space: normal;
    }
    .large .station a {
      min-block-size: 44px;
      padding-block: 1px 1.1rem;
    }
    .large .station {
      display: flex;
      flex-direction: column;
    }
    .large .station .lane {
      order: 1;
      white-space: normal;
      margin-block: -0.95rem 1.1rem;
    }
    .large .phase {
      margin-block: 0.25rem 1rem;
      margin-inline-start: 0.9rem;
    }
    .large :is(.at-ESTABLISHED, .at-CLOSING, .at-CLOSED) {
      --mx: 32px;
    }
    .large :is(.at-LISTEN, .at-SYN-RECEIVED, .at-CLOSE-WAIT, .at-LAST-ACK) {
      --mx: 56px;
    }
    .large .FIN-WAIT-1--CLOSING {
      margin-block-start: 20px;
    }
    ${unsafeCSS(layoutRules('.large', fromTopToBottom))}
  }
`;
