/** Reads a file as the worker of the paste view does, in a process whose memory is bounded, and prints what came of it. */
import { openAsBlob } from 'node:fs';
import { readListing } from '../../src/app/paste/listing/read-listing.ts';
import { SourceError } from '../../src/app/paste/listing/source-error.ts';
import { linesOf } from '../../src/app/paste/listing/text-lines.ts';

const blob = await openAsBlob(process.argv[2] ?? '');
try {
  const listing = await readListing([{ name: 'file', content: blob }]);
  const last = await linesOf(listing, listing.lines - 1, listing.lines);
  console.log(JSON.stringify({ rows: listing.rows, lines: listing.lines, last }));
} catch (error) {
  if (!(error instanceof SourceError)) throw error;
  console.log(JSON.stringify({ reason: error.reason }));
}
