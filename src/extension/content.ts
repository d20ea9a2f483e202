/**
 * The content script: annotates the page it is run in, and answers the extension.
 *
 * It may be run twice in one page, and again after an update while the old one still lives: the newest takes over.
 */
import type { CardSupply } from '../components/card/card-content.ts';
import type { RowContent } from '../components/card/row-content.ts';
import { annotatePage } from '../page/annotate-page.ts';
import { watchTerminals } from '../page/terminal-click.ts';
import type { CardsScript } from './cards.ts';
import { isOwnSender, readFrameMessage, type BackgroundMessage } from './messages.ts';

/**
 * The little of the extension API that a content script needs. The polyfill in browser.ts would be a sixth of the
 * whole script; `sendMessage` with no answer awaited and a listener that takes a callback are the same everywhere.
 */
interface ContentApi {
  readonly runtime: {
    /** Undefined once the extension was updated, switched off or removed. */
    readonly id?: string;
    sendMessage(message: BackgroundMessage): Promise<unknown>;
    readonly onMessage: {
      addListener(listener: Listener): void;
      removeListener(listener: Listener): void;
    };
  };
  /** Chromium: shadow roots, closed ones included. */
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}
type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  answer: (value: unknown) => void,
) => true | undefined;

const { browser, chrome } = globalThis as { readonly browser?: ContentApi; readonly chrome?: ContentApi };
const api = browser?.runtime ? browser : chrome;

/** An event between the runs of this script in one page; a page that sends it only goes without marks. */
const takeOver = 'tcp-state-card-take-over';
/** How often the script looks whether its extension is still there, in milliseconds. */
const pulse = 2000;

function shadowRootOf(element: Element): ShadowRoot | null {
  const own = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  // Asking Chromium for each element takes time; closed roots are those of components, which have a dash.
  return element.localName.includes('-') ? (api?.dom?.openOrClosedShadowRoot(element) ?? null) : element.shadowRoot;
}

function start({ runtime }: ContentApi): void {
  const ended = new AbortController();
  const { signal } = ended;
  const end = (): void => {
    ended.abort();
  };

  document.dispatchEvent(new CustomEvent(takeOver));
  document.addEventListener(takeOver, end, { signal });

  const page = annotatePage(document, {
    signal,
    // The texts stay in the background: a page that holds three states needs three of them, in one language.
    loadContents: async (states) => (await runtime.sendMessage({ type: 'card-contents', states })) as CardSupply,
    // Read and explained there too: a page's own task is no place for a parser and two languages.
    loadRow: async (question) =>
      ((await runtime.sendMessage({ type: 'explain-row', question })) as RowContent | null | undefined) ?? undefined,
    async loadCards() {
      await runtime.sendMessage({ type: 'load-cards' });
      const { tcpStateCards } = globalThis as CardsScript;
      if (!tcpStateCards) throw new Error('The script of the cards is not there.');
      return tcpStateCards;
    },
    shadowRootOf,
    openEntry(state) {
      void runtime.sendMessage({ type: 'open-entry', state });
    },
  });

  watchTerminals(document, signal, (x, y) => {
    void runtime.sendMessage({ type: 'explain-terminal', x, y });
  });

  const onMessage: Listener = (value, sender, answer) => {
    const message = runtime.id !== undefined && isOwnSender(sender, runtime.id) ? readFrameMessage(value) : undefined;
    if (message?.type === 'count') {
      // Asked right after the script was run, the answer waits until the page was read.
      void page.settled().then(() => {
        answer(page.counts());
      });
      return true;
    }
    if (message?.type === 'walk') {
      void page.settled().then(() => {
        answer(page.next(message.state));
      });
      return true;
    }
    if (message?.type === 'stop') {
      end();
      answer(true);
    }
    return undefined;
  };
  runtime.onMessage.addListener(onMessage);
  const timer = setInterval(() => {
    if (runtime.id === undefined) end();
  }, pulse);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    // The API of a removed extension throws at every touch.
    if (runtime.id !== undefined) runtime.onMessage.removeListener(onMessage);
  });
}

if (api?.runtime.id !== undefined) start(api);
