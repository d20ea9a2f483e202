/**
 * The messages between the parts of the extension, typed here and checked at run time where they arrive.
 *
 * Everything is refused that is not exactly one of these shapes, or that comes from somewhere else than this
 * extension (see {@link isOwnSender}).
 */
import type { RowContent, RowQuestion } from '../components/card/row-content.ts';
import type { WalkFrom } from '../page/walk.ts';
import { stateTable } from '../states/state-table.ts';
import { isStateId } from '../states/state-look-up.ts';
import type { StateId } from '../states/states.ts';

/** What the popup and the background ask the content script of one frame. */
export type FrameMessage =
  /** How many marks of each state there are; answered with {@link PageCounts}. */
  | { readonly type: 'count' }
  /** Take every mark and listener away. */
  | { readonly type: 'stop' }
  /** The same, where the frame's origin fits a regular expression and it has marks. */
  | { readonly type: 'leave'; readonly origins: string }
  /**
   * Go to the next mark after the last one visited, of one state where one is named, and open its card with the
   * keyboard in it; answered with `true` where there was one. With `from` the way does not lead round, for a tab with
   * several frames: `'end'` is the answer where the mark visited last was the last one.
   */
  | { readonly type: 'walk'; readonly state?: string; readonly from?: WalkFrom };

/** Values by their names, whatever they are. */
type Items = Readonly<Record<string, unknown>>;

/** What a content script, or a page of the extension, asks of the background. */
export type BackgroundMessage =
  /** What the cards of some states say, in the reader's language; answered with `CardSupply`. */
  | { readonly type: 'card-contents'; readonly states: readonly StateId[] }
  /** What the row of a token means, in the reader's language; answered with `RowContent`, or with nothing. */
  | { readonly type: 'explain-row'; readonly question: RowQuestion }
  /** The page was kept by the browser and is shown again; answered with the message that it missed, or with nothing. */
  | { readonly type: 'returned' }
  /** Explain the word that was double-clicked in a terminal at a point of the frame's viewport, if it is a state. */
  | { readonly type: 'terminal'; readonly x: number; readonly y: number }
  /** Explain what is selected in a tab, asked by the popup; answered with whether anything was, or `'silent'`. */
  | { readonly type: 'explain-selection'; readonly tabId: number }
  /**
   * Store a change of the settings, which is checked by whoever stores it, once permissions are given back: asked by the
   * popup, which may be closed by then; answered with how it ended.
   */
  | { readonly type: 'change-settings'; readonly change: Items; readonly gone: readonly string[] }
  /** A card with the keyboard in it was closed: the keyboard goes back to where it was, which may be in another frame. */
  | { readonly type: 'give-back' }
  /** Open the full entry of a state in a new tab. */
  | { readonly type: 'open-entry'; readonly state: StateId }
  /** Open the state machine in a new tab, where it comes to a state, with the ends of a row as it names them. */
  | { readonly type: 'open-machine'; readonly state: StateId; readonly here: string; readonly there: string }
  /** Open the paste view in a new tab, filled with a text; what comes from a private window is kept nowhere. */
  | { readonly type: 'open-paste'; readonly text: string; readonly isPrivate?: true }
  /** Run a script in the sender's frame, which has a use for it now; answered when it has run. */
  | { readonly type: 'load'; readonly script: PageScript };

/** The scripts a frame asks for: the first where there may be a state, the second where there is a mark. */
export type PageScript = 'annotator' | 'cards';

/** What a content script found in its frame. */
export interface PageCounts {
  /** Rows that were read as TCP connections. */
  readonly connections: number;
  /** Marks by state id; states without a mark are left out. */
  readonly states: Readonly<Record<string, number>>;
}

/** The longest end of a connection that a message may carry, in UTF-16 code units. */
const longestEnd = 300;
/** The longest text, in UTF-16 code units, that a message may carry. */
export const longestText = 20_000_000;
/** The longest text around a row; a content script sends less than half of it. */
const longestWindow = 100_000;

/** The most states whose cards are asked for at once; each is asked for once. */
const mostStates = stateTable.length;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value may be an end of a connection; who reads it looks closer. */
function isEnd(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestEnd;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The message a frame was sent, or undefined where it is none. */
export function readFrameMessage(value: unknown): FrameMessage | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['type']) {
    case 'count':
    case 'stop':
      return { type: value['type'] };
    case 'leave':
      return typeof value['origins'] === 'string' ? { type: 'leave', origins: value['origins'] } : undefined;
    case 'walk': {
      const { state, from } = value;
      if (state !== undefined && typeof state !== 'string') return undefined;
      // To make a message anew takes more bytes in every page.
      return from === undefined || from === 'here' || from === 'start' ? (value as unknown as FrameMessage) : undefined;
    }
    default:
      return undefined;
  }
}

