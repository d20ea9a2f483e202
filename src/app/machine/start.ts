/** Brings the state machine to life on its page. Loaded on that page only. */
import { baseOf } from '../paste/view/page-address.ts';
import { MachineView } from './machine-view.ts';

/** Starts the view of a page. */
export function startMachine(page: Document): void {
  customElements.define('tcp-machine', MachineView);
  const view = page.querySelector<MachineView>('tcp-machine');
  if (!view) return;
  const { home, index } = baseOf(page);
  Object.assign(view, { home, index });
}
