/** What stands right beside the state of a row. */
import { looseGap, notAfterPart, notBeforePart, other, part } from '../columns.ts';

/** A protocol word that is none of TCP, right before a state or at the beginning of its line. */
export const otherBefore = new RegExp(`(?<=(?<![\\w./])(?:${other['p'] ?? ''})[ \\t\\xa0|]{1,40})`, 'y');
/** The same at the beginning of a line. */
export const otherLine = new RegExp(`^[\\s>|"'\u2500-\u257f]{0,40}(?:${other['p'] ?? ''})[\\s|]`);

/** A number in front of a state. */
export const numberBefore = new RegExp(`(?<=${notAfterPart}\\d{1,20}${looseGap})`, 'y');
/** One end of a connection in front of it. */
export const endpointBefore = new RegExp(`(?<=[:.*]${part}{0,64}${looseGap})`, 'y');
/** A number behind a state. */
export const numberAfter = new RegExp(`[*)]?${looseGap}\\d{1,20}${notBeforePart}`, 'y');
/** One end of a connection behind it, or the protocol of the next row. */
export const endpointAfter = new RegExp(`[*)]?${looseGap}(?:tcp|TCP|${part}{0,64}?[:.*=])`, 'y');
