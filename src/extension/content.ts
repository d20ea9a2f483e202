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
import type { BackgroundMessage, FrameMessage } from './messages.ts';

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
  message: FrameMessage,
  sender: { readonly id?: string },
  reply: (value: unknown) => void,
) => true | undefined;

const own = globalThis as unknown as AnnotatorScript & { readonly browser?: ContentApi; readonly chrome: ContentApi };
// Firefox gives promises under its own name only. A page's element may answer to that name in Chromium.
const { runtime, dom } = own.browser?.runtime ? own.browser : own.chrome;

/** An event between the runs of this script in one page; a page that sends it only goes without marks. */
const takeOver = 'tcp-state-card';
/** How often the script looks whether its extension and its document are still there, in milliseconds. */
const pulse = 2000;

// Asking Chromium for each element takes time; closed roots are those of components, which have a dash.
const shadowRootOf = (element: Element): ShadowRoot | null =>
  (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
  (dom && element.localName.includes('-') ? dom.openOrClosedShadowRoot(element) : element.shadowRoot);

function start(): void {
  if (!runtime.id) return;
  const root = document.documentElement as Element | null;
  const ended = new AbortController();
  const { signal } = ended;
  const end = (): void => {
    ended.abort();
    clearInterval(timer);
    // The API of a removed extension throws at every touch.
    if (runtime.id) runtime.onMessage.removeListener(onMessage);
  };

  dispatchEvent(new Event(takeOver));
  addEventListener(takeOver, end, { signal });

  let annotator: Promise<Annotator | undefined> | undefined;
  // Async, because the API of a removed extension throws at every touch.
  const send = async (message: BackgroundMessage): Promise<unknown> => runtime.sendMessage(message);
  const settled = probe(signal, shadowRootOf, () => {
    annotator = send({ type: 'load', script: 'annotator' }).then(
      () => own.tcpStateAnnotator?.(signal, shadowRootOf, send),
      // Nobody answers: the extension is being updated or removed.
      () => undefined,
    );
  });
  watchTerminals(signal, (x, y) => {
    send({ type: 'explain-terminal', x, y }).catch(end);
  });

  const onMessage: Listener = (message, { id }, reply) => {
    if (id !== runtime.id) return undefined;
    if (message.type === 'stop') {
      end();
      return undefined;
    }
    // Asked right after the script was run, the answer waits until the page was looked at.
    void settled()
      .then(() => annotator)
      .then((annotate) => annotate?.(message) ?? false)
      .then(reply);
    return true;
  };
  runtime.onMessage.addListener(onMessage);
  const timer = setInterval(() => {
    // `document.open()` takes every listener off the document and its window, ours too: the newest takes over.
    if (runtime.id && root?.isConnected) return;
    end();
    start();
  }, pulse);
}

start();
