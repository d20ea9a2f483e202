/**
 * What takes an open card away together with the extension in Firefox, which ends the scripts of an extension that is
 * removed, switched off or updated before they could do it: its own style sheet hides the card, and one that the
 * browser takes away at that moment shows it. In Chromium the scripts live on and see to it themselves.
 */
import { cardHostName } from '../page/card-host-name.ts';
import type { Browser, Scripting } from './browser.ts';
import { insertMarksStyle } from './sites/marks-style.ts';

const hiddenByItself = ':host{visibility:hidden!important}';

/** The rule of the other style sheet, which stands among those of the reader: they come before everybody else's. */
export const shownByTheBrowser = `${cardHostName}{visibility:visible!important}`;

/** Whether the scripts in pages end with the extension. */
function endsAtOnce({ runtime }: Browser): boolean {
  return runtime.getURL('').startsWith('moz-extension:');
}

/** The style sheet of the cards as this browser needs it in a frame; where the other one is not in, it hides nothing. */
export async function leased(
  browser: Browser,
  sheet: string,
  target: Scripting.InjectionTarget | undefined,
): Promise<string> {
  if (!target || !endsAtOnce(browser)) return sheet;
  const isStyled = await insertMarksStyle(browser, target).catch(() => false);
  return isStyled ? sheet + hiddenByItself : sheet;
}
