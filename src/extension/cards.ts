/**
 * The cards of a page, a script of its own: the background runs it in a frame whose content script found a mark,
 * and in a frame with selected text that is to be explained.
 */
import type { CardSupply } from '../components/card/card-content.ts';
import type { RowContent } from '../components/card/row-content.ts';
import type { TextWindow } from '../netstat/row-at.ts';
import { startCards, type Cards, type StartCards } from '../page/cards.ts';
import { Contents } from '../page/contents.ts';
import { selectedText, type SelectedText } from '../page/selected-text.ts';
import type { StateId } from '../states/states.ts';
import type { KeysScript } from './keys.ts';
import type { BackgroundMessage } from './messages.ts';

/** A card for selected text. */
export interface SelectionCard {
  readonly state: StateId;
  /** The selected word. */
  readonly token: string;
  readonly supply: CardSupply;
  readonly row?: RowContent;
  /** The keyboard goes into the card. */
  readonly takesFocus: boolean;
}

/** Selected text of a frame: read first, then explained on a card. */
export interface SelectionScript {
  /** What is selected; `point` is where the reader pointed, in the frame's viewport. */
  read(point?: readonly [x: number, y: number]): { readonly text: string; readonly row?: TextWindow } | undefined;
  /** Shows a card at the selection that was read last. */
  show(card: SelectionCard): void;
}

/** Where the extension finds the cards. A page cannot see them: extensions' scripts have a world of their own. */
export interface CardsScript {
  tcpStateCards?: StartCards;
  tcpStateSelection?: SelectionScript;
  /** The cards of the frame's marks, while there are any. */
  tcpStateRunningCards?: Cards;
}

interface Api {
  readonly runtime: { sendMessage(message: BackgroundMessage): Promise<unknown> };
}

const own = globalThis as CardsScript & KeysScript & { readonly browser?: Api; readonly chrome?: Api };
let selected: SelectedText | undefined;
let alone: AbortController | undefined;

own.tcpStateCards = (options) => {
  const cards = startCards({ ...options, door: own.tcpStateKeys });
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
    door: own.tcpStateKeys,
    contents: new Contents(() => Promise.resolve(supply)),
    openEntry: (state) => void api?.runtime.sendMessage({ type: 'open-entry', state }),
  });
}

own.tcpStateSelection = {
  read(point) {
    selected = selectedText(document, point);
    return selected && { text: selected.text, ...(selected.row && { row: plain(selected.row) }) };
  },
  show({ state, token, supply, row, takesFocus }) {
    if (!selected) return;
    const cards = own.tcpStateRunningCards ?? cardsAlone(supply);
    cards.showFor({ state, token, box: selected.box, row, takesFocus });
  },
};

/** What of a window can be sent. */
function plain({ text, at, isWholeAbove, isWholeBelow }: TextWindow): TextWindow {
  return { text, at, isWholeAbove, isWholeBelow };
}
