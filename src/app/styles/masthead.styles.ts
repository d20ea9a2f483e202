import { css } from 'lit';

/** The head of every page: the name, the search field, the choice of system and language. */
export const mastheadStyles = css`
  .skip {
    position: absolute;
    inset-inline-start: 1rem;
    inset-block-start: -5rem;
    z-index: 9;
    padding: 0.7rem 1rem;
    background: var(--ink);
    color: var(--paper);
    /* Its colours are the system's where colours are forced; the ground that browsers put behind words would hide these. */
    forced-color-adjust: none;
  }
  .skip:focus {
    inset-block-start: 0.5rem;
  }
  .masthead {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 0.25rem 1.5rem;
    align-items: center;
    padding-block: 0.9rem;
    border-block-end: 2px solid var(--ink);
  }
  .brand {
    white-space: nowrap;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    margin: 0;
    font: 600 1.0625rem / 1.2 var(--mono);
    letter-spacing: -0.03em;
    text-decoration: none;
  }
  .tagline {
    display: none;
  }
  tcp-state-search {
    display: block;
    min-block-size: 44px;
    max-inline-size: 40rem;
    inline-size: 100%;
    margin-inline: auto;
    position: relative;
  }
  /* Until the element that searches takes its place; it must look the same. */
  tcp-state-search > input {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 46px;
    margin: 0;
    padding: 0 calc(0.75rem);
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    font: 400 1rem/1.2 var(--mono);
    letter-spacing: -0.02em;
    appearance: none;
  }
  tcp-state-search > input:focus-visible {
    outline: 3px solid var(--phase-opening);
    outline-offset: 1px;
  }
  tcp-state-search > kbd {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 0.6rem;
    translate: 0 -50%;
    padding: 0.05rem 0.45rem;
    border: 1px solid var(--hairline);
    border-radius: 3px;
    color: var(--quiet);
    font: 0.8125rem/1.4 var(--mono);
  }
  /* At twice its size on a small phone the hint would lie on the words of the field. */
  @media (pointer: coarse), (max-width: 15em) {
    tcp-state-search > kbd {
      display: none;
    }
  }
  .tools {
    display: flex;
    gap: 1.25rem;
    align-items: center;
    font-size: var(--small);
  }
  .tools a,
  .tools label {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 44px;
  }
  .tools select {
    min-block-size: 44px;
    max-inline-size: 9.5rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-size: max(1rem, 16px);
  }
  .pages {
    grid-column: 1 / -1;
    display: flex;
    gap: 0 1.5rem;
    margin-block-end: -0.75rem;
    overflow-x: auto;
    font-size: var(--small);
    scrollbar-width: none;
    white-space: nowrap;
  }
  .pages a {
    display: inline-flex;
    flex: none;
    align-items: center;
    min-block-size: 44px;
    text-decoration: none;
  }
  /* A strip that is wider than the screen begins with the page that is shown in view. */
  .pages [aria-current] {
    scroll-initial-target: nearest;
  }
  .pages a:hover,
  .pages [aria-current] {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.4em;
  }
  :root:not([data-system]) .needs-script {
    visibility: hidden;
  }
  @media (scripting: none) {
    .needs-script,
    tcp-state-search {
      display: none;
    }
    .tagline {
      display: block;
      margin: 0;
      color: var(--quiet);
    }
  }
  @media screen and (max-width: 63.99rem) {
    .masthead {
      grid-template-columns: 1fr auto;
    }
    tcp-state-search {
      grid-row: 2;
      grid-column: 1 / -1;
      max-inline-size: none;
    }
  }
  @media screen and (max-width: 36rem) {
    /* Where the text is large the tools go below the name; the page is never wider than the screen. */
    .masthead {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
    }
    tcp-state-search {
      order: 1;
    }
    .pages {
      order: 2;
      inline-size: 100%;
    }
    .brand {
      font-size: 0.9375rem;
    }
    /* The choice is as wide as the name of the card and the other language leave room for, beside a scroll bar too. */
    .tools {
      flex: 1 1 9rem;
      flex-wrap: wrap;
      justify-content: end;
      gap: 0.25rem 0.5rem;
    }
    .tools label {
      flex: 1 1 5.5rem;
      max-inline-size: 9.5rem;
      font-size: 0;
      gap: 0;
    }
    .tools select {
      inline-size: 100%;
      padding-inline: 0.25rem;
    }
  }
`;
