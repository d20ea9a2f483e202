/**
 * What stands in front of each line where the output of several machines was put together: `web1: ` and `192.0.2.7: ` of
 * pdsh and clush, `web-1  | ` of Docker Compose, `[pod/web-1/app] ` of kubectl, `[web1] out: ` of Fabric. A word in
 * capitals is the level of a log.
 */
const prefix =
  /^(?:(?:(?=[\w.-]{0,62}[a-z])[\w.-]{1,63}|\d{1,3}(?:\.\d{1,3}){3})(?:: | {1,64}\| )|\[(?=[\w./-]{0,98}[a-z.])[\w./-]{2,99}\] (?:out: )?)/;
/** Words in front of lines that name their weight, or where they were written to. */
const level = /^\[?(?:trace|debug|info|notice|warn|warning|err|error|crit|fatal|stdout|stderr|out)\b/i;
/** How a heading begins, or a row that opens with its protocol or state and its queues. */
const beginning =
  /^(?:(?:tcp|udp)\w? +\d+ +\d|(?:tcp +)?[A-Z]{3,9}\S{0,8} +\d+ +\d+ +\S|(?:Netid|State|Recv-Q|Proto|COMMAND) +[PRS]|Active I)/;

/**
 * What stands in front of a line and names its machine; empty where nothing does.
 *
 * @param last that of the line above: what goes on from a line of that machine need not look like a row
 */
export function hostPrefix(text: string, last: string): string {
  const [found = ''] = prefix.exec(text) ?? [];
  return found === last || (beginning.test(text.slice(found.length)) && !level.test(found)) ? found : '';
}
