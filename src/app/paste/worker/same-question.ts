import type { Snapshot } from '../../../netstat/connection.ts';

/** Programs behind a `|` that leave lines out, and not only order or page them. */
const leavesOut = /\|\s*(?:[ef]?grep|findstr|awk|sed|Select-String|Where(?:-Object)?|\?)\s/i;

/**
 * What a command asks for alone: one family of addresses, listening sockets, a state, a port, lines with a word. Two
 * commands of one tool that ask for the same have the same; options that only add columns make no difference.
 */
function askedAlone(command: string): string | undefined {
  const found = /\b(netstat|ss|lsof|sockstat|Get-NetTCPConnection|conntrack)(?:\.exe)?\b([^|;&]*)(\|.*)?$/i.exec(
    command,
  );
  if (found === null) return undefined;
  const [, tool = '', written = '', behind = ''] = found;
  const name = tool.toLowerCase();
  const words = written.trim().split(/\s+/);
  const pipe = leavesOut.test(behind) ? behind.replaceAll(/\s+/g, ' ') : '';
  if (name !== 'ss' && name !== 'netstat') return [name, ...words, pipe].join(' ');
  const letters = words.filter((word) => /^-\w+$/.test(word)).join('');
  const family = /[46]/.exec(letters)?.[0] ?? '';
  const isListening = letters.includes('l') && !letters.includes('a');
  // The filter of ss, and the values of the options of netstat: `state close-wait`, `-p tcp`.
  const filter = words.filter((word) => !word.startsWith('-') && word !== '').join(' ');
  return [family, isListening ? 'listening' : '', filter.replace(/^tcp$/i, ''), pipe].join(' ').trim();
}

/**
 * Whether two snapshots may hold the same sockets: where their commands ask for different ones, what is in one of them
 * alone has neither come nor left. A snapshot without a command may hold anything.
 */
export function mayAskTheSame(one: Pick<Snapshot, 'command'>, other: Pick<Snapshot, 'command'>): boolean {
  const [asked, askedNext] = [one, other].map(({ command }) =>
    command === undefined ? undefined : askedAlone(command),
  );
  return asked === undefined || askedNext === undefined || asked === askedNext;
}
