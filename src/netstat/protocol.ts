import type { Connection } from './connection.ts';

/**
 * Whether a protocol word is one of TCP: `tcp`, `tcp6`, `tcp46`, and `toe`, as FreeBSD prints a connection that the network
 * card handles (inet.c, TCP offload engine).
 */
export function isTcpWord(word: string): boolean {
  return /^(?:tcp|toe)/i.test(word);
}

/** Whether a row is one of TCP: a listing that has no column of protocols is one of TCP alone. */
export function isOfTcp({ protocol }: Pick<Connection, 'protocol'>): boolean {
  return protocol === undefined || isTcpWord(protocol);
}
