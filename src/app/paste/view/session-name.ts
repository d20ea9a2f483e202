import { freshName } from '../fresh-name.ts';

const key = 'tcp-state-card:paste';

/** Lets the tab have a name from now on. */
export function keepSessionName(name: string): void {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // Storage may be forbidden; the texts then last as long as the page.
  }
}

/**
 * The name under which the texts of this tab are kept. It lives as long as the tab, and comes back with it when the
 * browser restores it; another tab has another one, but for one that was duplicated, until it has looked for texts.
 */
export function sessionName(): string {
  try {
    const known = sessionStorage.getItem(key);
    if (known !== null) return known;
  } catch {
    return freshName();
  }
  const made = freshName();
  keepSessionName(made);
  return made;
}
