/**
 * Tells how much of each line, given in order, are the blanks that the text begins with, as long as every line has them: in
 * UTF-16 code units. Titles and headings are known where they begin their line, and who quotes a listing moves all of it.
 */
export function sharedIndent(): (line: string) => number {
  let shared: string | undefined;
  return (line) => {
    // A line of blanks alone says nothing.
    const blanks = shared === '' ? undefined : /^[ \t]*(?=\S)/.exec(line)?.[0];
    if (blanks === undefined) return 0;
    // `uniq -c` puts blanks in front of its counts.
    shared ??= /\d/.test(line.charAt(blanks.length)) ? '' : blanks;
    if (!blanks.startsWith(shared)) shared = shared.startsWith(blanks) ? blanks : '';
    return shared.length;
  };
}
