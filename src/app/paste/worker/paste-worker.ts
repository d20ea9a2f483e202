/** The worker of the paste view: everything that takes time happens here. */
import { SourceError, type ReadProgress } from '../listing/read-listing.ts';
import { Examiner } from './examiner.ts';
import { warmUp } from './warm-up.ts';
import type { CancelMessage, Failure, ReplyMessage, RequestMessage } from './protocol.ts';

/** The parts of the worker's global scope that are used; the DOM library does not know them. */
interface WorkerScope extends EventTarget {
  postMessage(message: ReplyMessage): void;
}

const scope = globalThis as unknown as WorkerScope;

/** How often the page is told how far the reading is, in milliseconds. */
const progressEvery = 100;
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

async function answer({ id, name, values }: RequestMessage): Promise<void> {
  try {
    // The message comes from our own page, which is typed by the same protocol.
    const handlers = examiner as unknown as Readonly<Record<string, (...given: typeof values) => unknown>>;
    const value = await handlers[name]?.(...values);
    scope.postMessage({ id, value });
    if (name === 'restore' && Array.isArray(value) && value.length === 0) awaitText();
  } catch (error) {
    scope.postMessage({ id, failure: failureOf(error) });
  }
}

/** Requests so far: what is asked for comes before what might be. */
let requests = 0;

/** Nothing was kept for this tab: the next thing is a text that the reader brings. */
function awaitText(): void {
  const before = requests;
  void warmUp(() => before === requests);
}

scope.addEventListener('message', (event) => {
  const { data } = event as MessageEvent<RequestMessage | CancelMessage>;
  requests++;
  if (data.name === 'cancel') examiner.cancel();
  else void answer(data);
});
