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

const own = globalThis as KeysScript & { readonly browser?: Api; readonly chrome?: Api };
const { runtime } = (own.browser?.runtime ? own.browser : own.chrome) ?? {};
const door: KeyDoor = {};
const ended = new AbortController();
own.tcpStateKeys = door;
for (const type of ['keydown', 'keypress', 'keyup'] as const)
  addEventListener(
    type,
    (event) => {
      // The extension was updated or removed.
      if (runtime?.id === undefined) ended.abort();
      else door.hear?.(event);
    },
    { capture: true, signal: ended.signal },
  );
