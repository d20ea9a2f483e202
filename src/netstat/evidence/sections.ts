import type { Pattern } from '../pattern.ts';
import type { Row } from '../row.ts';
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isOfOther, tcpTalk } from './section-sign.ts';

/** How far back a sign may stand from the first row. */
const reach = 4096;

/** Remembers the last sign while the rows of a text are read in order. */
export class Sections {
  readonly #text: string;
  #checked = 0;
  #isOther = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Says that rows of a layout went on, one to a line, up to the state at `start`. */
  goOn(pattern: Pattern, start: number): void {
    if (isUntold(pattern)) this.#checked = start;
  }

  /** Whether a row without a protocol word lies in a section of another protocol. */
  isOther({ pattern }: Row, { word, start }: Candidate): boolean {
    if (!isUntold(pattern)) return false;
    const isSs = pattern.opensWithState;
    // Without a Netid column it is ss -u, or ss -w, far more often than a TCP socket that is bound only.
    if (isSs && word.spelling === 'UNCONN') return true;
    // ss draws a SCTP association under its listener, which others may stand above.
    if (
      isSs &&
      /^(?:[^]{0,3}.*\n(?:LISTEN.*\n)*)?`- /.test(
        textBefore(this.#text, start, 3) + this.#text.slice(start, start + reach),
      )
    )
      return true;
    if (start - this.#checked > reach) this.#isOther = false;
    const part = this.#text.slice(Math.max(this.#checked, start - reach), start);
    this.#checked = start;
    // The heading of the rows before stands above the part.
    this.#isOther = isOfOther(part) ?? (this.#isOther && !tcpTalk.test(`Recv-Q${part}`));
    return this.#isOther;
  }
}

/** Whether a row does not say what its protocol is, and something above it may. */
function isUntold({ format: { name }, opensWithState }: Pattern): boolean {
  return name === 'netstat-solaris' || (name === 'ss' && opensWithState);
}
