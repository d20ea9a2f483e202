import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { encodeText } from '../../../../src/app/paste/input/encode-text.ts';
import { HandedTexts } from '../../../../src/app/paste/worker/handed-texts.ts';
import { handOver } from '../../../../src/app/paste/worker/hand-over.ts';
import type { PieceMessage } from '../../../../src/app/paste/worker/protocol.ts';

const endless = new AbortController().signal;
const bytesOf = async (content: Blob | Uint8Array): Promise<Uint8Array> =>
  content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;

describe('a text becomes the bytes that TextEncoder makes of it', () => {
  it('whatever it holds, halves of pairs among it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '연', '😀', '\ud83d', '\ude00'), maxLength: 40 }),
        (text) => {
          assert.deepEqual(encodeText(text), new TextEncoder().encode(text));
        },
      ),
    );
  });

  it('wherever a long one is cut', () => {
    for (const text of [
      'ab'.repeat(100_000),
      `a${'😀'.repeat(80_000)}`,
      `${'a'.repeat(65_535)}${'연결'.repeat(70_000)}`,
    ])
      assert.ok(Buffer.from(encodeText(text)).equals(Buffer.from(text)), text.slice(0, 3));
  });
});

describe('a text that is handed over', () => {
  it('goes with the request where it is short', async () => {
    const pieces: PieceMessage[] = [];
    const sources = [{ name: 'a', content: 'ESTAB\n' }];
    assert.deepEqual(await handOver(sources, (piece) => pieces.push(piece), endless), sources);
    assert.deepEqual(pieces, []);
  });

  it('goes ahead in pieces where it is long, and comes together as it was', async () => {
    for (const text of ['ESTAB 연결 😀\n'.repeat(250_000), '😀'.repeat(1_500_001), 'x'.repeat(17_000_000)]) {
      const handed = new HandedTexts();
      let longest = 0;
      let count = 0;
      const post = (message: PieceMessage): void => {
        longest = Math.max(longest, message.piece.length);
        count++;
        handed.hold(message);
      };
      const [first, second] = await handOver(
        [
          { name: 'one', content: text },
          { name: 'two', content: `${text}!` },
        ],
        post,
        endless,
      );
      assert.ok(first && second);
      assert.ok(longest <= 1_000_000 && count > 4);
      assert.ok(Buffer.from(await bytesOf(handed.sourceOf(first).content)).equals(Buffer.from(text)));
      assert.ok(Buffer.from(await bytesOf(handed.sourceOf(second).content)).equals(Buffer.from(`${text}!`)));
    }
  });

  it('goes no further where it is not wanted any more', async () => {
    const abort = new AbortController();
    let count = 0;
    const handing = handOver(
      [{ name: '', content: 'x'.repeat(5_000_000) }],
      () => {
        if (++count === 2) abort.abort(new Error('not wanted'));
      },
      abort.signal,
    );
    await assert.rejects(handing, /not wanted/);
    assert.equal(count, 2);
  });
});
