import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Height of the part of a list that is shown, in CSS pixels; its host is drawn anew when it changes. */
export class ShownHeight implements ReactiveController {
  /** Until it was measured, about that of a desktop's window. */
  value = 600;

  readonly #scroller: () => Element | null;
  #watched: Element | undefined;
  readonly #observer: ResizeObserver;

  /** @param scroller the box that the list scrolls in, once it is drawn */
  constructor(host: ReactiveControllerHost, scroller: () => Element | null) {
    this.#scroller = scroller;
    this.#observer = new ResizeObserver(([entry]) => {
      const height = entry?.contentRect.height ?? 0;
      // A list that is not shown has none.
      if (height <= 0 || height === this.value) return;
      this.value = height;
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scroller() ?? undefined;
    if (scroller === this.#watched) return;
    this.#observer.disconnect();
    this.#watched = scroller;
    if (scroller) this.#observer.observe(scroller);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#watched = undefined;
  }
}
