import { longestLine } from '../../../netstat/line-text.ts';

/** Cuts a text that comes in pieces into lines; of a line that no listing has, only the beginning is kept. */
export class LineSplitter {
  readonly #take: (line: string) => void;
  #rest = '';
  #hasRest = false;

  /** @param take is given every line, without its line feed */
  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  /** Takes the next piece. */
  add(piece: string): void {
    let at = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', at)) {
      this.#take(this.#rest + piece.slice(at, Math.min(end, at + this.#room)));
      this.#rest = '';
      this.#hasRest = false;
      at = end + 1;
    }
    if (at >= piece.length) return;
    this.#hasRest = true;
    this.#rest += piece.slice(at, at + this.#room);
  }

  /** Hands on the last line, where the text does not end with a line feed. */
  end(): void {
    if (this.#hasRest) this.#take(this.#rest);
    this.#rest = '';
    this.#hasRest = false;
  }

  get #room(): number {
    return Math.max(0, longestLine + 1 - this.#rest.length);
  }
}
