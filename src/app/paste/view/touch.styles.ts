import { css } from 'lit';

/** Where fingers point, whatever can be pressed is 44 pixels high; rows of the table are so by their pane. */
export const touchStyles = css`
  @media (pointer: coarse) {
    tcp-paste :is(.row-link, .counts li > button, .tabs button, details > summary, button.plain, .check, .ports input) {
      min-block-size: 44px;
    }
    tcp-paste .check input {
      inline-size: 1.5rem;
      block-size: 1.5rem;
    }
  }
  /* Fingers alone drop no files. */
  @media (any-pointer: coarse) and (any-hover: none) {
    .intake .drop {
      display: none;
    }
  }
`;
