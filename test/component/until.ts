/** Milliseconds that a busy machine has: less than a test has, whose end says not what was waited for. */
const within = 30_000;

/**
 * Waits until a condition holds.
 *
 * @param what said where it does not within the time; the condition itself without it
 */
export async function until(condition: () => unknown, what?: string): Promise<void> {
  const deadline = performance.now() + within;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what ?? String(condition)}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
