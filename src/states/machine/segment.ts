import { distance, moved } from './sequence.ts';

/** A segment of TCP, as far as the state machine looks at it (RFC 9293, section 3.1). */
export interface Segment {
  readonly seq: number;
  /** Acknowledgment number; a segment without one has no ACK bit. */
  readonly ack?: number;
  readonly syn?: boolean;
  readonly fin?: boolean;
  readonly rst?: boolean;
  /** Octets of text. */
  readonly length: number;
  /** Window, in octets. */
  readonly window: number;
}

/** SEG.LEN: octets of text, and one for each of SYN and FIN. */
export function lengthOf({ length, syn, fin }: Segment): number {
  return length + (syn ? 1 : 0) + (fin ? 1 : 0);
}

/** Names of the control bits that are set, in the order of the figures of the RFC. */
export function controlBits({ syn, fin, rst, ack }: Segment): readonly ('SYN' | 'FIN' | 'RST' | 'ACK')[] {
  return [
    ...(syn ? (['SYN'] as const) : []),
    ...(fin ? (['FIN'] as const) : []),
    ...(rst ? (['RST'] as const) : []),
    ...(ack === undefined ? [] : (['ACK'] as const)),
  ];
}

/**
 * Whether a segment lies in the receive window: the four cases of RFC 9293, section 3.4 (Table 6).
 *
 * @param next RCV.NXT
 * @param window RCV.WND
 */
export function isAcceptable(segment: Segment, next: number, window: number): boolean {
  const isInside = (number: number): boolean => distance(next, number) >= 0 && distance(next, number) < window;
  const length = lengthOf(segment);
  if (window === 0) return length === 0 && segment.seq === next;
  if (length === 0) return isInside(segment.seq);
  return isInside(segment.seq) || isInside(moved(segment.seq, length - 1));
}
