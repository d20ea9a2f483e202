import type { Cards, StartCards } from './cards.ts';
import type { View } from './view.ts';

/** What tells where the pointer is or a finger tapped, or that the pointer is there no longer. */
const pointing = ['click', 'pointermove', 'pointerout'] as const;

/** The cards of a page, whose script is loaded when the first mark is found. */
export class CardsOnDemand {
  readonly #view: View;
  readonly #signal: AbortSignal;
  readonly #fetch: () => Promise<StartCards | undefined>;
  readonly #begin: (start: StartCards, pointed: PointerEvent | undefined) => Cards;
  #current: Cards | undefined;
  #loading: Promise<void> | undefined;
  #pointed: PointerEvent | undefined;

  /** @param begin starts the cards; told how the pointer moved last, or where a finger tapped */
  constructor(
    view: View,
    signal: AbortSignal,
    fetch: () => Promise<StartCards | undefined>,
    begin: (start: StartCards, pointed: PointerEvent | undefined) => Cards,
  ) {
    this.#view = view;
    this.#signal = signal;
    this.#fetch = fetch;
    this.#begin = begin;
  }

  /** The cards, once they are there. */
  get current(): Cards | undefined {
    return this.#current;
  }

  /** Loads them, where that was not done. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    const listening = { capture: true, passive: true, signal: this.#signal };
    // The first marks can be pointed at before there are cards, and a pointer that rests says so only once.
    for (const type of pointing) this.#view.addEventListener(type, this.#note, listening);
    const start = await this.#fetch().catch(() => undefined);
    if (!start) {
      // Nobody answers: the background was ended just then, or the extension is being updated or removed. The pointer
      // asks again, and so does the next mark that is found.
      this.#loading = undefined;
      return;
    }
    for (const type of pointing) this.#view.removeEventListener(type, this.#note, true);
    if (!this.#signal.aborted) this.#current = this.#begin(start, this.#pointed);
    this.#pointed = undefined;
  }

  readonly #note = (event: PointerEvent): void => {
    this.#pointed = event.type === 'pointerout' ? undefined : event;
    // Asks again where nobody answered.
    void this.load();
  };
}
