import { css } from 'lit';

/** The text and the table, of which only what is in view is drawn. Heights are those that the panes compute with. */
export const listStyles = css`
  .data-pane .tabs {
    display: flex;
    gap: 1.5rem;
    border-block-end: 1px solid var(--ink);
  }
  tcp-paste .tabs button {
    padding: 0;
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    font-size: 1.0625rem;
    font-weight: 650;
    color: var(--quiet);
  }
  tcp-paste .tabs button[aria-selected='true'] {
    border-block-end-color: var(--ink);
    color: var(--ink);
  }
  .pane-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding-block: 0.6rem;
    font-size: var(--small);
  }
  .pane-tools :is(form, label, .choices) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
  }
  .pane-tools input {
    inline-size: 12rem;
  }
  .pane-tools form {
    margin-inline-start: auto;
  }
  .parts {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    margin: 0 0 0.5rem;
    font-size: var(--small);
  }
  .scroller {
    position: relative;
    max-block-size: max(24rem, calc(100dvh - 12rem));
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--hairline);
    scrollbar-width: thin;
  }
  .scroller.text {
    background: var(--paper);
    font: 0.8125rem/22px var(--mono);
    contain: strict;
    block-size: min(max(24rem, calc(100dvh - 12rem)), calc(var(--lines) * 22px + 18px));
  }
  .extent {
    position: relative;
    min-inline-size: 100%;
    inline-size: max-content;
  }
  .extent > .window {
    position: absolute;
    inset-inline-start: 0;
    min-inline-size: 100%;
  }
  .extent .text-line {
    display: flex;
    block-size: 22px;
    inline-size: max-content;
    min-inline-size: 100%;
    white-space: pre;
  }
  .extent .text-line[data-severity] {
    background: color-mix(in oklab, var(--severity) 9%, var(--paper));
  }
  .extent .text-line[data-pointed] {
    box-shadow: inset 0 0 0 1.5px var(--ink);
  }
  tcp-paste .extent .number {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    flex: none;
    min-inline-size: 3.6rem;
    box-sizing: border-box;
    min-block-size: 0;
    block-size: 22px;
    padding: 0 0.6rem 0 0.3rem;
    border: 0;
    border-inline-end: 1px solid var(--hairline);
    border-radius: 0;
    background: var(--paper);
    color: var(--quiet);
    font: 0.75rem/22px var(--mono);
    text-align: end;
    user-select: none;
  }
  .text-line[data-severity] .number {
    border-inline-end: 3px solid var(--severity);
  }
  .extent .written {
    padding-inline: 0.6rem 1.5rem;
    font: inherit;
    letter-spacing: 0;
  }
  .extent .cut {
    color: var(--quiet);
    user-select: none;
  }
  tcp-paste .extent .note {
    position: sticky;
    inset-inline-end: 0;
    flex: none;
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    max-inline-size: 15rem;
    min-block-size: 0;
    block-size: 22px;
    margin-inline-start: auto;
    padding: 0 0.5rem;
    border: 0;
    border-radius: 0;
    background: color-mix(in oklab, var(--severity) 9%, var(--paper));
    color: var(--severity);
    font: 600 0.75rem/22px var(--sans);
    user-select: none;
  }
  .extent .note .mark {
    inline-size: 11px;
    block-size: 11px;
  }
  .extent .note span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .scroller.rows table {
    min-inline-size: 100%;
    inline-size: max-content;
    table-layout: fixed;
    font-size: 0.8125rem;
  }
  .scroller.rows :is(th, td) {
    block-size: 32px;
    padding: 0 0.75rem;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    vertical-align: middle;
  }
  .scroller.rows td {
    font-family: var(--mono);
    letter-spacing: -0.02em;
  }
  .scroller.rows .numeric,
  .as-table .numeric {
    text-align: end;
  }
  .scroller.rows thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    padding: 0;
    background: var(--paper);
    box-shadow: 0 1px 0 var(--ink);
  }
  tcp-paste .scroller.rows thead button {
    inline-size: 100%;
    min-block-size: 31px;
    border: 0;
    border-radius: 0;
    background: none;
    color: inherit;
    text-align: inherit;
  }
  .scroller.rows .arrow {
    display: inline-block;
    inline-size: 1em;
    text-align: center;
  }
  [aria-sort='ascending'] .arrow::before {
    content: '↑';
  }
  [aria-sort='descending'] .arrow::before {
    content: '↓';
  }
  .scroller.rows .row {
    block-size: 32px;
    cursor: pointer;
  }
  .scroller.rows .row:hover {
    background: var(--other-paper);
  }
  .scroller.rows tbody th {
    font-weight: 600;
    text-align: start;
    color: var(--phase);
  }
  .scroller.rows tbody th .mark {
    inline-size: 11px;
    block-size: 11px;
    margin-inline-end: 0.45rem;
    vertical-align: -1px;
  }
  .scroller.rows tbody th bdi {
    font-family: var(--mono);
    letter-spacing: -0.02em;
  }
  .scroller.rows table:focus-visible {
    outline: none;
  }
  .scroller.rows table:focus-visible [data-active] {
    outline: 2px solid var(--phase-opening);
    outline-offset: -2px;
  }
  .scroller.rows:has(table:focus-visible) {
    outline: 3px solid var(--phase-opening);
    outline-offset: 2px;
  }
  .scroller.rows .space :is(th, td) {
    padding: 0;
    border: 0;
  }
  .scroller.rows .group th {
    color: var(--ink);
  }
  .fold::before {
    content: '▸';
    display: inline-block;
    inline-size: 1.2em;
  }
  [aria-expanded='true'] .fold::before {
    content: '▾';
  }
  .phases {
    display: inline-flex;
    inline-size: 9rem;
    block-size: 8px;
    margin-inline-start: 0.75rem;
    vertical-align: middle;
  }
  .phases i {
    background: var(--phase);
    box-shadow: inset -1px 0 0 var(--paper);
  }
  .scroller .none {
    display: flex;
    gap: 1rem;
    align-items: center;
    margin: 1rem;
  }
  @container paste (max-width: 44rem) {
    .extent .note span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tcp-paste .extent .number {
      min-inline-size: 2.6rem;
    }
  }
  .row-explained {
    margin-block-start: 0.75rem;
    padding: 0.75rem 1rem;
    border-inline-start: 3px solid var(--ink);
    background: var(--other-paper);
    font-size: 0.9375rem;
  }
  .row-explained p {
    margin-block-end: 0.4rem;
  }
  .row-explained .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
    font: 0.8125rem/1.6 var(--mono);
  }
  .row-explained h3 {
    margin-block-end: 0.4rem;
  }
  @media (forced-colors: active) {
    .counts .bar i,
    .phases i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    tcp-paste button[aria-pressed='true'],
    tcp-paste button.main {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .extent .text-line[data-severity] {
      background: Canvas;
    }
  }
`;
