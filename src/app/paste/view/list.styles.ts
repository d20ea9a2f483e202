import { css } from 'lit';

/** What the text and the table have in common: tabs, tools, the frame that scrolls; and the row that is explained. */
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
    font-weight: 600;
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
    max-inline-size: 100%;
  }
  .pane-tools .said:empty {
    display: none;
  }
  .pane-tools :is(input, select) {
    max-inline-size: 100%;
  }
  .pane-tools input {
    inline-size: 12rem;
  }
  .pane-tools form {
    margin-inline-start: auto;
  }
  /* On a phone the search and what stands behind it fill a line of their own. */
  @container paste (max-width: 30rem) {
    .pane-tools {
      gap: 0.5rem;
    }
    .pane-tools > .choices {
      flex: 1 0 100%;
    }
    .pane-tools form {
      flex: 1;
      margin-inline-start: 0;
    }
    .pane-tools form input {
      flex: 1;
      min-inline-size: min(8rem, 100%);
    }
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
  .scroller .none {
    display: flex;
    gap: 1rem;
    align-items: center;
    margin: 1rem;
  }
  .row-explained {
    margin-block-start: 0.75rem;
    padding: 0.75rem 1rem;
    border-inline-start: 3px solid var(--ink);
    background: var(--other-paper);
    font-size: 0.9375rem;
  }
  /* What is said of a row is read beside it: both have room in the window, where that is high enough. */
  @media screen and (min-height: 38rem), screen and (min-width: 70rem) and (min-height: 26rem) {
    .data-pane:has(.row-explained) {
      max-block-size: calc(100dvh - 1.5rem);
    }
    .data-pane:has(.row-explained),
    .data-pane:has(.row-explained) :is(.panel, tcp-paste-text, tcp-paste-table) {
      display: flex;
      flex-direction: column;
      min-block-size: 0;
    }
    .data-pane:has(.row-explained) .scroller {
      min-block-size: 6rem;
    }
    .row-explained {
      flex: none;
      max-block-size: max(10rem, calc(100dvh - 25rem));
      overflow: auto;
    }
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
    tcp-paste .tabs button[aria-selected='false'] {
      border-block-end-color: Canvas;
    }
    .extent .text-line[data-severity] {
      background: Canvas;
    }
  }
`;
