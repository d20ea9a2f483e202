import { css, unsafeCSS } from 'lit';
import { readerSystems } from '../states/systems.ts';

/** The reader's spelling stands first and large; the standard name follows, or stands alone. */
const readersNames = Object.keys(readerSystems)
  .map((system) => {
    const own = `[data-system='${system}'] [data-for~='${system}']`;
    return `${own}{display:inline}${own}~.standard{display:var(--standard,inline-block);font-size:.68em;font-weight:400;letter-spacing:-.01em;color:var(--quiet);margin-inline-start:var(--standard-gap,.5em)}`;
  })
  .join('');

/** The site: masthead, pages, and what they do on small screens and on paper. */
export const siteStyles = css`
  body {
    max-inline-size: 88rem;
    margin-inline: auto;
    padding: 0 max(1rem, min(3.5vw, 3rem));
    padding-inline: max(1rem, min(3.5vw, 3rem), env(safe-area-inset-left))
      max(1rem, min(3.5vw, 3rem), env(safe-area-inset-right));
  }
  .skip {
    position: absolute;
    inset-inline-start: 1rem;
    inset-block-start: -5rem;
    z-index: 9;
    padding: 0.7rem 1rem;
    background: var(--ink);
    color: var(--paper);
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
    font: 700 1.0625rem / 1.2 var(--mono);
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
    font-size: max(1em, 16px);
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
  main > * {
    margin-block-start: 2rem;
  }
  main > p,
  main > h1 + * {
    margin-block-start: 0.75rem;
  }
  [data-for] {
    display: none;
  }
  ${unsafeCSS(readersNames)}
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
  .life-map .names {
    display: block;
    white-space: nowrap;
  }
  .life-map.small {
    --standard: none;
  }
  h1 .standard {
    white-space: nowrap;
  }
  @media (min-width: 64rem), print {
    .life-map.large {
      --standard: block;
      --standard-gap: 0;
    }
  }

  .scroll {
    overflow-x: auto;
  }
  .compare table {
    min-inline-size: 56rem;
  }
  .compare th[scope='row'] a {
    display: block;
    min-block-size: 1.6rem;
    color: var(--phase);
    font-weight: 650;
  }
  .compare td {
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
    font-weight: 500;
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
    text-decoration-color: var(--phase-other);
    text-decoration-style: dotted;
  }
  .words a:hover {
    text-decoration-style: solid;
  }

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
  @media (min-width: 64rem), print {
    article {
      grid-template-columns: 3fr 2fr;
    }
    article > * {
      grid-column: 1 / -1;
    }
    article > .facts {
      grid-column: 1;
    }
    article > .explanation {
      grid-column: 2;
    }
    .explanation h2 {
      margin-block-start: 0.65rem;
    }
  }
  .explanation p {
    line-height: 1.65;
  }
  .sources ol {
    columns: 26rem;
    column-gap: 3rem;
    padding-inline-start: 1.75rem;
    color: var(--quiet);
    font-size: var(--small);
  }
  .sources li {
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .sources li:target {
    background: var(--other-paper);
    color: var(--ink);
  }
  .notices {
    position: fixed;
    inset-block-end: max(1rem, env(safe-area-inset-bottom));
    inset-inline: 1rem;
    z-index: 8;
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    pointer-events: none;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    padding: 0.25rem 0.5rem 0.25rem 1rem;
    border: 1px solid var(--ink);
    border-radius: 3px;
    background: var(--ink);
    color: var(--paper);
    font-size: var(--small);
    pointer-events: auto;
  }
  .notice p {
    margin: 0;
  }
  .notice button {
    min-block-size: 44px;
    padding-inline: 0.75rem;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    font: 600 var(--small) var(--sans);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice :focus-visible {
    outline-color: currentColor;
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
  footer a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .title {
    margin-block-end: 0;
    font-size: clamp(1.75rem, 1.2rem + 2vw, 2.75rem);
    line-height: 1.15;
    letter-spacing: -0.02em;
  }
  .platforms {
    columns: 30rem;
    column-gap: 3rem;
  }
  .platforms h2 {
    margin: 0;
    padding-block: 1.1rem 0.4rem;
    border-block-end: 2px solid var(--ink);
    break-after: avoid;
  }
  .platforms summary {
    border-block-end: 1px solid var(--hairline);
    color: var(--ink);
    font-size: 0.9375rem;
  }
  .platforms summary span {
    float: inline-end;
    color: var(--quiet);
    font-size: var(--small);
  }
  .platforms details {
    break-inside: avoid;
  }
  .platforms table {
    margin-block-end: 1.5rem;
  }
  .to-state {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    color: var(--phase);
    font-weight: 600;
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
  kbd {
    padding: 0.05rem 0.4rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    font: 0.8125rem/1.4 var(--mono);
  }
  .overview + footer {
    margin-block-start: 0;
    border-block-start: 0;
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
    .ways table,
    .ways tbody,
    .ways tr,
    .ways :is(th, td) {
      display: block;
    }
    .ways thead {
      display: none;
    }
    .ways tr {
      padding-block: 0.6rem;
      border-block-end: 1px solid var(--hairline);
    }
    .ways :is(th, td) {
      padding-block: 0.1rem;
      border: 0;
    }
    .ways th a {
      margin-block: 0;
      min-block-size: 44px;
    }
  }
  @media screen and (max-width: 36rem) {
    .facts > div {
      grid-template-columns: 1fr;
    }
    .spelling-table,
    .spelling-table tbody {
      display: block;
    }
    .spelling-table thead {
      display: none;
    }
    .spelling-table tr {
      display: grid;
      grid-template-columns: 1fr auto;
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--hairline);
    }
    .spelling-table .system {
      border: 0;
    }
    .spelling-table :is(th[scope='row'], td) {
      padding: 0;
      border: 0;
    }
    .spelling-table :is(.system th, td:last-child) {
      grid-column: 1 / -1;
    }
    h1 .names {
      --standard: block;
      --standard-gap: 0;
    }
    .masthead {
      column-gap: 0.75rem;
    }
    .brand {
      font-size: 0.9375rem;
    }
    .tools {
      gap: 0.75rem;
    }
    .tools label {
      font-size: 0;
      gap: 0;
    }
    .tools select {
      inline-size: 6.25rem;
    }
  }

  /* On paper the overview is one sheet, lying; every other page runs on as long as it is. */
  @page {
    size: landscape;
    margin: 9mm 10mm 8mm;
  }
  @media print {
    :root {
      font-size: 10.5pt;
    }
    body {
      max-inline-size: none;
      padding: 0;
    }
    tcp-state-search,
    .tools,
    .skip,
    .notices,
    footer a,
    details:not([open]) {
      display: none;
    }
    .tagline {
      display: block;
      margin: 0;
    }
    .masthead {
      grid-template-columns: auto 1fr;
      padding-block: 0 0.3rem;
    }
    .brand {
      min-block-size: 0;
      font-size: 1.15rem;
    }
    a {
      text-decoration: none;
    }
    tr,
    .facts > div,
    .station {
      break-inside: avoid;
    }
    h2 {
      break-after: avoid;
    }
    footer,
    footer p {
      min-block-size: 0;
      margin-block-start: 0.4rem;
      padding: 0;
    }
    :root:has(.overview) {
      font-size: 8.4pt;
    }
    .overview > * {
      margin-block-start: 0.6rem;
    }
    .overview .station {
      padding-block-end: 0;
    }
    .overview .other-words {
      display: none;
    }
    .overview .compare {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 1.5rem;
      align-items: baseline;
    }
    .overview .compare .scroll {
      grid-column: 1 / -1;
    }
    .overview .compare :is(h2, .remark) {
      margin: 0;
    }
    .overview .compare .remark {
      max-inline-size: none;
    }
    .compare th[scope='row'] a {
      min-block-size: 0;
    }
    .overview .compare table {
      min-inline-size: 0;
    }
    .overview .compare :is(th, td) {
      padding-block: 0.16rem;
    }
    .overview .scroll {
      overflow: visible;
    }
  }
`;
