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
  const { state, options, receiveNext } = endpoint;
  const window = receiveWindow(endpoint);

  // A new connection out of TIME-WAIT: this side's next number lies above all it has used (section 3.6.1, MAY-2), and
  // a SYN that is no old duplicate begins above all that the other side has used.
  if (state === 'TIME-WAIT' && options.mayReopen && arrived.syn && !arrived.rst && arrived.ack === undefined)
    if (distance(receiveNext, arrived.seq) > 0) return takeSyn(deleted(endpoint), arrived, 'reopens', '3.6.1');

  // The SYN,ACK of a simultaneous open repeats a number that is already received; the figure takes it as the
  // acknowledgment it is (section 3.5, Figure 7).
  const isOwnAnswer =
    state === 'SYN-RECEIVED' &&
    endpoint.opening === 'active' &&
    arrived.syn === true &&
    arrived.seq === endpoint.irs &&
    arrived.ack === endpoint.sendNext;
  const segment: Segment = isOwnAnswer ? { ...arrived, syn: false, seq: receiveNext } : arrived;

  // First: the sequence number.
  if (!isAcceptable(segment, receiveNext, window)) {
    if (segment.rst) return quiet(endpoint, 'outside-window-reset', '3.10.7.4 first');
    const isLastFin = segment.fin && moved(segment.seq, lengthOf(segment)) === receiveNext;
    if (state === 'TIME-WAIT' && isLastFin)
      return answer(endpoint, acknowledgment(endpoint), 'time-wait-restarts', '3.10.7.4 eighth');
    const refused = (now: Endpoint): Outcome => answer(now, acknowledgment(now), 'outside-window', '3.10.7.4 first');
    // A shut window takes no text, but the acknowledgments that come with it.
    return window === 0 && segment.seq === receiveNext && !segment.syn && segment.ack !== undefined
      ? then(acknowledge(endpoint, segment, segment.ack), (now) =>
          now.state === 'CLOSED' ? { endpoint: now, segments: [], notes: [] } : refused(now),
        )
      : refused(endpoint);
  }

  // Second: RST.
  if (segment.rst) {
    if (options.hasChallengeAck && segment.seq !== receiveNext)
      return answer(endpoint, acknowledgment(endpoint), 'challenge', '3.10.7.4 second');
    if (state === 'SYN-RECEIVED')
      return endpoint.opening === 'passive'
        ? backToListen(endpoint, '3.10.7.4 second')
        : quiet(deleted(endpoint), 'refused', '3.10.7.4 second');
    // Section 3.10.7.4 would have it closed; RFC 1337 would not.
    if (state === 'TIME-WAIT' && options.ignoresResetInTimeWait) return quiet(endpoint, 'reset-ignored', beyondRfc);
    return quiet(deleted(endpoint), 'reset', '3.10.7.4 second');
  }

  // Fourth: SYN.
  if (segment.syn) {
    if (state === 'SYN-RECEIVED' && endpoint.opening === 'passive') return backToListen(endpoint, '3.10.7.4 fourth');
    return options.hasChallengeAck
      ? answer(endpoint, acknowledgment(endpoint), 'challenge', '3.10.7.4 fourth')
      : reset(deleted(endpoint), segment, 'syn-resets', '3.10.7.4 fourth');
  }

  // Fifth: ACK.
  const { ack } = segment;
  if (ack === undefined) return quiet(endpoint, 'no-ack', '3.10.7.4 fifth');
  if (state === 'SYN-RECEIVED' && !isAfterUpTo(endpoint.sendUnacknowledged, ack, endpoint.sendNext))
    return reset(endpoint, segment, 'unacceptable-ack', '3.10.7.4 fifth');
  if (distance(endpoint.sendNext, ack) > 0)
    return answer(endpoint, acknowledgment(endpoint), 'ack-ahead', '3.10.7.4 fifth');
  const after = acknowledge(endpoint, segment, ack);
  if (after.endpoint.state === 'CLOSED') return after;

  // Seventh and eighth: text and FIN, of this segment and of those that were held for it. What waits to be sent goes
  // out behind them, so that its acknowledgment number is the newest.
  return then(
    then(after, (now) => takeText(now, segment)),
    transmit,
  );
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
