import { nextTask } from '../../next-task.ts';
import { decodeAll, decoderFor, type Encoding } from '../input/decoder.ts';
import { detectEncoding, type DetectedEncoding } from '../input/detect-encoding.ts';
import { binaryKind, type BinaryKind } from '../input/file-kind.ts';
import type { LineBreaks } from '../input/lost-line-breaks.ts';
import { LineIndex } from './line-index.ts';
import { LineSplitter } from './line-splitter.ts';
import { SourceError } from './source-error.ts';

/** A text that was handed in: bytes, so that pasted texts and files larger than memory are read in one way. */
export interface Source {
  /** Name of the file; empty for a pasted text. */
  readonly name: string;
  /** A file, or bytes in memory: to make a blob of them, and to ask for a part of it, is to wait for the browser. */
  readonly content: Blob | Uint8Array<ArrayBuffer>;
  /** The encoding the reader chose; without it it is recognised. */
  readonly encoding?: Encoding;
  /** The line breaks were lost on the way here; whether they could be put back. */
  readonly lineBreaks?: LineBreaks;
  /** More was selected than could be handed in. */
  readonly isPartial?: true;
}

/** How much of a file decides what it is, in bytes: a log may be plain ASCII for long. */
const headSize = 1_048_576;

/** What the beginning of a source tells. */
export type SourceHead = DetectedEncoding & { readonly binary?: BinaryKind };

/** Size of a source in bytes. */
export function sizeOf({ content }: Pick<Source, 'content'>): number {
  return content instanceof Blob ? content.size : content.length;
}

function partOf(content: Source['content'], start: number, end: number): Source['content'] {
  return content instanceof Blob ? content.slice(start, end) : content.subarray(start, end);
}

/**
 * Firefox gives what is left of a file that was cut since it was selected, as if that were all; other browsers refuse.
 *
 * @throws the error of those
 */
function checkWhole(content: Blob, bytes: number): void {
  if (bytes < content.size) throw new DOMException('The file is shorter than it was.', 'NotReadableError');
}

/** All bytes of a source, or of a part of it. */
async function bytesOf(content: Source['content']): Promise<Uint8Array> {
  if (!(content instanceof Blob)) return content;
  const bytes = new Uint8Array(await content.arrayBuffer());
  checkWhole(content, bytes.length);
  return bytes;
}

function headBytes({ content }: Source): Promise<Uint8Array> {
  return bytesOf(partOf(content, 0, headSize));
}

/** Looks at the beginning of a source. */
export async function headOf(source: Source): Promise<SourceHead> {
  const { encoding } = source;
  const head = await headBytes(source);
  const detected = encoding === undefined ? detectEncoding(head) : { encoding, isSure: true };
  const binary = binaryKind(head, detected.encoding.startsWith('utf-16'));
  return binary === undefined ? detected : { ...detected, binary };
}

/** The first lines of a source that are not plain ASCII, for the reader to judge an encoding by. */
export async function telltaleLines(source: Source, encoding: Encoding): Promise<readonly string[]> {
  const lines = decodeAll(await headBytes(source), encoding).split(/\r?\n/);
  return lines
    .filter((line) => /[^\x00-\x7f]/.test(line))
    .slice(0, 2)
    .map((line) => line.trim().slice(0, 120));
}

/** What is told while a source is read. */
export interface ReadOptions {
  readonly line: (text: string) => void;
  /** Called after every piece, with the number of bytes read so far. */
  readonly progress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Browsers hand out files in pieces of megabytes; these are read at a time, in bytes. */
const pieceSize = 131_072;
/** How long reading may go on before it lets others in, in milliseconds. */
const turnLength = 40;

/** The bytes of a source, as they come. */
async function* chunksOf({ content }: Source): AsyncGenerator<Uint8Array> {
  if (!(content instanceof Blob)) {
    yield content;
    return;
  }
  const reader = content.stream().getReader();
  let bytes = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      bytes += read.value.length;
      yield read.value;
    }
    checkWhole(content, bytes);
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/**
 * Reads a source line by line and remembers where its lines are.
 *
 * @throws what `signal` was aborted with; the browser's error where a file cannot be read (it was moved or changed)
 */
export async function readSource(
  source: Source,
  encoding: Encoding,
  { line, progress, signal }: ReadOptions,
): Promise<LineIndex> {
  const index = new LineIndex(encoding);
  const decoder = decoderFor(encoding);
  const splitter = new LineSplitter(line);
  let turned = performance.now();
  for await (const chunk of chunksOf(source)) {
    signal?.throwIfAborted();
    for (let at = 0; at < chunk.length; at += pieceSize) {
      const piece = chunk.subarray(at, at + pieceSize);
      index.add(piece);
      splitter.add(decoder.decode(piece));
      progress?.(index.bytes);
      if (performance.now() - turned < turnLength) continue;
      await nextTask();
      turned = performance.now();
      signal?.throwIfAborted();
    }
  }
  splitter.add(decoder.end());
  splitter.end();
  return index;
}

/**
 * Reads something of a source once more.
 *
 * @throws SourceError where that cannot be done any more: a file was moved or changed since it was read
 */
async function again<Value>({ name }: Source, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch {
    throw new SourceError(name, 'unreadable');
  }
}

/** A source whose lines can be read again. */
export type IndexedSource = Source & { readonly encoding: Encoding; readonly index: LineIndex };

/**
 * Reads some lines of a source again from its bytes; a line that no listing has is cut.
 *
 * @param from first line, 0-based
 * @param to line after the last one
 * @param take is given every line without its line break, and its number
 * @throws SourceError where the source cannot be read any more
 */
export async function eachLine(
  source: IndexedSource,
  from: number,
  to: number,
  take: (text: string, line: number) => void,
): Promise<void> {
  const { content, encoding, index } = source;
  const { start, end, line } = index.span(from, Math.min(to, index.lines));
  let at = line;
  // A part that begins in the middle has no mark, and a decoder takes none away.
  const part = { name: '', content: partOf(content, start, end) };
  const reading = readSource(part, encoding, {
    line: (text) => {
      if (at >= from && at < to) take(text.endsWith('\r') ? text.slice(0, -1) : text, at);
      at++;
    },
  });
  await again(source, reading);
}

/**
 * The text of a source or of a part of it, decoded as a whole.
 *
 * @param start first byte, at which a line begins
 * @param end byte after the last one
 */
export async function textOf(source: IndexedSource, start = 0, end = Infinity): Promise<string> {
  const part = partOf(source.content, start, Math.min(end, sizeOf(source)));
  return decodeAll(await again(source, bytesOf(part)), source.encoding);
}
