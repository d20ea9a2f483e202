import type { Endpoint } from './endpoint.ts';
import { closedEndpoint, receiveWindow } from './endpoint.ts';
import { acknowledgment, answer, deleted, noting, quiet, then, type Outcome } from './outcome.ts';
import { sendSyn, transmit } from './transmit.ts';

/** OPEN (RFC 9293, section 3.10.1). */
export function open(endpoint: Endpoint, kind: 'active' | 'passive'): Outcome {
  const { state, iss, options } = endpoint;
  if (state === 'CLOSED' && kind === 'passive')
    return quiet({ ...closedEndpoint(iss, options), state: 'LISTEN', opening: 'passive' }, 'opens-passively', '3.10.1');
  if ((state === 'CLOSED' || state === 'LISTEN') && kind === 'active') {
    const [after, segment] = sendSyn({ ...endpoint, state: 'SYN-SENT', opening: 'active' });
    return answer(after, segment, 'opens-actively', '3.10.1');
  }
  return quiet(endpoint, 'already-exists', '3.10.1');
}

/** SEND (RFC 9293, section 3.10.2). */
export function send(endpoint: Endpoint, octets: number, names?: 'remote'): Outcome {
  const { state } = endpoint;
  const queued = { ...endpoint, unsent: endpoint.unsent + octets };
  switch (state) {
    case 'CLOSED':
      return quiet(endpoint, 'no-connection', '3.10.2');
    case 'LISTEN': {
      if (names === undefined) return quiet(endpoint, 'remote-unspecified', '3.10.2');
      const [after, segment] = sendSyn({ ...queued, state: 'SYN-SENT', opening: 'active' });
      return answer(after, segment, 'opens-actively', '3.10.2');
    }
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
      return quiet(queued, 'queues-data', '3.10.2');
    case 'ESTABLISHED':
    case 'CLOSE-WAIT':
      return transmit(queued);
    default:
      return quiet(endpoint, 'connection-closing', '3.10.2');
  }
}

/** RECEIVE: the program takes everything that waits for it (RFC 9293, section 3.10.3). */
export function receive(endpoint: Endpoint): Outcome {
  const { state, unread, finReceived } = endpoint;
  switch (state) {
    case 'CLOSED':
      return quiet(endpoint, 'no-connection', '3.10.3');
    case 'LISTEN':
    case 'SYN-SENT':
    case 'SYN-RECEIVED':
      return quiet(endpoint, 'waits-for-data', '3.10.3');
    case 'ESTABLISHED':
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSE-WAIT': {
      if (unread === 0) return quiet(endpoint, finReceived ? 'end-of-data' : 'waits-for-data', '3.10.3');
      const after = { ...endpoint, unread: 0 };
      const delivered = quiet(after, 'delivers-data', '3.10.3');
      // The window was shut, or less than a segment: the other side is told that it is open (section 3.8.6.2.2).
      if (finReceived || receiveWindow(endpoint) >= endpoint.options.mss) return delivered;
      return then(delivered, (now) => answer(now, acknowledgment(now), 'opens-window', '3.8.6'));
    }
    default:
      return quiet(endpoint, 'connection-closing', '3.10.3');
  }
}

/** CLOSE (RFC 9293, section 3.10.4). */
export function close(endpoint: Endpoint): Outcome {
  const { state, unsent } = endpoint;
  switch (state) {
    case 'CLOSED':
      return quiet(endpoint, 'no-connection', '3.10.4');
    case 'LISTEN':
    case 'SYN-SENT':
      return quiet(deleted(endpoint), 'deletes-quietly', '3.10.4');
    case 'SYN-RECEIVED':
      if (unsent > 0 || endpoint.closePending)
        return quiet({ ...endpoint, closePending: true }, 'close-waits', '3.10.4');
      return transmit({ ...endpoint, state: 'FIN-WAIT-1', closePending: true });
    case 'ESTABLISHED':
    case 'CLOSE-WAIT': {
      const closing = state === 'ESTABLISHED' ? 'FIN-WAIT-1' : 'LAST-ACK';
      const after = transmit({ ...endpoint, state: closing, closePending: true });
      return after.endpoint.closePending ? noting(after, 'close-waits', '3.10.4') : after;
    }
    default:
      return quiet(endpoint, 'connection-closing', '3.10.4');
  }
}

/** ABORT (RFC 9293, section 3.10.5). */
export function abort(endpoint: Endpoint): Outcome {
  switch (endpoint.state) {
    case 'CLOSED':
      return quiet(endpoint, 'no-connection', '3.10.5');
    case 'SYN-RECEIVED':
    case 'ESTABLISHED':
    case 'FIN-WAIT-1':
    case 'FIN-WAIT-2':
    case 'CLOSE-WAIT': {
      const reset = { seq: endpoint.sendNext, rst: true, length: 0, window: 0 };
      return answer(deleted(endpoint), reset, 'aborts', '3.10.5');
    }
    default:
      return quiet(deleted(endpoint), 'deletes-quietly', '3.10.5');
  }
}
