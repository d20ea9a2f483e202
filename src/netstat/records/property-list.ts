import { wordOf } from '../words.ts';
import { connectionOf, meaningOf, type Emit, type Meaning } from './socket-properties.ts';

/** A property of `Get-NetTCPConnection | Format-List`. */
const property = /^\s*([A-Z][A-Za-z]+)\s*:(?: (.*))?$/;
/** Properties a record may begin with: the state comes first where all were asked for. */
const first = /^(?:(?:Local|Remote)(?:Address|Port)|State|OwningProcess|AppliedSetting)$/;
/** Properties in front of those that tell a socket from other things with a state or a port. */
const most = 64;

/** Reads lists of properties, one property to a line and a blank line between sockets. */
export class PropertyList {
  #values = new Map<string, string>();
  #line = 0;
  #column = 0;
  #isSure = false;

  /** The line where the list begins that is being read; Infinity where none is. */
  get from(): number {
    return this.#values.size > 0 ? this.#line : Infinity;
  }

  /**
   * Takes a line: `row` where it is a property of a socket, with those above it from {@link from} on; `maybe` where the
   * lines below tell. A socket that is complete goes to `emit`.
   */
  line(text: string, line: number, emit: Emit): 'row' | 'maybe' | undefined {
    const [, name = '', value = ''] = property.exec(text) ?? [];
    // The colons of one list stand below each other.
    const column = text.indexOf(':');
    const isOpen = this.#values.size > 0 && column === this.#column && (this.#isSure || this.#values.size < most);
    const isKnown = name !== '' && (isOpen || (this.#values.size === 0 && first.test(name)));
    if (!isKnown || this.#values.has(name)) this.end(emit);
    if (!isKnown || (this.#values.size === 0 && !first.test(name))) return undefined;
    if (this.#values.size === 0) {
      this.#line = line;
      this.#column = column;
    }
    this.#values.set(name, value.trim());
    this.#isSure ||= this.#isSocket();
    return this.#isSure ? 'row' : 'maybe';
  }

  /** Whether a state of TCP stands beside an end, or a port of this machine beside an address of another. */
  #isSocket(): boolean {
    const values = this.#values;
    const state = values.get('State') ?? '';
    const remote = values.get('RemoteAddress') ?? '';
    return wordOf(state) !== undefined || /^\d{1,3}$/.test(state)
      ? ['LocalAddress', 'LocalPort', 'RemoteAddress', 'RemotePort'].some((end) => /[\d:*]/.test(values.get(end) ?? ''))
      : /^\d+$/.test(values.get('LocalPort') ?? '') && /[.:]/.test(remote) && !remote.includes('/');
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    const [values, isSure] = [this.#values, this.#isSure];
    if (values.size === 0) return;
    this.#values = new Map();
    this.#isSure = false;
    if (!isSure) return;
    const known = new Map<Meaning, string>();
    for (const [name, value] of values) {
      const meaning = meaningOf(name);
      if (meaning !== undefined && value !== '') known.set(meaning, value);
    }
    const connection = connectionOf(known, this.#line, 'windows');
    if (connection === undefined) return;
    emit({ format: 'powershell', platform: 'windows/Get-NetTCPConnection', connection });
  }
}
