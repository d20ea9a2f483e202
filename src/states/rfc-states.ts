import { states, type StateId } from './states.ts';

/** The eleven states of RFC 9293, section 3.3.2. */
export type RfcStateId = Extract<(typeof states)[number], { kind: 'rfc' }>['id'];

/** Ids of the eleven states of RFC 9293, in the order of a connection's life. */
export const rfcStateIds: readonly RfcStateId[] = states.flatMap((state) => (state.kind === 'rfc' ? [state.id] : []));

/** Whether an id names one of the eleven states of RFC 9293. */
export function isRfcState(id: StateId): id is RfcStateId {
  return (rfcStateIds as readonly StateId[]).includes(id);
}
