import { isBeside } from './beside.ts';
import { visibleGap } from './layout.ts';

/** A stretch of a text node as it stands in the flow; the same length in both. */
export interface Piece {
  readonly node: Text;
  /** Offset of its first UTF-16 code unit in the node, 0-based. */
  readonly from: number;
  /** Offset of its first UTF-16 code unit in the flow, 0-based; whoever cuts the flow moves it. */
  start: number;
  readonly length: number;
}

/** Text of a part of a tree as a reader sees it, with the way back to the nodes. */
export interface Flow {
  readonly text: string;
  /** In order of the text; separators belong to no piece. */
  readonly pieces: readonly Piece[];
}

/**
 * Characters that are not drawn, which may stand inside a word to tell where it can break; and line breaks with how the
 * lines behind them are set in, of which columns would be made where they are drawn as one line.
 */
const invisible = /[\xad\u200b\u2060\ufeff]+|\n[\n\r\t\f ]+/g;
const lineBreaks = /[\n\r\t\f]/g;
/** A state as tools print it: what stands on a button that filters the rows by it, and on none that copies them. */
const printedState = /^[A-Z][A-Z\d_-]{4,}$/;
/** The end of one word or address and the beginning of another. */
const seam = /^[*[\]\p{L}\p{N}]{2}/u;

/**
 * Puts the texts of a tree together to lines, cells and words. What parts two texts is put in when the second one comes:
 * so it is no more than the strongest of all that ended and began between them, and nothing where nothing was drawn.
 */
export class FlowLines {
  #texts: string[] = [];
  #pieces: Piece[] = [];
  #base = 0;
  #length = 0;
  #count = 0;
  /** Nothing was drawn since the line or the cell began. */
  #isFresh = true;
  /** A line ends before the next text. */
  #isBreakDue = false;
  /** A cell has ended and its row has not. */
  #isBetweenCells = false;
  /** The placed element that ended last, and how many strings there were then. */
  #placed: Element | undefined;
  #placedAt = 0;
  /** A line ends before that element, which is empty. */
  #isBreakAbove = false;
  /** How many strings there were when a placed element went on with a row. */
  #tabbed = -1;
  /** How many there were when the last line began, and the one before it. */
  #lineAt = 0;
  #lineBefore = 0;
  /** What was put in last, and the pixels that edges of elements have put behind it since. */
  #last = '';
  #gap = 0;

  /** UTF-16 code units of the part that is being put together; 0 between parts. */
  get length(): number {
    return this.#length;
  }

  /** How many strings were put in since the beginning: an element was empty where there are no more at its end. */
  get count(): number {
    return this.#count;
  }

  /** Whether the next text begins a line or a cell. */
  get isAtStart(): boolean {
    return this.#isFresh || this.#isBreakDue;
  }

  /** Begins a part, whose text stands at an offset in the flow. */
  begin(base: number): void {
    this.#base = base;
  }

  /** Ends the part, and gives what was put in since its beginning. */
  end(): Flow {
    const flow = { text: this.#texts.join(''), pieces: this.#pieces };
    this.#texts = [];
    this.#pieces = [];
    this.#length = 0;
    return flow;
  }

  /** Breaks the line, whatever comes behind it. */
  breakLine(): void {
    this.#append('\n');
    this.#isFresh = true;
  }

  /** Parts words within a line. */
  part(): void {
    if (!this.isAtStart && !this.#isBetweenCells) this.#append(' ');
  }

  /** Keeps two words apart by pixels, which a reader sees from some number on. */
  keepApart(pixels: number): void {
    this.#gap += pixels;
  }

  /** Ends the line, where there is one. */
  endLine(): void {
    if (!this.#isFresh || this.#isBetweenCells) this.#isBreakDue = true;
    this.#isBetweenCells = false;
  }

  /** Ends a button in front of a line: the line begins behind it, unless it shows the rows of a state. */
  endButton(): void {
    if (printedState.test(this.#last)) this.part();
    else this.endLine();
  }

  /** Begins a cell behind the one before, where there was one in this row. */
  beginCell(): void {
    if (!this.#isBetweenCells) return;
    this.#append(this.#isBreakDue ? '\n\t' : '\t');
    this.#isFresh = true;
  }

  /**
   * Ends a cell. A block at the end of it ends with it: the row goes on. The line above an empty cell ends all the same.
   *
   * @param since {@link count} when it began
   */
  endCell(since: number | undefined): void {
    // Three lines are no cell: two panels that stand beside each other have no line in common.
    if (this.#lineBefore > (since ?? NaN) + 1) {
      this.endLine();
      return;
    }
    this.#isBreakDue &&= since === this.#count;
    this.#isBetweenCells = true;
  }

  /** Goes on with a row where an element stands beside the one that ended just before, else begins a line. */
  beginPlaced(element: Element): void {
    if (this.#placedAt === this.#count && this.#placed && isBeside(this.#placed, element)) {
      this.#append(this.#isBreakAbove ? '\n\t' : '\t');
      this.#isFresh = true;
      this.#tabbed = this.#count;
    } else this.endLine();
  }

  /**
   * Ends a placed element.
   *
   * @param since {@link count} when it began
   */
  endPlaced(element: Element, since: number | undefined): void {
    // What has more than one line is no cell, such as a pane of columns that stay where they are.
    this.#placed = this.#lineAt > (since ?? NaN) + 1 ? undefined : element;
    this.#placedAt = this.#count;
    this.#isBreakAbove = since === this.#count && this.#isBreakDue;
    // The line of an empty cell ends too.
    if (this.#tabbed === this.#count) this.#isBreakDue = true;
    else this.endLine();
  }

  /**
   * Puts a text in, or a part of one.
   *
   * @param from offset of the part in its node
   * @param collapses line breaks in it are drawn as spaces
   * @param isBetween it stands where a blank text is not drawn
   */
  add(node: Text, from: number, data: string, collapses: boolean, isBetween: boolean): void {
    if (isBetween && data.trim() === '') {
      if (data !== '') this.part();
      return;
    }
    this.beginCell();
    const text = collapses ? data.replace(lineBreaks, ' ') : data;
    if (this.#isBreakDue) this.#append('\n');
    if (this.#gap >= visibleGap && seam.test(this.#last.slice(-1) + text)) this.#append(' ');
    let start = 0;
    // `matchAll` copies the expression each time, for thousands of texts without any of these.
    data.replace(invisible, (unseen, index: number) => {
      // The line break itself is drawn, as a space at least.
      const kept = unseen < '!' ? 1 : 0;
      if (collapses || !kept) {
        this.#appendPiece(node, from + start, text.slice(start, index + kept));
        start = index + unseen.length;
      }
      return '';
    });
    this.#appendPiece(node, from + start, text.slice(start));
  }

  #appendPiece(node: Text, from: number, text: string): void {
    if (text === '') return;
    this.#pieces.push({ node, from, start: this.#base + this.#length, length: text.length });
    this.#append(text);
  }

  #append(text: string): void {
    this.#texts.push(text);
    this.#count++;
    this.#length += text.length;
    this.#isFresh = text.endsWith('\n');
    if (text.startsWith('\n')) {
      this.#lineBefore = this.#lineAt;
      this.#lineAt = this.#count;
    }
    this.#isBreakDue = false;
    this.#isBetweenCells = false;
    this.#last = text;
    this.#gap = 0;
  }
}
