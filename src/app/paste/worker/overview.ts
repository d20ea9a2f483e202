import type { Listing } from '../listing/listing.ts';
import type { Overview } from './protocol.ts';

/** The most lines of a summary that the page is told. */
const mostCounts = 200;

/** What was read, without the rows. */
export function overviewOf({ sources, lines, rows, tallies, counts, unreadCount }: Listing): Overview {
  return {
    sources: sources.map(({ name, blob, encoding, isSure, firstLine, index, rows: own }) => ({
      name,
      blob,
      encoding,
      isSure,
      firstLine,
      lines: index.lines,
      rows: own,
    })),
    lines,
    rows,
    tallies,
    counts: counts.slice(0, mostCounts),
    unread: unreadCount,
  };
}
