/** Resolves after a time, in milliseconds. */
export function pause(time: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, time);
  });
}
