import type { Snapshot } from '../connection.ts';

/** A search for a text at the end of a pipe, without an option that turns it round or asks for a whole word. */
const search = (text: string): string =>
  String.raw`\|\s*(?:\w?grep|rg|find(?:str)?)(?:\s+(?:-[EFinP]+|/i))*\s+["']?${text}["']?\s*(?=\||$)`;

/** What leaves no row out whose absence is asked for: programs that hand on all they get, and the choice of all listeners. */
const harmless = new RegExp(
  String.raw`\|\s*(?:sort|column|tee)\b[^|]*|${search(String.raw`listen\w*`)}|(?:\bstate |-State |-sTCP:)listen\w*`,
  'gi',
);
const portSearch = new RegExp(search(String.raw`(:?\d+)`));
/**
 * What leaves rows out: any other pipe; filters of ss, of the cmdlets of Windows, of lsof and sockstat (`-iTCP:443`, `-p 812`,
 * `-c nginx`, `-u www`).
 */
const filter =
  /\||\b(?:[sd]port|dst|src|state)\b|\s-(?:Stat|Local|Remote|Owning|[is]\s?\w*[:@])|\b(?:lsof|sockstat)\b.*\s-(?!i)\w*[cgjpuU]\s?\w/;
/** What asks for the sockets of IPv4 alone, or of IPv6. */
const oneFamily = /\s-\w*[46]|\binet6?\b/;

/** Which rows a listing has, as far as the command above it says. */
export interface Selection {
  /**
   * Whether every row with one of some ports is listed; without a port: whether every row is. A search for a port finds the rows
   * of both ends of a connection, and that of the listener: all of them have the port.
   */
  readonly lists: (...ports: readonly (number | string | null | undefined)[]) => boolean;
  /**
   * Whether the sockets of one family of addresses alone are listed: the tables of /proc/net are two files. A listener is of the
   * family of the connections it has accepted, but the two ends of a connection within the machine may be of two.
   */
  readonly isOfOneFamily: boolean;
}

/** What the command above a listing has chosen. */
export function selectionOf({ command = '', format, connections }: Snapshot): Selection {
  const asked = command.replace(harmless, '');
  const port = portSearch.exec(asked)?.[1];
  const isFiltered = filter.test(asked.replace(portSearch, ''));
  return {
    lists: (...ports) => !isFiltered && (port === undefined || ports.some((one) => `:${one ?? ''}`.includes(port))),
    isOfOneFamily:
      oneFamily.test(asked) ||
      (connections.every(({ family }) => family === connections[0]?.family) &&
        // A whole listing has sockets of IPv4 at least.
        (format === 'proc' || connections[0]?.family === 'ipv6')),
  };
}
