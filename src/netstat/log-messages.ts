import type { Line } from './held-lines.ts';
import type { ListingContext } from './listing-context.ts';
import { otherEnds } from './read-row.ts';

/** The message of a line of a log that comes in JSON, or as logfmt, as it was escaped. */
const message = /(?:"[@\w]{0,9}(?:log|msg|payload|message|stdout)": ?|\bmsg=)"((?:[^"\\]|\\.)*)"/i;

/** What tells of a socket beside a message. */
const besideMessage = new RegExp(`${otherEnds.source}|\\bstat(?:e|us)=`);

/** Finds the messages of logs, and the list in which Ansible repeats what it has said in one string. */
export class LogMessages {
  readonly #context: ListingContext;
  /** What may come again of the message above, as it was escaped. */
  #said = '';

  /** @param context is told what stands around a message */
  constructor(context: ListingContext) {
    this.#context = context;
  }

  /** Whether a line is one of the list that repeats the message above. */
  repeats(text: string): boolean {
    if (this.#said === '') return false;
    // The quotation marks may be taken for those around a quotation.
    const again = text.replace(/^\s*"|",?$/g, '');
    const at = this.#said.indexOf(again);
    if (at >= 0) this.#said = this.#said.slice(at + again.length);
    else if (!text.endsWith('[')) this.#said = '';
    return at >= 0;
  }

  /** A line as its message says it; the line itself where none holds what it tells. */
  read(line: Line): Line {
    const { text } = line;
    const said = text.includes('"') && message.exec(text)?.[1];
    if (!said) return line;
    const front = text.replace(said, '');
    const isListing = /\\n./.test(said);
    // The socket may be told beside a message, and one of several lines is read for its rows alone.
    if (besideMessage.test(front) || (isListing && !otherEnds.test(said))) return line;
    if (isListing) this.#said = said;
    this.#context.front = front;
    return { ...line, text: said.replace(/\\(.)/g, (_, sign: string) => (/[nrt]/.test(sign) ? ' ' : sign)) };
  }
}
