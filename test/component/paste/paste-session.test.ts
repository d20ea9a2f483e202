import { expect } from '@open-wc/testing';
import { PasteSession } from '../../../src/app/paste/view/paste-session.ts';
import { LookedAt } from '../../../src/app/paste/view/looked-at.ts';
import { WayBack } from '../../../src/app/paste/view/way-back.ts';
import type { DiagnosisReport, Failure, Opened, RequestMessage } from '../../../src/app/paste/worker/protocol.ts';
import { until } from '../until.ts';

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

  it('has the browser ask before the page is left where it keeps no text, and only there', async () => {
    const nothing = (): void => undefined;
    const host = { addController: nothing, removeController: nothing, requestUpdate: nothing } as never;
    const over = new AbortController();
    const wayBack = new WayBack(host, {
      session: () => session,
      taker: () => undefined,
      looked: new LookedAt(nothing),
      isDrawn: () => false,
    });
    wayBack.watch(over.signal);
    const asks = (): boolean => {
      wayBack.hostUpdated();
      return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    };
    const kept = async (name: string, isKept: boolean): Promise<void> => {
      await worker.answer('sources', [{ name, content: 'one' }]);
      await worker.answer('keep', isKept);
    };
    const take = async (name: string, isKept: boolean): Promise<void> => {
      void session.open([{ name, content: 'one' }]);
      await worker.answer('open', opened('one'));
      await kept(name, isKept);
    };
    await kept('', false);
    expect(asks()).to.equal(true);
    await take('file.txt', false);
    expect(asks(), 'a file is on the disk still').to.equal(false);
    await take('', true);
    expect(asks()).to.equal(false);
    await take('', false);
    session.keeps = false;
    expect(asks(), 'it is to be kept nowhere').to.equal(false);
    session.keeps = true;
    expect(asks()).to.equal(true);
    over.abort();
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  it('stays at the snapshot that is there where another one cannot be read any more, and says why', async () => {
    await worker.refuse('examine', { reason: 'unreadable', source: 'log.txt', detail: '' });
    expect(session.snapshot).to.equal(1);
    expect(session.problem?.source).to.equal('log.txt');
    expect(said()).to.equal('the first text');
  });
});
