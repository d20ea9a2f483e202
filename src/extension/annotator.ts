/**
 * The annotator, a script of its own: the background runs it in a frame whose content script suspects a state. It
 * marks the page, and answers what the extension asks about it.
 */
import type { CardSupply } from '../components/card/card-content.ts';
import type { RowContent } from '../components/card/row-content.ts';
import { annotatePage, type PageOptions } from '../page/annotate-page.ts';
import { cardHostName } from '../page/card-host-name.ts';
import type { KeyDoor } from '../page/card-listeners.ts';
import type { CardsScript } from './cards.ts';
import { machineMessage, readFrameMessage, type BackgroundMessage } from './messages.ts';

/** Answers the messages of the extension; waits until the page was read. */
export type Annotator = (message: unknown) => Promise<unknown>;

/**
 * What the content script and the annotator leave for each other at `Math`. A page cannot see it: extensions' scripts have
 * a world of their own. Of the window they share, elements of the page are properties by their ids in Chromium.
 */
export interface AnnotatorScript {
  /** What the annotator begins with as soon as it is there; the first that comes takes it. */
  tcpState?:
    | [
        signal: AbortSignal,
        shadowRootOf: NonNullable<PageOptions['shadowRootOf']>,
        send: (message: BackgroundMessage) => Promise<unknown>,
      ]
    | undefined;
  /** While it lives. */
  tcpStateAnnotator?: Annotator | undefined;
}

const own = Math as unknown as AnnotatorScript & CardsScript & KeyDoor;

function start([signal, shadowRootOf, send]: NonNullable<AnnotatorScript['tcpState']>): Annotator {
  // Firefox ends the scripts of an extension that is updated before they can take their card away.
  // A page may have an element of that name, which is no popover with a root of its own.
  const left = document.querySelector(`${cardHostName}[popover=manual]`);
  if (!own.tcpStateHear && left && shadowRootOf(left)) left.remove();
  /** Asks again, for each question that is not answered yet. */
  const unanswered = new Set<() => void>();
  const ask: typeof send = (message) =>
    new Promise((resolve, reject) => {
      const put = (): void => {
        send(message)
          .finally(() => unanswered.delete(put))
          .then(resolve, reject);
      };
      unanswered.add(put);
      put();
    });
  /** Tells the extension something; where it is being updated or removed nobody answers, and no error is left behind. */
  const tell = (message: BackgroundMessage, answered?: Annotator): void => {
    send(message).then(answered, () => undefined);
  };
  const page = annotatePage(document, {
    signal,
    shadowRootOf,
    // The texts stay in the background: a page that holds three states needs three of them, in one language.
    loadContents: async (states) => (await ask({ type: 'card-contents', states })) as CardSupply,
    // Read and explained there too: a page's own task is no place for a parser and two languages.
    loadRow: async (question) =>
      ((await ask({ type: 'explain-row', question })) as RowContent | null | undefined) ?? undefined,
    async loadCards() {
      await ask({ type: 'load', script: 'cards' });
      return own.tcpStateCards;
    },
    openEntry(state) {
      tell({ type: 'open-entry', state });
    },
    openMachine(state, row) {
      tell(machineMessage(state, row));
    },
  });
  // No message reaches a page that the browser keeps for its reader's way back, and no answer does in Firefox.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      for (const put of unanswered) put();
      tell({ type: 'returned' }, own.tcpStateAnnotator);
    },
    { signal },
  );
  return async (value) => {
    const message = readFrameMessage(value);
    if (message?.type === 'leave') {
      // As if a new content script took over. One that has no marks ends as soon as it asks for the annotator.
      if (new RegExp(message.origins).test(origin)) dispatchEvent(new Event('tcpState'));
      return true;
    }
    if (message?.type === 'count') return page.counts();
    await page.settled();
    return message?.type === 'walk' && page.walk(message.state, message.from);
  };
}

// It does not wait until the background has heard that it was run: the first mark would wait with it.
const { tcpState: frame } = own;
own.tcpState = undefined;
// The content script may have come to its end while this one was loaded, or have asked for it twice.
if (frame && !frame[0].aborted && !own.tcpStateAnnotator) {
  own.tcpStateAnnotator = start(frame);
  frame[0].addEventListener('abort', () => {
    own.tcpStateAnnotator = undefined;
  });
}
