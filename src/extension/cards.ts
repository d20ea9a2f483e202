/**
 * The cards of a page, a script of its own: the background runs it in a frame whose content script found a mark,
 * and in a frame with selected text that is to be explained.
 */
import type { CardSupply } from '../components/card/card-content.ts';
import type { KeyDoor } from '../page/card-listeners.ts';
import { startCards, type Cards, type OtherText, type StartCards } from '../page/cards.ts';
import { Contents } from '../page/contents.ts';
import { machineMessage, type BackgroundMessage } from './messages.ts';

/** A card for selected text: plain data, so that it can be sent. */
export interface SelectionCard extends OtherText {
  readonly supply: CardSupply;
}

/** Where the extension finds the cards. A page cannot see them: extensions' scripts have a world of their own. */
export interface CardsScript {
  tcpStateCards?: StartCards;
  /** Shows a card for selected text. */
  tcpStateShow?: (card: SelectionCard) => void;
  /** The cards of the frame's marks, while there are any. */
  tcpStateRunningCards?: Cards;
}

interface Api {
  readonly runtime: { sendMessage(message: BackgroundMessage): Promise<unknown> };
}

const own = globalThis as CardsScript & KeyDoor & { readonly browser?: Api; readonly chrome?: Api };
let alone: AbortController | undefined;

own.tcpStateCards = (options) => {
  const cards = startCards({ ...options, door: own });
  own.tcpStateRunningCards = cards;
  options.signal.addEventListener('abort', () => {
    if (own.tcpStateRunningCards === cards) delete own.tcpStateRunningCards;
  });
  return cards;
};

/** Cards for a frame without marks. */
function cardsAlone(supply: CardSupply): Cards {
  alone?.abort();
  alone = new AbortController();
  const api = own.browser?.runtime ? own.browser : own.chrome;
  return startCards({
    document,
    signal: alone.signal,
    door: own,
    contents: new Contents(() => Promise.resolve(supply)),
    openEntry: (state) => void api?.runtime.sendMessage({ type: 'open-entry', state }),
    openMachine: (state, row) => void api?.runtime.sendMessage(machineMessage(state, row)),
  });
}

own.tcpStateShow = ({ supply, ...text }) => {
  (own.tcpStateRunningCards ?? cardsAlone(supply)).showFor(text);
};
