import { css } from 'lit';

/** Where texts come in, what was read, and the controls of the whole view. */
export const controlStyles = css`
  tcp-paste {
    display: block;
    container: paste / inline-size;
  }
  /* Once a listing is there, it is what the page is about. */
  main:has(> tcp-paste[data-filled]) > .title {
    font-size: var(--large);
  }
  main:has(> tcp-paste[data-filled]) > .lead {
    display: none;
  }
  main:has(> tcp-paste[data-filled]) > :is(.title, tcp-paste) {
    margin-block-start: 1.25rem;
  }
  tcp-paste .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  tcp-paste :where(button, .file, select, input[type='search'], input[type='number']) {
    min-block-size: 36px;
    padding: 0 0.75rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    font-size: var(--small);
  }
  @media (pointer: coarse) {
    tcp-paste :where(button, .file, select, input[type='search'], input[type='number']) {
      min-block-size: 44px;
      font-size: 1rem;
    }
  }
  tcp-paste :is(button, .file, select, summary) {
    cursor: pointer;
  }
  tcp-paste :where(button, .file):hover {
    border-color: var(--ink);
  }
  tcp-paste button:disabled {
    border-color: var(--hairline);
    color: var(--quiet);
    cursor: default;
  }
  tcp-paste button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  tcp-paste button.main {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  tcp-paste button.plain {
    min-block-size: 0;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  tcp-paste .file {
    display: inline-flex;
    align-items: center;
  }
  tcp-paste .file input {
    position: absolute;
    inline-size: 1px;
    opacity: 0;
  }
  tcp-paste .file:focus-within {
    outline: 3px solid var(--phase-opening);
    outline-offset: 2px;
  }
  tcp-paste .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  tcp-paste .check {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-block-size: 36px;
    font-size: var(--small);
  }
  tcp-paste .check input {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    accent-color: var(--ink);
  }
  tcp-copy-button {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
  }
  tcp-copy-button .said {
    color: var(--quiet);
    font-size: var(--small);
  }
  tcp-copy-button .said:empty {
    display: none;
  }

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
  .intake textarea::placeholder {
    color: var(--quiet);
    opacity: 1;
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
    max-inline-size: 18rem;
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
    gap: 0.6rem;
    align-items: center;
    font-size: var(--small);
  }
  .strip select {
    max-inline-size: 100%;
  }

  .result {
    display: grid;
    gap: 2rem 3rem;
    margin-block-start: 1.25rem;
  }
  .result > * {
    min-inline-size: 0;
  }
  @container paste (min-width: 66rem) {
    .result {
      grid-template-columns: minmax(24rem, 5fr) minmax(0, 7fr);
      align-items: start;
    }
    .data-pane {
      position: sticky;
      inset-block-start: 0.75rem;
    }
    :is(.series, .comparison) {
      grid-column: 1 / -1;
    }
  }
  @container paste (max-width: 40rem) {
    .strip {
      grid-template-columns: 1fr;
    }
    .strip .sources,
    .strip .sources li {
      justify-items: start;
      justify-content: flex-start;
    }
  }
`;
