/**
 * Selected text explained: one word on a card beside it, anything else in the paste view. Works on any page the
 * reader selects text on, without a site's permission, and marks nothing.
 */
import { annotate } from '../netstat/annotate.ts';
import { search } from '../netstat/search.ts';
import type { StateId } from '../states/states.ts';
import type { Browser, Scripting } from './browser.ts';
import { cardTexts, rowTexts } from './card-texts.ts';
import type { CardsScript, SelectionCard } from './cards.ts';
import { readRowQuestion } from './messages.ts';
import { openEntry } from './open.ts';
import { openPaste } from './open-paste.ts';
import { pause } from './pause.ts';
import type { SelectedInFrame, SelectedScript } from './selected.ts';
import { longFrameLimit, runInFrames, targetAt, type Place } from './sites/frames.ts';

/** The longest text that is looked up as the name of one state, in UTF-16 code units. */
const longestName = 40;
/** A state as tools print it, and not as prose says it. */
const printed = /^[A-Z][A-Z0-9_-]{3,}$/;

/** How long the frames of a page are waited for, in milliseconds; millions of rows take a second to read. */
const patience = 3000;

/** Where text is selected, and what is known of it. */
export interface Selected {
  /** -1 beside the page, in a panel or a sidebar, which is no tab. */
  readonly tabId: number;
  /** The frame to look in; every frame the extension may reach where none is named. */
  readonly place?: Place;
  /** The selection as the browser tells it; used where no script can read it. */
  readonly told?: string;
  /** Whether it is in a private window, where that is known. */
  readonly isPrivate?: boolean | undefined;
  /** Where the reader pointed, in the frame's viewport. */
  readonly point?: readonly [x: number, y: number];
}

/** The one state that a text names; undefined where it is more than a name, or none. */
function stateNamed(text: string): StateId | undefined {
  const name = text.trim();
  if (name.length > longestName || /[\r\n]/.test(name)) return undefined;
  const [only, ...others] = annotate(name);
  if (only?.token === name && others.length === 0) return only.state;
  // A word such as LISTEN has no row around it here; the reader who selects it alone means the state.
  const [hit] = search(name, { limit: 1 });
  return hit && ['id', 'exact', 'code'].includes(hit.match) ? hit.state : undefined;
}

/**
 * Explains what is selected in a tab.
 *
 * @returns whether anything was selected, as far as the page answers
 */
export async function explainSelection(browser: Browser, selected: Selected): Promise<boolean | 'silent'> {
  // A page that hangs, or waits behind an alert, answers nobody.
  const answer = await Promise.race([readSelection(browser, selected), pause(patience).then(() => 'silent' as const)]);
  const found = answer === 'silent' ? undefined : answer;
  const text = found?.read.text ?? selected.told ?? '';
  if (text.trim() === '') return answer === 'silent' && answer;
  const state = stateNamed(text);
  // The answer does not wait until the view has the text.
  if (state === undefined) {
    const isPrivate = selected.isPrivate ?? (await windowOf(browser, selected.tabId)).incognito;
    void openPaste(browser, { text, isPrivate, isPartial: found?.read.isPartial === true });
  } else if (!found || !(await showCard(browser, selected.tabId, found, state, true))) await openEntry(browser, state);
  return true;
}

/** The window of a tab; of what is no tab the one its reader works in. */
function windowOf(browser: Browser, tabId: number): Promise<{ readonly incognito: boolean }> {
  return tabId < 0 ? browser.windows.getLastFocused() : browser.tabs.get(tabId);
}

/**
 * Explains a word that was double-clicked in a terminal without text of its own, as xterm.js draws it with WebGL.
 * Nothing happens where it is no state as tools print it: readers select words for many reasons.
 */
export async function explainTerminalWord(browser: Browser, selected: Selected): Promise<void> {
  const found = await readSelection(browser, selected);
  const word = found?.read.text.trim() ?? '';
  const state = printed.test(word) ? stateNamed(word) : undefined;
  if (found && state !== undefined) await showCard(browser, selected.tabId, found, state, false);
}

interface Found {
  readonly place: Place;
  readonly read: SelectedInFrame;
}

/** Reads the selection of the frame the reader works in, or else of the first that has one; undefined where no script may run, or nothing is selected. */
async function readSelection(browser: Browser, { tabId, place, point }: Selected): Promise<Found | undefined> {
  if (tabId < 0) return undefined;
  const script = { files: ['selected.js'] };
  const question = {
    func: (...point: number[]) =>
      (Math as unknown as SelectedScript).tcpStateSelected?.(
        point.length === 2 ? (point as [number, number]) : undefined,
      ),
    args: [...(point ?? [])],
  };
  try {
    let results: readonly Scripting.InjectionResult[];
    if (place) {
      const target = targetAt(tabId, place);
      // At once, also while a frame is still loading: it may be a log that goes on and on.
      await browser.scripting.executeScript({ ...script, target, injectImmediately: true });
      results = await browser.scripting.executeScript({ ...question, target, injectImmediately: true });
    } else {
      await runInFrames(browser, tabId, script);
      results = await runInFrames(browser, tabId, question, longFrameLimit);
    }
    const found = results.flatMap(({ frameId, documentId, result }) =>
      result ? [{ place: { frameId, documentId }, read: result as SelectedInFrame }] : [],
    );
    return found.toSorted((one, other) => other.read.attention - one.read.attention)[0];
  } catch {
    // A page the browser keeps for itself: its text can be selected, but no script can run there.
  }
  return undefined;
}

/** Shows a card beside the selection that was read; false where the frame is gone. */
async function showCard(
  browser: Browser,
  tabId: number,
  { place, read }: Found,
  state: StateId,
  takesFocus: boolean,
): Promise<boolean> {
  const target = targetAt(tabId, place);
  const token = read.text.trim();
  const question = readRowQuestion({ ...read.row, state, token });
  const row = question && (await rowTexts(browser, question));
  const card: SelectionCard = {
    state,
    token,
    box: read.box,
    supply: await cardTexts(browser, [state], target),
    takesFocus,
    ...(row && { row }),
  };
  const show = async (): Promise<boolean> => {
    const [answer] = await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      func: (card: SelectionCard) => {
        const { tcpStateShow } = Math as unknown as CardsScript;
        tcpStateShow?.(card);
        return tcpStateShow !== undefined;
      },
      args: [card],
    });
    return answer?.result === true;
  };
  try {
    // Run twice, the script of the cards would know nothing of the card that it shows already.
    if (await show()) return true;
    await browser.scripting.executeScript({ target, files: ['cards.js'], injectImmediately: true });
    return await show();
  } catch {
    return false;
  }
}
