/** A text made plain for reading: colours and invisible characters taken out, look-alikes folded. */
export interface Cleaned {
  readonly text: string;
  /** Offsets in `text` (ascending) from which on `shifts` applies. */
  readonly cuts: readonly number[];
  /** What to add to an offset at or after the cut of the same index to get the offset in the original. */
  readonly shifts: readonly number[];
}

/**
 * What could hide a spelling or tear a row: characters without a width, hyphens that look like ours, full-width
 * forms. Blanks and table rules of all kinds are no trouble, and are read as they are.
 */
const hiding = /[\u200b\u200e\u200f\u2010\u2011\u202a-\u202e\u2060-\u2069\ufe58\ufe63\uff01-\uff5e]/g;

/**
 * What else gives away that a text has to be made plain: the escape character, the soft hyphen, what ends a colour where
 * the escape character in front of it was lost on the way, entities that were escaped twice, so that they stand in the
 * text themselves, and underscores as Markdown has them. A colour that ends without a number has its end told by what
 * follows: `[markdown](…)` is none.
 */
export const hidingSigns = ['\x1b', '\xad', '[0m', '[m\n', '[m ', '[m[', '&nbsp;', '-&gt;', '\\_'];

/**
 * Where the first character at or after `from` stands that hides a spelling, but for soft hyphens; -1 where there
 * is none. A text of one-byte characters has none, which V8 knows without a look.
 */
export function hidingAt(text: string, from: number): number {
  hiding.lastIndex = from;
  return hiding.test(text) ? hiding.lastIndex - 1 : -1;
}

/** A name with the dash of a word processor. Long texts are not searched for it, which would take longer than all else. */
const dashed = /[A-Z]\u2013[A-Z\d]/;

/** Whether {@link clean} would change a text. */
function isDirty(text: string): boolean {
  return hidingSigns.some((sign) => text.includes(sign)) || hidingAt(text, 0) !== -1 || dashed.test(text);
}

/**
 * Terminal sequences (ECMA-48 CSI, OSC and two-character escapes), colours without their escape character or with
 * its name written out, soft hyphens, zero-width and bidi controls, entities written out; and,
 * in a group, what is read as an ASCII character.
 */
export const marks =
  /&nbsp;|(?<=-)&gt;|\\(?=_)|\x1b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\x07\x1b\n]{0,4096}(?:\x07|\x1b\\)|[@-Z\\^_])|(?:\^\[|\\(?:e|u001b|x1b|033))?\[(?:[\d;]{0,16}m|K)|[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|((?<=[A-Z])\u2013(?=[A-Z\d])|[\u2010\u2011\ufe58\ufe63\uff01-\uff5e])/g;

/**
 * A text with blanks for the ones that keep words on a line, for terminals in a page have nothing else, and for the first half
 * of a line break of two characters. As long as before.
 */
export function spaced(text: string): string {
  return text.replaceAll('\xa0', ' ').replaceAll('\r\n', ' \n');
}

/** How a row of ss and a line of counts begin. */
const opening = /LISTEN|ESTAB|CLOS|(?:FIN|TIME|SYN|LAST)[_-]/y;

/**
 * A text with the ends of lines that JSON and programs write out, where they would join the first word of a row of ss or
 * of a count: `0.0.0.0:*\nLISTEN 0`. As long as before; most texts come back as they are, for a copy takes longer than to annotate.
 */
export function withLineEnds(text: string): string {
  let lines = '';
  let from = 0;
  for (let at = text.indexOf('\\n'); at !== -1; at = text.indexOf('\\n', at + 2)) {
    opening.lastIndex = at + 2;
    if (!opening.test(text)) continue;
    lines += `${text.slice(from, at).replace(/\\r$/, '  ')} \n`;
    from = at + 2;
  }
  return from === 0 ? text : lines + text.slice(from);
}

/** Folds and strips `raw`; most texts come back as they are. */
export function clean(raw: string): Cleaned {
  const text = spaced(raw);
  if (!isDirty(text)) return { text, cuts: [], shifts: [] };
  const parts: string[] = [];
  const cuts: number[] = [];
  const shifts: number[] = [];
  let removed = 0;
  let from = 0;
  marks.lastIndex = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [sequence, look] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + sequence.length;
    if (look === undefined) {
      const character = sequence === '&gt;' ? '>' : sequence === '&nbsp;' ? ' ' : '';
      parts.push(character);
      cuts.push(match.index - removed + character.length);
      removed += sequence.length - character.length;
      shifts.push(removed);
    } else parts.push(look < '\uff01' ? '-' : look.normalize('NFKC'));
  }
  return { text: parts.join('') + text.slice(from), cuts, shifts };
}
