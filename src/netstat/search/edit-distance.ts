/** Distances from a query to a whole word and to the nearest beginning of it. */
export interface EditDistance {
  /** Insertions, deletions, replacements and swaps of neighbours that turn the query into the word. */
  readonly whole: number;
  /** The same to the beginning of the word that is nearest. */
  readonly prefix: number;
}

/** Longest query that can be compared: a bit for each letter. */
export const longestCompared = 32;

/**
 * Damerau–Levenshtein distances (optimal string alignment: no part is edited twice) of one query to many words.
 *
 * A column of the table of distances is kept as the bits of two numbers, whether each cell is one more or one less
 * than the cell above it, so that a word costs some twenty operations a letter whatever the query's length (Hyyrö,
 * "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003).
 *
 * @param query at most {@link longestCompared} UTF-16 code units
 */
export function distancesFrom(query: string): (word: string) => EditDistance {
  const places = new Map<number, number>();
  for (let row = 0; row < query.length; row += 1) {
    const code = query.charCodeAt(row);
    places.set(code, (places.get(code) ?? 0) | (1 << row));
  }
  const last = query.length === 0 ? 0 : 1 << (query.length - 1);
  return (word) => {
    let more = -1;
    let less = 0;
    let diagonal = 0;
    let before = 0;
    let whole = query.length;
    let prefix = whole;
    for (let column = 0; column < word.length; column += 1) {
      const same = places.get(word.charCodeAt(column)) ?? 0;
      const swapped = ((~diagonal & same) << 1) & before;
      diagonal = (((same & more) + more) ^ more) | same | less | swapped;
      const right = less | ~(diagonal | more);
      const left = diagonal & more;
      if ((right & last) !== 0) whole += 1;
      else if ((left & last) !== 0) whole -= 1;
      if (last === 0) whole = column + 1;
      const shifted = (right << 1) | 1;
      more = (left << 1) | ~(diagonal | shifted);
      less = diagonal & shifted;
      before = same;
      if (whole < prefix) prefix = whole;
    }
    return { whole, prefix };
  };
}
