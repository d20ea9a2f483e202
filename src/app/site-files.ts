import type { InlineScript } from './pages/page.ts';
import type { Sheet } from './styles.ts';

/** Files that every page names, as paths from the site's root, and where the site will stand. */
export interface SiteFiles {
  /** Style sheet of each kind of page. */
  readonly styles: Readonly<Record<Sheet, string>>;
  readonly script: string;
  /** A script that runs before a page is drawn, and gives it the colours that were chosen for it. */
  readonly themeScript?: string | undefined;
  /** A script inside every page that gives it the reader's system before it is drawn. */
  readonly systemScript?: InlineScript | undefined;
  /** Names of the files in `icons/`. */
  readonly icons: readonly string[];
  /** Address of the deployed site with a slash at its end; without it no canonical link is written. */
  readonly origin?: string | undefined;
  readonly version: string;
  /** Address that takes a missing spelling at its end, where there is a place to report one. */
  readonly report?: string | undefined;
}
