/** What turns the order of the characters around it: UAX #9, embeddings, overrides and isolates. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A line of a listing as it is shown: in the order in which it is written, and with a sign where something would turn
 * it. Whoever can write a name into a listing could make a row say something else than it says (CVE-2021-42574). It is
 * as long as the line, so that places in one are places in the other.
 */
export function inWrittenOrder(line: string): string {
  return line.replaceAll(turning, '\uFFFD');
}
