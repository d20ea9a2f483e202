import { expect } from '@open-wc/testing';
import { PasteSession } from '../../../src/app/paste/view/paste-session.ts';
import { until } from '../page/page-frame.ts';
import type { DiagnosisReport, Failure, Opened, RequestMessage } from '../../../src/app/paste/worker/protocol.ts';

/** A worker that answers when it is told to. */
class HeldWorker extends EventTarget {
  readonly #asked: RequestMessage[] = [];

  postMessage(message: RequestMessage): void {
    this.#asked.push(message);
  }

  /** Answers the first open question of a name, once it is asked. */
  async answer(name: RequestMessage['name'], value: unknown): Promise<void> {
    await this.#reply(name, { value });
  }

  /** Says that the first open question of a name cannot be answered, once it is asked. */
  async refuse(name: RequestMessage['name'], failure: Failure): Promise<void> {
    await this.#reply(name, { failure });
  }

  async #reply(name: RequestMessage['name'], reply: object): Promise<void> {
    const find = (): number => this.#asked.findIndex((question) => question.name === name);
    await until(() => find() >= 0);
    const at = find();
    const [question] = this.#asked.splice(at, 1);
    this.dispatchEvent(new MessageEvent('message', { data: { id: question?.id, ...reply } }));
    // What waits for the answer goes on.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const saying = (title: string): DiagnosisReport => ({ findings: [], unanswered: [], checked: [{ title }] }) as never;
const opened = (title: string): Opened => ({ overview: { tallies: [{}, {}] }, diagnosis: saying(title) }) as never;

describe('the session of the paste view', () => {
  let worker: HeldWorker;
  let session: PasteSession;

  beforeEach(async () => {
    worker = new HeldWorker();
    session = new PasteSession(worker as unknown as Worker, 'en', 'test', { changed: () => undefined });
    void session.open([{ name: '', content: 'one' }]);
    await worker.answer('open', opened('the first text'));
    void session.look(0);
  });

  const said = (): string | undefined => session.diagnosis?.checked[0]?.title;

  it('says what the rules say of the text that is there, also where they answer about the one before later', async () => {
    void session.open([{ name: '', content: 'other' }]);
    await worker.answer('open', opened('the other text'));
    await worker.answer('examine', saying('the first text, once more'));
    expect(said()).to.equal('the other text');
  });

  it('says nothing of a text that was taken out while the rules were asked', async () => {
    session.clear();
    await worker.answer('examine', saying('the first text, once more'));
    expect(said()).to.equal(undefined);
  });

  it('stays at the snapshot that is there where another one cannot be read any more, and says why', async () => {
    await worker.refuse('examine', { reason: 'unreadable', source: 'log.txt', detail: '' });
    expect(session.snapshot).to.equal(1);
    expect(session.problem?.source).to.equal('log.txt');
    expect(said()).to.equal('the first text');
  });
});
