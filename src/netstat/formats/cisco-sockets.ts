import type { Format, Reading } from './format.ts';

/**
 * `show sockets connection tcp` of Cisco NX-OS, where the foreign end stands on a second line and ports in
 * parentheses; `show control-plane host open-ports` of IOS, where the name of a service stands before the state.
 */
export const ciscoSockets: Format = {
  name: 'cisco-sockets',
  rows: ['pp X dr kl', 'pp al af n- n- X'],
};

/** What `parse` reads besides. */
export const ciscoSocketsReading: Reading = {
  format: ciscoSockets,
  // NX-OS has the other end on a second line.
  below: /^\s+\S+\s+(?<sendQ>\d+)\s+(?<remoteAddress>[\w.:*]+)\((?<remotePort>\d+|\*)\)\s*$/,
  heading: /^(?:\s*Protocol State\/|\s+Context\s+Send-Q|Prot\s+Local Address)/,
};
