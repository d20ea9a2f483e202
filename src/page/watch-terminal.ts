import { viewOf } from './view.ts';

/** Keys that type nothing. */
const silent = ['Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'];

/**
 * Waits until a word in a terminal is no longer what its reader looks at. The terminal draws a picture, in which nobody
 * can see the word go: it may have gone with anything that is typed, scrolled or printed.
 *
 * @param terminal the element around it
 * @param signal ends the watch
 * @param over called when it is so
 */
export function watchTerminal(terminal: Element, signal: AbortSignal, over: () => void): void {
  const view = viewOf(terminal.ownerDocument);
  const passive = { capture: true, passive: true, signal };
  view.addEventListener(
    'keydown',
    (event) => {
      // Those that go to the card are none of the terminal's.
      if (event.composedPath().includes(terminal) && !silent.includes(event.key)) over();
    },
    passive,
  );
  terminal.addEventListener('wheel', over, passive);
  // With each character that is printed it moves the field that takes the keys, or its scroll bar; what it shows for the
  // pointer and the keyboard alone are classes.
  const observer = new MutationObserver(over);
  observer.observe(terminal, { subtree: true, attributeFilter: ['style'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
