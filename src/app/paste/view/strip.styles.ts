import { css } from 'lit';

/** What was read, in one strip. */
export const stripStyles = css`
  .strip {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5rem 2rem;
    align-items: end;
    margin-block: 1.25rem 0;
    padding-block-end: 0.9rem;
    border-block-end: 1px solid var(--ink);
  }
  .strip h2 {
    margin: 0;
    font-size: var(--large);
    /* It gets the keyboard from a box that was closed, and nothing can be done with it. */
    outline: none;
  }
  .strip p {
    margin: 0.1rem 0 0;
    max-inline-size: none;
  }
  .strip .sources {
    display: grid;
    gap: 0.25rem;
    justify-items: end;
    font-size: var(--small);
  }
  .strip .sources li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    justify-content: flex-end;
  }
  .strip .sources span {
    max-inline-size: min(40cqi, 40rem);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--quiet);
  }
  .strip > :is(.buttons, .snapshot) {
    grid-column: 1 / -1;
  }
  .strip .snapshot {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    gap: 0.6rem;
    align-items: center;
    font-size: var(--small);
  }
  .strip select {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  @container paste (max-width: 40rem) {
    .strip {
      grid-template-columns: 1fr;
    }
    .strip .sources span {
      max-inline-size: 100%;
    }
    .strip .sources,
    .strip .sources li {
      justify-items: start;
      justify-content: flex-start;
    }
  }
`;
