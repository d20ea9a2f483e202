/** What cards say to this reader: in the chosen language, with the spellings of the chosen system first. */
import { cardSupply, type CardSupply } from '../components/card/card-content.ts';
import { rowContent, type RowContent, type RowQuestion } from '../components/card/row-content.ts';
import type { StateId } from '../states/states.ts';
import type { Browser, Scripting } from './browser.ts';
import { leased } from './card-lease.ts';
import { loadManner } from './reader.ts';
import { readersLanguage } from './settings/language.ts';

/** What the cards of some states say in a frame. */
export async function cardTexts(
  browser: Browser,
  states: readonly StateId[],
  target: Scripting.InjectionTarget | undefined,
): Promise<CardSupply> {
  const { language, system } = await loadManner(browser);
  const supply = cardSupply(states, language, system);
  return { ...supply, sheet: await leased(browser, supply.sheet, target) };
}

/** What the row of a token means; undefined where no row was read there. */
export async function rowTexts(browser: Browser, question: RowQuestion): Promise<RowContent | undefined> {
  return rowContent(question, await readersLanguage(browser));
}
