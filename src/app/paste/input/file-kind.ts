/** What a file is that is no text. */
export type BinaryKind = 'image' | 'pdf' | 'archive' | 'capture' | 'program' | 'binary';

/** How files of some kinds begin. */
const signatures: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x42, 0x4d]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  // pcap in both byte orders, with micro- and nanoseconds, and pcapng.
  ['capture', [0xd4, 0xc3, 0xb2, 0xa1]],
  ['capture', [0xa1, 0xb2, 0xc3, 0xd4]],
  ['capture', [0x4d, 0x3c, 0xb2, 0xa1]],
  ['capture', [0xa1, 0xb2, 0x3c, 0x4d]],
  ['capture', [0x0a, 0x0d, 0x0d, 0x0a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Whether a byte is a control code that no listing has; escape begins the colours of a terminal. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x07 && byte <= 0x0d) && byte !== 0x1b;

/**
 * What a file is, where it is no text; `undefined` for a text in any encoding.
 *
 * @param head the first bytes
 * @param isWide the bytes were recognised as UTF-16, in which zeros are ordinary
 */
export function binaryKind(head: Uint8Array, isWide: boolean): BinaryKind | undefined {
  const webp = startsWith(head, [0x52, 0x49, 0x46, 0x46]) && startsWith(head.subarray(8), [0x57, 0x45, 0x42, 0x50]);
  if (webp) return 'image';
  // “BM” and “MZ” may begin a text: the rest decides as well.
  const controls = isWide ? 0 : head.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  const isText = controls <= head.length * 0.01;
  const known = signatures.find(([, start]) => startsWith(head, start));
  if (known && (known[1].length > 2 || !isText)) return known[0];
  return isText ? undefined : 'binary';
}
