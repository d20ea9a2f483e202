import type { Family } from './state-facts.ts';

/** What kind of word a family holds, in one language; leaving a family out is a compile error. */
export interface FamilyText {
  /** Short heading of a group of words. */
  readonly name: string;
  /** One phrase that says what kind of word it is, to stand beside the word. */
  readonly kind: string;
}

/** The families in one language. */
export type FamilyTexts = Readonly<Record<Family, FamilyText>>;
