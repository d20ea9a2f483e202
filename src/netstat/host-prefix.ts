/**
 * What stands in front of each line where the output of several machines was put together: `web1: ` of pdsh and clush,
 * `web-1  | ` of Docker Compose. A word in capitals is the level of a log.
 */
const prefix = /^(?=[\w.-]{0,62}[a-z])[\w.-]{1,63}(?:: | {1,64}\| )/;
/** How a heading begins, or a row that opens with its protocol or state and its queues. */
const beginning =
  /^(?:(?:tcp|udp)\w? +\d+ +\d|(?:tcp +)?[A-Z]{3,9}\S{0,8} +\d+ +\d+ +\S|(?:Netid|State|Recv-Q|Proto|COMMAND) +[PRS]|Active I)/;

/** Tells the lines of several machines apart. */
export class HostPrefix {
  #last = '';

  /**
   * The line without the name of its machine; what goes on from a line of that machine need not look like a row.
   *
   * @param begin called where another machine begins
   */
  without(text: string, begin: () => void): string {
    const [found = ''] = prefix.exec(text) ?? [];
    const rest = text.slice(found.length);
    if (found === '' || found === this.#last) return rest;
    if (!beginning.test(rest)) return text;
    this.#last = found;
    begin();
    return rest;
  }
}
