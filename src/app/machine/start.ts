/** Brings the state machine to life on its page. Loaded on that page only. */
import { MachineView } from './machine-view.ts';

/** Starts the view of a page. */
export function startMachine(): void {
  customElements.define('tcp-machine', MachineView);
}
