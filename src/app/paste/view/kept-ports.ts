import { store, stored } from '../../web-storage.ts';

const key = 'tcp-state-card:expected-ports';

/** The ports that should listen, as the reader of this tab wrote them before a reload; empty where none were told. */
export function keptPorts(): string {
  return stored('tab', key) ?? '';
}

/** Keeps the ports that should listen as long as the tab, as the texts are kept that they are about. */
export function keepPorts(ports: string): void {
  store('tab', key, ports === '' ? undefined : ports);
}
