import { machineName } from './expressions/line-marks.ts';
import { lineKind } from './line-kind.ts';

/** Words in front of lines that name their weight, or where they were written to. */
const level = /^\[?(?:trace|notice|info|debug|warn\w*|err\w*|fatal|crit|std\w*|out)\b/i;
/** How a row begins that opens with its protocol or state and its queues, or as those of Windows do. */
const beginning = /^(?:(?:tcp|udp)\w? +\d+ +\d|(?:tcp +)?[A-Z]{3,9}\S{0,8} +\d+ +\d+ +\S|\s*(?:TCP|UDP) +\S+:\S)/;

/**
 * What stands in front of a line and names its machine; empty where nothing does.
 *
 * @param last that of the line above, without blanks around it: what goes on from a line of that machine need not look like
 * a row
 */
export function hostPrefix(text: string, last: string): string {
  const [found = ''] = machineName.exec(text) ?? [];
  const rest = text.slice(found.length);
  return found.trim() === last ||
    (!level.test(found) && (beginning.test(rest) || /^[htc]/.test(lineKind(rest, false)?.kind ?? '')))
    ? found
    : '';
}
