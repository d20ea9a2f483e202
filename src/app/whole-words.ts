import { commandWord, hyphenedState } from '../components/whole-words/whole-words.ts';

/** Elements whose text is set in lines, and the class of the lines on the map; in others a part of a text could become an item of a grid. */
const setInLines: ReadonlySet<string> = new Set(['p', 'td', 'th', 'dd', 'li', 'small', 'h1', 'h2', 'h3', 'line']);

/** What a line may end in: the dot between names that Korean joins, as in `CLOSING·LAST_ACK`. */
const joined = /·(?=[A-Z])/g;

/** A space at which no line ends: between `RFC` and its number, and between a number and its unit. */
const held = /\bRFC (?=\d)|\d (?=(?:s|ms|min)\b)/g;

/** What a line on the map and a command are, of all that stands in a `span` or `code`. */
const kindOf = (tag: string): string | undefined =>
  ({ span: 'line', code: 'command' })[/^<(span|code) class="?line\b/.exec(tag)?.[1] ?? ''];

/** Elements that have no end. */
const isVoid = (name: string): boolean => /^(?:br|hr|img|input|link|meta|path|wbr)$/.test(name);

/**
 * What no line may end in: the name of a state at its hyphen, and what stands before a Korean particle after a bracket
 * or a quotation, as in `close()를`, or a hyphen behind a digit; `word-break: keep-all` keeps letters together, and neither
 * is one.
 */
const whole = new RegExp(
  String.raw`\b${hyphenedState.source}\p{Script=Hangul}*|[^\s()]*(?:\([^\s()]*)?\)\p{Script=Hangul}+|[^\s”]*”\p{Script=Hangul}+|[^\s\]%]*[\]%]\p{Script=Hangul}+|\d-\p{Script=Hangul}+`,
  'gu',
);

/** What no line of a command may end in. */
const wholeInCommand = new RegExp(commandWord, 'g');

/**
 * Keeps words on one line that a browser would part, by a `span` of the class `whole` around each.
 *
 * @param html plain HTML, every element but void ones closed
 */
export function wholeWords(html: string): string {
  const around: string[] = [];
  return html.replaceAll(/<(\/?)([a-z][\w-]*)[^>]*>|[^<]+/g, (piece, slash?: string, name?: string) => {
    if (name === undefined) {
      const within = around.at(-1) ?? '';
      if (!(within === 'command' || setInLines.has(within)) || !/\S\s+\S/.test(piece)) return piece;
      if (/^\s*RFC \d+\s*$/.test(piece)) return piece;
      return piece
        .replaceAll(within === 'command' ? wholeInCommand : whole, '<span class="whole">$&</span>')
        .replaceAll(joined, '$&<wbr>')
        .replaceAll(held, (space) => (within === 'command' ? space : space.replace(' ', '\u00a0')));
    }
    if (slash === '/') around.pop();
    else if (!isVoid(name) && !piece.endsWith('/>')) around.push(kindOf(piece) ?? name);
    return piece;
  });
}
