/** Distances from a query to a whole word and to the nearest beginning of it. */
export interface EditDistance {
  /** Insertions, deletions, replacements and swaps of neighbours that turn the query into the word. */
  readonly whole: number;
  /** The same to the beginning of the word that is nearest. */
  readonly prefix: number;
}

type Rows = [Uint16Array, Uint16Array, Uint16Array];

// A keystroke compares some five hundred words; fresh rows for each cost more than the comparison.
let kept: Rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

function rowsOf(width: number): Rows {
  if (width >= kept[0].length)
    kept = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
  return kept;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment: no part is edited twice) of a query to a word.
 *
 * @param limit work ends once no distance can be this small any more; both are then larger than it
 */
export function editDistance(query: string, word: string, limit = Infinity): EditDistance {
  const width = word.length;
  // Three rows of the table in turn: two above the current one are needed for swaps.
  let [before, above, current] = rowsOf(width);
  for (let column = 0; column <= width; column += 1) above[column] = column;
  let leastAbove = 0;
  for (let row = 1; row <= query.length; row += 1) {
    current[0] = row;
    let left = row;
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const same = query.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let value = (above[column - 1] ?? 0) + (same ? 0 : 1);
      value = Math.min(value, left + 1, (above[column] ?? 0) + 1);
      if (
        row > 1 &&
        column > 1 &&
        query.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        query.charCodeAt(row - 2) === word.charCodeAt(column - 1)
      )
        value = Math.min(value, (before[column - 2] ?? 0) + 1);
      current[column] = value;
      left = value;
      if (value < least) least = value;
    }
    // A swap reaches back two rows, so both must be beyond the limit.
    if (least > limit && leastAbove > limit) return { whole: least, prefix: least };
    leastAbove = least;
    [before, above, current] = [above, current, before];
  }
  let prefix = query.length;
  for (let column = 0; column <= width; column += 1) prefix = Math.min(prefix, above[column] ?? 0);
  return { whole: above[width] ?? 0, prefix };
}

/** The set of a word's letters, thirty-two kinds of them told apart. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/**
 * How many letters of one set are missing from another. Each needs an edit, so no distance from a word with the
 * first set to one with the second, or to any beginning of it, is smaller.
 */
export function lettersMissing(from: number, other: number): number {
  let missing = from & ~other;
  let count = 0;
  for (; missing !== 0; missing &= missing - 1) count += 1;
  return count;
}
