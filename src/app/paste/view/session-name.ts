import { store, stored } from '../../web-storage.ts';
import { freshName } from '../fresh-name.ts';

const key = 'tcp-state-card:paste';

/** Lets the tab have a name from now on. */
export function keepSessionName(name: string): void {
  store('tab', key, name);
}

/**
 * The name under which the texts of this tab are kept. It lives as long as the tab, and comes back with it when the
 * browser restores it; another tab has another one, but for one that was duplicated, until it has looked for texts.
 */
export function sessionName(): string {
  const known = stored('tab', key);
  if (known !== undefined) return known;
  const made = freshName();
  keepSessionName(made);
  return made;
}
