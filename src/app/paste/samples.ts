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
  { file: 'healthy-server.txt', title: 'sampleHealthy' },
  { file: 'close-wait-leak.txt', title: 'sampleLeak' },
  { file: 'syn-backlog-full.txt', title: 'sampleBacklog' },
  { file: 'time-wait-client.txt', title: 'sampleTimeWait' },
  { file: 'close-wait-twice.txt', title: 'sampleTwice' },
];
