import { annotateBare } from './annotate-bare.ts';
import type { Annotation } from './annotation.ts';
import { withoutGutter } from './gutter.ts';

export type { Annotation } from './annotation.ts';

/**
 * Finds the TCP states in a text.
 *
 * Words with a separator such as `TIME_WAIT` are states wherever they stand; words that are also English count
 * only where a row, a list of counts or another sign says so, and `why` names that sign. Words in the rows of
 * UDP, UNIX-domain, SCTP and other sockets are left out.
 *
 * @param written any string; colour sequences, invisible characters and full-width forms do no harm
 * @returns sorted, without overlaps; offsets are UTF-16 code units of `written`, 0-based
 */
export function annotate(written: string): Annotation[] {
  const bare = withoutGutter(written);
  if (bare === undefined) return annotateBare(written);
  const { text, cuts } = bare;
  let cut = 0;
  return annotateBare(text).map((found) => {
    while ((cuts[cut]?.[0] ?? Infinity) <= found.start) cut++;
    const removed = cuts[cut - 1]?.[1] ?? 0;
    return { ...found, start: found.start + removed, end: found.end + removed };
  });
}
