/** “Explain TCP states in the selection”: works on any page the reader selects text on, without a site's permission. */
import { annotate } from '../netstat/annotate.ts';
import { search } from '../netstat/search.ts';
import type { StateId } from '../states/states.ts';
import type { Browser } from './browser.ts';
import { openEntry } from './open.ts';
import { askFrame, explainFrame } from './sites/tabs.ts';

/** The longest text that is looked up as the name of one state, in UTF-16 code units. */
const longestName = 60;

/** The states a selected text is about, in the order they stand in it, each once. */
export function statesIn(text: string): readonly StateId[] {
  const found = [...new Set(annotate(text).map(({ state }) => state))];
  if (found.length > 0 || text.length > longestName) return found;
  // A word such as LISTEN has no row around it here; the reader who selects it alone means the state.
  return search(text, { limit: 1 }).flatMap(({ state, match }) =>
    match === 'id' || match === 'exact' || match === 'code' ? [state] : [],
  );
}

/**
 * Explains the selection of one frame: on a card at the selection where it is one state, else by marking the frame
 * and opening the card of the first state; with the full entry where the frame cannot show a card.
 *
 * @param text the selection as the browser tells it, with its line breaks lost
 */
export async function explainSelection(browser: Browser, tabId: number, frameId: number, text: string): Promise<void> {
  const [first] = statesIn(text);
  try {
    await explainFrame(browser, tabId, frameId);
    if ((await askFrame(browser, tabId, frameId, { type: 'explain-selection' })) === true) return;
    await askFrame(browser, tabId, frameId, { type: 'count' });
    if (first !== undefined && (await askFrame(browser, tabId, frameId, { type: 'walk', state: first })) === true)
      return;
  } catch {
    // A page the browser keeps for itself: its text can be selected, but no card can be shown there.
  }
  if (first !== undefined) await openEntry(browser, first);
}
