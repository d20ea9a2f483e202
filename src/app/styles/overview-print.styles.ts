import { css } from 'lit';

/** The overview on paper: one sheet, lying, with the map, the handshakes and the spellings. */
export const overviewPrintStyles = css`
  @page {
    size: landscape;
    margin: 8mm 10mm 7mm;
  }
  @media print {
    :root {
      font-size: 7.5pt;
    }
    .overview + footer {
      margin-block-start: 0.2rem;
    }
    .overview .life-map {
      --my: 17px;
    }
    .overview .life-map .line {
      margin-block-start: 0.15rem;
      line-height: 1.3;
    }
    .overview > * {
      margin-block-start: 0.35rem;
    }
    .overview .station {
      padding-block-end: 0;
    }
    .overview .handshakes > div {
      grid-template-columns: repeat(4, 1fr);
      gap: 0.8rem;
    }
    .overview .handshakes h2 {
      display: none;
    }
    .overview .handshakes :is(small, .install) {
      display: none;
    }
    .overview .ladder {
      margin-block: 0.2rem 0;
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
      padding-block: 0.05rem;
      line-height: 1.3;
    }
    .overview .scroll {
      overflow: visible;
    }
  }
`;
