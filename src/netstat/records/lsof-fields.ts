import { recordOf, type Emit, type Properties } from './socket-properties.ts';

/** A line of `lsof -F`: one letter that says what it is, and the value (lsof.8, OUTPUT FOR OTHER PROGRAMS). */
const field = /^(?:[pgRuik]-?\d+|[cLKM]\S.*|[fntP]\S+|[alsoGdD][\da-fruwRtx;,]* ?|T[A-Z]{2}=.*)$/;
const end = String.raw`(\[[^\]]*\]|[^:\s]+|\*):([\w*-]+)`;
const name = new RegExp(`^${end}(?:->${end})?$`);
/** The end of a socket whose protocol was not asked for; a file may have a colon in its name. */
const sureEnd = /^(?:\*|\[.*\]|\d+\.[\d.]+)$/;

/** Reads `lsof -F`: a line for each field, a process and then its files. */
export class LsofFields {
  #isOpen = false;
  #process: Properties = {};
  #file: Properties = {};
  #family: 'ipv4' | 'ipv6' | undefined;
  #line = 0;

  /** Takes a line; `true` where it is a field. */
  line(text: string, line: number, emit: Emit): boolean {
    if (!this.#isOpen && !/^p\d+\s*$/.test(text)) return false;
    const plain = text.trimEnd();
    const [letter = '', value = ''] = field.test(plain) ? [plain.charAt(0), plain.slice(1)] : [];
    // The empty one too.
    if ('pfP'.includes(letter)) this.end(emit);
    if (letter === '') {
      this.#isOpen = false;
      return false;
    }
    if (letter === 'p') {
      this.#isOpen = true;
      this.#process = { pid: value };
    } else if (letter === 'c') this.#process.process = value.replaceAll('\\x20', ' ');
    else if (letter === 'P') {
      this.#line = line;
      this.#file.protocol = value;
    } else if (letter === 't')
      this.#family = /^IPv[46]$/.test(value) ? (value.toLowerCase() as 'ipv4' | 'ipv6') : undefined;
    else if (letter === 'n') {
      if (this.#file.protocol === undefined) this.#line = line;
      const [, local, localPort, remote, remotePort] = name.exec(value) ?? [];
      Object.assign(this.#file, { local, localPort, remote, remotePort });
    } else if (letter === 'T') {
      const [kind = '', ...rest] = value.split('=');
      const meaning = ({ ST: 'state', QR: 'recvQ', QS: 'sendQ' } as const)[kind];
      if (meaning) this.#file[meaning] = rest.join('=');
    }
    return true;
  }

  /** Says that the file is complete. */
  end(emit: Emit): void {
    const [file, family] = [this.#file, this.#family];
    if (Object.keys(file).length === 0) return;
    this.#file = {};
    this.#family = undefined;
    // A listener without its state, and a socket of UDP, have one end and nothing else.
    const isSocket =
      file.localPort !== undefined && ((family ?? file.protocol) !== undefined || sureEnd.test(file.local ?? ''));
    const row = recordOf('lsof', { ...this.#process, ...file }, this.#line, isSocket);
    if (row) emit(family === undefined ? row : { ...row, connection: { ...row.connection, family } });
  }
}
