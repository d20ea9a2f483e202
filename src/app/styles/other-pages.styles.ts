import { css } from 'lit';

/** The pages that are not about one state: questions, corrections, tools, handshakes, sources, about. */
export const otherPagesStyles = css`
  .platforms {
    columns: 30rem;
    column-gap: 3rem;
  }
  .platforms {
    max-inline-size: 60rem;
  }
  .platforms .links {
    columns: 22rem;
    column-gap: 2.5rem;
    margin-block-end: 1.5rem;
  }
  .platforms li {
    break-inside: avoid;
  }
  .goals {
    columns: 32rem;
    column-gap: 3rem;
  }
  .goals > section {
    margin-block-end: 1.5rem;
  }
  .goals h3 {
    margin: 0;
    padding-block-end: 0.3rem;
    border-block-end: 1px solid var(--ink);
  }
  .goals li {
    break-inside: avoid;
  }
  .traps ul {
    margin: 0;
    padding-inline-start: 1.2rem;
  }
  .traps li {
    padding-block: 0.35rem;
  }
  .tools-of-system summary {
    border-block-end: 1px solid var(--hairline);
    color: var(--ink);
  }
  .tools-of-system h3 {
    display: inline;
    font-size: 1rem;
  }
  /* The gap belongs to what stands before: a name that goes to the next line begins where the line does. */
  .tools-of-system h3,
  .links a:has(+ .own-name) {
    margin-inline-end: 0.6rem;
  }
  .own-name {
    color: var(--ink);
    font-size: var(--small);
  }
  .tools-of-system summary small {
    white-space: nowrap;
    margin-inline-start: 0.75rem;
    color: var(--quiet);
  }
  .tool-words {
    margin-block-end: 1.5rem;
    scroll-margin-block-start: 4rem;
  }
  .tool-words :is(td, th) {
    overflow-wrap: break-word;
  }
  .tool-words .where {
    min-inline-size: 9rem;
    color: var(--quiet);
    font-size: var(--small);
    overflow-wrap: anywhere;
  }
  .group h2 {
    padding-block-start: 0.75rem;
    border-block-start: 2px solid var(--ink);
  }
  .group {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 30rem), 1fr));
    gap: 1.5rem 3rem;
  }
  .group h2 {
    grid-column: 1 / -1;
    margin: 0;
  }
  .question h3 {
    margin: 0 0 0.25rem;
    font-size: 1rem;
  }
  .question h3 a {
    text-decoration: none;
  }
  .question h3 a:hover {
    text-decoration: underline;
  }
  .question p {
    margin: 0;
  }
  .question:target {
    outline: 2px solid var(--ink);
    outline-offset: 0.6rem;
  }
  .all-sources {
    columns: 34rem;
    column-gap: 3rem;
    padding-inline-start: 2.5rem;
    font-size: var(--small);
  }
  .all-sources li {
    padding-block: 0.3rem;
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .all-sources small {
    display: block;
    color: var(--quiet);
  }
  .all-sources :target {
    background: var(--other-paper);
  }
  .to-state {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    color: var(--phase);
    font-weight: 600;
  }
  /* On the line of what stands beside it, which the mark has not. */
  .to-state > :not(.mark) {
    align-self: baseline;
  }
  .near-address li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: center;
    padding-block-end: 0.2rem;
    border-block-end: 1px solid var(--hairline);
  }
  .near-address a {
    display: inline-flex;
    align-items: center;
    min-inline-size: 10rem;
    min-block-size: 44px;
    font: 600 1rem var(--mono);
  }
  .sheet {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: 2rem 3rem;
  }
  .sheet > section {
    padding-block-start: 0.75rem;
    border-block-start: 2px solid var(--ink);
  }
  .keys {
    margin: 0;
  }
  .keys > div {
    display: grid;
    grid-template-columns: 9rem 1fr;
    gap: 1rem;
    padding-block: 0.4rem;
    border-block-end: 1px solid var(--hairline);
  }
  .keys dd {
    margin: 0;
  }
  @media (max-width: 15em) {
    .keys > div {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }
  /* The view is built by a script; what the page says without one must not flash before. */
  @media (scripting: enabled) {
    tcp-paste:not(:defined) {
      display: block;
      min-block-size: 60vh;
      visibility: hidden;
    }
  }
  /* Where the longest word and its state leave no room for the rest, each row is a paragraph. */
  @media screen and (max-width: 56rem) {
    .tool-words,
    .tool-words tbody {
      display: block;
    }
    .tool-words thead {
      display: none;
    }
    .tool-words tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.75rem;
      justify-content: space-between;
      padding-block: 0.4rem;
      border-block-end: 1px solid var(--hairline);
    }
    .tool-words :is(td, th) {
      min-inline-size: 0;
      max-inline-size: 100%;
      padding: 0;
      border: 0;
    }
    .tool-words td:not(:nth-child(2)) {
      flex: 1 0 100%;
    }
  }
  @media print {
    .goals {
      columns: 2;
      column-gap: 2rem;
    }
    .tool-words th {
      white-space: nowrap;
    }
  }
  /* Two exchanges on a sheet. */
  @media print {
    .exchanges {
      display: block;
    }
    .exchange {
      margin-block-end: 1rem;
    }
    .exchange .ladder {
      max-inline-size: 7.6cm;
      margin-block: 0 0.25rem;
    }
    .exchange table {
      min-inline-size: 0;
    }
    .exchange :is(th, td) {
      padding-block: 0.1rem;
    }
    .exchange .to-state {
      min-block-size: 0;
      margin-block: 0;
    }
    .exchange .remark {
      margin-block: 0.3rem 0;
    }
  }
`;
