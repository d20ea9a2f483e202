/**
 * The name of a machine, a container or a pod in front of a line, with what parts it from the line: `web1: ` of pdsh and
 * clush, `web-1  | ` of Docker Compose, `[pod/web-1/app] ` of kubectl, `[web1] out: ` of Fabric. Who reads on asks for a look
 * at the name first, because a word and a colon may be anything.
 */
export const nameInFront = String.raw`(?:[\w.-]{1,63}(?:: | {1,64}\| ?)|\[[\w./-]{2,99}\] ?(?:out: )?)`;

/** A name that has a small letter, because a word in capitals is the level of a log; or an IPv4 address. */
const prefix = new RegExp(String.raw`^(?=\[?(?:[\w./-]{0,98}[a-z]|\d{1,3}(?:\.\d{1,3}){3}))${nameInFront}`);
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
  const [found = ''] = prefix.exec(text) ?? [];
  return found.trim() === last || (beginning.test(text.slice(found.length)) && !level.test(found)) ? found : '';
}
