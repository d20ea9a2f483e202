import { cardHostName } from './card-host-name.ts';
import { viewOf } from './view.ts';
import { placeCard, type Box } from './placement.ts';
import { isDead, topParent } from './top-parent.ts';

/**
 * Marks in an element taller than this have their price: whenever anything in the page changes, Chromium draws all of
 * its text anew, 2 ms per 1,000 lines. In CSS pixels; about 3,000 lines.
 */
const longText = 50_000;
/** That price for a pixel, in milliseconds. */
const pixelPrice = 6 / longText;

/** What it takes Chromium, in milliseconds, to draw a change of the page while a text of it is marked; 0 for most texts. */
export function priceOf({ parentElement }: Node): number {
  const height = parentElement?.offsetHeight ?? 0;
  return height > longText ? height * pixelPrice : 0;
}

/**
 * The one element this extension ever puts into a page: a popover with a closed shadow root.
 *
 * It is appended anew each time it shows: pages replace their body, and a popover outside an open modal dialog
 * is visible but dead.
 */
export class CardHost {
  readonly #document: Document;
  #parts: Parts | undefined;
  #workshop: Document | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Whether a card can be seen. */
  get isOpen(): boolean {
    return this.#parts?.host.matches(':popover-open') ?? false;
  }

  /** Box of the card in the viewport's coordinates, while it is open. */
  get box(): DOMRect | undefined {
    return this.isOpen ? this.#parts?.place.getBoundingClientRect() : undefined;
  }

  /** Whether the focus is in the card. */
  get hasFocus(): boolean {
    return Boolean(this.#parts?.root.activeElement);
  }

  /** Whether an event happened in the card. */
  owns(event: Event): boolean {
    return this.isHost(event.target);
  }

  /** Whether something is the element that holds the card. */
  isHost(other: EventTarget | null): boolean {
    return other === this.#parts?.host;
  }

  /** Whether something the page has opened since lies above the card and takes the pointer and the keyboard. */
  get isDead(): boolean {
    return this.#parts !== undefined && this.isOpen && isDead(this.#parts.host);
  }

  /**
   * A document that nobody sees, to make the host and the cards in. Whatever is made in the page's document counts as a
   * change of it, also what never comes into its tree: Chromium then looks at every mark again and draws the text
   * around it anew, which takes 2 ms per 1,000 lines. It knows no custom elements either: a page may have defined one
   * of our name.
   */
  get workshop(): Document {
    return (this.#workshop ??= this.#document.implementation.createHTMLDocument(''));
  }

  /**
   * Shows a card beside a token.
   *
   * @param sheet CSS text of the card and its host, put in with the first one
   * @param node the token's own node, which decides in which layer of the page the card stands
   */
  show(card: HTMLElement, token: Box, sheet: string, node?: Node): void {
    const { host, place } = (this.#parts ??= makeParts(this.#document, this.workshop, sheet));
    // Each step of a movement would be such a change, and it would stutter.
    place.style.animation = node && priceOf(node) > 0 ? 'none' : '';
    const before = place.firstElementChild;
    place.append(card);
    // The keyboard goes from card to card: where its own went first, screen readers would begin with the page anew.
    if (this.hasFocus) this.focus();
    before?.remove();
    const parent = topParent(this.#document, node);
    // Sizes and places of the card are those of the view, on a page with a zoom of its own too.
    place.style.zoom = String(1 / parent.currentCSSZoom);
    if (host.parentNode !== parent) parent.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    this.placeBeside(token);
  }

  /** Places the card that is shown, as large as it is now, beside a token. */
  placeBeside(token: Box): void {
    if (!this.#parts) return;
    const { place } = this.#parts;
    const { style } = place;
    style.maxHeight = '';
    const { left, top, maxHeight } = placeCard(
      token,
      { width: place.offsetWidth, height: place.offsetHeight },
      // Scroll bars, which lie above everything, are no part of it.
      viewOf(this.#document).visualViewport,
    );
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.maxHeight = `${maxHeight}px`;
    style.setProperty('--from', top < token.top ? '4px' : '-4px');
  }

  /** Moves the keyboard into the card. */
  focus(): void {
    (this.#parts?.place.lastElementChild as HTMLElement | null | undefined)?.focus({ preventScroll: true });
  }

  /** Closes the card and takes the host out of the page. */
  hide(): void {
    if (!this.#parts) return;
    this.#parts.place.replaceChildren();
    this.#parts.host.remove();
  }
}

/** What pages hear of a press, in the order that takes the fewest bytes. */
const pressing = 'click touchend dblclick touchstart pointerup mouseup mousedown pointerdown'.split(' ');

/** The host with what it holds. */
interface Parts {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The box that is placed. */
  readonly place: HTMLElement;
}

/**
 * Makes the host. What a page that defined an element of its name would do to it comes after the shadow root was
 * attached, and so finds it closed (HTML, `ElementInternals.shadowRoot`) and cannot attach another.
 */
function makeParts(document: Document, workshop: Document, sheet: string): Parts {
  const host = workshop.createElement(cardHostName);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const place = workshop.createElement('div');
  place.className = 'place';
  root.append(place);
  // A click on the card is none beside the menu or the dialog of the page that the token stands in.
  for (const type of pressing)
    host.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  document.adoptNode(host);
  adoptSheet(root, sheet);
  return { host, root, place };
}

/** Gives a shadow root the card's style sheet; older Firefox lets no content script construct one. */
function adoptSheet(root: ShadowRoot, text: string): void {
  try {
    const sheet = new (viewOf(root.ownerDocument).CSSStyleSheet)();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
