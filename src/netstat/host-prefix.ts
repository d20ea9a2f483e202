import { machineName } from './expressions/line-marks.ts';

/** Words in front of lines that name their weight, or where they were written to. */
const level = /^\[?(?:trace|debug|info|notice|warn(?:ing)?|err(?:or)?|crit|fatal|std(?:out|err)|out)\b/i;
/** How a heading begins, or a row that opens with its protocol or state and its queues. */
const beginning =
  /^(?:(?:tcp|udp)\w? +\d+ +\d|(?:tcp +)?[A-Z]{3,9}\S{0,8} +\d+ +\d+ +\S|(?:Netid|State|Recv-Q|Proto|COMMAND) +[PRS]|Active I)/;

/**
 * What stands in front of a line and names its machine; empty where nothing does.
 *
 * @param last that of the line above, without blanks around it: what goes on from a line of that machine need not look like
 * a row
 */
export function hostPrefix(text: string, last: string): string {
  const [found = ''] = machineName.exec(text) ?? [];
  return found.trim() === last || (beginning.test(text.slice(found.length)) && !level.test(found)) ? found : '';
}
