/** The cards of a page, a script of its own: the background runs it in a frame whose content script found a mark. */
import { startCards, type StartCards } from '../page/cards.ts';

/** Where the content script finds the cards. A page cannot see it: extensions' scripts have a world of their own. */
export interface CardsScript {
  tcpStateCards?: StartCards;
}

(globalThis as CardsScript).tcpStateCards = startCards;
