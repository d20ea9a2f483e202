import { css } from 'lit';

/** What every page has: its width, its headings, its foot. */
export const frameStyles = css`
  body {
    max-inline-size: 88rem;
    margin-inline: auto;
    padding: 0 max(1rem, min(3.5vw, 3rem));
    padding-inline: max(1rem, min(3.5vw, 3rem), env(safe-area-inset-left))
      max(1rem, min(3.5vw, 3rem), env(safe-area-inset-right));
  }
  /* A desk with a very large screen stands further away. */
  @media screen and (min-width: 120rem) {
    :root {
      font-size: 112.5%;
    }
  }
  @media screen and (min-width: 150rem) {
    :root {
      font-size: 131.25%;
    }
  }
  main > * {
    margin-block-start: 2rem;
  }
  main > p,
  main > h1 + * {
    margin-block-start: 0.75rem;
  }
  .scroll {
    overflow-x: auto;
  }
  .title {
    margin-block-end: 0;
    font-size: clamp(1.75rem, 1.2rem + 2vw, 2.75rem);
    line-height: 1.15;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  kbd {
    padding: 0.05rem 0.4rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    font: 0.8125rem/1.4 var(--mono);
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.1rem;
  }
  .words a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
    text-decoration-color: var(--phase, currentcolor);
    text-decoration-style: dotted;
  }
  .words a:hover {
    text-decoration-style: solid;
  }
  @media (pointer: coarse) {
    .words a,
    .compare th[scope='row'] a,
    .handshakes h2 a,
    .sources p a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
    /* No higher than its line within: its mark stands in the middle, and its name on the line of its neighbours. */
    .to-state {
      padding-block: calc((45px - 1lh) / 2);
    }
    /* A sentence, with names in it that are elements: it flows. */
    .question h3 a {
      display: inline-block;
      padding-block: calc((44px - 1.35em) / 2);
    }
    /* So does the title of a source, whose first line its number or dot stands at. */
    :is(.sources, .all-sources) li > a {
      padding-block: calc((44px - 1.1em) / 2);
    }
    :is(.sources, .all-sources) li:has(> a) {
      padding-block: calc((44px - 1lh) / 2);
    }
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2rem;
    justify-content: space-between;
    margin-block-start: 3rem;
    padding-block: 1rem calc(1rem + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--hairline);
    color: var(--quiet);
    font-size: var(--small);
  }
  footer p {
    display: flex;
    gap: 1.25rem;
    align-items: center;
    min-block-size: 44px;
    margin: 0;
  }
  .install {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  footer a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
`;
