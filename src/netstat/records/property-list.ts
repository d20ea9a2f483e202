import { wordOf } from '../words.ts';
import { meaningOf, recordOf, type Emit, type Properties } from './socket-properties.ts';

/** A property of `Get-NetTCPConnection | Format-List`, of CurrPorts (`Local Port : 80`) or of osquery (`local_port = 80`). */
const property = /^\s*([A-Za-z]\w+(?: [A-Z]\w+)*)\s*([:=])(?: (.*))?$/;
/** Properties a record may begin with: the state comes first where all were asked for. */
const first = /^(?:(?:Local|Remote)(?:Address|Port|EndPoint)|State|OwningProcess|AppliedSetting|Process Name):$|^pid=$/;
/** Names that Windows alone writes so. */
const windows = /(?:Local|Remote)(?:Address|Port)/;
/** Properties in front of those that tell a socket from other things with a state or a port. */
const most = 64;

/** Reads lists of properties, one property to a line and a blank line between sockets. */
export class PropertyList {
  #names = new Set<string>();
  #values: Properties = {};
  #line = 0;
  #column = 0;
  #isSure = false;

  /** The line where the list begins that is being read; Infinity where none is. */
  get from(): number {
    return this.#names.size > 0 ? this.#line : Infinity;
  }

  /**
   * Takes a line: `row` where it is a property of a socket, with those above it from {@link from} on; `maybe` where the
   * lines below tell. A socket that is complete goes to `emit`.
   */
  line(text: string, line: number, emit: Emit): 'row' | 'maybe' | undefined {
    const [, name = '', sign = ':', value = ''] = property.exec(text) ?? [];
    const names = this.#names;
    // The colons of one list stand below each other; names of osquery end there, and the text may have lost blanks before them.
    const column = text.indexOf(sign);
    const isOpen = names.size > 0 && (column === this.#column || sign === '=') && (this.#isSure || names.size < most);
    if (!isOpen || name === '' || names.has(name)) this.end(emit);
    if (names.size === 0 && !first.test(name + sign)) return undefined;
    if (names.size === 0) {
      this.#line = line;
      this.#column = column;
    }
    names.add(name);
    const meaning = meaningOf(name);
    if (meaning !== undefined && value.trim() !== '') this.#values[meaning] = value.trim();
    this.#isSure ||= this.#isSocket();
    return this.#isSure ? 'row' : 'maybe';
  }

  /** Whether a state of TCP stands beside an end, or a port of this machine beside an address of another. */
  #isSocket(): boolean {
    const values = this.#values;
    const { state = '', remote = '', localPort = '' } = values;
    return wordOf(state) !== undefined || /^\d{1,3}$/.test(state)
      ? (['local', 'localPort', 'remote', 'remotePort'] as const).some((end) => /[\d:*]/.test(values[end] ?? ''))
      : /^\d+$/.test(localPort) && /[.:]/.test(remote) && !remote.includes('/');
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    const [values, isSure] = [this.#values, this.#isSure];
    if (this.#names.size === 0) return;
    const isWindows = windows.test([...this.#names].join());
    this.#names.clear();
    this.#values = {};
    this.#isSure = false;
    if (!isSure) return;
    const row = recordOf(isWindows ? 'powershell' : 'fields', values, this.#line);
    if (row !== undefined) emit(row);
  }
}
