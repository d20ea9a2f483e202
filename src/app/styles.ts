import { entryStyles } from '../components/entry/entry.styles.ts';
import { ladderStyles } from '../components/ladder/ladder.styles.ts';
import { lifeMapStyles } from '../components/life-map/life-map.styles.ts';
import { baseStyles } from '../components/theme/base.styles.ts';
import { tokens } from '../components/theme/tokens.ts';
import { siteStyles } from './site.styles.ts';

/** The style sheet of every page, before it is minified. */
export const styles: string = [
  tokens(':root'),
  baseStyles.cssText,
  lifeMapStyles.cssText,
  entryStyles.cssText,
  ladderStyles.cssText,
  siteStyles.cssText,
].join('\n');
