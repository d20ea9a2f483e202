import type { Scanner } from './scanner.ts';
import type { SpanIndex } from './span-index.ts';

/**
 * Attributes that can show, hide or move text, or turn it into something people edit; those of ARIA and of states are what
 * style sheets of libraries of components show and hide by. In the order that takes the fewest bytes.
 */
const watchedAttributes =
  'contenteditable style slot class open aria-expanded data-state hidden aria-hidden aria-selected'.split(' ');

/** More records than this are answered by reading everything again, which is cheaper. */
const manyRecords = 20_000;

/**
 * Collects what changes on the page. The callback does nothing but keep the records: the page is in the middle
 * of its own work when it runs.
 */
export class Changes {
  readonly #observer: MutationObserver;
  readonly #roots = new Set<Node>();
  #records: MutationRecord[] = [];
  #isOverflown = false;

  /**
   * @param onChange called after records came in, in the page's own task: it may only plan, and ask whether text was drawn
   * anew in its place, and not only put in or taken out
   */
  constructor(onChange: (isRedraw: () => boolean) => void) {
    this.#observer = new MutationObserver((records) => {
      this.#keep(records);
      onChange(() => records.some(isRedrawn));
    });
  }

  /** Watches a document or a shadow root. */
  observe(root: Node): void {
    this.#roots.add(root);
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributeFilter: watchedAttributes,
    });
    // Whole pages are switched by any attribute of their root.
    const { documentElement } = root as Partial<Document>;
    if (documentElement) this.#observer.observe(documentElement, { attributes: true });
  }

  /** Holds a root no longer; it is watched for as long as it lives. */
  forget(root: Node): void {
    this.#roots.delete(root);
  }

  /** Stops watching until {@link observe} is called again; what was collected is forgotten. */
  disconnect(): void {
    this.#observer.disconnect();
    this.#records = [];
    this.#isOverflown = false;
    this.#roots.clear();
  }

  #keep(records: readonly MutationRecord[]): void {
    if (this.#isOverflown) return;
    if (this.#records.length + records.length > manyRecords) {
      this.#isOverflown = true;
      this.#records = [];
      return;
    }
    for (const record of records) this.#records.push(record);
  }

  /**
   * Brings the picture of the page up to date: spans of changed and removed nodes go, and what is new is listed
   * for the scanner.
   *
   * @returns whether anything was collected
   */
  settle(index: SpanIndex, scanner: Scanner): boolean {
    this.#keep(this.#observer.takeRecords());
    const records = this.#records;
    if (this.#isOverflown) {
      index.clear();
      scanner.clear();
      for (const root of this.#roots) {
        if (!root.isConnected) this.#roots.delete(root);
        else scanner.add(root.nodeType === 9 ? (root as Document).documentElement : root);
      }
      this.#isOverflown = false;
      return true;
    }
    if (records.length === 0) return false;
    this.#records = [];
    const gaps = new Map<Node, boolean>();
    for (const record of records) settleRecord(record, index, scanner, gaps);
    // What stood on both sides of a removed word may be one word now, and the row of a removed cell none any more.
    for (const [node, isBehind] of gaps) if (node.isConnected) scanner.addPlace(node, isBehind);
    scanner.addFlipped();
    // Each of a hundred thousand tokens is asked, so only where something was removed.
    if (gaps.size > 0) index.dropRemoved();
    return true;
  }
}

/** Whether nodes came into the place of others, or into an element that had been emptied, or a text got other characters. */
function isRedrawn(record: MutationRecord): boolean {
  // Each question is one to the browser, and a stream has thousands of records a second.
  return (
    record.type === 'characterData' ||
    (record.addedNodes.length > 0 &&
      (record.removedNodes.length > 0 || !(record.previousSibling ?? record.nextSibling)))
  );
}

function settleRecord(record: MutationRecord, index: SpanIndex, scanner: Scanner, gaps: Map<Node, boolean>): void {
  const { type, target } = record;
  if (type === 'characterData') {
    const text = target as Text;
    const old = record.oldValue ?? '';
    // A log that grows by appended characters is not read from its beginning each time.
    const kept = old.length > 0 && text.data.startsWith(old) ? lineStart(old) : 0;
    index.dropText(text, kept);
    scanner.add(text, kept);
    return;
  }
  if (type === 'attributes') {
    // Other attributes change what is seen: where that is no more than a look, marks are painted anew after every change.
    if (record.attributeName !== 'contenteditable') {
      scanner.restyled(target as Element);
      return;
    }
    index.dropTree(target);
    scanner.add(target);
    return;
  }
  for (const node of record.removedNodes) scanner.removed(node);
  for (const node of record.addedNodes) {
    if (node.nodeType !== 1 && node.nodeType !== 3) continue;
    index.dropTree(node);
    scanner.add(node);
  }
  if (record.removedNodes.length > 0) gaps.set(record.previousSibling ?? target, record.previousSibling !== null);
}

/** Offset of the last line of a text. */
function lineStart(text: string): number {
  return text.lastIndexOf('\n') + 1;
}
