/** Name under which the style sheet of the field finds the matched parts. */
const name = 'tcp-state-match';

/** A part of a text; UTF-16 offsets. */
export interface TextPart {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Underlines parts of texts without an element around each: the browser paints the line over the text as it stands, so
 * that a longer match asks for no layout. A browser without highlights shows the texts without the line.
 */
export class MatchHighlight {
  #ranges: readonly StaticRange[] = [];

  /** Underlines these parts and no others. */
  show(parts: readonly TextPart[]): void {
    if (!('highlights' in CSS)) return;
    let highlight = CSS.highlights.get(name);
    if (!highlight) {
      if (parts.length === 0) return;
      CSS.highlights.set(name, (highlight = new Highlight()));
    }
    for (const range of this.#ranges) highlight.delete(range);
    this.#ranges = parts.map(
      ({ text, start, end }) =>
        new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
    );
    for (const range of this.#ranges) highlight.add(range);
  }
}
