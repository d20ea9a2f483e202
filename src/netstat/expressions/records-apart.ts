/** What parts a record or an object from those around it. */

/** An object that does not hold the mark `\0`. */
export const objectBeside = /\{[^{}\0]*\}/;
/** The same with its key. */
export const withKey = new RegExp(`(?<!["'\\w-])["'\\w-]*[^\\w{}\\0]{0,4}${objectBeside.source}`, 'g');

/** What parts two records: a blank line (a single blank is what is left of the space between two blocks of a page), the dash of an item of YAML, a key whose properties are indented; the state of another, for a record has one. */
export const parting = /\n(?:(?! \n)[^\S\n]*(?:\n|- )|(?={\s*\n)|(?=[\w-]{1,40}:\n[ \t])|\W*[Ss]tat(?=[^]*\n[^]*\n))/;
/** The same, and a line of words that is no property: the title of what follows, which a page has no blank line above. */
export const partingOrTitle = new RegExp(`${parting.source}|(?<![^\n])[^\n\t|:=]*[a-z][^\n\t|:=]*(?=\n)`, 'i');
