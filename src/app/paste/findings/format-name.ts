import type { PasteMessages } from '../../../i18n/en/paste.ts';
import type { Snapshot } from '../../../netstat/connection.ts';
import { platforms } from '../../../states/platforms.ts';

/**
 * The layout that was recognised, as a reader would call it.
 *
 * @param snapshot what was read; nothing where there are no rows
 * @param hasCounts whether there are the counts of a summary
 */
export function formatName(
  snapshot: Pick<Snapshot, 'format' | 'platform'> | undefined,
  hasCounts: boolean,
  words: PasteMessages,
): string {
  if (snapshot === undefined) return hasCounts ? words.summaryFormat : words.unknownFormat;
  if (snapshot.platform !== undefined) return platforms[snapshot.platform].name;
  return snapshot.format === 'table' ? words.unknownFormat : snapshot.format;
}
