import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cp850Upper } from '../../../../src/app/paste/input/cp850.ts';
import { decodeAll, decoderFor, encodings } from '../../../../src/app/paste/input/decoder.ts';
import { detectEncoding } from '../../../../src/app/paste/input/detect-encoding.ts';
import { binaryKind } from '../../../../src/app/paste/input/file-kind.ts';

const listing =
  'Proto  Local Address          Foreign Address        State\r\n  TCP    0.0.0.0:135  0.0.0.0:0  LISTENING\r\n';
const bytesOf = (text: string, encode: (code: number) => number[]): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((sign) => encode(sign.charCodeAt(0))));
const utf16le = (code: number) => [code & 255, code >> 8];
const utf16be = (code: number) => [code >> 8, code & 255];
const cp850 = (code: number) => [code < 128 ? code : 128 + cp850Upper.indexOf(String.fromCharCode(code))];
/** “활성 연결” and “프로토콜  로컬 주소” as Korean Windows writes them: CP949. */
const korean = Uint8Array.from([
  ...[0xc8, 0xb0, 0xbc, 0xba, 0x20, 0xbf, 0xac, 0xb0, 0xe1, 0x0d, 0x0a],
  ...[0xc7, 0xc1, 0xb7, 0xce, 0xc5, 0xe4, 0xc4, 0xdd, 0x20, 0xb7, 0xce, 0xc4, 0xc3, 0x20, 0xc1, 0xd6, 0xbc, 0xd2],
]);

describe('the encoding of a text is recognised', () => {
  it('in UTF-16 of both orders, with and without a mark', () => {
    for (const [encode, encoding] of [
      [utf16le, 'utf-16le'],
      [utf16be, 'utf-16be'],
    ] as const) {
      for (const text of [listing, `\ufeff${listing}`]) {
        const bytes = bytesOf(text, encode);
        assert.deepEqual(detectEncoding(bytes), { encoding, isSure: true });
        assert.equal(decodeAll(bytes, encoding), listing);
      }
    }
  });

  it('in UTF-8, even where the last character is cut', () => {
    const bytes = new TextEncoder().encode('활성 연결 héhé');
    for (let end = bytes.length - 3; end <= bytes.length; end++)
      assert.deepEqual(detectEncoding(bytes.subarray(0, end)), { encoding: 'utf-8', isSure: true });
  });

  it('in the code page of a Korean console', () => {
    assert.deepEqual(detectEncoding(korean), { encoding: 'euc-kr', isSure: true });
    assert.match(decodeAll(korean, 'euc-kr'), /^활성 연결\r\n프로토콜 로컬 주소$/);
  });

  it('in the code page of a Western console and in that of its windows', () => {
    const text = `${listing} ABHÖREN  HERGESTELLT  größer`;
    const console = bytesOf(text, cp850);
    assert.deepEqual(detectEncoding(console), { encoding: 'cp850', isSure: true });
    assert.equal(decodeAll(console, 'cp850'), text);
    const latin = bytesOf(text, (code) => [code]);
    assert.deepEqual(detectEncoding(latin), { encoding: 'windows-1252', isSure: true });
    assert.equal(decodeAll(latin, 'windows-1252'), text);
  });

  it('as a guess where bytes could be several things', () => {
    assert.equal(detectEncoding(Uint8Array.from([0x61, 0x99, 0x62, 0xd6, 0x63])).isSure, false);
  });
});

describe('a text in pieces reads like the whole', () => {
  it('in every encoding, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(200),
        fc.constantFrom(...encodings),
        (bytes, cut, encoding) => {
          const decoder = decoderFor(encoding);
          const pieces = decoder.decode(bytes.subarray(0, cut)) + decoder.decode(bytes.subarray(cut)) + decoder.end();
          assert.equal(pieces, decodeAll(bytes, encoding));
        },
      ),
    );
  });
});

describe('what is no text', () => {
  const after = (start: readonly number[]) =>
    Uint8Array.from([...start, ...Array.from({ length: 200 }, (_, at) => at % 7)]);

  it('is named for what it is', () => {
    assert.equal(binaryKind(after([0x89, 0x50, 0x4e, 0x47]), false), 'image');
    assert.equal(binaryKind(after([0xff, 0xd8, 0xff, 0xe0]), false), 'image');
    assert.equal(binaryKind(after([0x25, 0x50, 0x44, 0x46]), false), 'pdf');
    assert.equal(binaryKind(after([0x1f, 0x8b, 8]), false), 'archive');
    assert.equal(binaryKind(after([0xd4, 0xc3, 0xb2, 0xa1]), false), 'capture');
    assert.equal(binaryKind(after([0x7f, 0x45, 0x4c, 0x46]), false), 'program');
    assert.equal(binaryKind(after([]), false), 'binary');
  });

  it('is not a listing, with colours, in any encoding', () => {
    const text = new TextEncoder();
    for (const start of ['', 'BM', 'MZ', '\x1b[32m'])
      assert.equal(binaryKind(text.encode(start + listing), false), undefined, start);
    assert.equal(binaryKind(bytesOf(listing, utf16le), true), undefined);
    assert.equal(binaryKind(korean, false), undefined);
  });
});
