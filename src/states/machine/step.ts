import { arrives } from './arrives.ts';
import { abort, close, open, receive, send } from './calls.ts';
import type { Endpoint } from './endpoint.ts';
import type { MachineEvent } from './event.ts';
import { quiet, type Outcome } from './outcome.ts';
import { persistTimeout, retransmissionTimeout, timeWaitTimeout, userTimeout } from './timeouts.ts';

/**
 * The state machine of RFC 9293, section 3.10: what an event makes of an endpoint, which segments it sends, and why.
 * Pure; security and precedence, urgent data and the push bit have no part in it.
 */
export function step(endpoint: Endpoint, event: MachineEvent): Outcome {
  switch (event.type) {
    case 'open':
      return open(endpoint, event.kind);
    case 'send':
      return send(endpoint, event.octets, event.names);
    case 'receive':
      return receive(endpoint);
    case 'close':
      return close(endpoint);
    case 'abort':
      return abort(endpoint);
    case 'status':
      return endpoint.state === 'CLOSED'
        ? quiet(endpoint, 'no-connection', '3.10.6')
        : quiet(endpoint, 'reports-status', '3.10.6');
    case 'arrives':
      return arrives(endpoint, event.segment);
    case 'timeout':
      switch (event.timer) {
        case 'user':
          return userTimeout(endpoint);
        case 'retransmission':
          return retransmissionTimeout(endpoint);
        case 'persist':
          return persistTimeout(endpoint);
        case 'time-wait':
          return timeWaitTimeout(endpoint);
      }
  }
}
