import { entryStyles } from '../components/entry/entry.styles.ts';
import { ladderStyles } from '../components/ladder/ladder.styles.ts';
import { lifeMapStyles } from '../components/life-map/life-map.styles.ts';
import { baseStyles } from '../components/theme/base.styles.ts';
import { tokens } from '../components/theme/tokens.ts';
import { frameStyles } from './styles/frame.styles.ts';
import { mastheadStyles } from './styles/masthead.styles.ts';
import { noticesStyles } from './styles/notices.styles.ts';
import { otherPagesStyles } from './styles/other-pages.styles.ts';
import { overviewStyles } from './styles/overview.styles.ts';
import { printStyles } from './styles/print.styles.ts';
import { readerNamesStyles } from './styles/reader-names.styles.ts';
import { statePageStyles } from './styles/state-page.styles.ts';

/** The style sheet of every page, before it is minified. Paper comes last: it overrides the screen. */
export const styles: string = [
  tokens(':root'),
  ...[
    baseStyles,
    lifeMapStyles,
    entryStyles,
    ladderStyles,
    frameStyles,
    mastheadStyles,
    readerNamesStyles,
    overviewStyles,
    statePageStyles,
    otherPagesStyles,
    noticesStyles,
    printStyles,
  ].map(({ cssText }) => cssText),
].join('\n');
