import type { Endpoint } from './endpoint.ts';
import { closedEndpoint, receiveWindow } from './endpoint.ts';
import { beyondRfc, type NoteId } from './event.ts';
import { acknowledgment, answer, deleted, noting, quiet, resetFor, then, type Outcome } from './outcome.ts';
import { isAcceptable, lengthOf, type Segment } from './segment.ts';
import { distance, isAfterUpTo, moved } from './sequence.ts';
import { takeText } from './text.ts';
import { isFinAcknowledged, sendSyn, transmit } from './transmit.ts';

/** A segment arrives (RFC 9293, section 3.10.7). */
export function arrives(endpoint: Endpoint, segment: Segment): Outcome {
  switch (endpoint.state) {
    case 'CLOSED':
      return inClosed(endpoint, segment);
    case 'LISTEN':
      return inListen(endpoint, segment);
    case 'SYN-SENT':
      return inSynSent(endpoint, segment);
    default:
      return inOtherStates(endpoint, segment);
  }
}

function reset(endpoint: Endpoint, segment: Segment, id: NoteId, section: string): Outcome {
  return answer(endpoint, resetFor(segment, lengthOf(segment)), id, section);
}

/** Section 3.10.7.1. */
function inClosed(endpoint: Endpoint, segment: Segment): Outcome {
  return segment.rst
    ? quiet(endpoint, 'discards-reset', '3.10.7.1')
    : reset(endpoint, segment, 'answers-with-reset', '3.10.7.1');
}

/** What a segment holds behind its SYN. */
function behindSyn({ seq, ack, length, fin, window }: Segment): readonly Segment[] {
  if (length === 0 && !fin) return [];
  return [{ seq: moved(seq, 1), ...(ack === undefined ? {} : { ack }), ...(fin ? { fin } : {}), length, window }];
}

/** Section 3.10.7.2. */
function inListen(endpoint: Endpoint, segment: Segment): Outcome {
  if (segment.rst) return quiet(endpoint, 'discards-reset', '3.10.7.2 first');
  if (segment.ack !== undefined) return reset(endpoint, segment, 'answers-with-reset', '3.10.7.2 second');
  if (!segment.syn) return quiet(endpoint, 'drops', '3.10.7.2 fourth');
  return takeSyn(endpoint, segment, 'takes-syn', '3.10.7.2 third');
}

/** A SYN that begins a connection from the other side. */
function takeSyn(endpoint: Endpoint, segment: Segment, id: NoteId, section: string): Outcome {
  const [after, answered] = sendSyn({
    ...endpoint,
    state: 'SYN-RECEIVED',
    opening: 'passive',
    irs: segment.seq,
    receiveNext: moved(segment.seq, 1),
    sendWindow: segment.window,
    windowSeq: segment.seq,
    windowAck: endpoint.iss,
    held: behindSyn(segment),
  });
  return answer(after, answered, id, section);
}

/** Section 3.10.7.3. */
function inSynSent(endpoint: Endpoint, segment: Segment): Outcome {
  const { iss, sendNext, sendUnacknowledged } = endpoint;
  const { ack } = segment;
  if (ack !== undefined && !isAfterUpTo(iss, ack, sendNext))
    return segment.rst
      ? quiet(endpoint, 'drops', '3.10.7.3 first')
      : reset(endpoint, segment, 'unacceptable-ack', '3.10.7.3 first');
  if (segment.rst)
    return ack === undefined
      ? quiet(endpoint, 'drops', '3.10.7.3 second')
      : quiet(deleted(endpoint), 'refused', '3.10.7.3 second');
  if (!segment.syn) return quiet(endpoint, 'drops', '3.10.7.3 fifth');
  const taken: Endpoint = {
    ...endpoint,
    irs: segment.seq,
    receiveNext: moved(segment.seq, 1),
    sendWindow: segment.window,
    windowSeq: segment.seq,
    windowAck: ack ?? sendUnacknowledged,
  };
  const rest = behindSyn(segment);
  if (ack === undefined) {
    const now: Endpoint = { ...taken, state: 'SYN-RECEIVED', held: rest };
    const both = { seq: iss, ack: now.receiveNext, syn: true, length: 0, window: receiveWindow(now) };
    return answer(now, both, 'both-opened', '3.10.7.3 fourth');
  }
  const now: Endpoint = { ...acknowledged(taken, ack), state: 'ESTABLISHED' };
  const [text] = rest;
  const established = text
    ? then(quiet(now, 'established', '3.10.7.3 fourth'), (open) => takeText(open, text))
    : answer(now, acknowledgment(now), 'established', '3.10.7.3 fourth');
  return then(established, transmit);
}

