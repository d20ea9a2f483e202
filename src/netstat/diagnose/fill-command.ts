import type { Connection, Snapshot } from '../connection.ts';
import { plainAddress } from './address.ts';
import type { Finding } from './finding.ts';

/** What each blank may hold: nothing that a shell would read as more than a word. */
const safe: Readonly<Record<string, RegExp>> = {
  PORT: /^(?:\d{1,5}|[a-z][a-z\d-]{0,30})$/i,
  RPORT: /^(?:\d{1,5}|[a-z][a-z\d-]{0,30})$/i,
  PEER: /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f:]{0,40}:[\da-f:.]{1,40})$/i,
  PID: /^\d{1,10}$/,
};

/**
 * Fills the blanks of a command with what the rows of a finding have in common, else with the first row's.
 *
 * A listing may come from anywhere and the command goes to a shell: what is not plainly a port, an address or a
 * process id is not filled in. A blank that stays empty is left as a word in capitals, for the reader to replace.
 *
 * @param snapshots the snapshots that the finding was made from
 */
export function fillCommand(command: string, finding: Finding, snapshots: readonly Snapshot[]): string {
  const first = firstRow(finding, snapshots);
  const { lport, rport, rip, pid } = finding.group;
  const remote = first?.remoteAddress;
  const values: Readonly<Record<string, number | string | undefined>> = {
    PORT: lport ?? first?.localPort,
    RPORT: rport ?? first?.remotePort,
    PEER: rip ?? (remote === undefined ? undefined : plainAddress(remote)),
    PID: pid ?? first?.pid,
  };
  return command.replace(/(dst )?\{([A-Z]+)\}/g, (_, dst: string | undefined, name: string) => {
    const value = String(values[name] ?? '');
    // The cmdlets of PowerShell take no name for a port.
    const isNumberOnly = name.endsWith('PORT') && /(?:Local|Remote| -)Port \{/.test(command);
    if (safe[name]?.test(value) !== true || (isNumberOnly && !/^\d+$/.test(value))) return `${dst ?? ''}${name}`;
    // The filter of ss takes the last part of a bare IPv6 address for a port.
    return dst !== undefined && value.includes(':') ? `${dst}[${value}]` : `${dst ?? ''}${value}`;
  });
}

function firstRow({ evidence: [first] }: Finding, snapshots: readonly Snapshot[]): Connection | undefined {
  if (first === undefined) return undefined;
  return snapshots[first.snapshot]?.connections.find(({ line }) => line === first.line);
}
