import { css } from 'lit';

/** Counts, findings, open questions and limits. */
export const findingStyles = css`
  .counts {
    margin-block-end: 2rem;
  }
  .counts li > :is(button, div) {
    display: grid;
    grid-template-columns: 16px 8.6rem 3.6rem 3.4rem 1fr;
    gap: 0 0.6rem;
    align-items: center;
    inline-size: 100%;
    min-block-size: 30px;
    padding: 0 0.4rem;
    border: 1px solid transparent;
    background: none;
    text-align: start;
  }
  .counts .mark {
    inline-size: 12px;
    block-size: 12px;
    color: var(--phase);
  }
  .counts .state {
    color: var(--phase);
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .counts :is(.amount, .share) {
    text-align: end;
  }
  .counts .share {
    color: var(--quiet);
  }
  .counts .bar {
    block-size: 10px;
  }
  .counts .bar i {
    display: block;
    block-size: 100%;
    min-inline-size: 2px;
    background: var(--phase);
  }
  /* Beside the words there is no room for bars on a phone: they go below them. */
  @media screen and (max-width: 30rem) {
    .counts li > :is(button, div) {
      grid-template-columns: 16px minmax(0, 1fr) auto 3.4rem;
      padding-block: 0.3rem;
    }
    .counts .bar {
      grid-column: 2 / -1;
      block-size: 6px;
    }
  }
  tcp-paste .counts button[aria-pressed='true'] {
    border-color: var(--phase);
    background: var(--other-paper);
    color: inherit;
  }

  .findings h2 {
    margin-block-end: 0.2rem;
  }
  .findings .outcome {
    margin-block-end: 0.75rem;
  }
  .findings > ol > li {
    border-block-start: 1px solid var(--hairline);
  }
  .findings > ol {
    border-block-end: 1px solid var(--hairline);
  }
  .finding > summary {
    display: grid;
    grid-template-columns: 1fr;
    gap: 0.1rem;
    padding: 0.6rem 0 0.6rem 0.9rem;
    border-inline-start: 3px solid var(--severity);
    list-style: none;
  }
  .finding[data-severity='normal'] > summary {
    border-inline-start-color: transparent;
  }
  .finding > summary::-webkit-details-marker {
    display: none;
  }
  .finding > summary:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .finding .severity {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    color: var(--severity);
    font-weight: 600;
    font-size: var(--small);
  }
  .finding .severity .mark {
    inline-size: 12px;
    block-size: 12px;
  }
  .finding .name {
    color: var(--ink);
    font-weight: 600;
    font-size: 1.0625rem;
    line-height: 1.35;
    text-wrap: balance;
  }
  .finding .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    color: var(--quiet);
    font-size: var(--small);
  }
  .finding .where bdi {
    font-family: var(--mono);
  }
  .finding .explained {
    padding: 0.1rem 0 1.4rem calc(0.9rem + 3px);
  }
  .finding p {
    margin-block-end: 0.5rem;
  }
  .finding dl {
    display: grid;
    gap: 0.1rem;
    margin: 0;
  }
  .finding dt {
    margin-block-start: 0.8rem;
    color: var(--quiet);
    font-size: var(--small);
    font-weight: 400;
  }
  .finding dd {
    margin: 0;
    font-size: 0.9375rem;
  }
  .finding dd p {
    margin: 0;
  }
  .finding dd > ul {
    margin: 0;
    padding-inline-start: 1.1rem;
  }
  .finding dd > ul.leave {
    list-style: '× ';
  }
  .finding .sources-line {
    color: var(--quiet);
    font-size: var(--small);
    overflow-wrap: anywhere;
  }
  .finding .evidence {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
    justify-items: start;
    margin-block: 0.75rem;
  }
  .finding .evidence ul {
    inline-size: 100%;
    background: var(--other-paper);
  }
  tcp-paste .row-link {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    inline-size: 100%;
    min-block-size: 28px;
    padding-inline: 0.5rem;
    border: 0;
    background: none;
    text-align: start;
  }
  .row-link .number {
    flex: none;
    min-inline-size: 1.6rem;
    color: var(--quiet);
    text-align: end;
  }
  .row-link code {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row-link:hover code {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  tcp-paste .command {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.5rem;
    align-items: center;
    margin-block: 0.3rem;
    padding-inline-start: 0.7rem;
    background: var(--other-paper);
  }
  tcp-paste .command code {
    padding-block: 0.45rem;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    word-break: normal;
  }
  tcp-paste .command .whole {
    display: inline-block;
    white-space: inherit;
    word-break: break-all;
  }
  tcp-paste .command button {
    border-color: transparent;
    background: none;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* What is to be done has a line of its own below the command. */
  tcp-paste .command tcp-copy-button[data-refused] {
    display: contents;
  }
  tcp-paste .command [data-refused] .said {
    grid-column: 1 / -1;
    padding-block-end: 0.45rem;
  }
  .finding .others {
    margin-block-start: 0.35rem;
  }
  .finding .system {
    margin-block-start: 0.5rem;
    color: var(--quiet);
    font-size: var(--small);
  }
  tcp-paste :is(.others, .unanswered, .checked, .limits, .as-table) > summary {
    min-block-size: 40px;
    padding-block: 0.5rem;
    color: var(--quiet);
    font-size: var(--small);
  }
  tcp-paste :is(.unanswered, .checked, .limits) {
    border-block-end: 1px solid var(--hairline);
  }
  tcp-paste :is(.unanswered, .checked, .limits)[open] {
    padding-block-end: 1rem;
  }
  tcp-paste summary .count {
    margin-inline-start: 0.4rem;
    color: var(--ink);
  }
  .lacking .ports {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.6rem;
    align-items: center;
    margin-block: 0.3rem;
    font-size: var(--small);
  }
  .lacking .ports input {
    max-inline-size: 100%;
    min-block-size: 36px;
    padding-inline: 0.6rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  .compared button {
    text-align: start;
  }
  .lacking h3 {
    margin: 0.75rem 0 0.25rem;
    font-size: var(--small);
  }
  :is(.lacking, .checked) ul {
    margin: 0;
    padding-inline-start: 1.1rem;
    font-size: var(--small);
  }
  .limits li {
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--hairline);
  }
  .limits label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1rem;
    align-items: center;
    font-size: 0.9375rem;
  }
  .limits .unit {
    flex: 1 1 8rem;
  }
  .limits input {
    inline-size: 8rem;
    text-align: end;
  }
  .limits .remark {
    margin: 0.15rem 0 0;
  }
  tcp-paste .refused {
    margin: 0;
  }
  tcp-paste .refused:not(:empty) {
    margin-block: 0.3rem;
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--severity-act);
    font-size: var(--small);
  }
`;
