import { setTimeout as pause } from 'node:timers/promises';

/** What is no answer: a condition that does not hold, and nothing. */
type Nothing = undefined | null | false | '';

const isNothing = (answer: unknown): answer is Nothing =>
  answer === undefined || answer === null || answer === false || answer === '';

/**
 * Asks again and again until there is an answer. A question that fails has none yet: what it looks at may still be on
 * its way, or have just gone.
 *
 * @param what said where none comes within the time
 * @param question answers with undefined, null, false or an empty text until it is so
 * @param within milliseconds; what comes at once on an idle machine takes many times as long on a busy one
 */
export async function until<Answer>(
  what: string,
  question: () => Promise<Answer>,
  within = 30_000,
): Promise<Exclude<Answer, Nothing>> {
  const deadline = Date.now() + within;
  for (;;) {
    let failure: unknown;
    try {
      const answer = await question();
      if (!isNothing(answer)) return answer as Exclude<Answer, Nothing>;
    } catch (error) {
      failure = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms in vain until ${what}.`, { cause: failure });
    await pause(25);
  }
}
