import type { AliasRole } from './alias.ts';

/** The letter that stands for a role in the packed spellings; upper case marks an unverified spelling. */
export const roleLetters: Readonly<Record<AliasRole, string>> = {
  canonical: 'r',
  printed: 'p',
  localized: 'l',
  constant: 'c',
  numeric: 'n',
  filter: 'f',
  'metric-label': 'm',
  'doc-only': 'd',
};

// One-byte letters first; a backslash would be escaped, `|` and `~` separate fields.
const firstOneByte = 48;
const backslash = 92;
const oneByteLetters = 75;
const firstTwoByte = 0xc0;

/** The letter that stands for a place in the table of platforms or states. */
export function letterOf(index: number): string {
  if (index >= oneByteLetters) return String.fromCharCode(firstTwoByte + index - oneByteLetters);
  const code = firstOneByte + index;
  return String.fromCharCode(code < backslash ? code : code + 1);
}

/** The place that a letter of {@link letterOf} stands for. */
export function letterIndex(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= firstTwoByte) return code - firstTwoByte + oneByteLetters;
  return code - firstOneByte - (code > backslash ? 1 : 0);
}
