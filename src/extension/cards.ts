/**
 * The cards of a page, a script of its own: the background runs it in a frame whose content script found a mark,
 * and in a frame with selected text that is to be explained.
 */
import type { CardSupply } from '../components/card/card-content.ts';
import type { KeyDoor } from '../page/card-listeners.ts';
import { startCards, type Cards, type OtherText, type StartCards } from '../page/cards.ts';
import { Contents } from '../page/contents.ts';
import { machineMessage, type BackgroundMessage } from './messages.ts';
import type { SelectedScript } from './selected.ts';

/** A card for selected text: plain data, so that it can be sent. */
export interface SelectionCard extends OtherText {
  readonly supply: CardSupply;
}

/** Where the extension finds the cards, at `Math` (see annotator.ts). */
export interface CardsScript {
  tcpStateCards?: StartCards;
  /** Shows a card for selected text. */
  tcpStateShow?: (card: SelectionCard) => void;
  /** The cards of the frame's marks, while there are any. */
  tcpStateRunning?: Cards;
}

interface Api {
  readonly runtime: {
    /** Undefined once the extension was updated, switched off or removed. */
    readonly id?: string;
    sendMessage(message: BackgroundMessage): Promise<unknown>;
  };
}

// Firefox knows this name too, as in content.ts. A document that is no page of a tab has none.
const { runtime } = (globalThis as { readonly chrome?: Partial<Api> }).chrome ?? {};
const own = Math as unknown as CardsScript & SelectedScript & KeyDoor;
/** How often it is looked whether the extension is still there, in milliseconds. */
const pulse = 2000;
/** Ends what lasts as long as the card for selected text. */
let told: AbortController | undefined;
// Async, because the API of a removed extension throws at every touch.
const send = async (message: BackgroundMessage): Promise<unknown> => runtime?.sendMessage(message);
const closed = (givesBack?: unknown): void => {
  told?.abort();
  // Where the keyboard was before it came into this frame is known in another one.
  if (givesBack === true) send({ type: 'give-back' }).catch(() => undefined);
};

own.tcpStateCards = (options) => {
  const cards = startCards({ ...options, door: own, closed });
  own.tcpStateRunning = cards;
  options.signal.addEventListener('abort', () => {
    if (own.tcpStateRunning === cards) delete own.tcpStateRunning;
  });
  return cards;
};

/** Cards for a frame without marks. Nothing of them stays when the card is closed, or the extension is gone. */
function cardsAlone(supply: CardSupply, ended: AbortController): Cards {
  const { signal } = ended;
  const timer = setInterval(() => {
    if (!runtime?.id) closed();
  }, pulse);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
  return startCards({
    document,
    signal,
    closed,
    door: own,
    contents: new Contents(() => Promise.resolve(supply)),
    openEntry(state) {
      send({ type: 'open-entry', state }).catch(closed);
    },
    openMachine(state, row) {
      send(machineMessage(state, row)).catch(closed);
    },
  });
}

own.tcpStateShow = ({ supply, ...text }) => {
  closed();
  const ended = new AbortController();
  const cards = own.tcpStateRunning ?? cardsAlone(supply, ended);
  cards.showFor(text);
  // Only now: the card of a mark, whose place it takes, is closed by it.
  told = ended;
  own.tcpStateWatch?.(ended.signal, () => {
    cards.close();
  });
};
