import type { Connection, Snapshot } from '../connection.ts';
import { closing } from './explain/closing.ts';
import { duration } from './explain/duration.ts';
import type { ExplainedRow, Piece } from './explain/explained-row.ts';
import { queues } from './explain/queues.ts';
import { roles } from './explain/roles.ts';
import { timer } from './explain/timer.ts';
import { isTracked, trackedBy, trackedFor } from './explain/tracked.ts';
import { waiting } from './explain/waiting.ts';
import { isListenedOn, listingFacts, mayBeKernels, showsOwner, unreadBytes } from './listing-facts.ts';
import { rowPlatform } from './row-platform.ts';
import type { RowSentence, RowSentenceKind } from './row-sentence.ts';
import type { RowTexts } from './texts/en/row-texts.ts';
import { rowTexts } from './texts/every-language/row-texts.ts';

export type { RowSentence, RowSentenceKind };

/** What each kind of sentence says, in the order of reading. */
const kinds: Readonly<Record<RowSentenceKind, (row: ExplainedRow) => readonly Piece[]>> = {
  roles,
  closing,
  waiting,
  duration,
  queues,
  timer,
};

/**
 * Says what one row means: who opened, who closed first, who is waited for and how long at most on this platform,
 * what the queues and the timer hold.
 *
 * @param connection a row of the snapshot
 * @param snapshot the listing it stands in, which tells the ports that listen and whether owners are shown
 * @returns sentences in the order of reading; none where the row has no state. Never throws.
 */
export function explainConnection(
  connection: Connection,
  snapshot: Snapshot,
  language: keyof typeof rowTexts,
): readonly RowSentence[] {
  const row = rowOf(connection, snapshot);
  if (row === undefined) return [];
  const texts: RowTexts = rowTexts[language];
  const write = (kind: RowSentenceKind, piece: Piece): RowSentence => ({ kind, text: written(piece, texts) });
  if (isTracked(row.state, snapshot))
    return [
      ...trackedBy(row).map((piece) => write('roles', piece)),
      ...trackedFor(row.state).map((piece) => write('duration', piece)),
    ];
  return (Object.keys(kinds) as RowSentenceKind[]).flatMap((kind) =>
    kinds[kind](row).map((piece) => write(kind, piece)),
  );
}

/** A sentence with its blanks filled. */
function written([text, blanks = {}]: Piece, texts: RowTexts): string {
  return texts[text].replace(/\{(\w+)\}/g, (_, name: string) => {
    const blank = blanks[name] ?? '';
    return typeof blank === 'object' ? written(blank, texts) : String(blank);
  });
}

/** A row with what its listing says of it; `undefined` where it has no state. */
function rowOf(connection: Connection, snapshot: Snapshot): ExplainedRow | undefined {
  // `netstat -L` lists listeners alone, without a column of states.
  const state = connection.state ?? (connection.listenQueue && 'LISTEN');
  if (state === undefined) return undefined;
  const facts = listingFacts(snapshot);
  const platform = rowPlatform(snapshot.platform);
  return {
    connection,
    // The kernel's own name for a handshake that has no socket yet (include/net/tcp_states.h).
    state: state === 'NEW_SYN_RECV' ? 'SYN-RECEIVED' : state,
    snapshot,
    platform,
    isLinux: platform === 'linux',
    unread: unreadBytes(connection, platform),
    isOwned: showsOwner(connection) ? true : facts.ownersVisible && !mayBeKernels(connection) ? false : undefined,
    listens: isListenedOn(facts, connection),
  };
}
