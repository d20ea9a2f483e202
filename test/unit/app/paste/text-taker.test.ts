import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PasteSession } from '../../../../src/app/paste/view/paste-session.ts';
import { TextTaker } from '../../../../src/app/paste/view/text-taker.ts';
import type { SourceInput } from '../../../../src/app/paste/worker/protocol.ts';
import { paste } from '../../../../src/i18n/en/paste.ts';

/** What was asked for has begun. */
const begun = () => new Promise((resolve) => setImmediate(resolve));

/** A session whose readings end when they are told to; a reading ends the one before, as in the worker. */
class HeldSession {
  sources: readonly SourceInput[] = [{ name: 'first', content: 'first' }];
  #end: ((isWhole: boolean) => void) | undefined;

  async add(sources: readonly SourceInput[]): Promise<boolean> {
    this.#end?.(false);
    const isWhole = await new Promise<boolean>((resolve) => (this.#end = resolve));
    if (isWhole) this.sources = [...this.sources, ...sources];
    return isWhole;
  }

  readonly overview = { sources: [{ size: 5 }] };
  readonly client = { ask: () => Promise.resolve('first') };

  again<Value>(asked: Promise<Value>): Promise<Value> {
    return asked;
  }

  /** Nothing that is edited or left here is a text. */
  open(): Promise<boolean> {
    this.#end?.(false);
    return Promise.resolve(false);
  }

  /** Ends the reading that is under way, and lets what waits for it go on. */
  async end(): Promise<void> {
    this.#end?.(true);
    this.#end = undefined;
    await begun();
  }
}

const source = (name: string): SourceInput => ({ name, content: name });

function taking() {
  const session = new HeldSession();
  const nothing = (): void => undefined;
  const taker = new TextTaker({
    session: session as unknown as PasteSession,
    words: () => paste,
    changed: nothing,
    shown: nothing,
  });
  taker.isAdding = true;
  return { session, taker };
}

describe('further texts of the paste view', () => {
  it('are all there, also where one comes while another is read', async () => {
    const { session, taker } = taking();
    taker.takeAnywhere([source('second')]);
    taker.takeAnywhere([source('third')]);
    await begun();
    await session.end();
    await session.end();
    assert.deepEqual(
      session.sources.map(({ name }) => name),
      ['first', 'second', 'third'],
    );
  });

  it('are there also where another one is taken out while they are read', async () => {
    const { session, taker } = taking();
    taker.takeAnywhere([source('second')]);
    await begun();
    void taker.remove(0);
    await begun();
    await session.end();
    assert.equal(session.sources.length, 2);
  });
});

describe('a text that is edited in the paste view', () => {
  it('stays in the box where it cannot be read', async () => {
    const { taker } = taking();
    assert.equal(await taker.edit(0), true);
    taker.draft.type('first \0');
    await taker.stopEditing();
    assert.equal(taker.draft.place, 0);
    assert.equal(taker.draft.text, 'first \0');
  });
});
