import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { focusedIn, isFocusLost } from '../../app/focused-in.ts';

/** Where the keyboard goes when the control that had it is gone, as the button that removes its own row. */
export class KeyboardPlace implements ReactiveController {
  /** The control that gets the keyboard as soon as it is there, as a selector. */
  wayBack: string | undefined;

  readonly #host: HTMLElement;
  /** What has the keyboard before the page is drawn, and what may have it next. */
  #place: { readonly control: HTMLElement; readonly near: readonly HTMLElement[] } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Before the page is drawn. */
  hostUpdate(): void {
    const control = focusedIn(this.#host);
    this.#place = control && { control, near: nearBy(control) };
  }

  /** After the page was drawn. */
  hostUpdated(): void {
    const { wayBack } = this;
    const place = this.#place;
    if (isFocusLost()) {
      if (wayBack !== undefined) this.#host.querySelector<HTMLElement>(wayBack)?.focus();
      else if (place?.control.isConnected === false) place.near.find(({ isConnected }) => isConnected)?.focus();
    }
    if (!isFocusLost()) this.wayBack = undefined;
  }
}

/** What may have the keyboard next, the best first: the same row, the rows beside it, the list's heading, the summary. */
function nearBy(control: HTMLElement): readonly HTMLElement[] {
  const row = control.closest('li');
  const heading = control.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const own = row?.querySelectorAll('button') ?? [];
  const beside = [row?.nextElementSibling, row?.previousElementSibling].map((other) =>
    other?.querySelector<HTMLElement>('button:last-of-type'),
  );
  const around = [
    document.getElementById(heading),
    control.closest('details')?.querySelector('summary'),
    document.querySelector<HTMLElement>('input[name=mode]:checked'),
  ];
  return [...own, ...beside, ...around].filter((other) => other instanceof HTMLElement);
}

/** A control as a selector, which finds it again after it was drawn anew; undefined where nothing names it. */
export function wayBackTo(control: Element | null): string | undefined {
  const naming = ['aria-label', 'name', 'aria-describedby'].find((name) => control?.hasAttribute(name) === true);
  if (naming !== undefined) {
    const selector = `[${naming}="${CSS.escape(control?.getAttribute(naming) ?? '')}"]`;
    return naming === 'name' && control?.matches('[type=radio]') === true ? `${selector}:checked` : selector;
  }
  return control?.closest('.limits') ? '.limits summary' : undefined;
}
