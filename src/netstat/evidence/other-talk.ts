import { otherTalk, pairTalk, softSubject, softTalk, twoAddresses } from '../expressions/talk.ts';

/**
 * Whether a text speaks of another thing with states of the same names.
 *
 * @param isTold whether a soft word says nothing; neither does it beside what names both ends of a connection
 */
export function isOtherTalk(text: string, isTold = false): boolean {
  return (
    otherTalk.test(text) ||
    (!isTold && (softSubject.test(text) || (softTalk.test(text) && !pairTalk.test(text) && !twoAddresses.test(text))))
  );
}