/** A question for the row of a token, or undefined where the value is none or carries more than a row needs. */
export function readRowQuestion(value: unknown): RowQuestion | undefined {
  if (!isRecord(value)) return undefined;
  const { state, token, text, at, isWholeAbove, isWholeBelow } = value;
  if (!isStateId(state) || typeof token !== 'string' || typeof text !== 'string' || !isCount(at)) return undefined;
  if (text.length > longestWindow || at > text.length || token.length > text.length) return undefined;
  return { state, token, text, at, isWholeAbove: isWholeAbove === true, isWholeBelow: isWholeBelow === true };
}

/** The message the background was sent, or undefined where it is none. */
export function readBackgroundMessage(value: unknown): BackgroundMessage | undefined {
  if (!isRecord(value)) return undefined;
  switch (value['type']) {
    case 'returned':
    case 'give-back':
      return { type: value['type'] };
    case 'card-contents': {
      const states = value['states'];
      if (!Array.isArray(states) || states.length > mostStates || !states.every(isStateId)) return undefined;
      return { type: 'card-contents', states };
    }
    case 'explain-row': {
      const question = readRowQuestion(value['question']);
      return question && { type: 'explain-row', question };
    }
    case 'explain-selection':
      return isCount(value['tabId']) ? { type: 'explain-selection', tabId: value['tabId'] } : undefined;
    case 'change-settings': {
      const { change, gone } = value;
      return isRecord(change) && Array.isArray(gone) && gone.every((site) => typeof site === 'string')
        ? { type: 'change-settings', change, gone }
        : undefined;
    }
    case 'terminal': {
      const { x, y } = value;
      return Number.isFinite(x) && Number.isFinite(y)
        ? { type: 'terminal', x: x as number, y: y as number }
        : undefined;
    }
    case 'open-entry':
      return isStateId(value['state']) ? { type: 'open-entry', state: value['state'] } : undefined;
    case 'open-machine': {
      const { state, here, there } = value;
      return isStateId(state) && isEnd(here) && isEnd(there) ? { type: 'open-machine', state, here, there } : undefined;
    }
    case 'open-paste': {
      const text = value['text'];
      if (typeof text !== 'string' || text.length > longestText) return undefined;
      return { type: 'open-paste', text, ...(value['isPrivate'] === true && { isPrivate: true }) };
    }
    case 'load': {
      const script = value['script'];
      return script === 'annotator' || script === 'cards' ? { type: 'load', script } : undefined;
    }
    default:
      return undefined;
  }
}

/** Asks for the state machine where it comes to a state, with the ends of its row. */
export function machineMessage(state: StateId, row?: Pick<RowContent, 'local' | 'remote'>): BackgroundMessage {
  return { type: 'open-machine', state, here: row?.local?.address ?? '', there: row?.remote?.address ?? '' };
}

/** The counts a frame answered with, or undefined where the answer is something else. */
export function readPageCounts(value: unknown): PageCounts | undefined {
  if (!isRecord(value) || !isCount(value['connections']) || !isRecord(value['states'])) return undefined;
  const counts = Object.entries(value['states']).filter(
    (entry): entry is [StateId, number] => isStateId(entry[0]) && isCount(entry[1]) && entry[1] > 0,
  );
  return { connections: value['connections'], states: Object.fromEntries(counts) };
}

/** The counts of several frames as those of one page. */
export function sumCounts(frames: readonly PageCounts[]): PageCounts {
  const sum: Record<string, number> = {};
  let connections = 0;
  for (const frame of frames) {
    connections += frame.connections;
    for (const [state, count] of Object.entries(frame.states)) sum[state] = (sum[state] ?? 0) + count;
  }
  return { connections, states: sum };
}

/**
 * Whether a message was sent by a page of this extension or its background, not by one of its scripts in a page, which
 * is no safer than that page.
 *
 * @param root `runtime.getURL('')`
 */
export function isOwnPage(sender: { readonly url?: string | undefined }, root: string): boolean {
  return sender.url?.startsWith(root) === true;
}

/**
 * Whether a message was sent by this extension itself. Pages cannot reach `runtime.onMessage` and other
 * extensions arrive at `onMessageExternal`, which nobody listens to; this check keeps it true should a manifest
 * key ever open that door.
 *
 * @param ownId `runtime.id`
 */
export function isOwnSender(sender: { readonly id?: string | undefined }, ownId: string): boolean {
  return sender.id === ownId;
}
