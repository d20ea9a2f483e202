/**
 * Marks the TCP states of a page and shows cards for them, without changing the page.
 *
 *   changes ──► scanner ──► span index ──► marker   (paints what is near the viewport)
 *   (mutation    (text flow,      │
 *    records)     annotate)       └──► cards        (pointer, finger, keyboard; hit test by caret)
 *
 * While nothing is found only `changes` and `scanner` work, and after a while they rest too (rest.ts).
 */
import { annotate } from '../netstat/annotate.ts';
import type { RowContent } from '../components/card/row-content.ts';
import type { StateId } from '../states/states.ts';
import type { StartCards } from './cards.ts';
import { CardsOnDemand } from './cards-on-demand.ts';
import { Changes } from './changes.ts';
import { Contents, type LoadContents } from './contents.ts';
import { countDrawn, type PageMarks } from './count-drawn.ts';
import { isOfDeadNode } from './dead-nodes.ts';
import { nodeTypeOf } from './dom.ts';
import { Marker } from './marker.ts';
import { pace } from './pace.ts';
import { rest } from './rest.ts';
import { rowWindow } from './row-window.ts';
import type { LoadRow } from './rows.ts';
import { Scanner } from './scanner.ts';
import { schedule, type Schedule, turnLength, untilFrame, untilIdle } from './schedule.ts';
import { SpanIndex } from './span-index.ts';
import { viewOf } from './view.ts';
import type { WalkFrom } from './walk.ts';

