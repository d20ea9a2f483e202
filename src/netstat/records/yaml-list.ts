import { isNameOfOther, meaningOf, recordOf, type Emit, type Properties } from './socket-properties.ts';

/**
 * A key and its value, perhaps the first of an item. Viewers of JSON write no blank behind the colon, and some put the colon
 * into a cell of its own. Everything after the key is one part, so nothing is tried twice.
 */
const property = /^\s*(- +)?["']?([A-Za-z][\w -]{0,31})["']?\t?:(?:$|(?:\s|(?=["\d]|string"|int ))([^]*))$/;
/** What stands above the properties of an item in the trees that viewers of JSON draw: `0: Object`, `0 {5}`, `0: {`. */
const node = /^\s*\d+\s*(?::\s*)?(?:object\b|\{[^"']*$)/i;
/** What some of them write around a value: `string"tcp" ,`. */
const kind = /^(?:string|int)(?=[" ]) ?| ?,$/g;

/** Reads sockets from a list in YAML, or from the tree of a viewer of JSON, one property to a line. */
export class YamlList {
  #values: Properties | undefined;
  /** Where the keys of the item begin. */
  #column = 0;
  #line = 0;
  /** Whether a property is one of a routing session or the like. */
  #isOther = false;

  /** Whether an item has begun that may go on. */
  get isOpen(): boolean {
    return this.#values !== undefined;
  }

  /** Takes a line: `detail` for a property that says what one of a socket would say. A socket that is complete goes to `emit`. */
  line(text: string, line: number, emit: Emit): 'detail' | undefined {
    if (node.test(text)) {
      this.end(emit);
      this.#values = {};
      this.#column = Infinity;
      this.#isOther = false;
      return undefined;
    }
    const isItem = /^ *- /.test(text);
    if (this.#values === undefined && !isItem) return undefined;
    const indent = text.search(/\S/);
    if (this.#column === Infinity && !isItem) [this.#column, this.#line] = [indent, line];
    // A list or mapping within an item says nothing of it.
    if (indent >= this.#column && this.#values !== undefined && (isItem || indent > this.#column)) return undefined;
    if (indent < this.#column) this.end(emit);
    const [, dash = '', key = '', value = ''] = property.exec(text) ?? [];
    if (key === '') this.end(emit);
    if (isItem && key !== '') {
      this.#values = {};
      this.#column = indent + dash.length;
      this.#line = line;
      this.#isOther = false;
    }
    this.#isOther ||= isNameOfOther(key);
    const meaning = meaningOf(key);
    const bare = value
      .trim()
      .replace(kind, '')
      .replace(/^(["'])([^"']*)\1$/, '$2');
    if (meaning === undefined || bare === '' || this.#values === undefined) return undefined;
    this.#values[meaning] = bare;
    return 'detail';
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    const row = this.#values && !this.#isOther ? recordOf('fields', this.#values, this.#line) : undefined;
    this.#values = undefined;
    if (row !== undefined) emit(row);
  }
}
