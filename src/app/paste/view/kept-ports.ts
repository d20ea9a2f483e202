const key = 'tcp-state-card:expected-ports';

/** The ports that should listen, as the reader of this tab wrote them before a reload; empty where none were told. */
export function keptPorts(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the ports that should listen as long as the tab, as the texts are kept that they are about. */
export function keepPorts(ports: string): void {
  try {
    if (ports === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, ports);
  } catch {
    // Storage may be forbidden; the ports then last as long as the page.
  }
}
