import type { Endpoint } from './endpoint.ts';
import { deleted, answer, quiet, sentAgain, type Outcome } from './outcome.ts';

/** The user timeout: whatever the state, the connection is given up (RFC 9293, section 3.10.8). */
export function userTimeout(endpoint: Endpoint): Outcome {
  if (endpoint.state === 'CLOSED') return { endpoint, segments: [], notes: [] };
  return quiet(deleted(endpoint), 'user-timeout', '3.10.8');
}

/** The retransmission timeout: the oldest segment goes out again (RFC 9293, section 3.10.8). */
export function retransmissionTimeout(endpoint: Endpoint): Outcome {
  const [oldest] = endpoint.retransmit;
  if (!oldest) return { endpoint, segments: [], notes: [] };
  const after = { ...endpoint, retries: endpoint.retries + 1 };
  return answer(after, sentAgain(after, oldest), 'retransmits', '3.10.8');
}

/** The persist timer: one octet goes into the shut window, the same each time (RFC 9293, section 3.8.6.1). */
export function persistTimeout(endpoint: Endpoint): Outcome {
  const [oldest] = endpoint.retransmit;
  if (endpoint.sendWindow > 0 || (oldest === undefined && endpoint.unsent === 0))
    return { endpoint, segments: [], notes: [] };
  const probe = oldest ?? { seq: endpoint.sendNext, length: 1 };
  const after: Endpoint = {
    ...endpoint,
    retries: endpoint.retries + 1,
    ...(oldest === undefined
      ? { retransmit: [probe], sendNext: (probe.seq + 1) >>> 0, unsent: endpoint.unsent - 1 }
      : {}),
  };
  return answer(after, sentAgain(after, probe), 'probes', '3.8.6.1');
}

/** The timer of TIME-WAIT (RFC 9293, section 3.10.8). */
export function timeWaitTimeout(endpoint: Endpoint): Outcome {
  if (endpoint.state !== 'TIME-WAIT') return { endpoint, segments: [], notes: [] };
  return quiet(deleted(endpoint), 'time-wait-over', '3.10.8');
}
