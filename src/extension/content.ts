/**
 * The content script: runs on every permitted page, looks whether there may be a state, and only then has the
 * annotator loaded. It ends everything when the extension goes. Bytes count here.
 *
 *   probe ──suspects a state──► background ──runs──► annotator.js ──finds a mark──► background ──runs──► cards.js
 *
 * It may be run twice in one page, and again after an update while the old one still lives: the newest takes over.
 */
import { probe } from '../page/probe.ts';
import { watchTerminals } from '../page/terminal-click.ts';
import type { Annotator, AnnotatorScript } from './annotator.ts';
import { isOwnSender, type BackgroundMessage, type FrameMessage } from './messages.ts';

/**
 * The little of the extension API that a content script needs. The polyfill in browser.ts would be twice the whole
 * script; `sendMessage` with no answer awaited and a listener that takes a callback are the same everywhere.
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
  message: FrameMessage | null | undefined,
  sender: { readonly id?: string },
  reply: (value: unknown) => void,
) => true | undefined;

const own = globalThis as AnnotatorScript & { readonly browser?: ContentApi; readonly chrome?: ContentApi };
const api = own.browser?.runtime ? own.browser : own.chrome;

/** An event between the runs of this script in one page; a page that sends it only goes without marks. */
const takeOver = 'tcp-state-card-take-over';
/** How often the script looks whether its extension is still there, in milliseconds. */
const pulse = 2000;

function shadowRootOf(element: Element): ShadowRoot | null {
  const root = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (root !== undefined) return root;
  // Asking Chromium for each element takes time; closed roots are those of components, which have a dash.
  return element.localName.includes('-') ? (api?.dom?.openOrClosedShadowRoot(element) ?? null) : element.shadowRoot;
}

function start(browser: ContentApi): void {
  const { runtime } = browser;
  const ended = new AbortController();
  const { signal } = ended;
  const end = (): void => {
    ended.abort();
  };

  document.dispatchEvent(new CustomEvent(takeOver));
  document.addEventListener(takeOver, end, { signal });

  // `document.open()` takes every listener off the document and its window, ours too: the newest takes over.
  const root = document.documentElement;
  const replaced = new MutationObserver(() => {
    if (document.documentElement && document.documentElement !== root) {
      end();
      if (runtime.id !== undefined) start(browser);
    }
  });
  replaced.observe(document, { childList: true });

  let annotator: Promise<Annotator | undefined> | undefined;
  const send = (message: BackgroundMessage): Promise<unknown> => runtime.sendMessage(message);
  const settled = probe(document, {
    signal,
    shadowRootOf,
    onFound() {
      annotator = send({ type: 'load', script: 'annotator' }).then(
        () => (signal.aborted ? undefined : own.tcpStateAnnotator?.({ signal, shadowRootOf, send })),
        // Nobody answers: the extension is being updated or removed.
        () => undefined,
      );
    },
  });
  watchTerminals(document, signal, (x, y) => {
    void send({ type: 'explain-terminal', x, y });
  });

  const answer = async (message: FrameMessage): Promise<unknown> => {
    // Asked right after the script was run, the answer waits until the page was looked at.
    await settled();
    const annotate = await annotator;
    return annotate ? annotate(message) : message.type === 'count' ? { connections: 0, states: {} } : false;
  };
  const onMessage: Listener = (message, sender, reply) => {
    if (!message || runtime.id === undefined || !isOwnSender(sender, runtime.id)) return undefined;
    if (message.type === 'stop') {
      end();
      reply(true);
      return undefined;
    }
    void answer(message).then(reply);
    return true;
  };
  runtime.onMessage.addListener(onMessage);
  const timer = setInterval(() => {
    if (runtime.id === undefined) end();
  }, pulse);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    replaced.disconnect();
    // The API of a removed extension throws at every touch.
    if (runtime.id !== undefined) runtime.onMessage.removeListener(onMessage);
  });
}

if (api?.runtime.id !== undefined) start(api);
