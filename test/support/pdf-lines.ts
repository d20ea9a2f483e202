/** What is drawn on the pages of a PDF file beside text. */
import { inflateSync } from 'node:zlib';

/**
 * The number of lines and areas that a file draws: an underline is one of them. Text itself may be written in other pieces
 * where a browser knows of a highlight, though it looks the same.
 */
export function linesDrawn(file: Uint8Array): number {
  const bytes = Buffer.from(file);
  let count = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      // Bytes after the end of the stream are left alone.
      const text = inflateSync(bytes.subarray(start)).toString('latin1');
      // Operators that fill or stroke a path (ISO 32000-1, table 60).
      if (/\bBT\b[\s\S]*\bET\b/.test(text)) count += text.match(/(?<=\s)(?:f\*?|F|S|s|B\*?|b\*?)(?=\s)/g)?.length ?? 0;
    } catch {
      // Pictures and fonts may be packed in other ways.
    }
  }
  return count;
}
