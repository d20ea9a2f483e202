/**
 * The content script: runs on every permitted page, hears keys before the page does, looks whether there may be a
 * state, and only then has the annotator loaded. It ends everything when the extension goes. Bytes count here.
 *
 *   probe ──suspects a state──► background ──runs──► annotator.js ──finds a mark──► background ──runs──► cards.js
 *
 * It may be run twice in one page, and again after an update while the old one still lives: the newest takes over.
 */
import type { KeyDoor } from '../page/card-listeners.ts';
import { probe } from '../page/probe.ts';
import type { AnnotatorScript } from './annotator.ts';
import type { ElementWithRoot } from './chrome-dom.ts';
import type { BackgroundMessage, FrameMessage } from './messages.ts';

/**
 * The little of the extension API that a content script needs; the polyfill in browser.ts would be twice the whole
 * script. A promise of `sendMessage` and a listener that takes a callback are the same everywhere.
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
/** Hears its own extension alone: what other ones send arrives at `onMessageExternal`. */
type Listener = (message: FrameMessage, sender: unknown, reply: (value?: unknown) => void) => true;

declare const chrome: ContentApi;
// Not the window, of which elements of the page are properties (see annotator.ts).
const own = Math as unknown as AnnotatorScript & KeyDoor;
// Firefox knows this name too, and with manifest version 3 gives promises under it.
const { runtime, dom } = chrome;

/** How often the script looks whether its extension is still there, in milliseconds. */
const pulse = 2000;

/** What may get a shadow root when the script of its component has come, which no observer hears of. */
let late: Set<Element>;

// Asking Chromium for each element takes time; closed roots are those of components, which have a dash, or of
// elements that have nothing else in them. The API of a removed extension throws at every touch.
const shadowRootOf = (element: Element): ShadowRoot | null => {
  const isComponent = /.-/.test(element.localName);
  // Whoever reads the page asks for the root of each of its elements, those in the roots of others among them.
  if (isComponent && !element.matches(':defined')) late.add(element);
  return (
    (element as ElementWithRoot).openOrClosedShadowRoot ??
    (dom && (isComponent || !element.firstChild) && runtime.id
      ? dom.openOrClosedShadowRoot(element)
      : element.shadowRoot)
  );
};

/** @param readiness what is loading is looked at later; without it the page is looked at now, however far it is */
function start(readiness?: DocumentReadyState): void {
  const ended = new AbortController();
  const { signal } = ended;
  const listening = { capture: true, signal };
  late = new Set();
  let root: Element | undefined;
  let settled: (() => Promise<void>) | undefined;
  let loaded: Promise<unknown> | undefined;
  let tries = 5;

  const end = (): void => {
    ended.abort();
    observer.disconnect();
    clearInterval(timer);
    if (runtime.id) runtime.onMessage.removeListener(onMessage);
  };
  const check = (): void => {
    try {
      if (!runtime.id) end();
      else if (
        (root && !root.isConnected) ||
        // What was removed is waited for no longer, nor kept from the garbage collector.
        [...late].some((element) => (element.isConnected ? element.matches(':defined') : !late.delete(element)))
      ) {
        // An open card is not taken away from its reader for that.
        if (!own.tcpStateHear) {
          end();
          start();
        }
      } else {
        look();
        // Nobody answered, or the reader left the page, where no answer comes to it, and has come back.
        if (own.tcpState && --tries > 0) load();
      }
    } catch {
      // One of them is dead in Firefox, with the frame that it was made in (see dead-nodes.ts). Whether another is defined
      // by now is not known then; that the root is makes the next look a new beginning.
      late = new Set([root as unknown as Element]);
    }
  };
  // Async, because it may throw.
  const send = async (message: BackgroundMessage): Promise<unknown> => runtime.sendMessage(message);
  const load = (): void => {
    own.tcpState = [signal, shadowRootOf, send];
    // Nobody answers where the extension is gone, or its background was ended meanwhile, which is no reason to go.
    loaded = send({ type: 'load', script: 'annotator' }).catch(check);
  };
  /** Begins to look at the page, once; gives the way to wait until everything was looked at. */
  const look = (): (() => Promise<void>) => {
    // A document that was opened anew may have none yet.
    root ??= document.documentElement;
    return (settled ??= probe(signal, shadowRootOf, load));
  };
  const onMessage: Listener = (message, _, reply) => {
    if (message.type === 'stop') {
      end();
      reply();
    } else {
      // Asked right after the script was run, the answer waits until the page was looked at.
      void look()()
        .then(() => loaded)
        .then(() => own.tcpStateAnnotator?.(message) ?? false)
        .then(reply);
    }
    return true;
  };

  // Listeners on a window are called in the order in which they came.
  for (const type of ['keyup', 'keypress', 'keydown'] as const)
    addEventListener(type, (event) => own.tcpStateHear?.(event), listening);
  // Between the runs of this script in one page; a page that sends it only goes without marks. A constant takes more bytes.
  dispatchEvent(new Event('tcpState'));
  addEventListener('tcpState', end, listening);
  // Terminals that are drawn on a canvas have no text in the page, so no mark can stand there. Whether the word under
  // the pointer is a state is decided by whoever is told.
  addEventListener(
    'dblclick',
    (event) => {
      // In a shadow tree, too; and not where the page presses by itself.
      if (event.isTrusted && (event.composedPath()[0] as Partial<Element>).closest?.('.xterm:has(canvas)'))
        send({ type: 'terminal', x: event.x, y: event.y }).catch(check);
    },
    listening,
  );
  runtime.onMessage.addListener(onMessage);
  // `document.open()` takes every listener off the document and its window, ours too, but no observer.
  const observer = new MutationObserver(check);
  observer.observe(document, { childList: true });
  // A page that goes on loading is looked at all the same.
  const timer = setInterval(check, pulse);
  addEventListener('DOMContentLoaded', look, listening);
  if (readiness !== 'loading') look();
}

start(document.readyState);
