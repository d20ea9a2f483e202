import type { StateId } from '../states/states.ts';
import type { Annotation } from './annotation.ts';
import { clean } from './clean.ts';
import { candidates, trackers, words } from './lexicon.ts';
import { RowMatcher } from './row.ts';

type Mark = '' | '~' | '!';
interface Word {
  readonly state: StateId;
  readonly mark: Mark;
}

const lexicon = new Map<string, Word>();
for (const [state, list] of Object.entries(words)) {
  for (const word of list.split(',')) {
    const mark = /[!~]$/.exec(word)?.[0] ?? '';
    lexicon.set(word.slice(0, word.length - mark.length), { state: state as StateId, mark: mark as Mark });
  }
}
const trackerStates: ReadonlySet<string> = new Set(trackers.split(','));
const letter = /[\w$\xaa\xb5\xba\xc0-\u024f]/;

/**
 * Finds the TCP states in a text.
 *
 * Words with a separator such as `TIME_WAIT` are states wherever they stand; words that are also English count
 * only where a row, a list of counts or another sign says so.
 *
 * @param text any string
 * @returns sorted, without overlaps; offsets are UTF-16 code units of `text`, 0-based
 */
export function annotate(text: string): Annotation[] {
  const cleaned = clean(text);
  const found: Annotation[] = [];
  const rows = new RowMatcher(cleaned.text);
  const scan = new RegExp(candidates, 'g');
  let cut = 0;
  for (let match = scan.exec(cleaned.text); match !== null; match = scan.exec(cleaned.text)) {
    const [token] = match;
    const start = match.index;
    const end = start + token.length;
    if (letter.test(cleaned.text[start - 1] ?? ' ') || letter.test(cleaned.text[end] ?? ' ')) continue;
    const word = lexicon.get(token);
    if (word === undefined) continue;
    const row = rows.match(start, end);
    if (row?.isTcp === false) continue;
    if (row === undefined && word.mark !== '!') continue;
    const tracked = `${row?.format.tracker ?? ''}-${token}`;
    const state = trackerStates.has(tracked) ? (tracked as StateId) : word.state;
    while (cut < cleaned.cuts.length && (cleaned.cuts[cut] ?? 0) <= start) cut++;
    const from = start + (cleaned.shifts[cut - 1] ?? 0);
    let last = cut;
    while (last < cleaned.cuts.length && (cleaned.cuts[last] ?? 0) < end) last++;
    const to = end + (cleaned.shifts[last - 1] ?? 0);
    const spelled = text.slice(from, to);
    found.push({
      start: from,
      end: to,
      token: spelled,
      state,
      ...(spelled === token ? {} : { alias: token }),
      ...(row?.format.platform === undefined ? {} : { platform: row.format.platform }),
      why: row === undefined ? 'unambiguous spelling' : `row of ${row.format.name}`,
    });
  }
  return found;
}
