import type { Endpoint } from './endpoint.ts';
import { receiveWindow } from './endpoint.ts';
import type { Note } from './event.ts';
import { acknowledgment, type Outcome } from './outcome.ts';
import type { Segment } from './segment.ts';
import { distance, moved } from './sequence.ts';
import { isFinAcknowledged } from './transmit.ts';

const section = { text: '3.10.7.4 seventh', fin: '3.10.7.4 eighth' };

/** States in which the other side may still send text. */
const takesText = ({ state }: Endpoint): boolean =>
  state === 'ESTABLISHED' || state === 'FIN-WAIT-1' || state === 'FIN-WAIT-2';

/** The state in which the FIN of the other side leaves an endpoint. */
function afterFin(endpoint: Endpoint): Endpoint['state'] {
  switch (endpoint.state) {
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
      return 'CLOSE-WAIT';
    case 'FIN-WAIT-1':
      return isFinAcknowledged(endpoint) ? 'TIME-WAIT' : 'CLOSING';
    case 'FIN-WAIT-2':
      return 'TIME-WAIT';
    default:
      return endpoint.state;
  }
}

/**
 * Takes the text and the FIN of an acceptable segment, and of those that were held for it: the seventh and eighth checks
 * of RFC 9293, section 3.10.7.4. What begins beyond RCV.NXT is held.
 */
export function takeText(before: Endpoint, segment: Segment): Outcome {
  const notes: Note[] = [];
  let now: Endpoint = { ...before, held: [] };
  let waiting = [...before.held];
  if (segment.length > 0 || segment.fin) waiting.push(segment);
  const hasNew = waiting.length > before.held.length;
  for (;;) {
    const next = waiting.find(({ seq }) => distance(seq, now.receiveNext) >= 0);
    if (!next) break;
    waiting = waiting.filter((other) => other !== next);
    const known = distance(next.seq, now.receiveNext);
    const fresh = Math.min(next.length - known, receiveWindow(now));
    if (fresh > 0) {
      if (takesText(now)) {
        now = { ...now, receiveNext: moved(now.receiveNext, fresh), unread: now.unread + fresh };
        notes.push({ id: 'text-taken', section: section.text });
      } else notes.push({ id: 'text-ignored', section: section.text });
    }
    if (!next.fin || moved(next.seq, next.length) !== now.receiveNext || now.finReceived) continue;
    const state = afterFin(now);
    now = { ...now, state, receiveNext: moved(now.receiveNext, 1), finReceived: true };
    notes.push({ id: 'fin-taken', section: section.fin });
    if (state === 'TIME-WAIT') {
      now = { ...now, retransmit: [], unsent: 0 };
      notes.push({ id: 'time-wait-starts', section: section.fin });
    }
  }
  // Only what the window can still take stays.
  waiting = waiting.filter(({ seq }) => distance(now.receiveNext, seq) < receiveWindow(now));
  if (waiting.length > before.held.length) notes.push({ id: 'text-held', section: section.text });
  now = { ...now, held: now.finReceived ? [] : waiting };
  const isHeard = hasNew || now.receiveNext !== before.receiveNext;
  return { endpoint: now, segments: isHeard ? [acknowledgment(now)] : [], notes };
}
