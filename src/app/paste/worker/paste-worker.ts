/** The worker of the paste view: everything that takes time happens here. */
import type { Language } from '../../../i18n/language.ts';
import type { ReadProgress } from '../listing/read-listing.ts';
import { SourceError } from '../listing/source-error.ts';
import { Examiner } from './examiner.ts';
import { warmUp } from './warm-up.ts';
import type { CancelMessage, Failure, PieceMessage, ReplyMessage, RequestMessage } from './protocol.ts';

/** The parts of the worker's global scope that are used; the DOM library does not know them. */
interface WorkerScope extends EventTarget {
  postMessage(message: ReplyMessage): void;
}

const scope = globalThis as unknown as WorkerScope;

/**
 * How often the page is told how far the reading is, in milliseconds, and for the first time: drawing it takes time that
 * a reading as short as that had better have itself.
 */
const progressEvery = 100;
const firstProgress = 400;
let told = 0;

const examiner = new Examiner((progress: ReadProgress) => {
  const now = performance.now();
  if (now - told < progressEvery) return;
  told = now;
  scope.postMessage({ progress });
});

function failureOf(error: unknown): Failure {
  if (error instanceof SourceError) return { reason: error.reason, source: error.source, detail: '' };
  if (error instanceof DOMException && error.name === 'AbortError')
    return { reason: 'cancelled', source: '', detail: '' };
  return { reason: 'fault', source: '', detail: error instanceof Error ? error.message : String(error) };
}

/** How many texts are being read. */
let opening = 0;

async function answer({ id, name, values }: RequestMessage): Promise<void> {
  try {
    // The message comes from our own page, which is typed by the same protocol.
    const handlers = examiner as unknown as Readonly<Record<string, (...given: typeof values) => unknown>>;
    if (name === 'open') {
      opening++;
      told = performance.now() + firstProgress - progressEvery;
    }
    const answered = handlers[name]?.(...values);
    if (name === 'restore' && opening === 0) awaitText(values[1] as Language);
    scope.postMessage({ id, value: await answered });
  } catch (error) {
    scope.postMessage({ id, failure: failureOf(error) });
  } finally {
    if (name === 'open') opening--;
  }
}

/** Requests so far: what is asked for comes before what might be. */
let requests = 0;

/** The next thing is a text: one that the device gives out by and by, or one that the reader brings. */
function awaitText(language: Language): void {
  const before = requests;
  void warmUp(language, () => before === requests);
}

scope.addEventListener('message', (event) => {
  const { data } = event as MessageEvent<RequestMessage | CancelMessage | PieceMessage>;
  requests++;
  if (data.name === 'cancel') examiner.cancel();
  else if (data.name === 'piece') examiner.hold(data);
  else void answer(data);
});
