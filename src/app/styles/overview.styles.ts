import { css } from 'lit';

/** The start page: lines on the map, spellings side by side, the words that are no state. */
export const overviewStyles = css`
  .life-map .line {
    margin-block-start: 0.3rem;
    color: var(--ink);
    font-size: 0.875rem;
    line-height: 1.4;
    text-wrap: pretty;
  }
  :lang(ko) .life-map .line {
    line-height: 1.55;
  }
  .handshakes {
    display: none;
  }
  .handshakes > div {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 40rem));
    gap: 2rem 3rem;
  }
  .handshakes a {
    text-decoration: none;
  }
  .handshakes h2 a:hover,
  .handshakes a:hover figcaption {
    text-decoration: underline;
  }
  .handshakes figure {
    margin: 0;
    padding-block-start: 0.4rem;
    border-block-start: 1px solid var(--ink);
    font-size: var(--small);
  }
  .handshakes figcaption {
    font-weight: 600;
  }
  .handshakes small {
    display: block;
    color: var(--quiet);
    font-weight: 400;
  }
  .handshakes .ladder {
    min-inline-size: 0;
    max-inline-size: 30rem;
    margin-block: 0.5rem 0;
  }
  @media (min-width: 64rem), print {
    .handshakes {
      display: block;
    }
  }
  .compare table {
    min-inline-size: 56rem;
  }
  .compare th[scope='row'] a {
    display: block;
    min-block-size: 1.6rem;
    color: var(--phase);
    font-weight: 600;
  }
  .compare :is(th, td) {
    white-space: nowrap;
  }
  .other-words {
    margin-block-start: 3rem;
    margin-inline: calc(-1 * max(1rem, min(3.5vw, 3rem)));
    padding: 1.75rem max(1rem, min(3.5vw, 3rem)) 2.25rem;
    border-block-start: 2px dashed var(--phase-other);
    background: var(--other-paper);
  }
  .other-words > h2 {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    color: var(--phase);
  }
  /* Phones draw what is far below when a reader comes near; the sizes are those that it has there, and not less: else
     its links would lie over the foot of the page for whoever asks where they are. */
  @media screen and (max-width: 40rem) {
    .compare,
    .other-words {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 36rem;
    }
    .other-words {
      contain-intrinsic-block-size: auto 140rem;
    }
  }
  @media screen and (max-width: 24rem) {
    .other-words {
      contain-intrinsic-block-size: auto 160rem;
    }
  }
  .families {
    columns: 22rem;
    column-gap: 3rem;
  }
  .families > div {
    break-inside: avoid;
    padding-block-end: 1.1rem;
  }
  .families h3 {
    margin: 0;
    color: var(--quiet);
    font-weight: 400;
  }
  .overview + footer {
    margin-block-start: 0;
    border-block-start: 0;
  }
`;
