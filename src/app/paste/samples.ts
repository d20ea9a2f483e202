import type { PasteMessages } from '../../i18n/en/paste.ts';

/** A recorded output to try the view with. */
export interface Sample {
  /** Name of the file in `samples/`. */
  readonly file: string;
  /** The word it is offered by. */
  readonly title: Extract<keyof PasteMessages, `sample${string}`>;
}

/** The samples, in the order they are offered. */
export const samples: readonly Sample[] = [
  { file: 'healthy.txt', title: 'sampleHealthy' },
  { file: 'close-wait.txt', title: 'sampleCloseWait' },
  { file: 'syn-backlog.txt', title: 'sampleSynBacklog' },
  { file: 'time-wait.txt', title: 'sampleTimeWait' },
  { file: 'snapshots.txt', title: 'sampleSnapshots' },
];
