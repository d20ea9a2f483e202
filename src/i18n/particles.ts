/**
 * What a Korean particle, or the second half of a word, may follow that is neither a letter nor a digit: there browsers
 * begin a line in spite of `word-break: keep-all`.
 */
const seam = /(?<=[)\]”%*`]|\d-)(?=\p{Script=Hangul})/gu;

/** U+2060, which no line ends at and nobody sees. */
const joiner = '\u2060';

/** A text in which no line begins with a particle, as the one of `close()를` would. */
export function holdParticles(text: string): string {
  return text.replaceAll(seam, joiner);
}

/** The same for all texts in an object. */
export function holdParticlesIn<Texts>(texts: Texts): Texts {
  if (typeof texts === 'string') return holdParticles(texts) as Texts;
  if (typeof texts !== 'object' || texts === null) return texts;
  if (Array.isArray(texts)) return texts.map(holdParticlesIn) as Texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, holdParticlesIn(value)])) as Texts;
}

/** The text as it was written, for what is copied and searched elsewhere. */
export function plainParticles(text: string): string {
  return text.replaceAll(joiner, '');
}
