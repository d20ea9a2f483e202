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
import { nodeTypeOf } from './dom.ts';
import { Marker } from './marker.ts';
import { rest } from './rest.ts';
import { rowWindow } from './row-window.ts';
import type { LoadRow } from './rows.ts';
import { Scanner } from './scanner.ts';
import { schedule, turnLength, untilFrame, untilIdle } from './schedule.ts';
import { SpanIndex } from './span-index.ts';
import { viewOf } from './view.ts';
import type { WalkFrom } from './walk.ts';

/** How a page is annotated. */
export interface PageOptions {
  /** Undoes everything when it fires: no mark, no listener, no host stays. */
  readonly signal: AbortSignal;
  /** Gets what the cards of some states say; asked for each state when it is first found. */
  readonly loadContents: LoadContents;
  /** Gets the code of the cards; asked for once, when the first mark is found. */
  readonly loadCards: () => Promise<StartCards>;
  /** Says what the row of a token means; without it cards are about states alone. */
  readonly loadRow?: LoadRow;
  /** Opens the full entry of a state; without it the card has no way to it. */
  readonly openEntry?: (state: StateId) => void;
  /** Opens the state machine where it comes to a state, with the ends of a row; without it the card has no way to it. */
  readonly openMachine?: (state: StateId, row?: RowContent) => void;
  /** The shadow root of an element, for callers that see closed ones. */
  readonly shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Called for every shadow root that is read: browsers that do not inherit `::highlight` into it need the rules there. */
  readonly onShadowRoot?: (root: ShadowRoot) => void;
  /** Called after marks came or went. */
  readonly onChange?: () => void;
}

/** What a page's marks are, and the way to them. */
export interface AnnotatedPage {
  /** What is drawn on the page, near the viewport or not, once everything that is on it now was read. */
  counts(): Promise<PageMarks>;
  /** Resolves once everything that is on the page now was read and painted, and a card can be shown. */
  settled(): Promise<void>;
  /** Goes to the next mark, of one state where one is named; false where there is none. */
  next(state?: string): boolean;
  /** The same without a way round, for a page of several frames; see {@link Cards.walk}. */
  walk(state?: string, from?: WalkFrom): boolean | 'end';
  /** Goes to the mark before. */
  previous(state?: string): boolean;
}

/**
 * After a page was read, what changes on it is collected before it is read again: as a multiple of what reading and painting
 * took, and for this long at least and at most, in milliseconds. A page without marks has none to lose in the meantime.
 */
const turnRest = 50;
const collectFor = 50;
const collectLonger = 300;
const restless = 500;
/** Time left to the page after each painting, as a multiple of it. */
const paintRest = 9;
/** While the page is being read, what is found in the meantime is painted this much later, in milliseconds. */
const paintLater = 100;
/** What may show text that was hidden, or move it, where nothing in the page's tree tells of it. */
const showing =
  'scroll resize toggle load pageshow hashchange popstate click change keyup transitionend animationend'.split(' ');
