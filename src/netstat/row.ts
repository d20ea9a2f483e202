import { endpoint } from './endpoint.ts';
import { FieldWalker } from './fields.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/formats.ts';

/** Protocol words of TCP rows. */
const tcp = /^(?:tcp(?:4|6|46|64)?|TCP(?:4|6|v4|v6)?|toe[46]?|mptcp)$/;
/** Words that say a row is about something else. */
const other =
  /^(?:udp(?:4|6|46|l|l6|lite)?|UDP(?:v?[46])?|raw[46]?|RAW|sctp[46]?|SCTP|dccp[46]?|icm?p?(?:v?6)?|icmp|unix|UNIX|u_(?:str|dgr|seq)|[pv]_(?:raw|dgr|str)|nl|ti_\w+|xdp|x25|ax25|rose|netrom|ipx|l2cap|rfcomm|bnep|hci|sco|igmp|gre|esp|ah|ospf|divert4?)$/;

const tests: Readonly<Record<string, RegExp>> = {
  d: /^\d{1,20}$/,
  h: /^(?:0x)?[\da-fA-F]{6,16}$/,
  i: /^(?:\*|\d{1,3}(?:\.\d{1,3}){3}(?:%\w+)?|[\da-fA-F]{0,4}(?::[\da-fA-F]{0,4}){2,8}(?:[\d.]{7,15})?(?:%[\w-]+)?)$/,
  o: /^(?:\d{1,5}|\*)$/,
  t: /^\d+:\d\d$/,
  s: /^src=/,
  w: /./,
};

/** A row recognised around a state. */
export interface Row {
  readonly format: Format;
  readonly isTcp: boolean;
}

/** Recognises the row of a listing that has a state word at `start`…`end` of the text, or nothing. */
export class RowMatcher {
  readonly #walker: FieldWalker;

  constructor(text: string) {
    this.#walker = new FieldWalker(text);
  }

  match(start: number, end: number): Row | undefined {
    for (const format of formats) {
      for (const pattern of format.rows) {
        const isTcp = this.#try(pattern, start, end);
        if (isTcp !== undefined) return { format, isTcp };
      }
    }
    return undefined;
  }

  #try(pattern: string, start: number, end: number): boolean | undefined {
    const walker = this.#walker;
    const middle = pattern.indexOf('X');
    let isTcp = true;
    let endpoints = 0;
    let certainty = 0;
    const check = (letter: string): boolean => {
      const { field } = walker;
      switch (letter) {
        case 'p':
          isTcp = tcp.test(field);
          return isTcp || other.test(field);
        case 'a':
        case 'b': {
          const found = endpoint(field);
          if (found?.separator !== (letter === 'a' ? ':' : '.')) return false;
          endpoints++;
          certainty = Math.max(certainty, found.certainty);
          return true;
        }
        default:
          return tests[letter]?.test(field) ?? false;
      }
    };
    walker.from(start, end);
    for (let at = middle - 1; at >= 0; at--) if (!walker.back() || !check(pattern[at] ?? '')) return undefined;
    walker.from(start, end);
    for (let at = middle + 1; at < pattern.length; at++)
      if (!walker.forward() || !check(pattern[at] ?? '')) return undefined;
    if (endpoints > 0 && certainty < 2 && !pattern.startsWith('pdd')) return undefined;
    return isTcp;
  }
}
