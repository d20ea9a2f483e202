import { css } from 'lit';
import { unseen } from '../theme/unseen.ts';

export const stateSearchStyles = css`
  :host {
    display: block;
    position: relative;
    color: var(--ink);
    font: var(--normal) / 1.45 var(--sans);
  }
  :host(:lang(ko)) {
    word-break: keep-all;
  }
  * {
    box-sizing: border-box;
  }
  /* A box of its own size: typing lays out what is in it, and not the page around it. */
  :host(:not([inline])) [role='search'] {
    position: relative;
    block-size: 46px;
    contain: size layout style;
  }
  :host(:not([inline])) {
    z-index: 5;
  }
  .field {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
  }
  .field:focus-within {
    outline: 3px solid var(--phase-opening);
    outline-offset: 1px;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 44px;
    padding: 0 0.75rem;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: 400 1rem/1.2 var(--mono);
    letter-spacing: -0.02em;
    appearance: none;
  }
  input::placeholder {
    color: var(--quiet);
    opacity: 1;
    font-weight: 400;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  kbd {
    margin-inline-end: 0.6rem;
    padding: 0.05rem 0.45rem;
    border: 1px solid var(--hairline);
    border-radius: 3px;
    color: var(--quiet);
    font: 0.8125rem/1.4 var(--mono);
  }
  .field:focus-within kbd {
    display: none;
  }
  @media (pointer: coarse), (max-width: 15em) {
    kbd {
      display: none;
    }
  }
  .clear {
    inline-size: 44px;
    block-size: 42px;
    border: 0;
    background: none;
    color: var(--quiet);
    cursor: pointer;
    font: inherit;
  }
  .clear svg {
    display: block;
    margin: auto;
    inline-size: 14px;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .clear:focus-visible {
    outline: 3px solid var(--phase-opening);
    outline-offset: -4px;
  }
  .panel {
    position: absolute;
    z-index: 5;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    max-block-size: min(34rem, 70dvh);
    overflow-y: auto;
    overscroll-behavior: contain;
    /* A keystroke lays out the list, not the page below it. */
    contain: content;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
  }
  :host([inline]) .panel {
    position: static;
    max-block-size: none;
    margin-block-start: 4px;
    border: 0;
  }
  .message {
    margin: 0;
    padding: 0.8rem 0.9rem;
    overflow-wrap: anywhere;
  }
  .message small {
    display: block;
    color: var(--quiet);
    font-size: var(--small);
  }
  .report {
    padding-block: 0 0.6rem;
    font-size: var(--small);
  }
  .report :is(a, button) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink);
    cursor: pointer;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .report :focus-visible {
    outline: 3px solid var(--phase-opening);
    outline-offset: 2px;
  }
  .report span {
    display: block;
    color: var(--quiet);
  }
  .report textarea {
    display: block;
    inline-size: 100%;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--other-paper);
    color: inherit;
    font: 0.8125rem/1.4 var(--mono);
  }
  .near {
    margin: 0;
    padding: 0.6rem 0.9rem 0.2rem;
    color: var(--quiet);
    font-size: var(--small);
  }
  /* Columns of a fixed width, and rows that keep their layout to themselves: most of what a keystroke costs is laying
     out these rows. */
  [role='option'] {
    display: grid;
    grid-template-columns: 16px 11rem minmax(0, 1fr);
    gap: 0 0.75rem;
    min-block-size: 44px;
    padding: 0.55rem 0.9rem;
    border-block-start: 1px solid var(--hairline);
    margin-block-start: -1px;
    contain: layout style;
    color: inherit;
    text-decoration: none;
  }
  .mark {
    margin-block-start: 3px;
    inline-size: 14px;
    block-size: 14px;
    fill: currentColor;
    color: var(--phase);
  }
  .name {
    color: var(--phase);
    font: 600 1rem/1.3 var(--mono);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .met {
    color: var(--quiet);
    font-size: var(--small);
    line-height: 1.6;
    text-align: end;
  }
  .met bdi {
    color: var(--ink);
    font-family: var(--mono);
  }
  .met ::highlight(tcp-state-match) {
    text-decoration: underline 1.5px;
    text-underline-offset: 0.2em;
  }
  .line {
    grid-column: 2 / -1;
    font-size: 0.875rem;
  }
  [role='option'].question {
    display: flex;
    align-items: center;
    font-size: 0.875rem;
  }
  [role='option']:hover,
  [aria-selected='true'] {
    background: var(--other-paper);
  }
  [aria-selected='true'] {
    outline: 2px solid var(--ink);
    outline-offset: -2px;
  }
  @media (max-width: 32rem) {
    [role='option'] {
      grid-template-columns: 16px 1fr;
    }
    .met {
      grid-column: 2;
      text-align: start;
    }
  }
  [aria-live] {
    ${unseen}
    white-space: nowrap;
  }
`;