/** Takes what is acknowledged off the retransmission queue; a segment stays until all of it is. */
function acknowledged(endpoint: Endpoint, ack: number): Endpoint {
  return {
    ...endpoint,
    sendUnacknowledged: ack,
    retries: 0,
    retransmit: endpoint.retransmit.filter(
      ({ seq, length, syn, fin }) => distance(moved(seq, length + (syn ? 1 : 0) + (fin ? 1 : 0)), ack) < 0,
    ),
  };
}

/** Section 3.10.7.4: SYN-RECEIVED and the synchronized states. */
function inOtherStates(endpoint: Endpoint, arrived: Segment): Outcome {
  if (isReopening(endpoint, arrived)) return takeSyn(deleted(endpoint), arrived, 'reopens', '3.6.1');
  // The SYN,ACK of a simultaneous open repeats a number that is already received; the figure takes it as the
  // acknowledgment it is (section 3.5, Figure 7).
  const segment: Segment = isAnswerToBothOpened(endpoint, arrived)
    ? { ...arrived, syn: false, seq: endpoint.receiveNext }
    : arrived;
  // The third check is about the security compartment, which no segment here has.
  if (!isAcceptable(segment, endpoint.receiveNext, receiveWindow(endpoint))) return outsideWindow(endpoint, segment);
  if (segment.rst) return takeReset(endpoint, segment);
  if (segment.syn) return takeLateSyn(endpoint, segment);
  const after = takeAck(endpoint, segment);
  if (after.isLast) return after.outcome;
  // Seventh and eighth: text and FIN, of this segment and of those that were held for it. What waits to be sent goes
  // out behind them, so that its acknowledgment number is the newest.
  return then(
    then(after.outcome, (now) => takeText(now, segment)),
    transmit,
  );
}

/**
 * A new connection out of TIME-WAIT: this side's next number lies above all it has used (section 3.6.1, MAY-2), and a SYN
 * that is no old duplicate begins above all that the other side has used.
 */
function isReopening({ state, options, receiveNext }: Endpoint, { syn, rst, ack, seq }: Segment): boolean {
  if (state !== 'TIME-WAIT' || !options.mayReopen || !syn || rst) return false;
  return ack === undefined && distance(receiveNext, seq) > 0;
}

function isAnswerToBothOpened({ state, opening, irs, sendNext }: Endpoint, { syn, seq, ack }: Segment): boolean {
  return state === 'SYN-RECEIVED' && opening === 'active' && syn === true && seq === irs && ack === sendNext;
}

/** The first check, for a segment whose sequence number does not pass it. */
function outsideWindow(endpoint: Endpoint, segment: Segment): Outcome {
  const { state, receiveNext } = endpoint;
  const section = '3.10.7.4 first';
  if (segment.rst) return quiet(endpoint, 'outside-window-reset', section);
  const isLastFin = segment.fin && moved(segment.seq, lengthOf(segment)) === receiveNext;
  if (state === 'TIME-WAIT' && isLastFin)
    return answer(endpoint, acknowledgment(endpoint), 'time-wait-restarts', '3.10.7.4 eighth');
  const refused = (now: Endpoint): Outcome => answer(now, acknowledgment(now), 'outside-window', section);
  const isAtShutWindow = receiveWindow(endpoint) === 0 && segment.seq === receiveNext && !segment.syn;
  if (!isAtShutWindow || segment.ack === undefined) return refused(endpoint);
  // A shut window takes no text, but the acknowledgments that come with it.
  return then(acknowledge(endpoint, segment, segment.ack), (now) =>
    now.state === 'CLOSED' ? { endpoint: now, segments: [], notes: [] } : refused(now),
  );
}

/** The second check: RST. */
function takeReset(endpoint: Endpoint, { seq }: Segment): Outcome {
  const { state, opening, options, receiveNext } = endpoint;
  const section = '3.10.7.4 second';
  if (options.hasChallengeAck && seq !== receiveNext)
    return answer(endpoint, acknowledgment(endpoint), 'challenge', section);
  if (state === 'SYN-RECEIVED')
    return opening === 'passive' ? backToListen(endpoint, section) : quiet(deleted(endpoint), 'refused', section);
  // Section 3.10.7.4 would have it closed; RFC 1337 would not.
  if (state === 'TIME-WAIT' && options.ignoresResetInTimeWait) return quiet(endpoint, 'reset-ignored', beyondRfc);
  return quiet(deleted(endpoint), 'reset', section);
}

