import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isReturn } from '../../is-return.ts';
import { keepPlaceLeft, placeLeft } from './left-at.ts';
import type { LookedAt } from './looked-at.ts';
import type { PasteSession } from './paste-session.ts';
import type { TextTaker } from './text-taker.ts';

/** Has the browser ask whether the page is to be left. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** What a way back leads through. */
export interface WayBackOptions {
  readonly session: () => PasteSession | undefined;
  readonly taker: () => TextTaker | undefined;
  readonly looked: LookedAt;
  /** Whether all of the view is drawn. */
  readonly isDrawn: () => boolean;
}

/**
 * Keeps what a reader looks at where the page is left, as by the link to the state machine, and shows it again. Where a
 * text would be lost, the browser asks first.
 */
export class WayBack implements ReactiveController {
  readonly #options: WayBackOptions;
  /** How far the page is to be scrolled as soon as it is as high as that. */
  #scroll = 0;

  constructor(host: ReactiveControllerHost, options: WayBackOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** From now on the place is kept when the page is left, until the signal fires. */
  watch(signal: AbortSignal): void {
    addEventListener(
      'pagehide',
      () => {
        this.#keep();
      },
      { signal },
    );
    signal.addEventListener('abort', () => {
      removeEventListener('beforeunload', ask);
    });
    // Whoever goes on already is where they want to be.
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      addEventListener(
        type,
        () => {
          this.#scroll = 0;
        },
        { signal, passive: true },
      );
  }

  /** Shows again what was looked at in the text that was brought back. */
  async comeBack(): Promise<void> {
    const { looked } = this.#options;
    const session = this.#options.session();
    const taker = this.#options.taker();
    const left = placeLeft();
    // What is cleared is to be cleared at once; the next way back is kept when the page is left.
    keepPlaceLeft(undefined);
    if (!left || !session?.overview) return;
    const { pane, states, snapshot, filter, group, sort, scroll, further } = left;
    if (taker && further !== '') Object.assign(taker, { further, isAdding: true });
    looked.arrangement = { filter, group, sort };
    looked.show({ pane, states });
    if (isReturn()) this.#scroll = scroll;
    if (snapshot !== session.snapshot && snapshot < session.overview.tallies.length) await session.look(snapshot);
  }

  #keep(): void {
    const { looked } = this.#options;
    const session = this.#options.session();
    if (!session?.keeps) return;
    const { pane, states, arrangement } = looked;
    const { filter = '', group, sort } = arrangement;
    const { snapshot } = session;
    const { further = '' } = this.#options.taker() ?? {};
    keepPlaceLeft(session.overview && { pane, states, snapshot, filter, group, sort, scroll: scrollY, further });
  }

  hostUpdated(): void {
    // Browsers keep no page for the way back that might ask, so only one that has to does.
    if (this.#options.session()?.isAtRisk) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
    if (this.#scroll === 0 || !this.#options.isDrawn()) return;
    const { scrollHeight, clientHeight } = document.documentElement;
    // What comes later makes the page higher still.
    if (scrollHeight - clientHeight < this.#scroll) return;
    scrollTo({ top: this.#scroll, behavior: 'instant' });
    this.#scroll = 0;
  }
}
