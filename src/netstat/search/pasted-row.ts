import type { Family } from '../../states/state-facts.ts';

/**
 * What the beginning of a row, or a column of it, says about the family its state word belongs to. A search is
 * no parser: this only parts words that several families share.
 */
const familyMarks: readonly (readonly [RegExp, readonly Family[]])[] = [
  [/^\s*unix\b|\bunix\s+(?:0x|\d)/, ['unix']],
  [/^\s*(?:u_(?:str|dgr|seq)|nl|p_(?:raw|dgr)|v_(?:str|dgr)|ti_\w+|xdp)\b/, ['ss-non-tcp']],
  [/^\s*udp\w*\s/i, ['udp', 'ss-non-tcp', 'tpi']],
  [/^\s*raw\w*\s/, ['ss-non-tcp', 'raw']],
  [/^\s*(?:ipv[46]\s+\d+\s+)?sctp\w*\s|^\s*`- /, ['sctp', 'sctp-solaris']],
  [/\bsrc=\S+ dst=/, ['conntrack']],
  [/^\s*(?:TCP|UDP|SCTP)\s+\d\d:\d\d\s/, ['ipvs']],
];

/** Families whose words stand in a row, most likely first; empty where the row does not tell. */
export function familiesOfRow(text: string): readonly Family[] {
  return familyMarks.find(([mark]) => mark.test(text))?.[1] ?? [];
}

/** The two hexadecimal digits of the `st` column, where a text is a row of `/proc/net/tcp`. */
export function procCodeOfRow(text: string): string | undefined {
  return /\b[\dA-F]{8,32}:[\dA-F]{4}\s+[\dA-F]{8,32}:[\dA-F]{4}\s+([\dA-F]{2})\b/i.exec(text)?.[1];
}

/** Whether a text looks like a line of a listing: it has an address with a port, or begins with a protocol. */
export function looksLikeRow(text: string): boolean {
  return /\s/.test(text.trim()) && /\S[.:](?:\d+|\*)(?:\s|$)|^\s*(?:tcp|udp|sctp|unix|u_\w+)\w*\s|\bsrc=/i.test(text);
}

/** A word of a text, or two neighbours that may be one spelling. */
export interface RowWord {
  readonly word: string;
  /** UTF-16 offset in the text. */
  readonly start: number;
}

/** A run of one script, so that a Korean particle (`TIME_WAIT가`) is no part of the word. */
const stateWord = /[^\s()*,;"'\p{Script=Hangul}]+|\p{Script=Hangul}+/gu;

/**
 * The words of a text without the brackets and stars that tools put around a state; runs of three and two words
 * that may be one spelling (`POSLEDNÍ ACK`, `fin wait 2`) come before the single ones.
 */
export function wordsOf(text: string): readonly RowWord[] {
  const single = [...text.matchAll(stateWord)].map((found) => ({ word: found[0], start: found.index }));
  const runs = [3, 2].flatMap((length) =>
    single.flatMap(({ start }, index) => {
      const run = single.slice(index, index + length);
      const last = run[length - 1];
      return last ? [{ word: text.slice(start, last.start + last.word.length), start }] : [];
    }),
  );
  // pf prints the states of both peers as A:B.
  const halves = single.flatMap(({ word, start }) => {
    const colon = word.indexOf(':');
    return colon > 0 ? [{ word: word.slice(0, colon), start }] : [];
  });
  return [...runs, ...single, ...halves];
}
