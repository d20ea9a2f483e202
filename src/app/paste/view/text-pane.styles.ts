import { css } from 'lit';
import { unseen } from '../../../components/theme/unseen.ts';

/** The text, of which only what is in view is drawn; the pane says in `--line` how high a line is. */
export const textPaneStyles = css`
  .scroller.text {
    background: var(--paper);
    font: 0.8125rem/var(--line) var(--mono);
    contain: strict;
    container-type: inline-size;
    block-size: min(max(24rem, calc(100dvh - 12rem)), calc(var(--lines) * var(--line) + 18px));
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
    block-size: var(--line);
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
    block-size: var(--line);
    padding: 0 0.6rem 0 0.3rem;
    border: 0;
    border-inline-end: 1px solid var(--hairline);
    border-radius: 0;
    background: var(--paper);
    color: var(--quiet);
    font: 0.75rem/var(--line) var(--mono);
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
  /* As wide as the row leaves room for: the title covers nothing of it, and where it has none the mark stands alone. */
  tcp-paste .extent .note {
    position: sticky;
    inset-inline-end: 0;
    contain: inline-size;
    flex: 1 0 0;
    display: inline-flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    min-inline-size: calc(11px + 1rem);
    /* Of the window, and not of the widest row, which all of them are as wide as. */
    max-inline-size: min(15rem, 100cqi - 5rem - var(--columns) * 1ch);
    min-block-size: 0;
    block-size: var(--line);
    margin-inline-start: auto;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-radius: 0;
    background: none;
    color: var(--severity);
    font: inherit;
    pointer-events: none;
    user-select: none;
  }
  .extent .note > * {
    background: color-mix(in oklab, var(--severity) 9%, var(--paper));
    pointer-events: auto;
  }
  .extent .note .mark {
    flex: none;
    box-sizing: content-box;
    inline-size: 11px;
    block-size: var(--line);
    padding-inline: 0.5rem;
  }
  .extent .note span:not(.unseen) {
    flex: 0 1 auto;
    min-inline-size: 5rem;
    margin-inline-start: -0.5rem;
    padding-inline: 0.35rem 0.5rem;
    font: 600 0.75rem/var(--line) var(--sans);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @container paste (max-width: 44rem) {
    .extent .note span {
      ${unseen}
    }
    tcp-paste .extent .number {
      min-inline-size: 2.6rem;
    }
  }
`;
