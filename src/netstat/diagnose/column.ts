import type { RowField } from './rule.ts';
import type { RowValue, SocketRow } from './socket-row.ts';

/**
 * Some rows of a snapshot, as their places in it. The rules pick, count and part the same rows again and again; numbers
 * lie close together in memory, rows do not.
 */
export type Rows = readonly number[];

/**
 * The values of one field of a snapshot's rows, numbered from 0 as they are first met: equal values have one number. A
 * listing has many rows and few values, and the rules ask again and again; numbers are counted and compared in arrays.
 */
export class Column {
  /** The values by their numbers. */
  readonly values: RowValue[] = [];
  readonly #field: RowField;
  readonly #rows: readonly SocketRow[];
  /** Room to count rows per value; whoever uses it leaves zeros behind. */
  readonly #counts: number[] = [];
  readonly #known = new Map<RowValue, number>();
  /** The value that was met last, and its number: rows that follow each other are often alike. */
  #last: RowValue | undefined;
  #lastNumber = 0;
  /** Numbers of the values of the rows, plus one; 0 where a row was not asked yet. */
  readonly #numbers: Uint32Array;

  /** @param rows all of the snapshot */
  constructor(field: RowField, rows: readonly SocketRow[]) {
    this.#field = field;
    this.#rows = rows;
    this.#numbers = new Uint32Array(rows.length);
  }

  /** The number of the value of the row at a place. */
  numberOf(place: number): number {
    const known = this.#numbers[place] ?? 0;
    return known > 0 ? known - 1 : this.#ask(place);
  }

  #ask(place: number): number {
    const value = this.#rows[place]?.[this.#field] ?? null;
    const number = value === this.#last ? this.#lastNumber : this.#find(value);
    this.#last = value;
    this.#lastNumber = number;
    this.#numbers[place] = number + 1;
    return number;
  }

  #find(value: RowValue): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const number = this.values.push(value) - 1;
    this.#known.set(value, number);
    this.#counts.push(0);
    return number;
  }

  /** Counts some rows per value; {@link #clear} takes that back. */
  #count(rows: Rows): number[] {
    const counts = this.#counts;
    for (const place of rows) {
      const number = this.numberOf(place);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  }

  #clear(rows: Rows): void {
    const counts = this.#counts;
    if (rows.length > counts.length) counts.fill(0);
    else for (const place of rows) counts[this.numberOf(place)] = 0;
  }

  /** The rows whose value passes a test, which is asked once about each value. */
  fitting(rows: Rows, passes: (value: RowValue) => boolean): Rows {
    const verdicts: (boolean | undefined)[] = [];
    const fits = (place: number): boolean => {
      const number = this.numberOf(place);
      return (verdicts[number] ??= passes(this.values[number] ?? null));
    };
    // Most conditions hold for all rows that are left, or for none.
    const first = rows.findIndex((place) => !fits(place));
    if (first === -1) return rows;
    const fitting = rows.slice(0, first);
    for (let at = first + 1; at < rows.length; at++) {
      const place = rows[at] ?? 0;
      if (fits(place)) fitting.push(place);
    }
    return fitting;
  }

  /** How many known values some rows have. */
  distinct(rows: Rows): number {
    return this.sizes(rows).length;
  }

  /** How many of some rows have each known value, in the order in which the values are met. */
  sizes(rows: Rows): readonly number[] {
    const { values } = this;
    const sizes: number[] = [];
    const counts = this.#count(rows);
    for (const place of rows) {
      const number = this.numberOf(place);
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
  part(rows: Rows, least: number): readonly Rows[] {
    const parts: number[][] = [];
    const counts = this.#count(rows);
    for (const place of rows) {
      const number = this.numberOf(place);
      const count = counts[number] ?? 0;
      // The count gives way to the place of the part: below zero.
      if (count < 0) parts[-1 - count]?.push(place);
      else if (count >= least) counts[number] = -parts.push([place]);
    }
    this.#clear(rows);
    return parts;
  }
}
