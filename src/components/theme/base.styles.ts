import { css } from 'lit';

/** Type, links, tables and focus: what every page and the popup share. Needs the tokens. */
export const baseStyles = css`
  * {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: var(--normal) / 1.55 var(--sans);
    font-variant-numeric: tabular-nums;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    text-autospace: normal;
    overflow-wrap: break-word;
  }
  body:lang(ko) {
    line-height: 1.7;
    word-break: keep-all;
  }
  /* Two weights and no third: each is a font of its own, to be found, opened and shaped before a page can be seen. */
  h1,
  h2,
  h3,
  b,
  strong,
  th {
    font-weight: 600;
  }
  h2,
  h3 {
    margin: 0 0 0.6rem;
    font-size: 1.0625rem;
    line-height: 1.35;
    text-wrap: balance;
  }
  h3 {
    font-size: var(--small);
  }
  p {
    max-inline-size: 44em;
    margin: 0 0 1rem;
    text-wrap: pretty;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  :focus-visible {
    outline: 3px solid var(--phase-opening);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* The grey of browsers is too faint on a dark page, and all but too faint on a light one. */
  ::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .state-name,
  code {
    font-family: var(--mono);
    font-size: 0.95em;
    letter-spacing: -0.02em;
  }
  h1 .state-name,
  .name .state-name {
    font-size: inherit;
    letter-spacing: inherit;
  }
  .whole {
    white-space: nowrap;
  }
  .mark {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    overflow: visible;
    fill: currentColor;
  }
  .remark {
    color: var(--quiet);
    font-size: var(--small);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  th,
  td {
    padding: 0.45rem 1rem 0.45rem 0;
    border-block-end: 1px solid var(--hairline);
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    border-block-end: 1px solid var(--ink);
    color: var(--quiet);
    font-weight: 400;
    font-size: var(--small);
  }
  [role='list'] {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* Text at twice its size on a small phone: a long name is wider than the page. */
  @media (max-width: 15em) {
    body {
      overflow-wrap: anywhere;
    }
    table {
      overflow-wrap: normal;
    }
    .whole {
      white-space: normal;
    }
  }
`;
