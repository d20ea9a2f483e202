import { css } from 'lit';

/** Declarations of what is not seen and told by screen readers all the same. */
export const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
`;
