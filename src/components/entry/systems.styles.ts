import { css } from 'lit';

/** Lists of systems, each folded under its name. */
export const systemsStyles = css`
  details > summary {
    min-block-size: 44px;
    padding-block: 0.7rem;
    color: var(--quiet);
    cursor: pointer;
    font-size: var(--small);
  }
  .systems summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: baseline;
    border-block-end: 1px solid var(--hairline);
    color: var(--ink);
    font-size: 0.9375rem;
  }
  .systems summary b {
    min-inline-size: 8rem;
    max-inline-size: calc(100% - 1.4rem);
    font-weight: 600;
  }
  .systems summary::before {
    flex: none;
    inline-size: 0.4rem;
    block-size: 0.4rem;
    border: solid var(--quiet);
    border-width: 0 1.5px 1.5px 0;
    content: '';
    rotate: -45deg;
    translate: 0 -0.1rem;
  }
  .systems [open] > summary {
    border-block-end-color: var(--ink);
  }
  .systems [open] > summary::before {
    rotate: 45deg;
    translate: 0 -0.2rem;
  }
  .systems .glance {
    flex: 1;
    min-inline-size: min(100%, 12rem);
    overflow-wrap: anywhere;
  }
  .glance bdi {
    margin-inline-end: 0.6rem;
  }
  .systems table {
    margin-block-end: 1.5rem;
  }
  .systems small {
    color: var(--quiet);
  }
`;
