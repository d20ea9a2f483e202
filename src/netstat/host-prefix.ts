/**
 * What stands in front of each line where the output of several machines was put together: `web1: ` of pdsh and clush,
 * `web-1  | ` of Docker Compose. A word in capitals is the level of a log.
 */
const prefix = /^(?=[\w.-]{0,62}[a-z])[\w.-]{1,63}(?:: | {1,64}\| )/;
/** How a heading begins, or a row that opens with its protocol or state and its queues. */
const beginning =
  /^(?:(?:tcp|udp)\w{0,3} +\d+ +\d|(?:tcp +)?[A-Z]{3,9}(?:-[A-Z\d]{1,6}){0,2} +\d+ +\d+ +\S|(?:Netid|State {1,40}Recv-Q|Recv-Q|Proto) |Active Internet |COMMAND +PID )/;
/** Machines that are remembered. */
const most = 1000;

/** Tells the lines of several machines apart. */
export class HostPrefix {
  readonly #known = new Set<string>();
  #last = '';

  /** The prefix of a line, with what parts it from the rest; empty where the line has none. */
  of(text: string): string {
    const [found = ''] = prefix.exec(text) ?? [];
    if (found === '' || this.#known.has(found)) return found;
    if (this.#known.size >= most || !beginning.test(text.slice(found.length, found.length + 200))) return '';
    this.#known.add(found);
    return found;
  }

  /** Whether a line has another prefix than the one before it that had any. */
  isNext(found: string): boolean {
    const isNext = found !== '' && found !== this.#last;
    if (isNext) this.#last = found;
    return isNext;
  }
}
