import { connection } from '../expressions/tuples.ts';
import { recordOf, type Emit } from './socket-properties.ts';

/** Reads the tuples of psutil as Python writes them; `true` where the line has any. */
export function pythonRecords(text: string, line: number, emit: Emit): boolean {
  let isAny = false;
  for (const [, type, local, localPort, remote, remotePort, state, pid] of text.matchAll(connection)) {
    const row = recordOf('psutil', { type, local, localPort, remote, remotePort, state, pid }, line);
    if (row === undefined) continue;
    isAny = true;
    emit(row);
  }
  return isAny;
}
