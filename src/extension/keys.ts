/**
 * The first to hear the keys of a page: runs before any script of a permitted page, because listeners on a window are
 * called in the order in which they came. It does nothing but pass on what is pressed while a card has the keyboard.
 */
import type { KeyDoor } from '../page/card-listeners.ts';

/** Where the cards find the door. A page cannot see it: extensions' scripts have a world of their own. */
export interface KeysScript {
  tcpStateKeys?: KeyDoor;
}

interface Api {
  readonly runtime: { readonly id?: string };
}

const own = globalThis as unknown as KeysScript & { readonly chrome: Api };
// Firefox knows this name too.
const { runtime } = own.chrome;
const door: KeyDoor = (own.tcpStateKeys = {});
const hear = (event: KeyboardEvent): void => {
  if (runtime.id) door.hear?.(event);
  // The extension was updated or removed.
  else removeEventListener(event.type, hear as EventListener, true);
};
for (const type of ['keydown', 'keypress', 'keyup'] as const) addEventListener(type, hear, true);
