const key = 'tcp-state-card:paste';

/**
 * The name under which the texts of this tab are kept. It lives as long as the tab, and comes back with it when the
 * browser restores it; another tab has another one.
 */
export function sessionName(): string {
  try {
    const known = sessionStorage.getItem(key);
    if (known !== null) return known;
    const made = crypto.randomUUID();
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    return crypto.randomUUID();
  }
}
