import { decodeAll, type Encoding } from './decoder.ts';

/** What the first bytes of a text say of its encoding. */
export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** False where several encodings give a text that could be meant: the reader decides then. */
  readonly isSure: boolean;
}

/** Encodings that start with a mark: Encoding Standard, section 6, “BOM sniff”. */
const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** UTF-16 without a mark: listings are mostly ASCII, so nearly every second byte is zero, always the same one. */
function utf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = bytes.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return undefined;
}

/** Whether bytes are UTF-8, the last character of them cut perhaps. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How many of the characters beyond ASCII are Hangul syllables, from 0 to 1, read as EUC-KR with Microsoft's extension. */
function hangulShare(bytes: Uint8Array): number {
  const beyond = Array.from(decodeAll(bytes, 'euc-kr')).filter((sign) => sign > '\x7f');
  // The last character may be cut.
  const broken = beyond.filter((sign) => sign === '\ufffd').length;
  if (beyond.length === 0 || broken > 1) return 0;
  return beyond.filter((sign) => /[가-힣]/.test(sign)).length / beyond.length;
}

/** Bytes of letters in code page 850, and in Windows-1252: nearly disjoint sets. */
const isCp850Letter = (byte: number): boolean =>
  (byte >= 0x80 && byte <= 0x9a) || (byte >= 0xa0 && byte <= 0xa5) || byte === 0xe1;
const isLatinLetter = (byte: number): boolean =>
  (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) || byte === 0x8a || byte === 0x9a;

/**
 * The encoding of a text.
 *
 * Marks and UTF-8 are certain, UTF-16 without a mark (PowerShell's `>` in some versions) nearly so. Of the rest
 * Korean is told by its syllables, and the two Western code pages by which bytes stand for letters. Where that does
 * not decide, the best guess comes back as unsure.
 *
 * @param head the first bytes, some ten thousand
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  const marked = marks.find(([mark]) => mark.every((byte, at) => head[at] === byte));
  if (marked) return { encoding: marked[1], isSure: true };
  const wide = utf16(head);
  if (wide) return { encoding: wide, isSure: true };
  if (isUtf8(head)) return { encoding: 'utf-8', isSure: true };
  const high = [...head].filter((byte) => byte >= 0x80);
  const hangul = hangulShare(head);
  if (hangul > 0.8 && high.length % 2 === 0 && high.length >= 4) return { encoding: 'euc-kr', isSure: true };
  const share = (isLetter: (byte: number) => boolean) => high.filter(isLetter).length / high.length;
  const [cp850, latin] = [share(isCp850Letter), share(isLatinLetter)];
  // ß is a letter in both.
  if (cp850 > 0.9 && latin <= 0.5) return { encoding: 'cp850', isSure: true };
  if (latin > 0.9 && cp850 < 0.3 && hangul < 0.3) return { encoding: 'windows-1252', isSure: true };
  if (hangul > 0.5) return { encoding: 'euc-kr', isSure: false };
  return { encoding: cp850 >= latin ? 'cp850' : 'windows-1252', isSure: false };
}
