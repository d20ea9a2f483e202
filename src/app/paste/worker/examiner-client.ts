import type { ReadProgress } from '../listing/read-listing.ts';
import { handOver } from './hand-over.ts';
import type {
  Failure,
  Opened,
  PieceMessage,
  ReplyMessage,
  RequestMessage,
  RequestName,
  Requests,
  SourceInput,
} from './protocol.ts';

/** A request that the worker could not answer. */
export class RequestFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail || failure.reason);
    this.failure = failure;
  }
}

type Rest<Values extends readonly unknown[]> = Values extends [unknown, ...infer Others] ? Others : never;

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: RequestFailure) => void;
}

/** The page's end of the worker in which everything heavy is done. */
export class ExaminerClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #end: Failure | undefined;
  #hasAnswered = false;
  #handing = new AbortController();
  /** Told when the worker ends before it has said anything: its file is missing, or something blocks it. */
  neverStarted: () => void = () => undefined;
  /** Told how far the reading is. */
  progress: (progress: ReadProgress) => void = () => undefined;

  /** @param worker runs `paste-worker.ts`; it ends with this client */
  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<ReplyMessage>) => {
      this.#hasAnswered = true;
      this.#take(data);
    });
    worker.addEventListener('error', ({ message }) => {
      // The worker is gone, out of memory perhaps: nobody else will answer, now or later.
      this.#end = { reason: 'fault', source: '', detail: message };
      for (const { reject } of this.#waiting.values()) reject(new RequestFailure(this.#end));
      this.#waiting.clear();
      if (!this.#hasAnswered) this.neverStarted();
    });
  }

  /**
   * Asks the worker for something.
   *
   * @throws RequestFailure where it cannot be answered
   */
  ask<Name extends RequestName>(
    name: Name,
    ...values: Parameters<Requests[Name]>
  ): Promise<ReturnType<Requests[Name]>> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      if (this.#end) {
        reject(new RequestFailure(this.#end));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, values } satisfies RequestMessage<Name>);
    });
  }

  /**
   * Asks the worker to read; a later reading ends this one.
   *
   * @throws RequestFailure where they cannot be read, or were not wanted any more
   */
  async open(sources: readonly SourceInput[], ...rest: Rest<Parameters<Requests['open']>>): Promise<Opened> {
    this.#handing.abort();
    const { signal } = (this.#handing = new AbortController());
    const post = (piece: PieceMessage): void => {
      this.#worker.postMessage(piece);
    };
    const handed = await handOver(sources, post, signal).catch((error: unknown) => {
      throw new RequestFailure({
        reason: signal.aborted ? 'cancelled' : 'fault',
        source: '',
        detail: error instanceof Error ? error.message : '',
      });
    });
    return this.ask('open', handed, ...rest);
  }

  /** Ends the reading that is under way; its request fails as `cancelled`. */
  cancel(): void {
    this.#handing.abort();
    this.#worker.postMessage({ name: 'cancel' });
  }

  close(): void {
    this.#worker.terminate();
  }

  #take(reply: ReplyMessage): void {
    if ('progress' in reply) {
      this.progress(reply.progress);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('failure' in reply) waiting?.reject(new RequestFailure(reply.failure));
    else waiting?.resolve(reply.value as never);
  }
}
