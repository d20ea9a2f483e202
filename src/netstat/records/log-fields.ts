import type { Read } from '../stateless-row.ts';
import { isNameOfOther, meaningOf, recordOf, type Properties } from './socket-properties.ts';

const field = /(?<![\w.-])([A-Za-z][\w-]{1,31})=(?:"([^"]{0,200})"|([^\s,;()"]{1,200}))/g;

/** A line of a log or trace that names both ends of a socket, or one and its state, as `key=value`. */
export function logFields(text: string, line: number): Read | undefined {
  const values: Properties = {};
  for (const [, key = '', quoted, plain = ''] of text.matchAll(field)) {
    if (isNameOfOther(key)) return undefined;
    const meaning = meaningOf(key, values);
    // ftrace prints `oldstate=TCP_SYN_SENT newstate=TCP_ESTABLISHED`, and protocols by their names in C.
    const value = (quoted ?? plain).replace(/^IPPROTO_/, '');
    if (meaning === undefined || values[meaning] !== undefined) continue;
    values[meaning] = value;
  }
  const { state, local, localPort, remotePort } = values;
  const row =
    (state === undefined ? remotePort : (localPort ?? local)) !== undefined
      ? recordOf('fields', values, line)
      : undefined;
  // An end without a word of TCP or a state may be anything.
  return row?.connection.state === undefined && row?.connection.protocol === undefined ? undefined : row;
}
