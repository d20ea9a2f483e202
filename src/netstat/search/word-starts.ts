/** Longest key whose words are told apart: a bit for each of its characters and one for its end. */
const longest = 31;

const isCapital = (code: number) => code >= 0x41 && code <= 0x5a;
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Where the words of a spelling begin in its key, and where the last one ends: `FIN_WAIT_1`, `FinWait1` and `FIN-WAIT-1`
 * have three words, `FINWAIT1` two.
 *
 * @param token a spelling; beyond ASCII only its beginning is told
 * @returns bit `n` for a word that begins at offset `n` of the key, and for the end of the key
 */
export function wordStarts(token: string): number {
  let starts = 1;
  let offset = 0;
  let before = 0;
  for (let place = 0; place < token.length; place += 1) {
    const code = token.charCodeAt(place);
    if (code > 0x7e) return 1;
    if (isCapital(code) || isSmall(code) || isDigit(code)) {
      const isNew =
        !(isCapital(before) || isSmall(before) || isDigit(before)) ||
        isDigit(before) !== isDigit(code) ||
        (isSmall(before) && isCapital(code));
      if (isNew && offset < longest) starts |= 1 << offset;
      offset += 1;
    }
    before = code;
  }
  return offset < longest ? starts | (1 << offset) : starts;
}
