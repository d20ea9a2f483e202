import { entryStyles } from '../components/entry/entry.styles.ts';
import { systemsStyles } from '../components/entry/systems.styles.ts';
import { ladderStyles } from '../components/ladder/ladder.styles.ts';
import { largeMapStyles, lifeMapStyles, smallMapStyles } from '../components/life-map/life-map.styles.ts';
import { baseStyles } from '../components/theme/base.styles.ts';
import { tokens } from '../components/theme/tokens.ts';
import { frameStyles } from './styles/frame.styles.ts';
import { listsStyles } from './styles/lists.styles.ts';
import { machinePlayerStyles } from './styles/machine-player.styles.ts';
import { machineStyles } from './styles/machine.styles.ts';
import { mastheadStyles } from './styles/masthead.styles.ts';
import { noticesStyles } from './styles/notices.styles.ts';
import { otherPagesStyles } from './styles/other-pages.styles.ts';
import { overviewPrintStyles } from './styles/overview-print.styles.ts';
import { overviewStyles } from './styles/overview.styles.ts';
import { printStyles } from './styles/print.styles.ts';
import { readerNamesStyles } from './styles/reader-names.styles.ts';
import { statePageStyles } from './styles/state-page.styles.ts';
import { statePrintStyles } from './styles/state-print.styles.ts';

/** Kinds of pages by what they need to be drawn. */
export type Sheet = 'overview' | 'state' | 'machine' | 'reference';

type Styles = readonly { readonly cssText: string }[];

/** One style sheet, before it is minified. Paper comes last: it overrides the screen. */
function sheet(screen: Styles, paper: Styles = []): string {
  const parts = [baseStyles, frameStyles, mastheadStyles, ...screen, noticesStyles, printStyles, ...paper];
  return [tokens(':root'), ...parts.map(({ cssText }) => cssText)].join('\n');
}

/** The style sheet of each kind of page: everything the page needs and little else, in one file. */
export const sheets: Readonly<Record<Sheet, string>> = {
  overview: sheet(
    [lifeMapStyles, largeMapStyles, ladderStyles, readerNamesStyles, overviewStyles],
    [overviewPrintStyles],
  ),
  state: sheet(
    [lifeMapStyles, smallMapStyles, entryStyles, readerNamesStyles, listsStyles, statePageStyles],
    [statePrintStyles],
  ),
  machine: sheet([lifeMapStyles, smallMapStyles, ladderStyles, readerNamesStyles, machinePlayerStyles, machineStyles]),
  reference: sheet([ladderStyles, readerNamesStyles, systemsStyles, listsStyles, otherPagesStyles]),
};
