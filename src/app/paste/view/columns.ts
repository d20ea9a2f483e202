/** How many columns a text takes up at most: fonts draw many a sign beyond ASCII as wide as two letters. */
export function columnsOf(text: string): number {
  return text.replaceAll('\t', ' '.repeat(8)).replaceAll(/[\u0080-\uFFFF]/g, '  ').length;
}
