const key = 'tcp-state-card:paste';

/** A name that no other tab has. Pages without TLS have no `crypto.randomUUID`. */
function freshName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}

/**
 * The name under which the texts of this tab are kept. It lives as long as the tab, and comes back with it when the
 * browser restores it; another tab has another one.
 */
export function sessionName(): string {
  try {
    const known = sessionStorage.getItem(key);
    if (known !== null) return known;
    const made = freshName();
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    return freshName();
  }
}
