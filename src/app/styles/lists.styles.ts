import { css } from 'lit';

/** Commands, lists of links, numbers of sources, and the way through a long page. */
export const listsStyles = css`
  sup {
    margin-inline-start: 0.15em;
    font-size: 0.7em;
    line-height: 0;
    white-space: nowrap;
  }
  sup a {
    padding: 0.5em 0.2em;
    color: var(--quiet);
    text-decoration: none;
  }
  .jump {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    border-block: 1px solid var(--hairline);
    font-size: var(--small);
  }
  .jump a,
  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  /* Several words in one link: a flex container drops the spaces between them. */
  .links a {
    flex-wrap: wrap;
    column-gap: 1ch;
    margin-inline-end: 0.5ch;
  }
  .lines li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.15rem 0.5rem;
    padding-block: 0.55rem;
  }
  .lines :is(.purpose, .remark) {
    grid-column: 1 / -1;
    margin: 0;
    color: var(--quiet);
    font-size: var(--small);
  }
  .links small,
  .purpose em,
  .verdict {
    white-space: nowrap;
  }
  .purpose em,
  .links em,
  .links small {
    margin-inline-start: 0.35rem;
    color: var(--quiet);
    font-size: 0.75rem;
  }
  /* Hangul has no italics: a browser slants it. */
  .purpose em:lang(ko) {
    padding-inline: 0.35em;
    border: 1px solid var(--hairline);
    border-radius: 3px;
    font-style: normal;
  }
  .line {
    padding: 0.55rem 0.7rem;
    border-inline-start: 3px solid var(--edge);
    background: var(--other-paper);
    font-size: 0.875rem;
    line-height: 1.5;
    letter-spacing: 0;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @media screen and (max-width: 15em) {
    .lines li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* A word of a command goes to the next line as a whole, and is parted where it is longer than that. */
  .line .whole {
    display: inline-block;
    white-space: inherit;
    word-break: break-all;
  }
  .lines button {
    min-inline-size: 4.25rem;
    min-block-size: 44px;
    padding-inline: 0.5rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    cursor: pointer;
    font: 400 var(--small) var(--sans);
  }
  .links li {
    border-block-end: 1px solid var(--hairline);
    line-height: 1.4;
  }
  .verdict {
    margin-inline: 0.25rem;
    padding: 0 0.35rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    font-size: 0.75rem;
    font-style: normal;
  }
  p > .verdict:first-child {
    margin-inline-start: 0;
  }
  /* Links that stand alone are as high as a finger needs; those within a sentence are not. */
  @media (pointer: coarse) {
    .remark > a:only-child,
    .sheet p > a:only-child,
    .tools-beside a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
    .words a {
      min-inline-size: 1.75rem;
    }
    sup a {
      padding: 0.9em 0.5em;
    }
    /* A comma stands at the number before it, not at the edge of what a finger hits. */
    sup a:last-child {
      margin-inline-end: -0.5em;
    }
  }
`;
