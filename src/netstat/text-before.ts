/** What stands before a place, `length` characters at most. */
export function textBefore(text: string, place: number, length: number): string {
  return text.slice(Math.max(0, place - length), place);
}
