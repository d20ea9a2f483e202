import type { Language } from '../../i18n/language.ts';
import { holdParticlesIn } from '../../i18n/particles.ts';
import type { Connection, Snapshot } from '../../netstat/connection.ts';
import { explainConnection, type RowSentence } from '../../netstat/diagnose/explain-connection.ts';
import { isTrackerFormat } from '../../netstat/diagnose/tracker.ts';
import { rowAt, type RowAt, type TextWindow } from '../../netstat/row-at.ts';
import { serviceName } from '../../netstat/service-names.ts';
import type { StateId } from '../../states/states.ts';

/** One end of a connection. */
export interface RowEnd {
  /** Address and port as one reads them, such as `192.0.2.10:443`, `[2001:db8::10]:443`, `*:22`. */
  readonly address: string;
  /** What the port is for, where that is well known. */
  readonly service?: string;
}

/** What the card says of the one row that its token stands in: plain data, so that it can be sent in a message. */
export interface RowContent {
  /** The state that the row shows, where it has one. */
  readonly state?: StateId;
  readonly local?: RowEnd;
  readonly remote?: RowEnd;
  /** Name of the program, its number, or both. */
  readonly process?: string;
  /** In the order of reading. */
  readonly sentences: readonly RowSentence[];
}

/** A question for the row that a token on a page stands in. */
export interface RowQuestion extends TextWindow {
  readonly state: StateId;
  readonly token: string;
}

/** Says what the row of a token means, in the reader's language; undefined where no row was read there. */
export function rowContent(question: RowQuestion, language: Language): RowContent | undefined {
  const row = rowAt(question, question.token);
  // The row of a tool that prints the old state too is about the new one only; that of pf is about both peers.
  const { state, peerState = state } = row?.connection ?? {};
  return row && [state, peerState].includes(question.state) ? contentOfRow(row, language) : undefined;
}

/** Says what a row that was read means, in the reader's language. */
export function contentOfRow(row: RowAt, language: Language): RowContent {
  const { connection } = row;
  const local = endOf(connection.localAddress, connection.localPort);
  const remote = endOf(connection.remoteAddress, connection.remotePort);
  const process = processOf(connection);
  const sentences = holdParticlesIn(sentencesOf(row, language));
  return {
    ...(connection.state !== undefined && { state: connection.state }),
    ...(local && { local }),
    ...(remote && { remote }),
    ...(process !== undefined && { process }),
    sentences,
  };
}

/** Which end opened a connection can be told by its own state only here; elsewhere the whole listing decides. */
const tellsRoles: ReadonlySet<StateId | undefined> = new Set<StateId>(['LISTEN', 'SYN-SENT', 'SYN-RECEIVED']);

/**
 * What is said where only a part of the listing can be seen: nothing that rests on a row being absent. A listener
 * that is seen still tells who opened.
 */
function sentencesOf({ connection, snapshot, isWhole }: RowAt, language: Language): readonly RowSentence[] {
  if (isWhole) return explainConnection(connection, snapshot, language);
  const listeners = snapshot.connections.filter(
    ({ state, localPort }) => state === 'LISTEN' && localPort === connection.localPort,
  );
  const seen: Snapshot = {
    ...snapshot,
    connections: [connection, ...listeners.map((row) => ({ ...row, pid: undefined, process: undefined }))],
  };
  const isKnown = listeners.length > 0 || tellsRoles.has(connection.state) || isTrackerFormat(snapshot.format);
  return explainConnection(connection, seen, language).filter(({ kind }) => kind !== 'roles' || isKnown);
}

function endOf(address: string | undefined, port: number | string | undefined): RowEnd | undefined {
  // Tools print the peer of a listener as port 0 or *.
  if (port === '*' || port === 0 || (address === undefined && port === undefined)) return undefined;
  const host = address === undefined ? '*' : address.includes(':') ? `[${address}]` : address;
  const service = serviceName(port);
  return { address: port === undefined ? host : `${host}:${String(port)}`, ...(service !== undefined && { service }) };
}

function processOf({ process, pid }: Connection): string | undefined {
  // Windows prints 0 where no process owns the socket any more.
  if (process === undefined) return pid === undefined || pid === 0 ? undefined : `PID ${String(pid)}`;
  return pid === undefined ? process : `${process} (PID ${String(pid)})`;
}
