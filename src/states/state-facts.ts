/**
 * What a word is: an RFC 9293 state, a word only some tools use for a TCP socket, a connection tracker's
 * view of a flow, or a word of something that is not TCP at all.
 */
export type StateKind = 'rfc' | 'platform-only' | 'connection-tracker' | 'not-tcp';

/**
 * Place of a state in the life of a connection, the layout of the card.
 *
 * `closing-first` is the side whose FIN went out before it got one, `closing-second` the side that answered it.
 * `other` holds every word that is no RFC 9293 state.
 */
export type Phase = 'opening' | 'open' | 'closing-first' | 'closing-second' | 'gone' | 'other';

/** The table or tool a word belongs to; RFC states belong to `rfc9293`. */
export type Family =
  | 'rfc9293'
  | 'tool-words'
  | 'windows-offload'
  | 'mptcp'
  | 'gvisor'
  | 'node-exporter'
  | 'conntrack'
  | 'ipvs'
  | 'pf'
  | 'unix'
  | 'ss-non-tcp'
  | 'sctp'
  | 'sctp-solaris'
  | 'ax25-x25'
  | 'bluetooth'
  | 'ipx'
  | 'tpi'
  | 'udp'
  | 'raw';

/** The language-free facts about one state. */
export interface StateFacts {
  /** Canonical id: the RFC 9293 spelling, or a prefixed name for a word that only looks like one. */
  readonly id: string;
  readonly kind: StateKind;
  readonly phase: Phase;
  readonly family: Family;
  /** RFC 9293 section 3.5.2: both sides have agreed on sequence numbers. RFC states only. */
  readonly synchronized?: boolean;
  /** `flag`: a mark beside the state column, not a state. */
  readonly tracks?: 'flag';
  /** RFC states that come closest, for a word that is none itself. */
  readonly nearest?: readonly string[];
  /** Compiled-in lifetime of a tracker's entry, in seconds. */
  readonly timeoutSeconds?: number;
  /** Section of RFC 9293 that defines the state. */
  readonly rfc?: string;
}
