import { connectionOf, meaningOf, type Emit, type Meaning } from './socket-properties.ts';

/** A property of `Get-NetTCPConnection | Format-List`. */
const property = /^\s*([A-Z][A-Za-z]+)\s*:(?: (.*))?$/;
/** Properties a record may begin with. */
const first = /^(?:Local|Remote)(?:Address|Port)$/;

/** Reads lists of properties, one property to a line and a blank line between sockets. */
export class PropertyList {
  #values = new Map<string, string>();
  #line = 0;
  #column = 0;

  /** Takes a line; `true` where it is a property of a socket. A socket that is complete goes to `emit`. */
  line(text: string, line: number, emit: Emit): boolean {
    const [, name = '', value = ''] = property.exec(text) ?? [];
    // The colons of one list stand below each other.
    const column = text.indexOf(':');
    const isKnown = name !== '' && (this.#values.size > 0 ? column === this.#column : first.test(name));
    if (!isKnown || this.#values.has(name)) this.end(emit);
    if (!isKnown) return false;
    if (this.#values.size === 0) {
      this.#line = line;
      this.#column = column;
    }
    this.#values.set(name, value.trim());
    return true;
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    const values = this.#values;
    if (values.size === 0) return;
    this.#values = new Map();
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
