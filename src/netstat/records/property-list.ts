import { wordOf } from '../words.ts';
import { isNameOfOther, meaningOf, recordOf, type Emit, type Properties } from './socket-properties.ts';

/**
 * A property of `Get-NetTCPConnection | Format-List`, of CurrPorts (`Local Port : 80`), of osquery (`local_port = 80`), of YAML, perhaps
 * the first of an item, of a table of names and values, or of a tree. Viewers of JSON write no blank behind the colon, and some put the
 * colon into a cell of its own. Everything after the name is one part, so nothing is tried twice.
 */
const property =
  /^\s*(- +)?(["']?[A-Za-z@][\w.-]{0,63}(?: [\w-]{1,31}){0,3}["']?)\s*(:(?=$|\s|["\d]|string"|int ?\d)|=(?=$| )|\t)(.*)$/;
/** Properties a list may begin with: the state comes first where all were asked for, and any name in a table. */
const first =
  /^(?:(?:(?:Local|Remote)(?:Address|Port|EndPoint)|OwningProcess|Process Name|AppliedSetting|State):|pid=|\S+\t)$/;
/** What stands above the properties of an item in the trees that viewers of JSON draw: `0: Object`, `0 {5}`, `0: {`, `0:`. */
const node = /^\s*\d+\s*(?::\s*)?(?:object\b|\{[^"']*$|(?<=[:\t])$)/i;
/** What some of them write around a value: `string"tcp" ,`. */
const kind = /^(?:string|int)(?=[" \d]) ?| ?,$/g;
/** Lines in front of those that tell a socket from other things with a state or a port. */
const most = 64;

/**
 * Reads sockets that have a line for each property: lists with a blank line between sockets, items of YAML, the trees of viewers of JSON.
 */
export class PropertyList {
  readonly #names = new Set<string>();
  #values: Properties = {};
  #line = 0;
  /** Where the names begin; Infinity below what stands above them in a tree. */
  #column = 0;
  /** Whether it is that of a socket: never where a property is one of a routing session or the like. */
  #isSocket: boolean | undefined;

  /** The line where the list begins that is being read; Infinity where none is. */
  get from(): number {
    return this.#names.size > 0 ? this.#line : Infinity;
  }

  /**
   * Takes a line: `row` where it is a property of a socket, with those above it from {@link from} on; `maybe` where the
   * lines below tell. A socket that is complete goes to `emit`.
   */
  line(text: string, line: number, emit: Emit): 'row' | 'maybe' | undefined {
    if (!this.#isSocket && line > this.#line + most) this.end(emit);
    const names = this.#names;
    const isNode = node.test(text);
    const [, dash = '', name = '', sign = '', value = ''] = property.exec(text) ?? [];
    const indent = text.search(/\S/);
    if (this.#column === Infinity && dash === '') this.#column = indent;
    // A list or mapping within an item says nothing of it; names of osquery end below each other.
    const isWithin = names.size > 0 && (indent > this.#column || (indent === this.#column && /^ *- /.test(text)));
    if (!isWithin || sign === '=') {
      if (name === '' || names.has(name) || (sign !== '=' && indent < this.#column)) this.end(emit);
      if (names.size === 0) {
        if (!isNode && dash === '' && !first.test(name + sign)) return undefined;
        this.#line = line;
        this.#column = isNode ? Infinity : indent + dash.length;
      }
      this.#take(name, value);
    }
    return this.#isSocket ? 'row' : 'maybe';
  }

  #take(name: string, value: string): void {
    this.#names.add(name);
    const meaning = meaningOf(name, this.#values);
    const bare = value
      .trim()
      .replace(kind, '')
      .replace(/^(["'])([^"']*)\1$/, '$2');
    if (meaning && bare !== '') this.#values[meaning] = bare;
    this.#isSocket = isNameOfOther(name) ? false : (this.#isSocket ?? (isSocket(this.#values) || undefined));
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    const row = this.#isSocket ? recordOf('fields', this.#values, this.#line) : undefined;
    this.#names.clear();
    this.#values = {};
    this.#isSocket = undefined;
    if (row) emit(row);
  }
}

/** Whether a state of TCP stands beside an end, or a port of this machine beside an address of another. */
function isSocket(values: Readonly<Properties>): boolean {
  const { state = '', remote = '', localPort = '' } = values;
  return wordOf(state) !== undefined || /^\d{1,3}$/.test(state)
    ? /[\d:*]/.test([values.local, localPort, remote, values.remotePort].join(''))
    : !values.flow && /^\d+$/.test(localPort) && /[.:]/.test(remote) && !remote.includes('/');
}
