import { controlBits, type Segment } from '../../states/machine/segment.ts';

/** A segment in the notation of the figures of the RFC, without brackets. */
export function segmentText(segment: Segment): string {
  const { seq, ack, length } = segment;
  return [
    controlBits(segment).join(','),
    `SEQ=${seq}`,
    ...(ack === undefined ? [] : [`ACK=${ack}`]),
    ...(length > 0 ? [`LEN=${length}`] : []),
  ].join(' ');
}
