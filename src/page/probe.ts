import { isConnected, nextSiblingOf, nodeTypeOf } from './dom.ts';
import { lookAt, type Look } from './probe-look.ts';
import { restsOf } from './rest.ts';
import { viewOf } from './view.ts';

/** What the probe needs from outside. */
export interface ProbeOptions {
  /** Undoes everything when it fires. */
  readonly signal: AbortSignal;
  /** The shadow root of an element, closed ones included where the caller can see them. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Called once, when the page may hold a state; the probe is over then. */
  readonly onFound: () => void;
}

/** The longest turn, in milliseconds. */
const turnLength = 5;
/** Changes are collected for this long before they are looked at, in milliseconds. */
const collectFor = 150;
/** The longest a turn waits for an idle browser, in milliseconds. */
const patience = 500;
/** Turns without a find after which the page is left alone for a while. */
const barrenTurns = 40;
/** More changed nodes than this are answered by a look over the whole page. */
const manyNodes = 10_000;

/**
 * Looks whether a page may hold a state at all, now and while it changes; the annotator is not loaded before.
 *
 * It reads more than the annotator, hidden text for one, and never less.
 *
 * @returns waits until everything that is on the page now was looked at, or something was found
 */
export function probe(document: Document, { signal, shadowRootOf, onFound }: ProbeOptions): () => Promise<void> {
  const view = viewOf(document);
  const rest = restsOf(view, signal);
  /** Nodes to look at, with the offset from which a text node is new. */
  const fresh = new Map<Node, number>();
  const settling: (() => void)[] = [];
  let roots = new WeakSet<Node>();
  let looking: Look | undefined;
  let timer = 0;
  let barren = 0;
  let isOver = false;

  const observer = new view.MutationObserver((records) => {
    for (const { type, target, oldValue, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (fresh.size > manyNodes) {
        fresh.clear();
        fresh.set(document, 0);
      }
      if (type === 'characterData') {
        const kept = oldValue && (target as Text).data.startsWith(oldValue) ? oldValue.length : 0;
        fresh.set(target, Math.min(kept, fresh.get(target) ?? kept));
      } else if (type === 'attributes') fresh.set(target, 0);
      else {
        for (const node of addedNodes) fresh.set(node, 0);
        // What stood on both sides of a removed node may be one word now.
        if (removedNodes.length > 0)
          for (const node of [previousSibling, nextSibling]) if (node && nodeTypeOf(node) === 3) fresh.set(node, 0);
      }
    }
    plan(collectFor);
  });

  function watch(root: Node): void {
    roots.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributeFilter: ['contenteditable'],
    });
    fresh.set(root, 0);
  }

  function meet(element: Element): void {
    const root = shadowRootOf(element);
    if (root && !roots.has(root)) watch(root);
  }

  function start(): void {
    barren = 0;
    roots = new WeakSet();
    watch(document);
    plan(0);
  }

  function end(): void {
    isOver = true;
    observer.disconnect();
    fresh.clear();
    settle();
  }

  function settle(): void {
    for (const resolve of settling.splice(0)) resolve();
  }

  function plan(delay: number): void {
    timer ||= view.setTimeout(() => {
      view.requestIdleCallback(turn, { timeout: patience });
    }, delay);
  }

  function turn(): void {
    timer = 0;
    if (isOver) return;
    const deadline = performance.now() + turnLength;
    barren++;
    while ((looking ??= begin())) {
      const { done, value } = looking.next();
      if (value) {
        end();
        onFound();
        return;
      }
      if (done) looking = undefined;
      if (performance.now() > deadline) {
        plan(turnLength);
        return;
      }
    }
    settle();
    if (barren > barrenTurns) {
      observer.disconnect();
      rest(start);
    }
  }

  /** Begins with the first listed node that is still there, and the listed ones next to it. */
  function begin(): Look | undefined {
    for (const [node, offset] of fresh) {
      fresh.delete(node);
      // Elements, texts, documents, shadow roots.
      if (!isConnected(node) || ![1, 3, 9, 11].includes(nodeTypeOf(node))) continue;
      const run = [node];
      for (let next = nextSiblingOf(node); next && fresh.delete(next); next = nextSiblingOf(next)) run.push(next);
      return lookAt(run, offset, meet, () => fresh.set(document, 0));
    }
    return undefined;
  }

  signal.addEventListener('abort', end);
  start();
  return () =>
    new Promise((resolve) => {
      if (isOver) resolve();
      else {
        settling.push(resolve);
        plan(0);
      }
    });
}
