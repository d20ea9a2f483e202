import type { CardHost } from './card-host.ts';
import { isWithin, nodeTypeOf } from './dom.ts';
import { isInside, isOnTheWay, type Box } from './placement.ts';
import { viewOf } from './view.ts';

/** How long the pointer rests on a token before its card shows, in milliseconds. */
export const restDelay = 80;
/** How long it rests before its row is read, so that the card is whole when it shows. */
const readDelay = 30;
/** How long the pointer may be away from token and card before the card closes, in milliseconds. */
export const leaveDelay = 180;
/** After how long it is looked again, twice, for a token under a pointer that rests and found none, in milliseconds. */
const lookAgain = 300;

/** What the pointer does to the cards. */
export interface PointerActions {
  /**
   * Gets ready to show the card of the token at a point, and says how long it will take to be drawn, in milliseconds;
   * undefined where there is none.
   */
  readonly prepareAt: (x: number, y: number) => number | undefined;
  /** Shows the card of the token at a point; false where there is none. */
  readonly showAt: (x: number, y: number) => boolean;
  /** Closes the card that is shown. */
  readonly close: () => void;
  /** Box of the token whose card is shown by the pointer, undefined where none is. */
  readonly tokenBox: () => Box | undefined;
}

/** What the cards ask and tell whoever watches the pointer. */
export interface PointerWatch {
  /** Where the pointer is, or the finger was that tapped last. */
  readonly at: () => readonly [x: number, y: number];
  /** Sends the card away: nothing is shown until the pointer moves again. */
  readonly sendAway: () => void;
}

/** A place that is beside nothing, whatever stands at the edge; browsers take no infinite numbers for one. */
const nowhere = -1e9;

/**
 * Whether a press is meant for the page. Pages say so by the hand that they show, which buttons do not; terminals, where it
 * brings the keyboard, show the pointer for texts.
 */
function isForPage(event: Event): boolean {
  const target = event.composedPath()[0] as Node;
  // The document itself is pressed where a page has nothing.
  if (nodeTypeOf(target) !== 1) return true;
  return (
    isWithin(target as Element, 'button,summary') || /^(pointer|text)/.test(getComputedStyle(target as Element).cursor)
  );
}

/**
 * Shows a card where the pointer rests or a finger taps, and closes it when the pointer has left both the token
 * and the card (WCAG 1.4.13: it can be pointed at). A moving pointer costs the page one short listener.
 *
 * @param pointed how the pointer moved last, or where a finger tapped, before this
 */
export function watchPointer(
  document: Document,
  signal: AbortSignal,
  host: CardHost,
  { prepareAt, showAt, close, tokenBox }: PointerActions,
  pointed?: PointerEvent,
): PointerWatch {
  const view = viewOf(document);
  let x = nowhere;
  let y = nowhere;
  /** When the pointer moved last, as `performance.now()` counts. */
  let moved = 0;
  let rest: number | undefined;
  let leave: number | undefined;
  let isSentAway = false;
  /** Where the button was pressed, and the page has no use for a click. */
  let pressed: Box | undefined;

  /** Whether the pointer is where the card that is shown now has a reason to stay. */
  function isNear(): boolean {
    const token = tokenBox();
    const box = host.box;
    return !token || !box || isInside(x, y, token, 2) || isInside(x, y, box, 2) || isOnTheWay(x, y, token, box);
  }

  function stayOrLeave(isInCard: boolean): void {
    if (isInCard || isNear()) {
      forgetLeave();
      leave = undefined;
    } else
      leave ??= view.setTimeout(() => {
        leave = undefined;
        // Another card may have come by then, of the token where the pointer rests.
        if (!host.hasFocus && !isNear()) close();
      }, leaveDelay);
  }

  function forgetRest(): void {
    view.clearTimeout(rest);
  }

  function forgetLeave(): void {
    view.clearTimeout(leave);
  }

  function prepare(): void {
    const drawing = prepareAt(x, y);
    // What this and the drawing take on a long text is no time to wait longer.
    const left = moved + restDelay - performance.now();
    if (drawing !== undefined) rest = view.setTimeout(() => showAt(x, y), left - drawing);
    // VS Code draws all rows of a terminal anew when the pointer comes into it: they are marked again a little later.
    else if (left > -lookAgain) rest = view.setTimeout(prepare, lookAgain);
  }

  function move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    // Browsers also tell of a pointer that stays where it is, when what is below it has changed. A row that is drawn
    // anew under it gets its card so; a card that was sent away stays away.
    if (isSentAway && event.clientX === x && event.clientY === y && event.buttons === 0) return;
    isSentAway = false;
    ({ clientX: x, clientY: y } = event);
    forgetRest();
    moved = performance.now();
    if (event.buttons !== 0) {
      // Text is selected from the token on, and maybe under its card.
      const token = pressed && tokenBox();
      if (token && !isInside(x, y, token)) close();
      return;
    }
    const isInCard = host.owns(event);
    if (host.isOpen) stayOrLeave(isInCard);
    if (!isInCard) rest = view.setTimeout(prepare, readDelay);
  }

  function leavePage(): void {
    forgetRest();
    x = nowhere;
    // Out of a frame the pointer does not move any more.
    if (host.isOpen) stayOrLeave(false);
  }

  function press(event: PointerEvent): void {
    forgetRest();
    pressed = undefined;
    if (event.pointerType === 'touch' || host.owns(event)) return;
    const { clientX: left, clientY: top } = event;
    if (event.button === 0 && !isForPage(event)) pressed = { left, top, right: left, bottom: top };
    const token = tokenBox();
    // A click on its token leaves the card where it is.
    if (token && !(pressed && isInside(left, top, token))) close();
  }

  function click(event: PointerEvent): void {
    if (host.owns(event) || event.detail === 0) return;
    ({ clientX: x, clientY: y } = event);
    if (event.pointerType === 'mouse') {
      if (pressed && isInside(x, y, pressed, 2)) showAt(x, y);
    } else if (!showAt(x, y)) close();
  }

  const options = { capture: true, passive: true, signal };
  view.addEventListener('pointermove', move, options);
  view.addEventListener('pointerdown', press, options);
  view.addEventListener('click', click, options);
  // Captured, it would be heard for each element below: that of a card that slides away from under a pointer at rest, for one.
  document.documentElement.addEventListener('pointerleave', leavePage, { signal });
  signal.addEventListener('abort', () => {
    forgetRest();
    forgetLeave();
  });
  // One of them is meant: a move is no click, and a finger that taps does not move.
  if (pointed) {
    move(pointed);
    click(pointed);
  }
  return {
    at: () => [x, y],
    sendAway() {
      forgetRest();
      isSentAway = true;
    },
  };
}
