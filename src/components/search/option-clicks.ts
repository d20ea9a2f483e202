import type { Hit } from '../../netstat/search.ts';
import { optionIndex } from './option.ts';
import type { SearchSession } from './search-session.ts';

/** Follows the chosen result as a click with the same modifier keys would. */
export function clickChosen(
  { chosen }: SearchSession,
  root: ParentNode,
  { ctrlKey, metaKey, shiftKey }: KeyboardEvent,
): void {
  root
    .querySelector(`#option-${chosen}`)
    ?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey }),
    );
}

/** The result that a click chooses; undefined where there is none, or where the browser opens the link elsewhere. */
export function hitOfClick(event: MouseEvent, { hits }: SearchSession): Hit | undefined {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined;
  const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
  return hits[optionIndex(option?.id ?? '')];
}
