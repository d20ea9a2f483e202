import { isStateId } from '../../../states/state-look-up.ts';
import type { StateId } from '../../../states/states.ts';
import { store, storedJson } from '../../web-storage.ts';
import { isColumn } from '../table/columns.ts';
import { groupings, type Grouping } from '../table/groups.ts';
import type { TableQuery } from '../table/table-view.ts';
import type { Pane } from './pane-tabs.ts';

const key = 'tcp-state-card:paste-place';

/** What a reader looked at when the page was left. */
export interface LeftAt {
  readonly pane: Pane;
  readonly states: readonly StateId[];
  readonly snapshot: number;
  /** How the table was arranged. */
  readonly filter: string;
  readonly group: Grouping | undefined;
  readonly sort: TableQuery['sort'];
  /** How far the page was scrolled, in CSS pixels. */
  readonly scroll: number;
  /** What was being written in the box for a further snapshot. */
  readonly further: string;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;

/** A place out of something that was stored, which another version may have written. */
function readPlace(value: unknown): LeftAt | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { pane, states, snapshot, filter, group, sort, scroll, further } = value as Partial<
    Record<keyof LeftAt, unknown>
  >;
  const { column, descending } = (sort ?? {}) as Partial<Record<'column' | 'descending', unknown>>;
  return {
    pane: pane === 'table' ? pane : 'text',
    states: Array.isArray(states) ? states.filter(isStateId) : [],
    snapshot: isCount(snapshot) ? snapshot : Infinity,
    filter: typeof filter === 'string' ? filter : '',
    group: groupings.find((grouping) => grouping === group),
    sort: isColumn(column) ? { column, descending: descending === true } : undefined,
    scroll: isCount(scroll) ? scroll : 0,
    further: typeof further === 'string' ? further : '',
  };
}

/** Keeps what the reader of this tab looks at for the way back; nothing forgets it. */
export function keepPlaceLeft(place: LeftAt | undefined): void {
  store('tab', key, place && JSON.stringify(place));
}

/** What the reader of this tab looked at, where that was kept. */
export function placeLeft(): LeftAt | undefined {
  return readPlace(storedJson('tab', key));
}
