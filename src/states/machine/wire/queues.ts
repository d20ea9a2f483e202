import type { Host, Socket } from './world.ts';

const isHalfOpen = ({ endpoint }: Socket): boolean =>
  endpoint.state === 'SYN-RECEIVED' && endpoint.opening === 'passive';
/** Whether a connection waits for accept(). */
export const isQueued = (socket: Socket): boolean => socket.owner === 'queued' && !isHalfOpen(socket);

/** Connections of a host that wait for accept(). */
export const acceptQueue = ({ sockets }: Host): number => sockets.filter(isQueued).length;
/** Half-open connections of a host. */
export const halfOpenCount = ({ sockets }: Host): number => sockets.filter(isHalfOpen).length;
