/** Longest field the engine looks at; a longer one is no part of a row. */
const longest = 300;

/** What parts two fields: blanks, table rules, and the separators and quotes of CSV and JSON. */
function isSeparator(code: number): boolean {
  return code <= 32 || code === 124 /* | */ || code === 44 /* , */ || code === 34 /* " */ || code === 59; /* ; */
}

/** Walks over the fields of a text, one at a time, in either direction. */
export class FieldWalker {
  /** Offset of the field's first character. */
  start = 0;
  /** Offset after its last character. */
  end = 0;
  /** Line breaks crossed since {@link from}. */
  breaks = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get field(): string {
    return this.#text.slice(this.start, this.end);
  }

  /** Stands on the span from which the walk begins. */
  from(start: number, end: number): this {
    this.start = start;
    this.end = end;
    this.breaks = 0;
    return this;
  }

  /** Moves to the field before; `false` at the start of the text or when the gap or field is too long. */
  back(): boolean {
    const text = this.#text;
    let at = this.start - 1;
    const stop = Math.max(-1, at - longest);
    while (at > stop && isSeparator(text.charCodeAt(at))) {
      if (text.charCodeAt(at) === 10) this.breaks++;
      at--;
    }
    if (at <= stop) return false;
    this.end = at + 1;
    const limit = Math.max(-1, at - longest);
    while (at > limit && !isSeparator(text.charCodeAt(at))) at--;
    this.start = at + 1;
    return at > limit || limit === -1;
  }

  /** Moves to the field after. */
  forward(): boolean {
    const text = this.#text;
    let at = this.end;
    const stop = Math.min(text.length, at + longest);
    while (at < stop && isSeparator(text.charCodeAt(at))) {
      if (text.charCodeAt(at) === 10) this.breaks++;
      at++;
    }
    if (at >= stop) return false;
    this.start = at;
    const limit = Math.min(text.length, at + longest);
    while (at < limit && !isSeparator(text.charCodeAt(at))) at++;
    this.end = at;
    return true;
  }
}
