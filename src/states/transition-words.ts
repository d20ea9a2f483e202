/** The words of `transitions.ts` in another language, by their English text. */
export interface TransitionWords {
  readonly events: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}
