import type { StateId } from '../../../states/states.ts';
import type { RowTexts } from '../texts/en/row-texts.ts';
import type { ExplainedRow, Piece } from './explained-row.ts';

const closings: Partial<Record<StateId, keyof RowTexts>> = {
  'FIN-WAIT-1': 'weClosedFirst',
  'FIN-WAIT-2': 'weClosedFirst',
  'TIME-WAIT': 'weClosedFirstOrBoth',
  CLOSING: 'bothClosed',
  'CLOSE-WAIT': 'peerClosedFirst',
  'LAST-ACK': 'peerClosedFirstThenWe',
};

/** Who closed first, which the state tells (RFC 9293, 3.3.2). */
export function closing({ state }: ExplainedRow): readonly Piece[] {
  const text = closings[state];
  return text === undefined ? [] : [[text]];
}
