import type { Segment } from './segment.ts';

/** What can happen to an endpoint: a call of its program, a segment, or a timer (RFC 9293, section 3.10). */
export type MachineEvent =
  | { readonly type: 'open'; readonly kind: 'active' | 'passive' }
  | {
      readonly type: 'send';
      readonly octets: number;
      /** In LISTEN: the other side is named, so that the call opens the connection. */
      readonly names?: 'remote';
    }
  | { readonly type: 'receive' }
  | { readonly type: 'close' }
  | { readonly type: 'abort' }
  | { readonly type: 'status' }
  | { readonly type: 'arrives'; readonly segment: Segment }
  | { readonly type: 'timeout'; readonly timer: 'user' | 'retransmission' | 'persist' | 'time-wait' };

/** The section of a note on what RFC 9293 does not ask for: what systems do on their own, such as SYN cookies. */
export const beyondRfc = '';

/** What an endpoint did and why: a sentence by its id, and the section of RFC 9293 that asks for it, if one does. */
export interface Note {
  readonly id: NoteId;
  /**
   * Section of RFC 9293, with the check where the section has several: `3.10.7.4 fifth`. `beyondRfc` where the RFC
   * does not ask for it.
   */
  readonly section: string;
}

/** Sentences about what an endpoint does, in every language in `texts/<tag>/machine-notes.ts`. */
export type NoteId =
  // Calls
  | 'opens-actively'
  | 'opens-passively'
  | 'already-exists'
  | 'no-connection'
  | 'remote-unspecified'
  | 'queues-data'
  | 'sends-data'
  | 'delivers-data'
  | 'waits-for-data'
  | 'connection-closing'
  | 'end-of-data'
  | 'opens-window'
  | 'deletes-quietly'
  | 'close-waits'
  | 'sends-fin'
  | 'aborts'
  | 'reports-status'
  // Segments
  | 'discards-reset'
  | 'answers-with-reset'
  | 'drops'
  | 'takes-syn'
  | 'unacceptable-ack'
  | 'refused'
  | 'established'
  | 'both-opened'
  | 'outside-window'
  | 'outside-window-reset'
  | 'challenge'
  | 'back-to-listen'
  | 'reset'
  | 'syn-resets'
  | 'reopens'
  | 'reset-ignored'
  | 'no-ack'
  | 'ack-ahead'
  | 'acknowledged'
  | 'duplicate-ack'
  | 'fin-acknowledged'
  | 'last-ack-done'
  | 'time-wait-starts'
  | 'time-wait-restarts'
  | 'text-taken'
  | 'text-held'
  | 'text-ignored'
  | 'window-full'
  | 'fin-taken'
  // Timers
  | 'user-timeout'
  | 'retransmits'
  | 'probes'
  | 'time-wait-over'
  // Systems and their sockets
  | 'accept-queue-full'
  | 'half-open-full'
  | 'answers-with-cookie'
  | 'cookie-returns'
  | 'host-off'
  | 'orphan-gets-data'
  | 'closes-unread'
  | 'left-to-system'
  | 'accepts'
  | 'orphan-over';
