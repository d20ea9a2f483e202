import { css } from 'lit';

/** What the site tells its reader while it runs. */
export const noticesStyles = css`
  .notices {
    position: fixed;
    inset-block-end: max(1rem, env(safe-area-inset-bottom));
    inset-inline: 1rem;
    z-index: 8;
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    pointer-events: none;
  }
  /* What stands at the end of a page can be scrolled out from under a notice, or two. */
  body:has(.notice) footer {
    margin-block-end: 8rem;
  }
  /* What has the keyboard does not stand below it. */
  html:has(.notice) {
    scroll-padding-block-end: 5rem;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    padding: 0.25rem 0.5rem 0.25rem 1rem;
    border: 1px solid var(--ink);
    border-radius: 3px;
    background: var(--ink);
    color: var(--paper);
    forced-color-adjust: none;
    font-size: var(--small);
    pointer-events: auto;
  }
  .notice p {
    margin: 0;
  }
  .notice button {
    min-block-size: 44px;
    padding-inline: 0.75rem;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
    font: 600 var(--small) var(--sans);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .notice :focus-visible {
    outline-color: currentColor;
  }
`;
