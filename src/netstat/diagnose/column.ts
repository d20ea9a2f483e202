import type { RowField } from './rule.ts';
import type { RowValue, SocketRow } from './socket-row.ts';

/**
 * The values of one field of a snapshot's rows, numbered from 0 as they are first met: equal values have one number. A
 * listing has many rows and few values, and the rules ask again and again; numbers are counted and compared in arrays.
 */
export class Column {
  /** The values by their numbers. */
  readonly values: RowValue[] = [];
  /** Room to count rows per value; whoever uses it leaves zeros behind. */
  readonly counts: number[] = [];
  readonly #field: RowField;
  readonly #known = new Map<RowValue, number>();
  /** Numbers of `false` and `true`; -1 where they were not met. */
  readonly #answers = [-1, -1];
  /** Number of the value of a row, plus one; 0 where the row was not asked yet. */
  readonly #numbers: Uint32Array;

  /** @param size number of rows of the snapshot */
  constructor(field: RowField, size: number) {
    this.#field = field;
    this.#numbers = new Uint32Array(size);
  }

  /** The number of a row's value. */
  numberOf(row: SocketRow): number {
    const known = this.#numbers[row.place] ?? 0;
    if (known > 0) return known - 1;
    const value = row[this.#field];
    // Most fields are answered by yes or no, which need no search.
    if (typeof value === 'boolean') return this.#numberOfAnswer(value, row.place);
    let number = this.#known.get(value);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#known.set(value, number);
      this.counts.push(0);
    }
    this.#numbers[row.place] = number + 1;
    return number;
  }

  #numberOfAnswer(value: boolean, place: number): number {
    const answer = value ? 1 : 0;
    let number = this.#answers[answer] ?? -1;
    if (number < 0) {
      number = this.values.push(value) - 1;
      this.#answers[answer] = number;
      this.counts.push(0);
    }
    this.#numbers[place] = number + 1;
    return number;
  }

  /** Adds some rows to the counts; whoever asks for that leaves them at zero again. */
  #count(rows: readonly SocketRow[]): void {
    const { counts } = this;
    for (const row of rows) {
      const number = this.numberOf(row);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }

  /** How many known values some rows have. */
  distinct(rows: readonly SocketRow[]): number {
    return this.sizes(rows).length;
  }

  /** How many of some rows have each known value, in the order in which the values are met. */
  sizes(rows: readonly SocketRow[]): readonly number[] {
    const { counts, values } = this;
    const sizes: number[] = [];
    this.#count(rows);
    for (const row of rows) {
      const number = this.numberOf(row);
      const count = counts[number] ?? 0;
      if (count > 0 && values[number] !== null) sizes.push(count);
      counts[number] = 0;
    }
    return sizes;
  }

  /**
   * Parts rows by their values, in the order in which the values are met.
   *
   * @param least parts of fewer rows are left out
   */
  part(rows: readonly SocketRow[], least: number): readonly (readonly SocketRow[])[] {
    const { counts } = this;
    const parts: SocketRow[][] = [];
    this.#count(rows);
    for (const row of rows) {
      const number = this.numberOf(row);
      const count = counts[number] ?? 0;
      // The count gives way to the place of the part: below zero.
      if (count < 0) parts[-1 - count]?.push(row);
      else if (count >= least) counts[number] = -parts.push([row]);
    }
    for (const row of rows) counts[this.numberOf(row)] = 0;
    return parts;
  }
}
