import type { PlatformId } from './platforms.ts';
import type { SourceKey } from './sources.ts';
import type { StateId } from './states.ts';

/**
 * How a spelling occurs: the RFC's own (`canonical`), text a tool prints (`printed`) or prints in another
 * language (`localized`), a name in source code (`constant`), a number or hexadecimal code (`numeric`), a word
 * that a filter option takes (`filter`), a metric's name or label (`metric-label`), or a word that a document
 * gives and the program does not print (`doc-only`).
 */
export type AliasRole =
  | 'canonical'
  | 'printed'
  | 'localized'
  | 'constant'
  | 'numeric'
  | 'filter'
  | 'metric-label'
  | 'doc-only';

/**
 * How much has to stand around a spelling before it may be read as this state: `low` nothing, `medium` a line
 * that looks like a socket row, `high` a recognised state column, `context-required` the column of a known
 * table. `not-a-table-cell` is for searching only.
 */
export type MatchRisk = 'low' | 'medium' | 'high' | 'context-required' | 'not-a-table-cell';

/** One spelling of one state on one platform. */
export interface Alias {
  readonly state: StateId;
  /** The exact spelling; case counts. */
  readonly token: string;
  readonly platform: PlatformId;
  readonly role: AliasRole;
  readonly risk: MatchRisk;
  /** Column, command or constant group it stands in. */
  readonly context: string;
  /** The number behind the spelling, on the platform's own scale (see `numeric-tables.ts`). */
  readonly code?: number;
  /** BCP 47 tag of a translated spelling. */
  readonly lang?: string;
  /** How the tool pads or cuts it. */
  readonly width?: string;
  readonly notes?: string;
  /** `false` where the exact spelling was not seen in an opened source; it is then shown as unverified. */
  readonly verified?: false;
  readonly source: SourceKey;
  /** Path inside the source, where it differs from the one the source names. */
  readonly sourcePath?: string;
  /** Further sources with the same spelling. */
  readonly alsoIn?: readonly SourceKey[];
}
