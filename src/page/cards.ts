import type { Card } from '../components/card/card.ts';
import type { RowContent } from '../components/card/row-content.ts';
import type { StateId } from '../states/states.ts';
import { CardHost, priceOf } from './card-host.ts';
import { listenWhileOpen, type KeyDoor } from './card-listeners.ts';
import { CardMaker, type CardSubject } from './card-maker.ts';
import type { Contents } from './contents.ts';
import { copyText } from './copy-text.ts';
import { activeIn } from './dom.ts';
import { ifInView, placeAfterChange, successorOf } from './follow-mark.ts';
import { HitTest, type Targets } from './hit.ts';
import { isInside, type Box } from './placement.ts';
import { watchPointer, type PointerActions, type PointerWatch } from './pointer.ts';
import { Rows, type AskedRow, type LoadRow } from './rows.ts';
import type { ReadWindow } from './row-window.ts';
import { hasLeft, type Span } from './span-index.ts';
import { viewOf, type View } from './view.ts';
import { nextMark, type WalkFrom } from './walk.ts';

/** The marks of a page. */
export interface Marks extends Targets {
  /** Reads the text around a mark; the script of the cards knows no way to read a page. */
  readonly rowWindow: ReadWindow;
}

/** A piece of text that is no mark. */
export interface OtherText {
  readonly state: StateId;
  /** As it is spelled there. */
  readonly token: string;
  /** Box of it in the viewport's coordinates. */
  readonly box: Box;
  /** What the row means that it stands in, where it does. */
  readonly row?: RowContent | undefined;
  /** The keyboard goes into the card. */
  readonly takesFocus: boolean;
}

/** What the cards of a page need. */
export interface CardsOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The marks of the page; without them cards are shown for selected text alone. */
  readonly marks?: Marks;
  readonly contents: Contents;
  /** Says what the row of a token means; without it cards are about states alone. */
  readonly loadRow?: LoadRow;
  /** Opens the full entry of a state; without it the card has no way to it. */
  readonly openEntry?: (state: StateId) => void;
  /** Opens the state machine where it comes to a state, with the ends of a row; without it the card has no way to it. */
  readonly openMachine?: (state: StateId, row?: RowContent) => void;
  /**
   * Called when a card was closed, or another one takes its place; told whether it was one of {@link Cards.walk} from
   * which the keyboard is to go back.
   */
  readonly closed?: (givesBack?: boolean) => void;
  /** Hears keys before the page does. */
  readonly door?: KeyDoor | undefined;
  /** How the pointer moved last, while the cards were on their way. */
  readonly pointed?: PointerEvent | undefined;
}

/** What is shown now. */
interface Shown extends CardSubject {
  span: Span | undefined;
  box: Box;
  /** What is known of the row of selected text. */
  readonly given?: RowContent | undefined;
  /** The card, once it is drawn, and the row it tells of. */
  card?: Card;
  row?: AskedRow | undefined;
  /** It says that the row has gone. */
  isGone?: boolean;
  /** Where the keyboard was before it went into the card. */
  readonly cameFrom: Element | null;
  /** The keyboard goes into the card. */
  readonly takesFocus: boolean;
}

/** How long a card that takes the keyboard waits for its row, in milliseconds: it is announced once, as a whole. */
const patience = 150;

/** Opens and closes the one card of a page, for the pointer, for a finger and for the keyboard. */
export class Cards {
  readonly #options: CardsOptions;
  readonly #view: View;
  readonly #host: CardHost;
  readonly #maker: CardMaker;
  readonly #rows: Rows;
  readonly #hits: HitTest;
  readonly #pointer: PointerWatch;
  #shown: Shown | undefined;
  #whileOpen: AbortController | undefined;
  #visited: Span | undefined;

