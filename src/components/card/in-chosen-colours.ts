import type { CardSupply } from './card-content.ts';
import { chosenCardColours } from './card-sheet.ts';

/**
 * Cards for a page of ours, in the colours that its reader chose for it: `data-theme` on its root element. On pages of
 * others cards follow the browser.
 */
export function inChosenColours(supply: CardSupply, { documentElement }: Document): CardSupply {
  const { theme = '' } = documentElement.dataset;
  return { ...supply, sheet: supply.sheet + (chosenCardColours[theme] ?? '') };
}
