import { css } from 'lit';

/**
 * The page of a state on paper, to be pinned beside a screen: two or three sheets with all that is said, the commands
 * of the reader's system, and of the spellings the words alone.
 */
export const statePrintStyles = css`
  @media print {
    :root {
      font-size: 8pt;
    }
    article {
      display: block;
    }
    article > * + * {
      margin-block-start: 1.2rem;
    }
    article .life-map {
      padding-block-end: 0;
    }
    .small .station[data-lit] .name {
      print-color-adjust: exact;
    }
    .entry-head h1 {
      font-size: 3rem;
    }
    .lead {
      margin-block-start: 0.4rem;
    }
    .explanation p {
      max-inline-size: none;
      line-height: 1.5;
      margin: 0;
    }
    .explanation h2 {
      margin-block-start: 0;
    }
    .facts > div {
      grid-template-columns: 9.5rem 1fr;
      padding-block: 0.3rem;
    }
    .facts dd {
      max-inline-size: none;
    }
    .limits {
      columns: 2;
      column-gap: 2rem;
    }
    details > summary {
      min-block-size: 0;
      padding-block: 0.25rem;
    }
    .ways {
      gap: 0 2rem;
      grid-template-columns: 1fr 1fr;
    }
    .ways :is(details, .who) {
      display: none;
    }
    .ways .remark {
      margin-block: 0.3rem 0;
    }
    .systems > :not([open]),
    .run-it:not([open]) {
      display: none;
    }
    .spellings .systems > * {
      display: block;
      break-inside: avoid;
    }
    .spellings details::details-content {
      display: none;
    }
    .spellings .systems summary,
    .spellings .systems [open] > summary {
      border-block-end-color: var(--hairline);
    }
    :is(.systems, .asked) summary::before {
      display: none;
    }
    .systems summary b {
      min-inline-size: 11rem;
    }
    .spellings .systems {
      columns: 2;
      column-gap: 2rem;
    }
    .lines {
      columns: 2;
      column-gap: 2rem;
    }
    .lines li {
      padding-block: 0.15rem;
      grid-template-columns: 1fr;
      break-inside: avoid;
    }
    .line {
      padding: 0.15rem 0.5rem;
      background: none;
      border-inline-start-width: 2px;
    }
    .ways th a,
    .handshake a,
    .links a {
      min-block-size: 0;
    }
    .asked {
      columns: 2;
      column-gap: 2rem;
    }
    /* Room below the heading that the first lines take again: without it, it goes to the next sheet with them. */
    .asked > h2 {
      column-span: all;
      break-inside: avoid;
      padding-block-end: 6rem;
      margin-block-end: -5.4rem;
    }
    .asked summary {
      padding: 0.3rem 0 0.1rem;
      font-weight: 600;
      list-style: none;
    }
    .asked details {
      break-inside: avoid;
    }
    .asked details p {
      margin: 0 0 0.3rem;
      padding: 0;
      max-inline-size: none;
      font-size: inherit;
    }
    .asked .all,
    .commands .remark a,
    .sources > p {
      display: none;
    }
    table {
      line-height: 1.35;
    }
    th,
    td {
      padding-block: 0.2rem;
    }
    .beside {
      display: block;
    }
    .beside > * + * {
      margin-block-start: 1.2rem;
    }
    .sources ul {
      columns: 2;
      column-gap: 2rem;
      margin: 0;
    }
    p {
      margin-block-end: 0.4rem;
    }
    sup a {
      padding: 0 0.1em;
    }
  }
`;
