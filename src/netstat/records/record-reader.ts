import { tupleBegin } from '../expressions/tuples.ts';
import { JsonRecords } from './json-records.ts';
import { LsofFields } from './lsof-fields.ts';
import { PropertyList } from './property-list.ts';
import { pythonRecords } from './python-records.ts';
import type { Emit } from './socket-properties.ts';

/**
 * A look that spares most lines the others: where no record is open, every line of one begins so, or holds a tuple. A property
 * of a list is one of those that a list may begin with, a number that of an item in the tree of a viewer.
 */
const begin = /^\s*(?:[[{-]|[A-Z][a-z]|p[i\d]|\d+(?:\t|\s*[:{oO])|[\w.@]+\t\S+$)|conn\(/;

/** Reads sockets that come as named properties, in whatever notation. */
export class RecordReader {
  readonly #list = new PropertyList();
  readonly #json = new JsonRecords();
  readonly #lsof = new LsofFields();
  /** A tuple of Python that goes on in the next line, and where it begins. */
  #tuple = '';
  #tupleFrom = Infinity;
  /** Whether no record has begun that may go on. */
  #isIdle = true;

  /** The line where the list of properties or the tuple begins that is being read; Infinity where none is. */
  get listFrom(): number {
    return Math.min(this.#list.from, this.#tupleFrom);
  }

  /**
   * Takes a line, and tells what it is where it is part of a socket: `maybe` where the lines below tell, and then all from
   * {@link listFrom} on are what the next one is. A socket that is complete goes to `emit`.
   */
  line(folded: string, line: number, emit: Emit): 'row' | 'detail' | 'maybe' | undefined {
    // Trees have a mark in front of what can be folded.
    const text = folded.replace(/^(\s*)[⊖-⊡■-◿]/, '$1 ');
    if (this.#isIdle && !begin.test(text)) return undefined;
    const kind = this.#read(text, line, emit);
    this.#isIdle = kind === undefined && !this.#json.isOpen;
    return kind;
  }

  #read(text: string, line: number, emit: Emit): 'row' | 'detail' | 'maybe' | undefined {
    const listed = this.#list.line(text, line, emit);
    if (listed !== undefined) return listed;
    if (this.#json.isOpen || /^\s*[[{]/.test(text)) {
      const kind = this.#json.line(text, line, emit);
      if (kind !== undefined) return kind;
    }
    if (this.#tuple || tupleBegin.test(text)) {
      const tuple = `${this.#tuple}${text.trim()} `;
      if (!this.#tuple) this.#tupleFrom = line;
      this.#tuple = '';
      if (pythonRecords(tuple, this.#tupleFrom, emit)) return 'row';
      // pprint and black break it behind a comma, or a part of it.
      if (/[(,\w] $/.test(tuple) && tuple.length < 999) {
        this.#tuple = tuple;
        return 'maybe';
      }
    }
    this.#tupleFrom = Infinity;
    // -F0 has NUL behind each field of a line, which viewers show as ^@.
    const fields = text.split(/\^@|\0/).filter((field, at) => field !== '' || at === 0);
    return fields.map((field) => this.#lsof.line(field, line, emit))[0] ? 'row' : undefined;
  }

  /** Says that nothing follows. */
  end(emit: Emit): void {
    this.#list.end(emit);
    this.#lsof.end(emit);
  }
}
