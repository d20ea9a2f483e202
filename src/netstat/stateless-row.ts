import type { PlatformId } from '../states/platforms.ts';
import { gap, strict } from './columns.ts';
import type { Connection } from './connection.ts';
import { readings } from './formats/readings.ts';
import { table } from './formats/table.ts';
import { Pattern } from './pattern.ts';
import { bsdNumbers, numberedState } from './proc-codes.ts';
import { numberOf, readRow } from './read-row.ts';
import { statelessLine } from './row-fields.ts';
import { wordOf } from './words.ts';

/** A row read from a line. */
export interface Read {
  readonly format: string;
  readonly platform: PlatformId | undefined;
  readonly connection: Connection;
  /** Whether it has everything its layout prints. */
  readonly isWhole: boolean;
  /** Where it ends in its text, in UTF-16 code units, as far as it was read column by column. */
  readonly end?: number;
}

interface Stateless {
  readonly pattern: Pattern;
  /** For a row of TCP, and for one of another protocol. */
  readonly forms: readonly RegExp[];
}

const stateless: readonly Stateless[] = readings.flatMap(({ format, stateless: rows }) =>
  (rows ?? []).map((row) => {
    const pattern = new Pattern(format, row);
    return {
      pattern,
      forms: pattern.hasProtocol
        ? [statelessLine(pattern, true), statelessLine(pattern, false)]
        : [statelessLine(pattern, true)],
    };
  }),
);
const withProtocol = stateless.filter(({ pattern }) => pattern.hasProtocol);
/** A protocol word with a field after it, which every row of those has: most lines have none, and are known by that. */
const protocolWord = new RegExp(`(?:${strict('p-', true, false)}|${strict('p-', false, false)})${gap}`);

/** How a row of lsof begins, whatever the file is. */
export const processAndId = /^\s*\S{1,64}\s+\d{1,10}\s/;

/**
 * Reads a row that has no state, or none that is known.
 *
 * @param heading the layout whose heading stands above; one without a protocol word counts below its heading alone
 */
export function statelessRow(text: string, line: number, heading: string | undefined): Read | undefined {
  const hasProtocol = protocolWord.test(text);
  if (!hasProtocol && heading === undefined) return undefined;
  const known = stateless.filter(({ pattern }) => pattern.format.name === heading);
  for (const { pattern, forms } of hasProtocol ? [...known, ...withProtocol] : known) {
    const { name } = pattern.format;
    // Below another heading than its own a row of lsof has at least its process and the id.
    if (name === 'lsof' && heading !== undefined && heading !== name && !processAndId.test(text)) continue;
    for (const [index, form] of forms.entries()) {
      const found = form.exec(text.slice(0, 600));
      // `tcp dpt:22` is of a rule of iptables.
      if (!found || found.index > 200 || /[ds]pts?:/.test(text)) continue;
      const end = found.index + found[0].length;
      // A row of TCP has a state in ESXi: what looks as its columns without one is a remark. A raw socket of Linux has a
      // number for its state, and may have a timer behind it.
      if (name === 'esxcli' && (index === 0 || /^ \(\d/.test(text.slice(end)))) continue;
      const connection = readRow(text, line, pattern, { values: found, end }, undefined);
      // A colon alone: French has a blank before those of its sentences, and code, `x ? "udp" : "tcp"`.
      if (connection.localAddress === '' && !connection.localPort) continue;
      const stateBehind = name === 'netstat-windows' ? foreignState : name === 'pf' ? numberedPeers : lastState;
      const foreign = index > 0 ? undefined : stateBehind(text.slice(end), connection);
      // nettop joins the ends of all its rows so, and has states in most.
      const format = found[0].includes('<->') ? table : pattern.format;
      return {
        format: format.name,
        platform: format.platform,
        end: foreign ? text.length : end,
        connection: { ...connection, ...foreign },
        // A TCP row of these layouts should have a state: it may come on the next line.
        isWhole: index > 0 || foreign !== undefined || pattern.format.rows.length === 0,
      };
    }
  }
  return undefined;
}

/**
 * The state that ends a row, behind as many columns as were asked for: those of netstat -x and sockstat -i -S -C -s of FreeBSD
 * begin with a number, as few sentences do, and have no three words in a row.
 */
function lastState(rest: string): Partial<Connection> | undefined {
  const token = /^ +[a-f]*\d[\da-f]* (?!.*\b[a-z]+ [a-z]+ [a-z]+ ).* ([A-Z]\S+) *$/.exec(rest)?.[1] ?? '';
  const word = wordOf(token);
  return word && { state: word.state, token };
}

/** The states of both peers of pf, for which pftop has the kernel's numbers where its column is narrow: `4:4`. */
function numberedPeers(rest: string): Partial<Connection> | undefined {
  const [token, one, other] = /(?<=^ +)(\d|10):(\d|10)(?= )/.exec(rest) ?? [];
  const [state, peerState] = [one, other].map((number) => numberedState(Number(number), bsdNumbers));
  return state && peerState && { token, state, peerState };
}

/**
 * The state of a Windows row in a language that is not known: a foreign endpoint with port 0 means a listener in
 * every language.
 */
function foreignState(rest: string, { remotePort }: Connection): Partial<Connection> | undefined {
  // It may be several words.
  const [, token, pid] =
    /^\s+([^\s\d]\S*(?: [^\s\d]\S*){0,3})(?:\s+(\d+))?\s*$/.exec(rest) ?? /^\s+([^\s\d]\S*)/.exec(rest) ?? [];
  if (token === undefined) return undefined;
  return {
    token,
    ...(remotePort === 0 && { state: 'LISTEN' }),
    ...(pid !== undefined && { pid: numberOf(pid) }),
  };
}