/** Turns that found nothing, on a page that never had anything, after which the page is left alone. */
const barrenTurns = 40;

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
      options.onShadowRoot?.(root);
    },
  });
  const passive = { capture: true, passive: true, signal };
  const cards = new CardsOnDemand(view, signal, options.loadCards, (start, pointed) =>
    start({ ...options, document, marks: { index, marker, shadowRoots, rowWindow }, contents, pointed }),
  );

  /** Those who wait until everything was read, and those who wait until it was painted too. */
  const reading: (() => void)[] = [];
  const settling: (() => void)[] = [];
  let barren = 0;
  let isResting = false;
  /** When changes were read last, and how long reading and painting have taken from then on. */
  let collected = -Infinity;
  let taken = 0;
  let seen = index.version;
  /** Marks were painted, or would have been, had any stood near the view. */
  let hasPainted = false;
  const isFirstFind = (): boolean => !hasPainted && index.version !== seen;

  const scanning = schedule(
    view,
    signal,
    () => {
      const began = performance.now();
      const hasChanged = changes.settle(index, scanner);
      // A root that left with its element is held no longer; should it come back, it is met anew.
      if (hasChanged)
        for (const root of shadowRoots)
          if (!root.isConnected) {
            shadowRoots.delete(root);
            changes.forget(root);
            scanner.forget(root);
          }
      const amount = scanner.work(performance.now() + turnLength, isFirstFind);
      // What the reader waits for: the rest is read when it can be seen.
      const isFirst = isFirstFind();
      const now = performance.now();
      if (hasChanged) {
        collected = now;
        taken = 0;
      }
      taken += now - began;
      const hasFound = index.version !== seen;
      // Before the changes were read there was nothing new to paint, and its rest would hold back what is found in them.
      if (hasFound || (hasChanged && index.all.length > 0)) painting.plan(scanner.isBusy && !isFirst ? paintLater : 0);
      if (hasFound) {
        seen = index.version;
        barren = 0;
        // Without an answer now, the cards ask again when they are to be shown.
        contents.fetch(index.states).catch(() => undefined);
        if (index.all.length > 0) void cards.load();
        options.onChange?.();
      } else if (amount > 0) barren++;
      if (hasChanged) cards.current?.pageChanged();
      if (!scanner.isBusy) {
        for (const resolve of reading.splice(0)) resolve();
        if (settling.length > 0) painting.plan();
      }
      if (!scanner.isBusy && !isResting && barren > barrenTurns && index.all.length === 0) {
        isResting = true;
        changes.disconnect();
        rest(signal, wake);
      }
      return scanner.isBusy && !isFirst;
    },
    untilIdle,
    0,
  );
  const painting = schedule(
    view,
    signal,
    () => {
      const began = performance.now();
      hasPainted = true;
      marker.refresh();
      cards.current?.pageChanged();
      taken += performance.now() - began;
      if (scanner.isBusy) {
        scanning.plan(0, true);
        return false;
      }
      const settled = settling.splice(0);
      void (index.all.length > 0 ? cards.load() : Promise.resolve()).then(() => {
        for (const resolve of settled) resolve();
      });
      return false;
    },
    untilFrame,
    paintRest,
  );
  const changes = new Changes(() => {
    // A page that changes all the time is read in larger portions: each one costs the text around it and a new picture.
    const least = index.all.length > 0 ? collectFor : collectLonger;
    const next = collected + Math.min(Math.max(turnRest * taken, least), restless);
    // Never at once: the content process of Firefox hangs where nodes are read that were just taken over from a frame that went.
    scanning.plan(Math.max(collectFor, next - performance.now()));
  });

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

  const repaint = (): void => {
    if (index.all.length > 0) painting.plan();
  };
  for (const type of showing) view.addEventListener(type, repaint, passive);
  // No observer hears of a shadow root that an element gets late: it is read when the pointer comes upon it.
  view.addEventListener(
    'pointerover',
    (event) => {
      // The last are the document and its window.
      for (const node of event.composedPath().slice(0, -2))
        if (nodeTypeOf(node as Node) === 1) scanner.meet(node as Element);
      if (scanner.isBusy) scanning.plan();
    },
    passive,
  );
  signal.addEventListener('abort', () => {
    isResting = false;
    changes.disconnect();
    scanner.clear();
    index.clear();
    // Whoever asked is told what is there now: nothing.
    for (const resolve of reading) resolve();
    for (const resolve of settling) resolve();
  });
  start();

  return {
    async counts() {
      await new Promise<void>((resolve) => {
        reading.push(resolve);
        // Somebody waits for the answer.
        scanning.plan(0, true);
      });
      return countDrawn(view, index.all);
    },
    settled: () =>
      new Promise((resolve) => {
        // A painting that was planned before is none of what is on the page now.
        reading.push(() => settling.push(resolve));
        scanning.plan();
      }),
    next: (state) => cards.current?.walk(1, state) === true,
    walk: (state, from) => cards.current?.walk(1, state, from) ?? false,
    previous: (state) => cards.current?.walk(-1, state) === true,
  };
}
