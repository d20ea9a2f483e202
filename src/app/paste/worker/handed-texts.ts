import { encodeText } from '../input/encode-text.ts';
import { joinedCells } from '../input/joined-cells.ts';
import { lostLineBreaks } from '../input/lost-line-breaks.ts';
import type { Source } from '../listing/source.ts';
import type { HandedSource, PieceMessage } from './protocol.ts';

/** The largest pasted text whose bytes stay in memory, in bytes. */
const mostInMemory = 16_000_000;

function joined(parts: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const [first] = parts;
  if (first?.length === size) return first;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What was pasted is a text already: as bytes it is UTF-8. */
function pasted(name: string, parts: readonly Uint8Array<ArrayBuffer>[]): Source {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  return { name, content: size > mostInMemory ? new Blob([...parts]) : joined(parts, size), encoding: 'utf-8' };
}

/** Makes sources of what a request hands over; the pieces of a long text come ahead of it. */
export class HandedTexts {
  /** By the numbers of the texts. */
  readonly #pieces = new Map<number, Uint8Array<ArrayBuffer>[]>();

  /** Holds a piece of a text until it is asked for. */
  hold({ text, piece }: PieceMessage): void {
    const pieces = this.#pieces.get(text) ?? [];
    if (pieces.push(encodeText(piece)) === 1) this.#pieces.set(text, pieces);
  }

  /** Forgets what nobody will ask for. */
  forget(): void {
    this.#pieces.clear();
  }

  sourceOf(input: HandedSource): Source {
    const { name, content, isPartial } = input;
    const known = isPartial && { isPartial };
    if (content instanceof Blob) return { ...input, content };
    if (typeof content === 'object') return { ...pasted(name, this.#pieces.get(content.text) ?? []), ...known };
    const { text, lineBreaks } = joinedCells(content) ?? lostLineBreaks(content) ?? { text: content };
    return { ...pasted(name, [encodeText(text)]), ...(lineBreaks && { lineBreaks }), ...known };
  }
}
