import type { StateRate } from '../../state-rates.ts';

/** What a rate assumes; `{seconds}` is how long a row stays in its state. */
export const rateWords: Readonly<Record<StateRate['assumes'], string>> = {
  steady: 'By Little’s law, if the number of rows has been about the same for the last {seconds} s.',
  unanswered:
    'By Little’s law, if none of these rows gets an answer and their number has been about the same for {seconds} s.',
};
