/** Resolves in a task of its own, so that messages, input and frames that wait come before. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
