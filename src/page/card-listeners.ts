import type { CardHost } from './card-host.ts';
import type { View } from './view.ts';

/** What happens around an open card. */
export interface CardEvents {
  /** The reader wants it gone, or it cannot stay. */
  readonly close: () => void;
  /** Something on the page has scrolled. */
  readonly scrolled: () => void;
  /** The view has another size. */
  readonly resized: () => void;
}

/**
 * A listener of the window that was there before every listener of the page, and so hears keys first. Where there is
 * none, as on a page that was open before the extension was let in, a page that listens on its own window while
 * events go down hears the keys of the card too.
 */
export interface KeyDoor {
  /** Told of every key while a card is open. It stands where the extension keeps what its scripts in a page share. */
  tcpStateHear?: ((event: KeyboardEvent) => void) | undefined;
}

/** Listens while a card is open, and only then. */
export function listenWhileOpen(
  view: View,
  signal: AbortSignal,
  host: CardHost,
  { close, scrolled, resized }: CardEvents,
  door: KeyDoor = {},
): void {
  const options = { capture: true, signal };
  /** Ends the hearing of keys that are let go: with the card, but after Escape only once that is let go too. */
  const released = new AbortController();
  let isEscaping = false;
  const onKey = (event: KeyboardEvent): void => {
    const isEscape = event.key === 'Escape' && !event.isComposing;
    // The page took the card away: nothing is left for the key to close.
    if (isEscape && event.type === 'keydown' && !isEscaping && !host.isOpen) {
      close();
      return;
    }
    // The page's shortcuts must not hear what is typed in the card. Its buttons work all the same: what a key
    // does by itself needs no listener.
    if (isEscape || host.hasFocus) event.stopImmediatePropagation();
    if (!isEscape) return;
    event.preventDefault();
    if (event.type === 'keyup') isEscaping = false;
    if (event.type === 'keydown') {
      isEscaping = true;
      close();
    } else if (signal.aborted && !isEscaping) released.abort();
  };
  door.tcpStateHear = onKey;
  released.signal.addEventListener('abort', () => {
    // The next card may have been opened in between.
    if (door.tcpStateHear === onKey) door.tcpStateHear = undefined;
  });
  for (const type of ['keydown', 'keypress'] as const) view.addEventListener(type, onKey, options);
  view.addEventListener('keyup', onKey, { capture: true, signal: released.signal });
  signal.addEventListener('abort', () => {
    if (!isEscaping) released.abort();
  });
  const passive = { ...options, passive: true };
  view.addEventListener(
    'scroll',
    (event) => {
      if (!host.owns(event)) scrolled();
    },
    passive,
  );
  view.addEventListener('resize', resized, { signal });
  // Escape may end it without a word to the page.
  view.addEventListener('fullscreenchange', close, options);
  // Dialogs that keep the keyboard in themselves would take it out of the card at once. A field hears that it was left.
  for (const type of ['focus', 'blur', 'focusin', 'focusout'] as const)
    view.addEventListener(
      type,
      (event) => {
        if (host.owns(event) || (type === 'focusout' && host.isHost(event.relatedTarget)))
          event.stopImmediatePropagation();
      },
      options,
    );
}
