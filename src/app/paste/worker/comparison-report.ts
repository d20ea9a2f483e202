import type { Snapshot } from '../../../netstat/connection.ts';
import { compareSnapshots } from '../../../netstat/diagnose/compare-snapshots.ts';
import type { Requests } from './protocol.ts';
import type { Reading } from './reading.ts';
import { mayBeOneMachine } from './same-machine.ts';
import { mayAskTheSame } from './same-question.ts';
import { stuckGroups } from './stuck-groups.ts';

/** Snapshots that are followed back to see since when a connection is stuck. */
const mostCompared = 12;
/** Rows of them together, beside the two that are compared: all of them are in memory at one time. */
const mostRows = 150_000;

/** The snapshots up to one, oldest first, as far back as there is room. */
async function snapshotsUpTo({ listing: { snapshots } }: Reading, last: number): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = [];
  let rows = 0;
  for (let place = last; place >= 0 && found.length < mostCompared; place--) {
    rows += snapshots.rowsOf(place);
    if (found.length >= 2 && rows > mostRows) break;
    const snapshot = await snapshots.get(place);
    if (snapshot === undefined) break;
    const [next] = found;
    // What is followed back is followed through answers to one question.
    if (found.length >= 2 && next !== undefined && !mayAskTheSame(snapshot, next)) break;
    found.unshift(snapshot);
  }
  return found;
}

/** A snapshot against the one before it, with what is stuck followed back; undefined for the first one. */
export async function reportComparison(reading: Reading, snapshot: number): Promise<ReturnType<Requests['compare']>> {
  const snapshots = await snapshotsUpTo(reading, snapshot);
  const [earlier, later] = snapshots.slice(-2);
  if (earlier !== undefined && later !== undefined) {
    if (!mayBeOneMachine(earlier, later)) return 'other-machine';
    if (!mayAskTheSame(earlier, later)) return 'other-question';
  }
  const comparison = compareSnapshots(snapshots);
  if (comparison === undefined) return undefined;
  return {
    snapshots: [snapshot - 1, snapshot],
    seconds: comparison.seconds,
    stuck: await Promise.all(
      stuckGroups(comparison).map(async (group) => ({
        ...group,
        count: group.lines.length,
        sample: await reading.sample(group.lines),
      })),
    ),
    traffic: comparison.states,
  };
}
