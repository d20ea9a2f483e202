/** The colours that the extension's own pages can have. */

/** Light or dark pages; `auto` follows the browser. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
