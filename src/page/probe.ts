import { lookAt, type Look } from './probe-look.ts';
import { rest } from './rest.ts';

/** The longest turn, in milliseconds. */
const turnLength = 5;
/** Changes are collected for this long before they are looked at, in milliseconds. */
const collectFor = 150;
/** The longest a turn waits for an idle browser, in milliseconds. */
const patience = 500;
/** Turns without a find after which the page is left alone for a while. */
const barrenTurns = 40;
/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`, in fewer bytes. */
const shown = 5;
/** More changed nodes than this are answered by a look over the whole page. */
const manyNodes = 10_000;

/**
 * Looks whether the page may hold a state at all, now and while it changes; the annotator is not loaded before.
 *
 * It reads more than the annotator, hidden text for one.
 *
 * @param signal undoes everything when it fires
 * @param shadowRootOf the shadow root of an element, closed ones included where the caller can see them
 * @param onFound called once, when the page may hold a state; the probe is over then
 * @returns waits until everything that is on the page now was looked at, or something was found
 */
export function probe(
  signal: AbortSignal,
  shadowRootOf: (element: Element) => ShadowRoot | null,
  onFound: () => void,
): () => Promise<void> {
  /** Nodes to look at, with the offset from which a text node is new. */
  const fresh = new Map<Node, number>();
  const settling: (() => void)[] = [];
  let roots: WeakSet<Node>;
  let looking: Look | null | undefined;
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  /** Turns since the start; less than nothing at rest, and no number at the end. */
  let barren: number;

  const list = (node: Node, offset = 0): unknown =>
    (fresh.get(node) as unknown as number) < offset || fresh.set(node, offset);

  const observer = new MutationObserver((records) => {
    for (const { target, oldValue, addedNodes, previousSibling, nextSibling } of records) {
      if (fresh.size > manyNodes) {
        fresh.clear();
        list(document);
      }
      for (const node of addedNodes) list(node);
      // What stood on both sides of a removed node may be one word now; beside a new one that is asked in vain. Texts have
      // data, and few others.
      for (const node of [previousSibling, nextSibling] as (Text | null)[]) if (node?.data) list(node);
      // Only records of texts, and of attributes that were there, say what was there.
      // Where it does not begin with that, all of it is new: `false` is no offset but 0.
      if (oldValue !== null)
        list(target, ((target as Partial<Text>).data?.startsWith(oldValue) && oldValue.length) as number);
    }
    plan(collectFor);
  });

  function watch(root: Node): void {
    roots.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterDataOldValue: true,
      // What could be typed in may be text that is read from now on.
      attributeOldValue: true,
      attributeFilter: ['contenteditable'],
    });
    list(root);
  }

  function meet(element: Element): void {
    // As in `mayHaveRoot`, in fewer bytes.
    const root = 'dir' in element && shadowRootOf(element);
    if (root && !roots.has(root)) watch(root);
  }

  function start(): void {
    barren = 0;
    roots = new WeakSet();
    watch(document);
    turn();
  }

  function wake(): void {
    if (barren < 0) start();
  }

  function end(): void {
    barren = NaN;
    observer.disconnect();
    fresh.clear();
    looking = null;
  }

  /** Without a delay somebody waits, and a busy browser is no reason to wait longer. */
  function plan(delay: number): void {
    timer ||= setTimeout(() => {
      if (delay) requestIdleCallback(turn, { timeout: patience });
      else turn();
    }, delay);
  }

  function turn(): void {
    timer = 0;
    const deadline = performance.now() + turnLength;
    barren++;
    while ((looking ??= begin())) {
      const { done, value } = looking.next();
      if (done) {
        looking = null;
        if (value) {
          end();
          onFound();
        } else void (value ?? list(document));
      }
      if (performance.now() > deadline) {
        plan(turnLength);
        return;
      }
    }
    // To resolve once more does nothing.
    for (const resolve of settling) resolve();
    if (barren > barrenTurns) {
      // Not again before the next start.
      barren = -Infinity;
      observer.disconnect();
      rest(signal, wake);
    }
  }

  /** Begins with the first listed node that is still there, and the listed ones next to it. */
  function begin(): Look | undefined {
    for (const [node, offset] of fresh) {
      fresh.delete(node);
      if (!node.isConnected) continue;
      // One of a shadow tree stays in its tree.
      const walker = document.createTreeWalker(document, shown);
      walker.currentNode = node;
      let end = walker.nextSibling();
      while (end ? fresh.delete(end) : walker.parentNode()) end = walker.nextSibling();
      walker.currentNode = node;
      return lookAt(walker, end, offset, meet);
    }
    return undefined;
  }

  signal.addEventListener('abort', end);
  start();
  return () =>
    new Promise((resolve) => {
      settling.push(resolve);
      plan(0);
    });
}
