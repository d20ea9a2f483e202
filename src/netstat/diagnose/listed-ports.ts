import type { Snapshot } from '../connection.ts';

/** A search for a text at the end of a pipe, without an option that turns it round or asks for a whole word. */
const search = (text: string): string =>
  String.raw`\|\s*(?:[ef]?grep|rg|findstr|find)(?:\s+(?:-[EFinP]+|/i))*\s+["']?${text}["']?\s*(?=\||$)`;

/** What leaves no row out whose absence is asked for: programs that hand on all they get, and the choice of all listeners. */
const harmless = new RegExp(
  String.raw`\|\s*(?:sort|column|cat|tee)\b[^|]*|${search(String.raw`listen\w*`)}|(?:\bstate |-State |-sTCP:)listen\w*`,
  'gi',
);
const portSearch = new RegExp(search(String.raw`(:?\d{1,5})`));
/**
 * What leaves rows out: any other pipe; filters of ss, of the cmdlets of Windows, of lsof (`-iTCP:443`); one family of
 * addresses alone.
 */
const filter = /\||\b(?:[sd]port|dst|src|state|inet6?)\b|\s-(?:\w*[46]|Stat|Local|Remote|Owning|[is]\s?\w*[:@])/;

/**
 * Whether every row with one of some ports is in a listing, as far as the command above it says; without a port: whether
 * every row is.
 */
export type ListsPorts = (...ports: readonly (number | string | null | undefined)[]) => boolean;

/**
 * Which rows the command above a listing has left out. A search for a port finds the rows of both ends of a connection, and
 * that of the listener: all of them have the port.
 */
export function listsPorts({ command = '', format }: Snapshot): ListsPorts {
  const asked = command.replace(harmless, '');
  const port = portSearch.exec(asked)?.[1];
  // The table of IPv4 and that of IPv6 are two files, and a connection within the machine may have an end in each.
  if (format === 'proc' || filter.test(asked.replace(portSearch, ''))) return () => false;
  return (...ports) => port === undefined || ports.some((one) => `:${one ?? ''}`.includes(port));
}
