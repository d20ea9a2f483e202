/** A row of what Linux has under /proc/net. */

const hex = (length: number): string => `([\\dA-F]{${length}})`;
const end = `([\\dA-F]{8}|[\\dA-F]{32}):${hex(4)} `;

/**
 * A row of /proc/net/tcp, tcp6, udp or raw. Groups: local address and port, remote address and port, state, queues
 * for sending and receiving, timer, when it fires, retransmissions, probes without an answer, and what follows the inode.
 */
export const procLine = new RegExp(
  `(?<!\\S)\\d{1,9}: ${end}${end}${hex(2)} ${hex(8)}:${hex(8)} ${hex(2)}:${hex(8)} ${hex(8)}(?= +\\d+ +(\\d+) +\\d+(.*)$)`,
  'gm',
);
