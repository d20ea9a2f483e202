import { css } from 'lit';

/** On paper the view is a report: what was read, the counts, the findings unfolded. */
export const printStyles = css`
  @media print {
    tcp-paste
      :is(
        button:not(.row-link):not(.counts button):not(.compared button),
        .file,
        select,
        .snapshot,
        textarea,
        progress,
        .limits,
        .check,
        tcp-copy-button,
        .cursor-row,
        .pane-tools,
        .data-pane,
        .unanswered,
        .checked,
        .intake,
        .others,
        .parts
      ) {
      display: none;
    }
    .result {
      display: block;
    }
    .finding :is(summary, li, dd > p),
    .finding .evidence {
      break-inside: avoid-page;
    }
    .finding :is(summary, dt),
    .comparison h3 {
      break-after: avoid-page;
    }
    .finding dl {
      display: block;
    }
    .finding::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .counts .bar i {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .strip {
      border-block-end-width: 2px;
    }
  }
`;
