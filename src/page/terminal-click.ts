/**
 * Hears double clicks in terminals that are drawn on a canvas: their text is not in the page, so no mark can stand
 * on it. Whether the word is a state is decided by whoever is told.
 */
export function watchTerminals(signal: AbortSignal, tell: (x: number, y: number) => void): void {
  addEventListener(
    'dblclick',
    ({ target, clientX, clientY }) => {
      if ((target as Partial<Element> | null)?.closest?.('.xterm:has(canvas)')) tell(clientX, clientY);
    },
    { signal },
  );
}
