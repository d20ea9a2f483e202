import { css } from 'lit';
import { unseen } from '../../../components/theme/unseen.ts';

/** The controls of the whole view, and how its parts stand beside each other. */
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
    ${unseen}
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
  tcp-paste button:is(:disabled, [aria-disabled='true']) {
    border-color: var(--hairline);
    color: var(--quiet);
    cursor: default;
  }
  @media (forced-colors: active) {
    tcp-paste button:is(:disabled, [aria-disabled='true']) {
      border-color: GrayText;
      color: GrayText;
    }
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
      /* A row of 80 characters, as netstat prints them, is seen to its end on a screen of 1280 pixels. */
      grid-template-columns: minmax(24rem, 1fr) minmax(0, 46rem);
      align-items: start;
    }
    .data-pane {
      position: sticky;
      inset-block-start: 0.75rem;
    }
  }
  /* Below the two columns and not in them: the text, which stands fast while its column scrolls, would cover them. */
  :is(.series, .comparison) {
    margin-block-start: 2rem;
  }
`;
