/** Listings as the tools print them, made row by row. */

/** Numbers from 0. */
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A row of `ss -tanop`. */
export function ssRow(
  state: string,
  local: string,
  remote: string,
  { recvQ = 0, sendQ = 0, pid = 0, process = 'app', timer = '' } = {},
): string {
  const users = pid === 0 ? '' : ` users:(("${process}",pid=${pid},fd=3))`;
  return `${state} ${recvQ} ${sendQ} ${local} ${remote}${users}${timer === '' ? '' : ` timer:(${timer})`}`;
}

/** A listener with its owner, so that owners are visible. */
export const listener = (local: string, queues: { recvQ?: number; sendQ?: number } = {}): string =>
  ssRow('LISTEN', local, '0.0.0.0:*', { sendQ: 511, pid: 9, ...queues });

/** The listing of ss. */
export function ss(...rows: readonly (string | readonly string[])[]): string {
  return ['State Recv-Q Send-Q Local Address:Port Peer Address:Port Process', ...rows.flat()].join('\n');
}

/** The listing of net-tools netstat. */
export function netstat(...rows: readonly (string | readonly string[])[]): string {
  const heading =
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    Timer';
  return [heading, ...rows.flat()].join('\n');
}

/** A row of `netstat -tanpo`. */
export const netstatRow = (
  state: string,
  local: string,
  remote: string,
  { recvQ = 0, sendQ = 0, owner = '-', timer = 'off (0.00/0/0)', protocol = 'tcp' } = {},
): string => `${protocol}        ${recvQ}      ${sendQ} ${local} ${remote} ${state} ${owner} ${timer}`;

/** The listing of `netstat -ano` on Windows. */
export function windows(...rows: readonly (string | readonly string[])[]): string {
  const heading = '  Proto  Local Address          Foreign Address        State           PID';
  return ['', 'Active Connections', '', heading, ...rows.flat()].join('\n');
}

/** A row of it. */
export const windowsRow = (state: string, local: string, remote: string, pid = 4): string =>
  `  TCP    ${local}    ${remote}    ${state}    ${pid}`;

/** The listing of PowerShell. */
export function powershell(...rows: readonly (string | readonly string[])[]): string {
  return [
    'LocalAddress LocalPort RemoteAddress RemotePort State OwningProcess',
    '------------ --------- ------------- ---------- ----- -------------',
    ...rows.flat(),
  ].join('\n');
}

/** An address of the documentation range. */
export const peer = (index: number): string => `198.51.${100 + Math.floor(index / 250)}.${1 + (index % 250)}`;
