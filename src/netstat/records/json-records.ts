import { isNameOfOther, meaningOf, recordOf, type Emit, type Properties } from './socket-properties.ts';

/** One mark, string or other value of JSON (RFC 8259). Groups: mark, string, the colon behind a key, other value. */
const token = /\s*(?:([{}[\]:,])|"((?:[^"\\]|\\.)*)"( *:)?|(-?\d[\d.eE+-]*|false|null|true))/y;

/** Objects within objects deeper than this are no listing. */
const deepest = 12;

/** An object or array that is open. */
interface Level {
  readonly isArray: boolean;
  /** The end whose address and port are in it: `"laddr": {"ip": …, "port": …}`. */
  readonly end: 'local' | 'remote' | undefined;
  values: Properties;
  readonly line: number;
  /** Elements seen. */
  count: number;
  key?: string | undefined;
  /** Whether a property is one of a routing session or the like. */
  isOther?: boolean;
}

/** Reads sockets from JSON, one object to a line or spread over lines. */
export class JsonRecords {
  #levels: Level[] = [];

  /** Whether an object has begun that has not ended. */
  get isOpen(): boolean {
    return this.#levels.length > 0;
  }

  /**
   * Takes a line: `row` where a socket is complete, `detail` where a property of an object says what one of a socket would
   * say. What is in the line but no JSON ends what was open.
   */
  line(text: string, line: number, emit: Emit): 'row' | 'detail' | undefined {
    const wasOpen = this.isOpen;
    let rows = 0;
    let properties = 0;
    token.lastIndex = 0;
    let end = 0;
    for (let found = token.exec(text); found !== null; found = token.exec(text)) {
      end = token.lastIndex;
      const [, mark, string, colon, other = ''] = found;
      if (mark === undefined)
        properties += Number(this.#value((string ?? other).replace(/\\(.)/g, '$1').trim(), colon !== undefined));
      else if (mark === '{' || mark === '[') this.#open(mark === '[', line);
      else if (mark === '}' || mark === ']') rows += Number(this.#close(emit));
      if (this.#levels.length > deepest || (this.#levels.length === 0 && mark === ',' && !wasOpen)) break;
    }
    if (text.slice(end).trim() !== '' || this.#levels.length > deepest) {
      this.#levels = [];
      return rows > 0 ? 'row' : undefined;
    }
    if (rows > 0) return 'row';
    return properties > 0 && (wasOpen || this.#levels.length > 0) ? 'detail' : undefined;
  }

  #open(isArray: boolean, line: number): void {
    const parent = this.#levels.at(-1);
    // Objects of the Elastic Common Schema that hold an end; a string of this name says something else.
    const meaning = meaningOf((parent?.key ?? '').replace(/^(?:source|destination)$/, '$&ip'));
    this.#levels.push({
      isArray,
      end: meaning === 'local' || meaning === 'remote' ? meaning : undefined,
      values: {},
      line,
      count: 0,
    });
    if (parent) parent.key = undefined;
  }

  /** Takes a string or number; `true` where it is a property of a socket. */
  #value(value: string, isKey: boolean): boolean {
    const level = this.#levels.at(-1);
    if (level === undefined) return false;
    if (level.isArray) {
      level.count++;
      // psutil: `"laddr": ["192.0.2.10", 22]`
      if (level.end === undefined || level.count > 2) return false;
      level.values[level.count === 1 ? level.end : (`${level.end}Port` as const)] = value;
      return true;
    }
    if (isKey) {
      level.key = value;
      level.isOther ||= isNameOfOther(value);
      const meaning = meaningOf(value, level.values);
      return meaning !== undefined || (level.end !== undefined && /^(?:ip|addr(?:ess)?|host|port)$/i.test(value));
    }
    if (level.key === undefined) return false;
    const meaning =
      level.end === undefined
        ? meaningOf(level.key)
        : /^port$/i.test(level.key)
          ? (`${level.end}Port` as const)
          : level.end;
    level.key = undefined;
    if (meaning && value !== 'null') level.values[meaning] ??= value;
    return false;
  }

  /** Ends an object; `true` where it was a socket. */
  #close(emit: Emit): boolean {
    const level = this.#levels.pop();
    if (level === undefined) return false;
    const { values, line } = level;
    if (level.isOther) return false;
    const row = level.end === undefined ? recordOf('json', values, line) : undefined;
    if (row) {
      emit(row);
      return true;
    }
    // An object within one may hold some of its properties: `"tcp_info": {"state": "ESTABLISHED"}`.
    const parent = this.#levels.at(-1);
    if (parent?.isArray === false) parent.values = { ...values, ...parent.values };
    return false;
  }
}
