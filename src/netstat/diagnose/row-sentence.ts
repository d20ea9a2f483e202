/** What a sentence about a row is about. */
export type RowSentenceKind = 'roles' | 'closing' | 'waiting' | 'duration' | 'queues' | 'timer';

/** A sentence or two about one row of a listing. */
export interface RowSentence {
  readonly kind: RowSentenceKind;
  readonly text: string;
}
