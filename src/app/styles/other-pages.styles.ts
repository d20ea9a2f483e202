import { css } from 'lit';

/** The pages that are not about one state: tools, handshakes, about. */
export const otherPagesStyles = css`
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
  /* The view is built by a script; what the page says without one must not flash before. */
  @media (scripting: enabled) {
    tcp-paste:not(:defined) {
      display: block;
      min-block-size: 60vh;
      visibility: hidden;
    }
  }
`;
