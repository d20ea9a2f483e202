/** What the address bar says after the keyword `tcp`, as pure functions of what was typed. */
import type { Finder } from '../../components/search/finder.ts';
import type { System } from '../../states/platforms.ts';
import type { StateId } from '../../states/states.ts';

/** One line below the address bar. */
export interface Suggestion {
  /** What the browser hands back when the line is chosen: the state's id. */
  readonly content: string;
  /** The line, in the way the browser reads it. */
  readonly description: string;
}

/**
 * Text as a browser's suggestions take it: Chrome reads them as XML, Firefox as they are.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/omnibox#type-SuggestResult
 */
export function asDescription(text: string, { isXml }: { readonly isXml: boolean }): string {
  if (!isXml) return text;
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.codePointAt(0))};`);
}

/** Most lines that browsers show below the typed one; Firefox and Chrome show fewer than ten. */
const most = 8;

/**
 * The states a typed text may mean, best first; of a text that finds none, the states most like it.
 *
 * @param text what follows the keyword; hostile
 */
export function suggestionsFor(
  text: string,
  { finder, system, isXml }: { readonly finder: Finder; readonly system: System; readonly isXml: boolean },
): readonly Suggestion[] {
  const query = text.trim();
  if (query === '') return [];
  const found = finder.find(query, system);
  const hits = found.length > 0 ? found : finder.nearest(query, system);
  return hits.slice(0, most).map((hit) => {
    const where = finder.whereOf(hit);
    const spelling = hit.token === '' ? finder.nameOf(hit.state) : hit.token;
    const line = `${spelling}${where === '' ? '' : ` (${where})`}: ${finder.lineOf(hit.state)}`;
    return { content: hit.state, description: asDescription(line, { isXml }) };
  });
}

/** The state that a chosen or typed text means; undefined where it means none. */
export function stateFor(text: string, finder: Finder, system: System): StateId | undefined {
  return finder.find(text.trim(), system)[0]?.state;
}
