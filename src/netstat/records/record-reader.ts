import { JsonRecords } from './json-records.ts';
import { LsofFields } from './lsof-fields.ts';
import { PropertyList } from './property-list.ts';
import { pythonRecords } from './python-records.ts';
import type { Emit } from './socket-properties.ts';
import { YamlList } from './yaml-list.ts';

/** Reads sockets that come as named properties, in whatever notation. */
export class RecordReader {
  readonly #list = new PropertyList();
  readonly #json = new JsonRecords();
  readonly #lsof = new LsofFields();
  readonly #yaml = new YamlList();

  /** Whether an object of JSON has begun that has not ended. */
  get isOpen(): boolean {
    return this.#json.isOpen;
  }

  /** The line where the list of properties begins that is being read; Infinity where none is. */
  get listFrom(): number {
    return this.#list.from;
  }

  /**
   * Takes a line, and tells what it is where it is part of a socket: `maybe` where the lines below tell, and then all from
   * {@link listFrom} on are what the next one is. A socket that is complete goes to `emit`.
   */
  line(text: string, line: number, emit: Emit): 'row' | 'detail' | 'maybe' | undefined {
    const listed = this.#list.line(text, line, emit);
    if (listed !== undefined) return listed;
    if (this.#json.isOpen || /^\s*(?:\[\s*(?:\{|$)|\{)/.test(text)) {
      const kind = this.#json.line(text, line, emit);
      if (kind !== undefined) return kind;
    }
    if (text.includes('conn(fd=') && pythonRecords(text, line, emit)) return 'row';
    return this.#lsof.line(text, line, emit) ? 'row' : this.#yaml.line(text, line, emit);
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    this.#list.end(emit);
    this.#lsof.end(emit);
    this.#yaml.end(emit);
  }
}
