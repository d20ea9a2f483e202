import type { Candidate } from './scan.ts';

/** How far above a row its heading may stand, unless rows in between have shown where the column is. */
const reach = 2000;

const stateHeading =
  /^[\s*_"'`]*(?:(?:tcp|connection|socket) )?(?:state|status|estado|état|zustand|상태|状[态態])[\s*_"'`]*$/i;
const socketHeading = /local|remote|foreign|peer|proto|\bports?\b|\bl?addr/i;
const pairHeading = /local|remote|foreign|peer/i;

/** Tables with rules or tabs between their cells, where a heading says which column holds states. */
export class TableColumns {
  readonly #text: string;
  #mark = '';
  #index = -1;
  #end = 0;
  #isPair = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a candidate fills a cell of a column headed `State` in a table of sockets. */
  holds({ word, start, end }: Candidate): boolean {
    const text = this.#text;
    const above = text.slice(Math.max(0, start - reach), start);
    const lineStart = above.lastIndexOf('\n') + 1;
    const left = above.slice(lineStart);
    const mark = /([|\t│])[ *"'`]*$/.exec(left)?.[1] ?? /^[ *"'`]*([|\t│])/.exec(text.slice(end, end + 20))?.[1];
    if (mark === undefined || !/^[ *"'`]*(?:[|\t│\r\n]|$)/.test(text.slice(end, end + 20))) return false;
    const index = left.split(mark).length - 1;
    const isKnown = mark === this.#mark && index === this.#index && start - this.#end < 400;
    if (!isKnown && !this.#heading(above.slice(0, Math.max(0, lineStart - 1)), mark, index)) return false;
    this.#end = end;
    return word.weight > 0 || /^listen/i.test(word.spelling) || this.#isPair;
  }

  #heading(above: string, mark: string, index: number): boolean {
    for (let end = above.length; end > 0;) {
      const begin = above.lastIndexOf('\n', end - 1) + 1;
      const line = above.slice(begin, end);
      if (stateHeading.test(line.split(mark)[index] ?? '') && socketHeading.test(line)) {
        this.#mark = mark;
        this.#index = index;
        this.#isPair = pairHeading.test(line);
        return true;
      }
      end = begin - 1;
    }
    return false;
  }
}
