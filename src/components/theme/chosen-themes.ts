import { severityColours } from './severities.ts';
import { themeColours } from './tokens.ts';

/**
 * Rules for pages whose reader chose a theme: after `tokens` and `severityRules`, for `data-theme` on the root element.
 * Apart from them, because the site follows the browser and does not ship these.
 */
export const chosenThemes: string = (['light', 'dark'] as const)
  .map((theme) => `:root[data-theme=${theme}]{color-scheme:${theme};${themeColours(theme)};${severityColours(theme)}}`)
  .map((rule) => `@media screen and (forced-colors:none){${rule}}`)
  .join('\n');
