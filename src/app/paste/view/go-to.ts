import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';

/** Brings the connections into view. */
export function goToConnections(view: ParentNode): void {
  view.querySelector('.data-pane')?.scrollIntoView({ block: 'nearest' });
}

/** Brings the explanation of a row into view, and the row, which may have been scrolled to where less room is left now. */
export function goToExplanation(view: ParentNode): void {
  for (const part of ['[data-pointed], [data-active]', '.row-explained'])
    view.querySelector(`.data-pane :is(${part})`)?.scrollIntoView({ block: 'nearest' });
}

/** Opens a finding and puts the keyboard there. */
export function goToFinding(view: ParentNode, finding: number): void {
  const details = view.querySelector<HTMLDetailsElement>(`#finding-${String(finding)}`);
  if (!details) return;
  details.open = true;
  details.scrollIntoView({ block: 'start' });
  details.querySelector('summary')?.focus({ preventScroll: true });
}

/** Opens the limits and puts the keyboard at one of them. */
export function goToLimit(view: ParentNode, id: ThresholdId): void {
  const details = view.querySelector<HTMLDetailsElement>('.limits');
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>(`[aria-describedby="limit-${id}"]`)?.focus();
}
