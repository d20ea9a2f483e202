import type { Listing } from '../listing/listing.ts';
import { sizeOf } from '../listing/source.ts';
import type { Overview } from './protocol.ts';

/** The most lines of a summary that the page is told. */
const mostCounts = 200;

/** What was read, without the rows. */
export function overviewOf({ sources, lines, rows, tallies, counts, unreadCount }: Listing): Overview {
  return {
    sources: sources.map(({ name, content, encoding, isSure, firstLine, index, rows: own, lineBreaks, isPartial }) => ({
      name,
      size: sizeOf({ content }),
      encoding,
      isSure,
      firstLine,
      lines: index.lines,
      rows: own,
      ...(lineBreaks && { lineBreaks }),
      ...(isPartial && { isPartial }),
    })),
    lines,
    rows,
    tallies,
    counts: counts.slice(0, mostCounts),
    unread: unreadCount,
  };
}
