import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Examiner } from '../../../../src/app/paste/worker/examiner.ts';

const row = (state: string, at = 0) => `tcp 0 0 192.0.2.1:22 198.51.100.7:${String(1024 + at)} ${state}\n`;

/** A file that is held back just before its end. */
class HeldFile extends Blob {
  readonly #held: Promise<void>;

  constructor(text: string, held: Promise<void>) {
    super([text]);
    this.#held = held;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const reader = super.stream().getReader();
    const held = this.#held;
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await reader.read();
        if (!done) {
          controller.enqueue(value);
          return;
        }
        await held;
        controller.close();
      },
    });
  }
}

describe('the worker of the paste view', () => {
  it('answers about the text that came last, also where the one before is read to its end later', async () => {
    let letGo!: () => void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let hasRead!: () => void;
    const read = new Promise<void>((resolve) => (hasRead = resolve));
    const examiner = new Examiner(() => {
      hasRead();
    });
    const first = examiner.open([{ name: 'one.log', content: new HeldFile(row('CLOSE_WAIT'), held) }], 'en', {});
    await read;
    await examiner.open([{ name: '', content: row('TIME_WAIT') }], 'en', {});
    letGo();
    await assert.rejects(first, { name: 'AbortError' });
    assert.equal(await examiner.text(), row('TIME_WAIT'));
  });

  describe('with JSON', () => {
    const sockets = ['CLOSE_WAIT', 'TIME_WAIT', 'CLOSE_WAIT'].map((state, at) => ({
      protocol: 'tcp',
      local: `192.0.2.1:${String(22 + at)}`,
      remote: '198.51.100.7:1024',
      state,
    }));
    const ends = async (text: string) => {
      const examiner = new Examiner();
      await examiner.open([{ name: '', content: text }], 'en', {});
      const found: (string | undefined)[] = [];
      for (const [line, written] of text.split('\n').entries())
        for (const { 0: token, index: start } of written.matchAll(/[A-Z]+_WAIT/g))
          found.push((await examiner.row(line, 'en', { token, start })).content?.local?.address);
      return { examiner, found };
    };

    for (const [name, indent] of [
      ['in one line', 0],
      ['with a line for each property', 2],
    ] as const)
      it(`${name} tells the row that each word stands in`, async () => {
        const before = 'in CLOSE_WAIT since noon\n';
        const { found } = await ends(`${before}${JSON.stringify(sockets, null, indent)}`);
        assert.deepEqual(found, [undefined, '192.0.2.1:22', '192.0.2.1:23', '192.0.2.1:24']);
      });

    it('in one line tells each row of the table', async () => {
      const { examiner } = await ends(JSON.stringify(sockets));
      const query = { filter: '', states: [], sort: { column: 'state', descending: false }, unfolded: [] } as const;
      await examiner.table(0, query, undefined);
      const found: unknown[] = [];
      for (const item of examiner.items(0, 9))
        if (item.kind === 'row') {
          const { content } = await examiner.row(item.line, 'en', item.place);
          found.push([content?.state, content?.local?.address]);
        }
      assert.deepEqual(found, [
        ['TIME-WAIT', '192.0.2.1:23'],
        ['CLOSE-WAIT', '192.0.2.1:22'],
        ['CLOSE-WAIT', '192.0.2.1:24'],
      ]);
    });
  });

  describe('with an older snapshot that has to be read again', () => {
    let examiner: Examiner;

    before(async () => {
      examiner = new Examiner();
      const many = Array.from({ length: 60_000 }, (_, at) => row('CLOSE_WAIT', at)).join('');
      const snapshots = [many, row('TIME_WAIT'), row('ESTABLISHED')];
      await examiner.open(
        snapshots.map((content, at) => ({ name: `${String(at)}.log`, content })),
        'en',
        {},
      );
    });

    it('has the rows of the table that was asked for last', async () => {
      await Promise.all(
        [0, 1].map((snapshot) => examiner.table(snapshot, { filter: '', states: [], unfolded: [] }, undefined)),
      );
      assert.equal(examiner.items(0, 2).length, 1);
    });

    it('answers in the order of the questions', async () => {
      const answered: number[] = [];
      await Promise.all(
        [0, 1].map(async (snapshot) => {
          await examiner.examine(snapshot, 'en', {});
          answered.push(snapshot);
        }),
      );
      assert.deepEqual(answered, [0, 1]);
    });
  });
});
