import type { Connection } from './connection.ts';
import { emptyConnection, portOf } from './read-row.ts';
import { stateOf, wordOf } from './words.ts';

/** A property of `Get-NetTCPConnection | Format-List`. */
const property = /^\s*([A-Z][A-Za-z]+)\s*:(?: (.*))?$/;
/** Properties a record may begin with. */
const first = /^(?:Local|Remote)(?:Address|Port)$|^State$/;

/** A socket read from a list of properties. */
export interface RecordRow {
  readonly format: 'powershell';
  readonly platform: 'windows/Get-NetTCPConnection';
  readonly connection: Connection;
}

/** Reads lists of properties, one property to a line and a blank line between sockets. */
export class RecordReader {
  #values = new Map<string, string>();
  #line = 0;
  #column = 0;

  /** Takes a line; `true` where it is a property of a socket. A socket that is complete goes to `emit`. */
  line(text: string, line: number, emit: (row: RecordRow) => void): boolean {
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
  end(emit: (row: RecordRow) => void): void {
    const values = this.#values;
    if (values.size === 0) return;
    this.#values = new Map();
    if (!values.has('LocalPort') && !values.has('State')) return;
    const token = values.get('State');
    const word = token === undefined ? undefined : wordOf(token);
    const pid = Number(values.get('OwningProcess') ?? 'none');
    const localAddress = values.get('LocalAddress');
    emit({
      format: 'powershell',
      platform: 'windows/Get-NetTCPConnection',
      connection: {
        ...emptyConnection(this.#line),
        protocol: 'tcp',
        family: localAddress === undefined ? undefined : localAddress.includes(':') ? 'ipv6' : 'ipv4',
        state: word === undefined ? undefined : stateOf(word, undefined),
        token,
        localAddress,
        localPort: portOf(values.get('LocalPort') ?? ''),
        remoteAddress: values.get('RemoteAddress'),
        remotePort: portOf(values.get('RemotePort') ?? ''),
        pid: Number.isSafeInteger(pid) ? pid : undefined,
      },
    });
  }
}
