import { edgeOf, gap, lax, laxGap, looseGap, rowEnd, strict } from './columns.ts';
import type { Format } from './formats/format.ts';

// What the field next to a state is, so that most patterns need not be tried.
/** What may stand next to a state, as bits. */
export const number = 1;
export const endpoint = 2;
export const name = 4;
const anything = number | endpoint | name;

/** What a column may be, by the first letter of its notation. */
const neighbours: Readonly<Record<string, number>> = {
  d: number,
  o: number | endpoint,
  h: number | name,
  t: endpoint,
  a: endpoint,
  b: endpoint,
  A: endpoint,
  B: endpoint,
  z: endpoint,
  f: endpoint,
  g: endpoint,
  i: endpoint,
  s: endpoint,
};

/** A pattern in one of its forms. */
export interface Expressions {
  /** Looks back from the state. */
  readonly leading: RegExp | undefined;
  /** Looks on from it. */
  readonly trailing: RegExp | undefined;
}

/** Whether an expression matches at a place; where there is none, nothing is asked for. */
export function isAt(expression: RegExp | undefined, text: string, at: number): boolean {
  if (expression === undefined) return true;
  expression.lastIndex = at;
  return expression.test(text);
}

/** A row of a format, ready for matching. */
export class Pattern {
  readonly format: Format;
  /** What stands around the state: parentheses, the colon of a pair, or nothing. */
  readonly wrapped: string;
  readonly hasProtocol: boolean;
  /** Whether the row holds two ends or did, or a protocol and the parenthesis of lsof, and so may be spread over lines. */
  readonly mayWrap: boolean;
  /** Whether its last column may have been cut off, or stand in the next line. */
  readonly isCut: boolean;
  /** Whether the state is the first column. */
  readonly opensWithState: boolean;
  /** Whether the row tells of a change, from one state to another. */
  readonly hasTwoStates: boolean;
  /** Whether the row has one endpoint alone. */
  readonly isOneEnded: boolean;
  /** The evidence, in words. */
  readonly why: string;
  /** What may stand before and after the state: bits. */
  readonly leadingKind: number;
  readonly trailingKind: number;
  /** The columns before and after the state, in the notation of {@link Format.rows}; without a state all are after it. */
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
  readonly #forms: (Expressions | undefined)[] = [];
  #lax: Expressions | undefined;

  constructor(format: Format, row: string) {
    const columns = row.split(' ');
    const state = columns.findIndex((column) => column.startsWith('X'));
    this.format = format;
    this.why = `row of ${format.name}`;
    this.wrapped = columns[state]?.slice(1) ?? '';
    this.hasProtocol = /[pP]p/.test(row);
    this.isCut = row.endsWith('s Al');
    this.mayWrap = this.isCut || /[abzAB]f|if|pp.*X\)/.test(row);
    this.opensWithState = state === 0;
    this.hasTwoStates = columns.includes('c-');
    this.isOneEnded = !/g|.f/.test(row);
    this.leading = columns.slice(0, Math.max(0, state));
    this.trailing = columns.slice(state + 1);
    this.leadingKind = neighbours[this.leading.at(-1)?.[0] ?? ''] ?? anything;
    this.trailingKind = neighbours[this.trailing[0]?.[0] ?? ''] ?? anything;
  }

  /**
   * Reads the row around the state at `start`…`end`.
   *
   * @param isTcp whether the protocol word is to be one of TCP, or one of something else
   * @param isLoose whether line breaks may lie between the fields and inside an address
   */
  fits(text: string, start: number, end: number, isTcp: boolean, isLoose: boolean): boolean {
    const { leading, trailing } = this.form(isTcp, isLoose);
    return isAt(leading, text, start) && isAt(trailing, text, end);
  }

  /** Whether a row next to one that fits has its layout: the same columns, looked at less closely. */
  resembles(text: string, start: number, end: number): boolean {
    const { leading, trailing } = (this.#lax ??= this.#compile(lax, laxGap));
    return isAt(leading, text, start) && isAt(trailing, text, end);
  }

  /** Its expressions in one form: as {@link fits} tries it. */
  form(isTcp: boolean, isLoose: boolean): Expressions {
    const index = (isTcp ? 1 : 0) + (isLoose ? 2 : 0);
    return (this.#forms[index] ??= this.#compile((column) => strict(column, isTcp, isLoose), isLoose ? looseGap : gap));
  }

  #compile(column: (column: string) => string, between = gap): Expressions {
    const leading = this.leading.map(column).join(between);
    const trailing = this.trailing.map(column).join(between);
    return {
      leading: leading === '' ? undefined : new RegExp(`(?<=${edgeOf(this.leading[0])}${leading}${between})`, 'y'),
      trailing: trailing === '' ? undefined : new RegExp(`[*)]?${between}${trailing}${rowEnd}`, 'y'),
    };
  }
}
