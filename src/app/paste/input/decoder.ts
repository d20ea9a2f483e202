import { decodeCp850 } from './cp850.ts';

/** The encodings that a listing is written in, the usual one first. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'euc-kr',
  'cp850',
  'windows-1252',
  'shift_jis',
  'gbk',
] as const;

export type Encoding = (typeof encodings)[number];

/** Whether a value names an encoding that can be read. */
export function isEncoding(value: unknown): value is Encoding {
  return (encodings as readonly unknown[]).includes(value);
}

/** Reads a text piece by piece. */
export interface PieceDecoder {
  /** The text of the next bytes; what is cut at their end waits for the next call. */
  decode(bytes: Uint8Array): string;
  /** What is left at the end. */
  end(): string;
}

/** A decoder for one text. Bytes that no character has become U+FFFD; a byte order mark is left out. */
export function decoderFor(encoding: Encoding): PieceDecoder {
  if (encoding === 'cp850') return { decode: decodeCp850, end: () => '' };
  const decoder = new TextDecoder(encoding);
  return { decode: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
}

/** Reads a whole text. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = decoderFor(encoding);
  return decoder.decode(bytes) + decoder.end();
}
