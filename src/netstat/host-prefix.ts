/**
 * What stands in front of each line where the output of several machines was put together: `web1: ` of pdsh and clush,
 * `web-1  | ` of Docker Compose. A word in capitals is the level of a log.
 */
const prefix = /^(?=[\w.-]{0,62}[a-z])[\w.-]{1,63}(?:: | {1,64}\| )/;
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
  return found === last || beginning.test(text.slice(found.length)) ? found : '';
}
