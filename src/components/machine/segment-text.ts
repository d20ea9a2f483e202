import { controlBits, type Segment } from '../../states/machine/segment.ts';

/** What a segment says in the notation of the figures of the RFC, without brackets: control bits, then numbers. */
export function segmentWords(segment: Segment): readonly string[] {
  const { seq, ack, length } = segment;
  return [
    controlBits(segment).join(','),
    `SEQ=${seq}`,
    ...(ack === undefined ? [] : [`ACK=${ack}`]),
    ...(length > 0 ? [`LEN=${length}`] : []),
  ];
}

/** A segment in the notation of the figures of the RFC, without brackets. */
export const segmentText = (segment: Segment): string => segmentWords(segment).join(' ');
