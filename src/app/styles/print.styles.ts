import { css } from 'lit';

/** Paper: what every page leaves out there and how it is set. */
export const printStyles = css`
  @page {
    size: portrait;
    margin: 11mm 12mm 10mm;
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
    .pages,
    .install,
    .systems > :not([open]),
    .jump,
    .lines button {
      display: none;
    }
    .asked details::details-content {
      block-size: auto;
      content-visibility: visible;
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
    h2,
    h3 {
      break-after: avoid;
    }
    .question,
    .lines li {
      break-inside: avoid;
    }
    footer,
    footer p {
      min-block-size: 0;
      margin-block-start: 0.4rem;
      padding: 0;
    }
  }
`;
