import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what said where none comes within the time
 * @param question answers with undefined or false until it is so
 * @param within milliseconds
 */
export async function until<Answer>(
  what: string,
  question: () => Promise<Answer | undefined | false>,
  within = 10_000,
): Promise<Answer> {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms in vain until ${what}.`);
    await pause(25);
  }
}
