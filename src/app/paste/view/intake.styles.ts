import { css } from 'lit';

/** Where texts come in, and the question about an encoding. */
export const intakeStyles = css`
  .intake {
    display: grid;
    gap: 1rem;
    margin-block: 1rem 2rem;
  }
  .intake textarea {
    inline-size: 100%;
    min-block-size: 16rem;
    padding: 0.75rem 1rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--other-paper);
    color: inherit;
    font: 0.8125rem/1.7 var(--mono);
    white-space: pre;
    resize: vertical;
  }
  @media (pointer: coarse) {
    .intake textarea {
      font-size: 1rem;
    }
  }
  .intake[data-dropping] textarea {
    outline: 3px dashed var(--phase-opening);
    outline-offset: 3px;
  }
  .intake :is(.samples, .promise) {
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--hairline);
  }
  .intake ul {
    margin: 0;
    padding-inline-start: 1.2rem;
  }
  .intake li {
    max-inline-size: 44em;
    padding-block: 0.15rem;
  }
  .intake .remark {
    margin: 0.75rem 0 0;
  }
  @container paste (min-width: 52rem) {
    .intake:has(.promise) {
      grid-template-columns: 1fr 2fr;
      gap: 1rem 3rem;
    }
    .intake > :is(textarea, .buttons, h2) {
      grid-column: 1 / -1;
    }
  }

  tcp-paste .status > .reading,
  tcp-paste .problem {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
    margin-block: 1rem;
    padding: 0.6rem 1rem;
    border-inline-start: 3px solid var(--ink);
    background: var(--other-paper);
    font-size: 0.9375rem;
  }
  tcp-paste .problem {
    border-color: var(--severity-act);
  }
  tcp-paste .problem p {
    flex: 1 1 24rem;
    margin: 0;
  }
  tcp-paste .reading label {
    display: inline-flex;
    gap: 0.75rem;
    align-items: center;
  }
  tcp-paste progress {
    inline-size: 12rem;
    accent-color: var(--phase-opening);
  }
  tcp-paste .reading span {
    color: var(--quiet);
    font-size: var(--small);
  }

  .encoding {
    margin-block: 1rem;
    padding: 0.75rem 1rem;
    border-inline-start: 3px solid var(--severity-look);
    background: var(--other-paper);
  }
  .encoding p {
    margin: 0 0 0.5rem;
  }
  .encoding ul {
    display: grid;
    gap: 0.25rem;
    margin-block-end: 0.75rem;
  }
  .encoding li button {
    display: flex;
    gap: 1rem;
    align-items: baseline;
    inline-size: 100%;
    padding-block: 0.35rem;
    text-align: start;
  }
  .encoding b {
    flex: 0 0 9rem;
    font-weight: 600;
  }
  .encoding code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
`;