/** The fourth check: SYN. */
function takeLateSyn(endpoint: Endpoint, segment: Segment): Outcome {
  const section = '3.10.7.4 fourth';
  if (endpoint.state === 'SYN-RECEIVED' && endpoint.opening === 'passive') return backToListen(endpoint, section);
  return endpoint.options.hasChallengeAck
    ? answer(endpoint, acknowledgment(endpoint), 'challenge', section)
    : reset(deleted(endpoint), segment, 'syn-resets', section);
}

/** The fifth check: ACK. Nothing else of the segment is looked at after the last. */
function takeAck(endpoint: Endpoint, segment: Segment): { readonly outcome: Outcome; readonly isLast: boolean } {
  const section = '3.10.7.4 fifth';
  const { state, sendUnacknowledged, sendNext } = endpoint;
  const { ack } = segment;
  const last = (outcome: Outcome): { outcome: Outcome; isLast: true } => ({ outcome, isLast: true });
  if (ack === undefined) return last(quiet(endpoint, 'no-ack', section));
  if (state === 'SYN-RECEIVED' && !isAfterUpTo(sendUnacknowledged, ack, sendNext))
    return last(reset(endpoint, segment, 'unacceptable-ack', section));
  if (distance(sendNext, ack) > 0) return last(answer(endpoint, acknowledgment(endpoint), 'ack-ahead', section));
  const outcome = acknowledge(endpoint, segment, ack);
  return { outcome, isLast: outcome.endpoint.state === 'CLOSED' };
}

function backToListen(endpoint: Endpoint, section: string): Outcome {
  const { iss, options } = deleted(endpoint);
  return quiet({ ...closedEndpoint(iss, options), state: 'LISTEN', opening: 'passive' }, 'back-to-listen', section);
}

/** The fifth check of section 3.10.7.4, for an acknowledgment that is not ahead of SND.NXT. */
function acknowledge(endpoint: Endpoint, segment: Segment, ack: number): Outcome {
  const { state, sendUnacknowledged, windowSeq, windowAck } = endpoint;
  const section = '3.10.7.4 fifth';
  const isNew = distance(sendUnacknowledged, ack) > 0;
  let now = isNew ? acknowledged(endpoint, ack) : endpoint;
  const isOpening = state === 'SYN-RECEIVED';
  const newer = distance(windowSeq, segment.seq);
  const wasShut = now.sendWindow === 0;
  if (
    isOpening ||
    (distance(sendUnacknowledged, ack) >= 0 && (newer > 0 || (newer === 0 && distance(windowAck, ack) >= 0)))
  )
    now = { ...now, sendWindow: segment.window, windowSeq: segment.seq, windowAck: ack };
  if (isOpening) {
    // A CLOSE that came before waits no longer (section 3.10.4).
    now = { ...now, state: now.closePending ? 'FIN-WAIT-1' : 'ESTABLISHED' };
    return quiet(now, 'established', section);
  }
  const isFinDone = isNew && isFinAcknowledged(now);
  switch (state) {
    case 'FIN-WAIT-1':
      if (isFinDone) return quiet({ ...now, state: 'FIN-WAIT-2' }, 'fin-acknowledged', section);
      break;
    case 'CLOSING':
      if (isFinDone) return quiet({ ...now, state: 'TIME-WAIT' }, 'time-wait-starts', section);
      break;
    case 'LAST-ACK':
      if (isFinDone) return quiet(deleted(now), 'last-ack-done', section);
      break;
    default:
  }
  // What repeats an acknowledgment because it brings text or a FIN is no duplicate acknowledgment.
  const heard: Outcome =
    isNew || lengthOf(segment) === 0
      ? quiet(now, isNew ? 'acknowledged' : 'duplicate-ack', section)
      : { endpoint: now, segments: [], notes: [] };
  const [oldest] = now.retransmit;
  // A probe that the shut window swallowed goes out again at once when the window opens (section 3.8.6.1).
  if (wasShut && now.sendWindow > 0 && oldest && oldest.length > 0 && !isNew)
    return noting(
      { ...heard, segments: [{ ...acknowledgment(now), seq: oldest.seq, length: oldest.length }] },
      'retransmits',
      '3.8.6.1',
    );
  return heard;
}
