/** Fetches the part of a long list that is in view, and remembers what it has. */
export class Slices<Item extends object> {
  readonly #load: (from: number, to: number) => Promise<readonly Item[]>;
  readonly #changed: () => void;
  readonly #pages = new Map<number, readonly Item[] | undefined>();
  #version = 0;

  /**
   * @param load gets the items of some places
   * @param changed called when items have come
   */
  constructor(load: (from: number, to: number) => Promise<readonly Item[]>, changed: () => void) {
    this.#load = load;
    this.#changed = changed;
  }

  /** Forgets everything: the list is another one now. */
  clear(): void {
    this.#version++;
    this.#pages.clear();
  }

  /** The item of a place, where it is there; it is fetched where it is not. */
  at(place: number): Item | undefined {
    const page = Math.floor(place / pageSize);
    if (!this.#pages.has(page)) void this.#fetch(page);
    return this.#pages.get(page)?.[place % pageSize];
  }

  /** The items from one place to another; of those that have not come yet how many there are, one number for a gap. */
  runs(from: number, to: number): readonly (Item | number)[] {
    const runs: (Item | number)[] = [];
    for (let place = from; place < to; place++) {
      const item = this.at(place);
      const last = runs.at(-1);
      if (item !== undefined) runs.push(item);
      else if (typeof last === 'number') runs[runs.length - 1] = last + 1;
      else runs.push(1);
    }
    return runs;
  }

  async #fetch(page: number): Promise<void> {
    const version = this.#version;
    this.#pages.set(page, undefined);
    // Far from what is in view nothing needs to be remembered.
    for (const other of this.#pages.keys()) if (Math.abs(other - page) > pagesAround) this.#pages.delete(other);
    const items = await this.#load(page * pageSize, (page + 1) * pageSize).catch((): undefined => undefined);
    if (version !== this.#version) return;
    if (items === undefined) this.#pages.delete(page);
    else this.#pages.set(page, items);
    if (items !== undefined) this.#changed();
  }
}

const pageSize = 200;
const pagesAround = 10;
