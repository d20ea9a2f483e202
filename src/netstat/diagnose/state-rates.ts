import type { StateId } from '../../states/states.ts';
import type { Snapshot } from '../connection.ts';
import { portSupplies } from './ephemeral.ts';
import { rowPlatform } from './row-platform.ts';
import { isTrackerFormat } from './tracker.ts';
import { unansweredSeconds } from './unanswered.ts';

/** How often something happens, worked out from how many rows wait for it. */
export interface StateRate {
  readonly state: StateId;
  readonly count: number;
  /** How long a row stays in the state on this platform, in seconds. */
  readonly seconds: number;
  /** Rows that come, and go, in a second. */
  readonly perSecond: number;
  /**
   * What has to be true: `steady` (the number of rows has been about the same for that long), or `unanswered` (and
   * none of the rows gets an answer).
   */
  readonly assumes: 'steady' | 'unanswered';
}

/**
 * Rates by Little's law: rows in a state = arrivals per second × seconds spent in it.
 *
 * @returns for TIME-WAIT the connections that this side closes in a second, and on Linux for the states of opening
 * those that get no answer; two entries where a system's documents give two durations. Empty where the platform is
 * not known.
 */
export function stateRates(snapshot: Snapshot): readonly StateRate[] {
  const platform = rowPlatform(snapshot.platform);
  // A trace lists what happened, not what there is.
  if (platform === null || isTrackerFormat(snapshot.format) || snapshot.format === 'tcpstates') return [];
  const counts = new Map<StateId, number>();
  for (const connection of snapshot.connections) {
    const state = connection.state;
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const rates: StateRate[] = [];
  const add = (state: StateId, seconds: number, assumes: StateRate['assumes']): void => {
    const count = counts.get(state) ?? 0;
    if (count > 0) rates.push({ state, count, seconds, perSecond: count / seconds, assumes });
  };
  for (const seconds of portSupplies[platform]?.timeWait ?? []) add('TIME-WAIT', seconds, 'steady');
  if (platform === 'linux') {
    for (const state of ['SYN-SENT', 'SYN-RECEIVED'] as const) add(state, unansweredSeconds[state], 'unanswered');
  }
  return rates;
}
