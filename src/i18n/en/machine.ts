import type { MessagesLike } from '../messages.ts';

/** Words of the page of the state machine that the page itself holds. */
export const machine = {
  short: 'Run it',
  title: 'The state machine, step by step',
  lead: 'Play how a connection gets into a state and what gets it out again. Two hosts follow RFC 9293 to the letter; the wire between them loses, delays and repeats what it is told to.',
  scenarios: 'Scenarios',
  step: 'Step',
  hostA: 'A, the client',
  hostB: 'B, the server',
  segment: 'Segment',
  told: 'What happens',
  start: 'The beginning',
  table: (title: string): string => `${title}, step by step`,
  toB: 'to B',
  toA: 'to A',
  lost: 'lost',
  note: (host: string, clauses: string, sections: string): string => `${host} ${clauses} (RFC 9293, ${sections}).`,
  and: ', and ',
  do_listen: (host: string): string => `The program of ${host} calls listen().`,
  do_connect: (host: string): string => `The program of ${host} calls connect().`,
  do_send: (host: string): string => `The program of ${host} writes data.`,
  do_read: (host: string): string => `The program of ${host} reads.`,
  do_accept: (host: string): string => `The program of ${host} calls accept().`,
  do_shutdown: (host: string): string => `The program of ${host} calls shutdown(SHUT_WR).`,
  do_close: (host: string): string => `The program of ${host} calls close().`,
  do_abort: (host: string): string => `The program of ${host} aborts the connection.`,
  do_arrives: (host: string): string => `The segment arrives at ${host}.`,
  do_lost: (host: string): string => `The segment to ${host} is lost on the way.`,
  do_firewall: (host: string): string => `A firewall before ${host} drops the segment and says nothing.`,
  do_retransmission: (host: string): string => `The retransmission timer of ${host} runs out.`,
  do_persist: (host: string): string => `The persist timer of ${host} runs out.`,
  'do_time-wait': (host: string): string => `The 2MSL wait of ${host} is over.`,
  'do_give-up': (host: string): string => `The last attempt of ${host} has failed.`,
  do_orphan: (host: string): string => `The system of ${host} has waited long enough for a socket without a process.`,
  do_hangs: (host: string): string => `The program of ${host} hangs: from now on it calls nothing.`,
  do_dies: (host: string): string => `The program of ${host} ends, and its system closes what it had.`,
  'do_power-off': (host: string): string => `${host} loses power, and with it all it knew.`,
  'do_power-on': (host: string): string => `${host} is back, without a memory.`,
  do_stray: (host: string): string => `A segment that was delayed on the way for long arrives at ${host}.`,
  do_flood: (host: string): string => `SYNs from addresses that do not exist arrive at ${host}.`,
  runState: (count: number): string =>
    count === 1
      ? 'Run it: one scenario passes through this state'
      : `Run it: ${count} scenarios pass through this state`,
  asA: 'on the client',
  asB: 'on the server',
};

export type MachineMessages = MessagesLike<typeof machine>;
