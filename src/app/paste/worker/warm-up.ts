import { examine } from '../../../netstat/diagnose/examine.ts';
import { parse } from '../../../netstat/parse.ts';

/** Rows of each listing: enough for a browser to compile what reads them. */
const rows = 150;

const words: readonly (readonly [ss: string, netstat: string])[] = [
  ['ESTAB', 'ESTABLISHED'],
  ['TIME-WAIT', 'TIME_WAIT'],
  ['CLOSE-WAIT', 'CLOSE_WAIT'],
  ['SYN-RECV', 'SYN_RECV'],
  ['FIN-WAIT-2', 'FIN_WAIT2'],
  ['LAST-ACK', 'LAST_ACK'],
];

/** Listings of the two tools that are pasted most, with addresses for documentation (RFC 5737). */
function* listings(): Generator<string> {
  const places = Array.from({ length: rows }, (_, at) => at);
  const word = (at: number, tool: 0 | 1): string => words[at % words.length]?.[tool] ?? '';
  yield [
    'State Recv-Q Send-Q Local Address:Port Peer Address:Port',
    ...places.map((at) => `${word(at, 0)} 0 0 192.0.2.1:443 198.51.100.${String(at)}:${String(40_000 + at)}`),
  ].join('\n');
  yield [
    'Proto Recv-Q Send-Q Local Address Foreign Address State',
    ...places.map((at) => `tcp 0 0 192.0.2.1:443 198.51.100.${String(at)}:${String(40_000 + at)} ${word(at, 1)}`),
  ].join('\n');
}

/**
 * Reads small listings of its own, so that the code is compiled when the reader's text comes: most of the time that a
 * first text takes is the browser's, for code that it has never run.
 *
 * @param isWanted asked before every step; it ends where a text is there already
 */
export async function warmUp(isWanted: () => boolean): Promise<void> {
  for (const listing of listings()) {
    for (let turn = 0; turn < 3; turn++) {
      if (!isWanted()) return;
      examine(parse(listing).snapshots);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}
