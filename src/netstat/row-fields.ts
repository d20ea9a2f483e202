import { edgeOf, gap, notBeforePart, rowEnd, strict } from './columns.ts';
import type { Pattern } from './pattern.ts';
import type { Row } from './row.ts';

/** A word that may be a state, as far as what may stand next to it. */
const stateWord = '([^\\s|,";():*`<\\u2500-\\u257f]{1,40})(?![^\\s|,";():*`<\\u2500-\\u257f])';

/** What stands in the columns of a row. */
export interface RowFields {
  /** The value of {@link columnsOf} `[i]` is `values[i + 1]`, as in the match of an expression. */
  readonly values: readonly (string | undefined)[];
  /** Offset after the row's last field or its state. */
  readonly end: number;
}

/** What is read of the rows of a pattern, made once for all of them. */
interface Reader {
  readonly columns: readonly string[];
  /** A line that is a row of TCP, without a look for its state first. */
  readonly line: RegExp | undefined;
}

const readers = new WeakMap<Pattern, Reader>();

function readerOf(pattern: Pattern): Reader {
  let reader = readers.get(pattern);
  if (reader === undefined) {
    const { leading, trailing, opensWithState } = pattern;
    const state = opensWithState || leading.length > 0 ? ['X'] : [];
    const columns = [...leading, ...state, ...trailing].filter((column) => !column.endsWith('-'));
    reader = { columns, line: wholeLine(pattern) };
    readers.set(pattern, reader);
  }
  return reader;
}

/** The columns of a row that are read, in the notation of formats; `X` stands for the state. */
export function columnsOf(pattern: Pattern): readonly string[] {
  return readerOf(pattern).columns;
}

/**
 * Reads a line that is a row of TCP, without a look for its state first; nothing where it may be something else.
 *
 * Meant for the line below a row of this layout: layouts that resemble each other are not told apart.
 */
export function readLine(pattern: Pattern, text: string): RowFields | undefined {
  const { line } = readerOf(pattern);
  if (line === undefined) return undefined;
  line.lastIndex = 0;
  const values = line.exec(text);
  return values ? { values, end: line.lastIndex } : undefined;
}

/** The fields of a row. */
export function fieldsOf({ pattern, start, end, isTcp, isLoose }: Row, text: string): RowFields {
  const { leading, trailing } = pattern.form(isTcp, isLoose);
  if (leading !== undefined) leading.lastIndex = start;
  if (trailing !== undefined) trailing.lastIndex = end;
  const before = leading?.exec(text) ?? [''];
  const after = trailing?.exec(text) ?? [''];
  return {
    values: [...before, text.slice(start, end), ...after.slice(1)],
    end: trailing === undefined ? end : trailing.lastIndex,
  };
}

/** Nothing for a row whose state is more than a word, or that does not show where it begins. */
function wholeLine({ leading, trailing, hasProtocol, wrapped }: Pattern): RegExp | undefined {
  if (wrapped === ':' || (!hasProtocol && wrapped !== '')) return undefined;
  const column = (one: string) => strict(one, true, false);
  const before = [hasProtocol ? '' : '^\\s*', ...leading.map((one) => column(one) + gap)].join('');
  const after = trailing.map((one) => gap + column(one)).join('');
  const end = wrapped === ')' ? '(?=\\))' : `(?!\\*?:)${after === '' ? '' : `[*)]?${after}${rowEnd}`}`;
  return new RegExp(`${before}${wrapped === ')' ? '\\(' : ''}${stateWord}${end}`, 'g');
}

/** An expression for the row of a format that prints no state; something may stand in front of it. */
export function statelessLine({ trailing }: Pattern, isTcp: boolean): RegExp {
  return new RegExp(
    `${edgeOf(trailing[0])}${trailing.map((column) => strict(column, isTcp, false)).join(gap)}${notBeforePart}`,
  );
}
