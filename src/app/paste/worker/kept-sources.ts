import type { KeptTexts, SourceInput } from './protocol.ts';
import { isEncoding } from '../input/decoder.ts';
import { freshName } from '../fresh-name.ts';

/** Sources that are larger together are not kept, in bytes: the file is still on the reader's disk. */
const mostKept = 100_000_000;

/** Texts of tabs that are closed for good are removed after this long, in milliseconds. */
const keptFor = 24 * 3_600_000;

const database = 'tcp-state-card:paste';
const store = 'sources';

interface Kept {
  readonly sources: readonly SourceInput[];
  /** Milliseconds since 1970. */
  readonly touched: number;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}

async function withStore<Value>(
  mode: IDBTransactionMode,
  use: (sources: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(store);
  };
  const opened = await settled(opening);
  try {
    const transaction = opened.transaction(store, mode);
    const value = await settled(use(transaction.objectStore(store)));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error('IndexedDB gave up'));
      };
      // A transaction that only reads may be over by now.
      if (mode === 'readonly') resolve();
    });
    return value;
  } finally {
    opened.close();
  }
}

/** Whether something read from the device is what was kept there: an older version may have written it. */
function isSource(value: unknown): value is SourceInput {
  if (typeof value !== 'object' || value === null) return false;
  const { name, content, encoding, lineBreaks, isPartial } = value as Partial<Record<keyof SourceInput, unknown>>;
  return (
    typeof name === 'string' &&
    (typeof content === 'string' || content instanceof Blob) &&
    (encoding === undefined || isEncoding(encoding)) &&
    [undefined, 'restored', 'lost', 'joined'].some((known) => known === lineBreaks) &&
    (isPartial === undefined || isPartial === true)
  );
}

/** Firefox cannot read a blob any more once its record is written anew, as it is after every reading. */
async function inMemory(source: SourceInput): Promise<SourceInput> {
  const { content } = source;
  return typeof content === 'string' ? source : { ...source, content: new Blob([await content.arrayBuffer()]) };
}

/** Where there are any: pages without TLS have none, whatever the type says. */
const locks = () => navigator.locks as LockManager | undefined;

/** Removes the texts of tabs that are closed for good: no tab holds their lock, and nobody came back for a day. */
async function sweep(session: string): Promise<void> {
  const { held = [] } = (await locks()?.query()) ?? {};
  const open = new Set(held.map(({ name }) => name));
  const keys = await withStore('readonly', (sources) => sources.getAllKeys());
  for (const key of keys) {
    if (typeof key !== 'string' || key === session || open.has(lockOf(key))) continue;
    const kept = (await withStore('readonly', (sources) => sources.get(key))) as Partial<Kept> | undefined;
    if (Date.now() - (kept?.touched ?? 0) > keptFor) await withStore('readwrite', (sources) => sources.delete(key));
  }
}

function lockOf(session: string): string {
  return `${database} ${session}`;
}

/** How long a lock is waited for, in milliseconds: the page before a reload may have it for a moment still. */
const patience = 500;

/** The names of which this worker has the lock, or has asked for it. */
const claimed = new Set<string>();

/**
 * Holds the lock of a session as long as the worker lives, which is as long as its tab.
 *
 * @returns false where another tab has it
 */
function holdLock(session: string): Promise<boolean> {
  const all = locks();
  if (!all || claimed.has(session)) return Promise.resolve(true);
  claimed.add(session);
  return new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    all.request(lockOf(session), { signal: AbortSignal.timeout(patience) }, hold).catch((error: unknown) => {
      // Where the browser gives no locks nobody has one.
      resolve(!(error instanceof DOMException && error.name === 'TimeoutError'));
    });
  });
}

/**
 * Keeps the sources of a tab on the device, so that a reload or an update of the site brings them again.
 *
 * @returns whether they are kept: they are not where they are too large or the browser allows no storage
 */
export async function keepSources(session: string, sources: readonly SourceInput[]): Promise<boolean> {
  const size = sources.reduce(
    (sum, { content }) => sum + (typeof content === 'string' ? content.length : content.size),
    0,
  );
  if (size > mostKept) {
    await forgetSources(session);
    return false;
  }
  void holdLock(session);
  try {
    await withStore('readwrite', (all) => all.put({ sources, touched: Date.now() } satisfies Kept, session));
    return true;
  } catch {
    // Private windows and full disks refuse; the text then lasts as long as the page.
    return false;
  }
}

async function sourcesOf(session: string): Promise<readonly SourceInput[]> {
  try {
    const kept = (await withStore('readonly', (sources) => sources.get(session))) as Partial<Kept> | undefined;
    const sources: unknown = kept?.sources;
    return Array.isArray(sources) && sources.every(isSource) ? await Promise.all(sources.map(inMemory)) : [];
  } catch {
    return [];
  }
}

/**
 * The sources that were kept for a tab, none where there are none, and the name under which they are kept from now on:
 * a tab that was duplicated has the name of the other one, and each keeps what is pasted into it.
 */
export async function keptTexts(session: string): Promise<KeptTexts> {
  const [sources, isOurs] = await Promise.all([sourcesOf(session), holdLock(session)]);
  const name = isOurs ? session : freshName();
  if (!isOurs) void holdLock(name);
  void sweep(name).catch(() => undefined);
  return { session: name, sources };
}

/** Removes what was kept for a tab. */
export async function forgetSources(session: string): Promise<void> {
  await withStore('readwrite', (sources) => sources.delete(session)).catch(() => undefined);
}
