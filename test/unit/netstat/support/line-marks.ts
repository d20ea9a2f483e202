/** What mail, viewers and programs put in front of a line, by the number of the line: each leaves what is read as it is. */
export const lineMarks: Readonly<Record<string, (index: number) => string>> = {
  'marks of a quotation': () => '> ',
  'marks of a quotation in a quotation': () => '> > ',
  'signs of comments in a program': () => '// ',
  'stars of a comment': () => ' * ',
  'signs of added lines': () => '+',
  bars: () => '| ',
  'numbers of cat -n': (index) => `${String(index + 1).padStart(6)}\t`,
  'numbers of a viewer, from the middle of a file': (index) => `${String(index + 98).padStart(4)} | `,
  'times of day in brackets': (index) => `[10:00:0${String(index % 10)}] `,
};
