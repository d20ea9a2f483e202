import type { RfcStateId } from '../../states/rfc-states.ts';
import type { Phase } from '../../states/state-facts.ts';

/** A line of the map between two states, drawn by the rules of `life-map.styles.ts` under its name. */
export interface Track {
  readonly from: RfcStateId;
  readonly to: RfcStateId;
  /** Phase whose colour and line style it has: the one it leads through. */
  readonly phase: Phase;
}

/** Phases of the map, in the order of time, each with its states. */
export const mapPhases = [
  { phase: 'opening', states: ['SYN-SENT', 'LISTEN', 'SYN-RECEIVED'] },
  { phase: 'open', states: ['ESTABLISHED'] },
  { phase: 'closing-first', states: ['FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSING', 'TIME-WAIT'] },
  { phase: 'closing-second', states: ['CLOSE-WAIT', 'LAST-ACK'] },
  { phase: 'gone', states: ['CLOSED'] },
] as const satisfies readonly { phase: Phase; states: readonly RfcStateId[] }[];

/** A phase that has a place on the map. */
export type MapPhase = (typeof mapPhases)[number]['phase'];

/** Every line of the map: the usual ways of RFC 9293, Figure 5, without resets and time-outs. */
export const tracks: readonly Track[] = [
  { from: 'SYN-SENT', to: 'ESTABLISHED', phase: 'opening' },
  { from: 'LISTEN', to: 'SYN-RECEIVED', phase: 'opening' },
  { from: 'SYN-RECEIVED', to: 'ESTABLISHED', phase: 'opening' },
  { from: 'ESTABLISHED', to: 'FIN-WAIT-1', phase: 'open' },
  { from: 'ESTABLISHED', to: 'CLOSE-WAIT', phase: 'open' },
  { from: 'FIN-WAIT-1', to: 'FIN-WAIT-2', phase: 'closing-first' },
  { from: 'FIN-WAIT-1', to: 'CLOSING', phase: 'closing-first' },
  { from: 'FIN-WAIT-2', to: 'TIME-WAIT', phase: 'closing-first' },
  { from: 'CLOSING', to: 'TIME-WAIT', phase: 'closing-first' },
  { from: 'TIME-WAIT', to: 'CLOSED', phase: 'closing-first' },
  { from: 'CLOSE-WAIT', to: 'LAST-ACK', phase: 'closing-second' },
  { from: 'LAST-ACK', to: 'CLOSED', phase: 'closing-second' },
];

const phaseByState = new Map<RfcStateId, MapPhase>(
  mapPhases.flatMap(({ phase, states }) => states.map((state) => [state, phase] as const)),
);

/** The phase of a state's place on the map. */
export function phaseOf(state: RfcStateId): MapPhase {
  return phaseByState.get(state) ?? 'gone';
}
