/**
 * Many keys in one string, so that a query goes through all of them in one native search and costs steps of script
 * only where it is found.
 */
export class KeyLine {
  readonly #text: string;
  /** Where each key begins in the text, and where one more would. */
  readonly #starts: Uint32Array;

  /** @param keys in normal form: letters and digits, no line break */
  constructor(keys: readonly string[]) {
    this.#text = keys.join('\n');
    this.#starts = new Uint32Array(keys.length + 1);
    let start = 0;
    for (const [place, key] of keys.entries()) this.#starts[place + 1] = start += key.length + 1;
  }

  /**
   * Names every key that holds a part, in their order.
   *
   * @param part in normal form, not empty
   * @param found takes the key's place and the offset at which it first holds the part
   */
  find(part: string, found: (place: number, at: number) => void): void {
    for (let at = this.#text.indexOf(part); at >= 0;) {
      const place = this.#placeOf(at);
      found(place, at - (this.#starts[place] ?? 0));
      const next = this.#starts[place + 1] ?? this.#text.length;
      // Searching from behind the end would begin anew at an end that is empty.
      at = next < this.#text.length ? this.#text.indexOf(part, next) : -1;
    }
  }

  /** Place of the key that an offset of the text lies in. */
  #placeOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }
}
