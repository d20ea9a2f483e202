import type { PitfallId } from './pitfalls.ts';

/** A claim as references make it, and what is true of it, in one language. */
export interface PitfallText {
  readonly claim: string;
  readonly fact: string;
}

/** The claims in one language; leaving one out is a compile error. */
export type PitfallTexts = Readonly<Record<PitfallId, PitfallText>>;
