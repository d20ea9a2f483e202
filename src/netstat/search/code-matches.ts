import { codeText, scaleOf } from '../../states/codes.ts';
import type { NumericTableId } from '../../states/numeric-tables.ts';
import type { StateId } from '../../states/states.ts';
import type { Candidate } from './candidate.ts';
import type { SearchIndex } from './search-index.ts';

/** Tables whose numbers are printed as two hexadecimal digits. */
const hexadecimal: readonly NumericTableId[] = ['procNetTcpHex', 'linuxUnixSocket'];

const decimalForm = /^-?\d{1,3}$/;
const hexadecimalForm = /^0x[\da-f]{1,4}$|^0[\da-f]$/i;

/** Words that may stand beside a number without choosing a table. */
const plainWords = /^(?:tcp|state|status|st|code|number|value|상태|코드|번호|값)$/i;

interface CodeQuery {
  readonly text: string;
  /** Lower-case words that name a table. */
  readonly tables: readonly string[];
}

/** A query that is one number, alone or among words such as `state` and `mib`; else `undefined`. */
function codeQuery(query: string): CodeQuery | undefined {
  const words = query
    .normalize('NFKC')
    .split(/[\s:=#()]+/)
    .filter((word) => word !== '');
  const numbers = words.filter((word) => decimalForm.test(word) || hexadecimalForm.test(word));
  const [text] = numbers;
  if (text === undefined || numbers.length > 1) return undefined;
  return {
    text,
    tables: words.filter((word) => word !== text && !plainWords.test(word)).map((word) => word.toLowerCase()),
  };
}

/**
 * States a number stands for. A number is no state without its scale, so each candidate names the scales on which
 * it has this one.
 */
export function codeMatches(index: SearchIndex, query: string): Candidate[] {
  const asked = codeQuery(query);
  if (!asked) return [];
  const isHexadecimal = hexadecimalForm.test(asked.text);
  const isDecimal = decimalForm.test(asked.text);
  const written = Number.parseInt(asked.text, isDecimal && !isHexadecimal ? 10 : 16);
  const groups = new Map<StateId, Candidate & { readonly tables: NumericTableId[] }>();
  for (const { state, table, code } of index.codes) {
    const { name } = scaleOf(table);
    if (!asked.tables.every((word) => name.toLowerCase().includes(word))) continue;
    const inHexTable = hexadecimal.includes(table);
    // `06` and `0A` are what /proc prints; on the other scales only the number counts.
    const grade = inHexTable ? (isHexadecimal ? 0 : undefined) : isDecimal || asked.text.length > 2 ? 1 : undefined;
    if (code !== written || grade === undefined) continue;
    const known = groups.get(state);
    if (known && known.grade <= grade) known.tables.push(table);
    else
      groups.set(state, {
        state,
        match: 'code',
        grade,
        token: codeText({ table, code }),
        code,
        tables: [table, ...(known?.tables ?? [])],
      });
  }
  return [...groups.values()];
}
