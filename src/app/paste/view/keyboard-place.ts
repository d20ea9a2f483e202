import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusedIn, isFocusLost } from '../../focused-in.ts';

/** Where the keyboard goes from a part of the view that is there no more, the nearest first. */
const places: readonly (readonly [part: string, place: string])[] = [
  // Once ports are told, their field stands elsewhere.
  ['.ports', '.ports input'],
  ['.data-pane', '.data-pane :is([role=grid], .text)'],
  ['tcp-paste', '.strip h2'],
  ['tcp-paste', 'textarea'],
];

/**
 * Gives the keyboard a place where a part of a view goes that had it, as a box whose text was read: browsers let it fall
 * out of the page, to whose beginning a reader without a pointer would be sent back.
 */
export class KeyboardPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #before: HTMLElement | undefined;
  #places: readonly string[] = [];
  /** What the box was opened with, to which the keyboard goes back when it closes. */
  #opener: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A box is opened with what has the keyboard now. */
  opens(): void {
    this.#opener = focusedIn(this.#host);
  }

  hostUpdate(): void {
    const focused = focusedIn(this.#host);
    // Where a finger pressed what goes, a field that gets the focus would bring the keyboard of the screen up.
    this.#before = focused?.matches(':focus-visible') === true ? focused : undefined;
    this.#places = places.flatMap(([part, place]) => (this.#before?.closest(part) ? [place] : []));
  }

  hostUpdated(): void {
    const before = this.#before;
    this.#before = undefined;
    if (before === undefined || before.isConnected || !isFocusLost()) return;
    const found = this.#places.map((place) => this.#host.querySelector<HTMLElement>(place)).find((place) => place);
    const place = before.closest('.intake') && this.#opener?.isConnected ? this.#opener : found;
    place?.focus({ preventScroll: true });
  }
}
