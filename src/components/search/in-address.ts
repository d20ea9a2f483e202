/** A text as a part of an address. Half of a pair, as of an emoji that was cut in two, can be in none: U+FFFD is for it. */
export function inAddress(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}
