/**
 * All ways in which the name of two words is written somewhere, each with the mark of its weight (lexicon.ts): with a
 * hyphen, an underscore, as a constant of C, in one, as in .NET and Java, in small letters.
 *
 * @param name in capitals, with hyphens: `SYN-SENT`
 */
export function formsOf(name: string): readonly string[] {
  const constant = name.replaceAll('-', '_');
  const titled = name.replace(/\B[A-Z]+/g, (letters) => letters.toLowerCase()).replaceAll('-', '');
  return [
    `${name}!`,
    `${constant}!`,
    `TCP_${constant}!`,
    `${name.replaceAll('-', '')}!`,
    `${titled}~`,
    `${titled.charAt(0).toLowerCase()}${titled.slice(1)}~`,
    constant.toLowerCase(),
    name.toLowerCase(),
  ];
}