/** How a page is annotated. */
export interface PageOptions {
  /** Undoes everything when it fires: no mark, no listener, no host stays. */
  readonly signal: AbortSignal;
  /** Gets what the cards of some states say; asked for each state when it is first found. */
  readonly loadContents: LoadContents;
  /** Gets the code of the cards; asked for once, when the first mark is found, and again where it did not come. */
  readonly loadCards: () => Promise<StartCards | undefined>;
  /** Says what the row of a token means; without it cards are about states alone. */
  readonly loadRow?: LoadRow;
  /** Opens the full entry of a state; without it the card has no way to it. */
  readonly openEntry?: (state: StateId) => void;
  /** Opens the state machine where it comes to a state, with the ends of a row; without it the card has no way to it. */
  readonly openMachine?: (state: StateId, row?: RowContent) => void;
  /** The shadow root of an element, for callers that see closed ones. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/** What a page's marks are, and the way to them. */
export interface AnnotatedPage {
  /** What is drawn on the page, near the viewport or not, once everything that is on it now was read. */
  counts(): Promise<PageMarks>;
  /** Resolves once everything that is on the page now was read and painted, and a card can be shown. */
  settled(): Promise<void>;
  /**
   * Goes to the next mark, of one state where one is named; false where there is none. With a place to begin from it does
   * not lead round, for a page of several frames; see {@link Cards.walk}. Undefined as long as there are no cards.
   */
  walk(state?: string, from?: WalkFrom): boolean | 'end' | undefined;
}

/** Time left to the page after each painting, as a multiple of it. */
const paintRest = 9;
/** While the page is being read, what is found in the meantime is painted this much later, in milliseconds. */
const paintLater = 100;
/** How long after a frame has gone its nodes are looked after, in milliseconds. */
const frameEnds = 300;
/** What may show text that was hidden, or move it, where nothing in the page's tree tells of it. The first three leave no shadow root. */
const showing = 'scroll transitionend animationend load toggle click keyup resize popstate change pageshow'.split(' ');
/** Turns that found nothing, on a page that never had anything, after which the page is left alone. */
const barrenTurns = 40;

/** Tells those who wait, once each. */
function answer(waiting: (() => void)[]): void {
  for (const resolve of waiting.splice(0)) resolve();
}

/** Annotates a document, now and while it changes. */
export function annotatePage(document: Document, options: PageOptions): AnnotatedPage {
  const { signal } = options;
  const view = viewOf(document);
  const index = new SpanIndex();
  const marker = new Marker(document, index, signal);
  const contents = new Contents(options.loadContents);
  const shadowRoots = new Set<ShadowRoot>();
  const scanner = new Scanner({
    annotate,
    index,
    shadowRootOf: options.shadowRootOf ?? ((element) => element.shadowRoot),
    onShadowRoot(root) {
      shadowRoots.add(root);
      changes.observe(root);
      // What scrolls within it, or comes into view by and by, is heard of nowhere else.
      for (const type of showing.slice(0, 3)) root.addEventListener(type, repaint, passive);
    },
  });
  const cards = new CardsOnDemand(view, signal, options.loadCards, (start, pointed) =>
    start({ ...options, document, marks: { index, marker, shadowRoots, rowWindow }, contents, pointed }),
  );
  const { collected, spent, untilNext } = pace();
  const inTurns = (turn: () => boolean, wait = untilFrame, rest = paintRest): Schedule =>
    schedule(view, signal, living(turn), wait, rest);
  const scanning = inTurns(scan, untilIdle, 0);
  const painting = inTurns(paint);
  const redrawing = inTurns(() => paint(true));
  const changes = new Changes((isRedraw) => {
    scanning.plan(untilNext(hasMarks()));
    if (!hasMarks() || !isRedraw()) return;
    hasRedrawn = true;
    redrawing.plan();
  });

  /** Those who wait until everything was read, and those who wait until it was painted too. */
  const reading: (() => void)[] = [];
  const settling: (() => void)[] = [];
  /** Turns that found nothing since the last that did. */
  let barren = 0;
  let isResting = false;
  /** Frames of the page when its changes were settled last. */
  let frames = 0;
  /** There are changes that were settled and not read yet, and there is text that was drawn anew in its place. */
  let hasSettled = false;
  let hasRedrawn = false;
  /** The version of the index that was acted upon. */
  let seen = index.version;
  /** Marks were painted, or would have been, had any stood near the view. */
  let hasPainted = false;

  const hasMarks = (): boolean => index.all.length > 0;
  const hasLost = (): boolean => hasRedrawn && marker.hasLost();
  const hasFound = (): boolean => index.version !== seen;
  /** What the reader waits for was found: the rest is read when it can be seen. */
  const isFirstFind = (): boolean => !hasPainted && hasFound();

  /** A turn of reading; what was found is painted in a turn of its own. */
  function scan(): boolean {
    const began = performance.now();
    settle();
    const hasChanged = hasSettled;
    const amount = read(began);
    const isFirst = isFirstFind();
    // Before the changes were read there was nothing new to paint, and its rest would hold back what is found in them.
    if (hasFound() || (hasChanged && hasMarks())) painting.plan(scanner.isBusy && !isFirst ? paintLater : 0);
    actUpon(amount);
    if (hasChanged) cards.current?.pageChanged();
    return scanner.isBusy && !isFirst;
  }

  /**
   * Reads what has changed, then a part of what was not read yet.
   *
   * @param began when the changes began to be settled, as `performance.now()` counts
   * @returns UTF-16 code units read
   */
  function read(began: number): number {
    const amount = scanner.work(performance.now() + turnLength, isFirstFind);
    if (hasSettled) collected();
    hasSettled = false;
    hasRedrawn = false;
    spent(began);
    return amount;
  }

  /** Forgets what was changed or removed, and lists what is new to be read. */
  function settle(): void {
    if (changes.settle(index, scanner)) {
      hasSettled = true;
      forgetRoots();
    }
    // What was taken over from a frame is dead a moment after that has gone: see dead-nodes.ts.
    if (view.length < frames) view.setTimeout(repaint, frameEnds);
    frames = view.length;
  }

  /** A root that left with its element is held no longer; should it come back, it is met anew. */
  function forgetRoots(): void {
    for (const root of shadowRoots)
      if (!root.isConnected) {
        shadowRoots.delete(root);
        changes.forget(root);
        scanner.forget(root);
      }
  }

  /** Gets what the cards need for what was found, and tells who waits where this was all there is to read. */
  function actUpon(amount: number): void {
    if (hasFound()) {
      seen = index.version;
      barren = 0;
      // Without an answer now, the cards ask again when they are to be shown.
      contents.fetch(index.states).catch(() => undefined);
      if (hasMarks()) void cards.load();
    } else if (amount > 0) barren++;
    if (!scanner.isBusy) wasRead();
  }

  /** Everything that is on the page now was read. */
  function wasRead(): void {
    // Whoever asks is told of nodes that can be asked.
    if (reading.length > 0) index.dropRemoved();
    answer(reading);
    if (settling.length > 0) painting.plan();
    if (isResting || barren <= barrenTurns || hasMarks()) return;
    isResting = true;
    changes.disconnect();
    rest(signal, wake);
  }

  /** A turn of painting, whole each time; where the page drew text anew, only if painted marks went with the old. */
  function paint(isForRedrawn = false): boolean {
    let began = performance.now();
    let isReading = scanner.isBusy && !hasSettled;
    settle();
    // What stands where marks stood is read before anybody sees it without them; what is new elsewhere can wait.
    if (hasLost()) {
      actUpon(read(began));
      began = performance.now();
      isReading = true;
    } else if (isForRedrawn) return false;
    hasPainted = true;
    marker.refresh();
    cards.current?.pageChanged();
    spent(began);
    if (scanner.isBusy) scanning.plan(isReading ? 0 : untilNext(hasMarks()), isReading);
    else void wasPainted(settling.splice(0));
    return false;
  }

  /** Everything that was read was painted; a card can be shown once its script is there. */
  async function wasPainted(settled: (() => void)[]): Promise<void> {
    if (hasMarks()) await cards.load();
    answer(settled);
  }

  /** A turn that begins everything anew where nodes it has met went with a frame they came from. */
  function living(turn: () => boolean): () => boolean {
    return () => {
      try {
        return turn();
      } catch (error) {
        if (!isOfDeadNode(error)) throw error;
        forget();
        start();
        return false;
      }
    };
  }

  function forget(): void {
    changes.disconnect();
    scanner.clear();
    index.clear();
    shadowRoots.clear();
  }

  function wake(): void {
    if (isResting) start();
  }

  function start(): void {
    barren = 0;
    isResting = false;
    changes.observe(document);
    scanner.add(document.documentElement);
    scanning.plan(0, true);
  }

  function end(): void {
    isResting = false;
    forget();
    // Whoever asked is told what is there now: nothing.
    answer(reading);
    answer(settling);
  }

  /** Has somebody called once everything that is on the page now was read, without a wait for an idle browser where it is urgent. */
  function onceRead(resolve: () => void, isUrgent?: boolean): void {
    reading.push(resolve);
    scanning.plan(0, isUrgent);
    // No turn comes after the end.
    if (signal.aborted) end();
  }

  function repaint(): void {
    if (hasMarks()) painting.plan();
  }

  /** No observer hears of a shadow root that an element gets late: it is read when the pointer comes upon it. */
  function meetPointed(event: Event): void {
    // The last are the document and its window.
    for (const node of event.composedPath().slice(0, -2))
      if (nodeTypeOf(node as Node) === 1) scanner.meet(node as Element);
    if (scanner.isBusy) scanning.plan();
  }

  const passive = { capture: true, passive: true, signal };
  for (const type of showing) view.addEventListener(type, repaint, passive);
  view.addEventListener('pointerover', meetPointed, passive);
  signal.addEventListener('abort', end);
  start();

  return {
    async counts() {
      await new Promise<void>((resolve) => {
        onceRead(resolve, true);
      });
      return countDrawn(view, index.all);
    },
    settled: () =>
      new Promise((resolve) => {
        // A painting that was planned before is none of what is on the page now.
        onceRead(() => settling.push(resolve));
      }),
    walk: (state, from) => cards.current?.walk(1, state, from),
  };
}
