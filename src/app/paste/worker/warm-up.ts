import type { Language } from '../../../i18n/language.ts';
import { nextTask } from '../../next-task.ts';
import { Examiner } from './examiner.ts';

/** Rows of each listing: enough for a browser to compile what reads them. */
const rows = 200;
const turns = 16;

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
 * Reads small listings of its own in the way in which the reader's are read, so that the code is compiled when a text
 * comes: most of the time that a first text takes is the browser's, for code that it has never run.
 *
 * @param isWanted asked before every step; it ends where a text is there already
 */
export async function warmUp(language: Language, isWanted: () => boolean): Promise<void> {
  const examiner = new Examiner();
  for (let turn = 0; turn < turns; turn++) {
    for (const content of listings()) {
      if (!isWanted()) return;
      await examiner.open([{ name: '', content }], language, {});
      await nextTask();
    }
  }
  if (isWanted()) await examiner.lines('all', 0, rows);
}
