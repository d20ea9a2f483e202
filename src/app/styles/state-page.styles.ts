import { css } from 'lit';

/** The page of one state; on small screens its tables become rows. */
export const statePageStyles = css`
  article {
    display: grid;
    gap: 2.25rem 3rem;
  }
  article > * {
    min-inline-size: 0;
  }
  article .life-map {
    padding-block-end: 0.5rem;
    border-block-end: 1px solid var(--hairline);
  }
  /* Half of the page, far below; the size is the usual one on a phone. */
  @media screen and (max-width: 40rem) {
    .spellings {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 99rem;
    }
  }
  @media screen and (max-width: 24rem) {
    .spellings {
      contain-intrinsic-block-size: auto 112rem;
    }
  }
  @media (min-width: 64rem), print {
    article {
      grid-template-columns: 3fr 2fr;
    }
    article > * {
      grid-column: 1 / -1;
    }
    article > :is(.facts, .commands, .spellings:has(+ .beside)) {
      grid-column: 1;
    }
    article > :is(.explanation, .commands + .asked, .beside) {
      grid-column: 2;
    }
    .explanation h2 {
      margin-block-start: 0.65rem;
    }
  }
  .explanation p {
    line-height: 1.65;
  }
  /* Where the state is met in the handshakes and the machine belongs to the ways above. */
  @media screen {
    article > :is(.handshake, .run-it) {
      margin-block-start: -1.25rem;
    }
  }
  .handshake {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9rem;
    align-items: center;
    max-inline-size: none;
    margin: 0;
  }
  .handshake a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .facts dd p {
    margin: 0;
  }
  .limits b {
    margin-inline-end: 0.4rem;
    font-weight: 600;
  }
  .asked details {
    border-block-end: 1px solid var(--hairline);
  }
  .asked summary {
    position: relative;
    padding-inline-start: 1.4rem;
    color: var(--ink);
    font-size: 0.9375rem;
    line-height: 1.4;
    list-style: none;
  }
  .asked summary::-webkit-details-marker {
    display: none;
  }
  .asked summary::before {
    position: absolute;
    inset-block-start: 1.2rem;
    inset-inline-start: 0;
    inline-size: 0.4rem;
    block-size: 0.4rem;
    border: solid var(--quiet);
    border-width: 0 1.5px 1.5px 0;
    content: '';
    rotate: -45deg;
  }
  .asked [open] > summary::before {
    rotate: 45deg;
  }
  .asked details p {
    padding-inline-start: 1.4rem;
    font-size: 0.9375rem;
  }
  .asked .all {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-size: var(--small);
  }
  .asked > p {
    margin: 0;
  }
  .beside {
    display: grid;
    gap: 2.25rem;
    align-content: start;
  }
  .sources ul {
    padding-inline-start: 1.25rem;
    color: var(--quiet);
    font-size: var(--small);
    overflow-wrap: anywhere;
  }
  @media screen and (min-width: 48rem) {
    .spelling-table th[scope='row'] {
      white-space: nowrap;
    }
  }
  @media screen and (max-width: 63.99rem) {
    .ways th a {
      margin-block: 0;
      min-block-size: 44px;
    }
  }
  @media screen and (max-width: 36rem) {
    .facts > div {
      grid-template-columns: 1fr;
    }
  }
  /* Text at twice its size: a word of these tables, which are none on a phone, is wider than the page. */
  @media screen and (max-width: 15em) {
    .spelling-table,
    .ways table {
      overflow-wrap: anywhere;
    }
  }
`;
