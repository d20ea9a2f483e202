import type { StateId } from '../../states/states.ts';
import { wordOf } from '../words.ts';

/**
 * What a section is about, for rows and counts that do not say it themselves: Solaris names the protocol in a title line
 * (`SCTP:`), ss leaves the Netid column out when one table was asked for (`ss -u`), and so does who counts (`netstat -x |
 * awk …`). The last sign of a text. A command ends with its line or goes on as commands do: “use ss -u for UDP” is none.
 */
const lastSign =
  /(?<![^])[^]*(?:(?:\blsof(?: +-\w+){0,4}? +-\w*U|\b(?:ss|netstat)((?: +-[\w-]+(?:[= ][a-z][\w,]+)?){1,12}))(?=[`'")\]]{0,2} *(?:$|[|<>;&:：#'"(-]|\d+ *$|(?:state|dst|src|[sd]port)\b))|^ *(SCTP|RAWIP|UDP|TCP):(?: *IPv[46])? *$)/m;

/**
 * Whether the last sign of a text is that of another protocol than TCP; nothing where there is no sign. A line of words below
 * it that has TCP in it is a sign too: “And the TCP ones:”.
 */
export function isOfOther(text: string): boolean | undefined {
  const [sign, options = ' -x', title] = lastSign.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const isOther = title === undefined ? !includesTcp(options) : title !== 'TCP';
  return isOther && !tcpTalk.test(text.slice(sign.length));
}

/** A line of words below a sign, not of addresses, that has TCP in it; or a second heading of ss, which is that of another listing. */
export const tcpTalk = /\n.*\bTCP\b|Recv-Q[^]*Recv-Q/;

/** The protocol that a command line asks for, where it is another one alone: `sctp` for `ss -S`. */
export function otherAsked(line: string): string | undefined {
  if (isOfOther(line) !== true) return undefined;
  const [, letter = '', name] = otherFamily.exec(lastSign.exec(line)?.[1] ?? ' -x') ?? [];
  return name ?? { u: 'udp', w: 'raw', x: 'unix', d: 'dccp', S: 'sctp', M: 'mptcp' }[letter];
}

/** The state that a command line of ss asks for, where it is one alone: `ss -tn state time-wait`. */
export function filterOf(line: string): StateId | undefined {
  if (!/\bss\s/.test(line)) return undefined;
  const words = [...line.matchAll(/\bstate[ \t]+([a-z][a-z\d-]{3,12})\b/g)].map(([, word]) => word ?? '');
  const [only] = words;
  if (only === undefined || words.length > 1 || line.includes(' exclude ')) return undefined;
  return only === 'listening' ? 'LISTEN' : only === 'syn-recv' ? 'SYN-RECEIVED' : wordOf(only)?.state;
}

/** An option that asks for another protocol: its letter, or its name. */
const otherFamily = /\s-\w*?([uwxdSM])|[-= ,](unix|vsock|raw|sctp|dccp|udp|xdp|mptcp)\b/;

/** Whether these options list TCP sockets: they do when no single other family is asked for. */
function includesTcp(options: string): boolean {
  return /\s-\w*t|[-= ,]tcp\b/.test(options) || !otherFamily.test(options);
}
