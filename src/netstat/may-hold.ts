/**
 * Whether it is worth while to annotate a text: a look that knows no row and no state, for the many texts that hold
 * nothing. It may be wrong in one direction only: where `annotate` finds something, it says yes.
 *
 * Part of the script that runs on every page: bytes count here.
 */
import { doubleWords, ordinaryWords, rareWords } from './tells.ts';

/** Ordinary words that make a list of states with others of their kind, without a word of TCP around them. */
const listed = /^(LISTEN|established)$| /;
/**
 * Something that prose has not, in the part between blanks beside the word or a few characters more: digits, signs, a
 * dot in a name, a sentence that tools print; or that names a state. The protocol in front is that of a row, where a
 * program may stand behind.
 */
const oddBefore = /([^-\sa-z('.,;!?)"‘-”]|\.(\w|$)|state )\S*\s*.{0,15}$|tcp $/i;
const oddAfter = /^(\W|tcp )*\S*?([^-\sa-z('.,;!?)"‘-”]|\.\w|state)/i;
/** A word of prose, and a blank between; `3 in CLOSE state` is a count, and the protocol stands beside the state of a row. */
const proseBefore = /(?<!\d i)[a-z][.,;!?)"‘-”]* $/i;
const proseAfter = /^[.,;!?)"‘-”]* \(?(?!state)[a-z]/i;

/**
 * Words that speak of sockets, and addresses; `tst` is what lsof -F prints, and a part of netstat, `ngp` one of OwningProcess.
 * In the order that takes the fewest bytes.
 */
const talk =
  /[srld](addr|port)|q -c|ED:E|\bss\b|toe|tcp|src=|ngp|tst|lsof|sock|(st|al|er|ce|rc|gn|te)[_ ]?(host|addr|port|ip)|nnect/i;
const address = /[\w*\])]\.[\w*]|:[\w*:]/;
const stateHeading = /[sé]ta[td]|zustand|状|상태/i;
const socketHeading = /local|\bp(ort|id)|proto|addr|peer|remote/i;

/** What `clean` takes out of a text or folds (clean.ts), in short: it may take out more. */
const hiding = /([‐-–﹘﹣])|([\xa0！-～])|\p{DI}|\x1b(\[[ -?]*)?.|(\^\[|\\\w{1,5})?\[([\d;]*m|K)|\\(?=_)/gu;

/** Every one of them has this. Most texts do not, which is told in a tenth of the time. */
const mayHide = /[^\n -Za-z]/;

/** A text without what hides words; clean.ts knows the way back too. */
export const plain = (text: string): string =>
  mayHide.test(text)
    ? text.replace(hiding, (_, hyphen?: string, wide?: string) => (hyphen ? '-' : (wide?.normalize('NFKC') ?? '')))
    : text;

/**
 * Whether a text may hold a state.
 *
 * @param text as {@link plain} gives it
 * @param isEdge whether one text node ends and another begins at a UTF-16 offset; what stands on the other side may be
 * another cell or another line
 * @param isRead whether the text at an offset is one that is read at all
 */
export function suspects(
  text: string,
  isEdge: (offset: number) => boolean,
  isRead: (offset: number) => boolean,
): boolean {
  // Most texts have none of them, and are asked once.
  const hasTalk = talk.test(text);
  const hasAddress = address.test(text);
  const hasHeading = stateHeading.test(text);
  const isSuspect = (start: number, word: string): boolean => {
    const end = start + word.length;
    const above = text.slice(0, start).slice(-2500);
    const below = text.slice(end, end + 500);
    const around = above.slice(-500) + below;
    /** Whether it stands beside something that is no other cell and no other line. */
    const isBeside = (before: RegExp, after: RegExp): boolean =>
      (before.test(above.slice(-64)) && !isEdge(start)) || (after.test(below) && !isEdge(end));
    const isOdd = (): boolean => oddBefore.test(above.slice(-64)) || oddAfter.test(below);
    const isTold =
      (hasTalk && talk.test(around)) ||
      (hasAddress && address.test(around) && isOdd()) ||
      // A heading stands above its table.
      (hasHeading && stateHeading.test(above) && socketHeading.test(above));
    return (
      (isTold || listed.test(word)) &&
      !isBeside(/(?<!\\)\w$/, /^\w/) &&
      ((isTold && isOdd()) || !isBeside(proseBefore, proseAfter))
    );
  };
  for (const words of [doubleWords, rareWords, ordinaryWords])
    for (const { 0: word, index } of text.matchAll(words))
      // In an article with a thousand such words nobody wants to know more.
      if ((words !== ordinaryWords || isSuspect(index, word)) && isRead(index)) return true;
  return false;
}