  constructor(options: CardsOptions) {
    const { document, signal, contents, openEntry, openMachine, loadRow, pointed } = options;
    this.#options = options;
    this.#view = viewOf(document);
    this.#host = new CardHost(document);
    this.#maker = new CardMaker(this.#host, contents, {
      ...(openEntry && { open: openEntry }),
      ...(openMachine && { play: openMachine }),
      copy: (text) => copyText(document, text),
    });
    this.#rows = new Rows(loadRow, options.marks?.rowWindow);
    this.#hits = new HitTest(document, options.marks);
    const actions: PointerActions = {
      prepareAt: (x, y) => this.#prepareAt(x, y),
      showAt: (x, y) => this.showAt(x, y),
      close: () => {
        this.close();
      },
      tokenBox: () => this.#shown?.box,
    };
    this.#pointer = watchPointer(document, signal, this.#host, actions, pointed);
    signal.addEventListener('abort', () => {
      this.close();
    });
  }

  /** Shows the card of the mark under a point of the viewport; false where there is none. */
  showAt(x: number, y: number): boolean {
    const hit = this.#hits.at(x, y);
    if (!hit) return false;
    if (this.#shown?.span === hit.span && this.#host.isOpen) return true;
    const { span, box } = hit;
    this.#show({ state: span.state, token: span.token, span, box, takesFocus: false });
    this.#visited = span;
    return true;
  }

  /** Shows a card for a piece of text that is no mark. */
  showFor({ state, token, box, row, takesFocus }: OtherText): void {
    this.#show({ state, token, span: undefined, box, given: row, takesFocus });
  }

  /**
   * Goes to the mark after or before the last one visited, or from what is in view, scrolls to it and moves the
   * keyboard into its card.
   *
   * @param step 1 or -1
   * @param state only marks of this state
   * @param from with it the way does not lead round: it goes on after the mark visited last, and ends with the last mark,
   * or begins with the first
   * @returns whether there is one; `'end'` where there was one before, and none after it
   */
  walk(step: 1 | -1, state?: string, from?: WalkFrom): boolean | 'end' {
    const { marks } = this.#options;
    if (!marks) return false;
    const visited = this.#visited && marks.index.has(this.#visited) ? this.#visited : undefined;
    if (from === 'here' && !visited) return false;
    const next = nextMark(marks, visited, step, state, from);
    if (next) {
      const { span, box } = next;
      this.#visited = span;
      this.#show({ state: span.state, token: span.token, span, box, takesFocus: true });
      return true;
    }
    if (from !== 'here') return false;
    // Another frame has the next one.
    this.#visited = undefined;
    this.close(true);
    return 'end';
  }

  /**
   * Closes the card; the keyboard goes back to where it was.
   *
   * @param isPassedOn another frame gets it at once
   */
  close(isPassedOn?: boolean): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#shown = undefined;
    this.#whileOpen?.abort();
    const hadFocus = this.#host.hasFocus;
    this.#host.hide();
    if (hadFocus) giveBack(shown);
    // Selected text is where the keyboard was.
    this.#options.closed?.(hadFocus && shown.takesFocus && !isPassedOn && Boolean(shown.span));
  }

  /**
   * Looks after the card when the page has changed, so that it never tells of what is not there: the row may say
   * something else now, the mark may be drawn anew in the same place, or be gone.
   */
  pageChanged(): void {
    const { marks } = this.#options;
    const shown = this.#shown;
    this.#hits.forget();
    this.#maker.forget();
    if (!shown || !marks) return;
    // A modal dialog that was opened since lies above the card.
    if (this.#host.isDead) this.close();
    // What is not in the index may be a node that can be asked nothing.
    else if (shown.span && !marks.index.has(shown.span)) this.#settleLost(shown);
    // A mark that has left the page is dropped, or found again, in the scanner's next turn.
    else if (shown.span && !hasLeft(shown.span)) {
      this.#settleMoved(shown, marks.marker.boxes(shown.span));
      if (this.#shown === shown) this.#readRow(shown);
    }
  }

  /** The token was dropped: another may stand in its place. */
  #settleLost(shown: Shown): void {
    const span = successorOf(shown, this.#hits);
    if (span) {
      shown.span = span;
      shown.isGone = false;
      this.#visited = span;
      this.#readRow(shown);
      return;
    }
    // A card that says less is lower: the pointer that rested in it may be below it now.
    if (shown.isGone) return;
    // It is being read.
    if (this.#host.hasFocus || this.#isPointedAt) {
      delete shown.row;
      shown.isGone = true;
      shown.card?.showRow('gone');
      return;
    }
    if (!this.showAt(...this.#pointer.at())) this.close();
  }

  /** The token may stand elsewhere now. */
  #settleMoved(shown: Shown, boxes: readonly Box[]): void {
    const use = { isPointedAt: this.#isPointedAt, hasFocus: this.#host.hasFocus };
    this.#moveTo(shown, placeAfterChange(shown.box, boxes, use, this.#view));
  }

  /** Moves the card beside a box, or closes it where there is none. */
  #moveTo(shown: Shown, box: Box | undefined): void {
    if (!box) this.close();
    else if (box !== shown.box) {
      shown.box = box;
      this.#host.placeBeside(box);
    }
  }

  get #isPointedAt(): boolean {
    const box = this.#host.box;
    return box ? isInside(...this.#pointer.at(), box) : false;
  }

  #prepareAt(x: number, y: number): number | undefined {
    const span = this.#hits.rest(x, y);
    if (span && this.#shown?.span !== span) {
      this.#rows.ask(span);
      this.#maker.prepare(span);
    }
    return span && priceOf(span.first);
  }

  #show(about: Omit<Shown, 'cameFrom'>): void {
    const { document, contents, closed } = this.#options;
    const before = this.#shown;
    const shown = { ...about, cameFrom: before && this.#host.hasFocus ? before.cameFrom : activeIn(document) };
    if (before) closed?.();
    this.#shown = shown;
    const row = shown.takesFocus && shown.span ? this.#rows.ask(shown.span) : undefined;
    if (contents.get(shown.state) && !row) {
      this.#draw(shown);
      return;
    }
    const pause = new Promise((resolve) => {
      this.#view.setTimeout(resolve, patience);
    });
    Promise.all([contents.fetch([shown.state]), row && Promise.race([row.answered, pause])]).then(
      () => {
        if (this.#shown === shown) this.#draw(shown);
      },
      () => {
        // Nobody answers: the extension is being updated or removed, and this script ends with it.
        if (this.#shown === shown) this.close();
      },
    );
  }

  #draw(shown: Shown): void {
    const card = this.#maker.take(shown);
    if (!card) return;
    shown.card = card;
    if (shown.given) card.showRow(shown.given);
    this.#readRow(shown);
    const hadFocus = this.#host.hasFocus;
    this.#host.show(card.element, shown.box, this.#options.contents.sheet, shown.span?.first);
    this.#whileOpen?.abort();
    this.#whileOpen = new AbortController();
    this.#listen(this.#whileOpen.signal);
    if (shown.takesFocus) this.#host.focus();
    else if (hadFocus) giveBack(shown);
  }

  /** Says what the row of the token means, now where that is known, else once it is. */
  #readRow(shown: Shown): void {
    const { span, card } = shown;
    const row = span && this.#rows.ask(span);
    // As long as the card is being made, a page that changes has nothing to show it on.
    if (!span || !card || row === shown.row) return;
    shown.row = row;
    if (!row || row.content) {
      card.showRow(row?.content);
      return;
    }
    void row.answered.then(() => {
      if (this.#shown !== shown || shown.row !== row) return;
      card.showRow(row.content);
      this.#host.placeBeside(shown.box);
    });
  }

  #listen(signal: AbortSignal): void {
    const { marks, door } = this.#options;
    const events = {
      close: () => {
        // A pointer that came to rest a moment before must not bring back what its reader sent away.
        this.#pointer.sendAway();
        this.close();
      },
      resized: () => {
        const shown = this.#shown;
        const box = shown?.span && !hasLeft(shown.span) ? marks?.marker.boxes(shown.span)[0] : undefined;
        // A reader who makes the page larger to read the card keeps it.
        if (shown) this.#moveTo(shown, ifInView(box, this.#view));
      },
      scrolled: () => {
        const shown = this.#shown;
        if (shown?.span && hasLeft(shown.span)) return;
        if (shown?.span && marks) this.#settleMoved(shown, marks.marker.boxes(shown.span));
        else this.close();
      },
    };
    listenWhileOpen(this.#view, signal, this.#host, events, door);
  }
}

/** Moves the keyboard to where it was before it went into a card. */
function giveBack({ cameFrom }: Shown): void {
  if (cameFrom?.isConnected && 'focus' in cameFrom) (cameFrom as HTMLElement).focus({ preventScroll: true });
}

/** Makes the cards of a page. */
export type StartCards = (options: CardsOptions) => Cards;

/** Starts the cards of a page. They are a script of their own, loaded when a page first has a mark to point at. */
export const startCards: StartCards = (options) => new Cards(options);
