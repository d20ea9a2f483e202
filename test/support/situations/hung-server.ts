/**
 * Listens on ports and never accepts, as a program whose loop is blocked: `hung-server.ts HOST PORT:BACKLOG …`.
 * Ends by itself.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import process from 'node:process';
import { longestLife } from './messages.ts';

const [host = '', ...ports] = process.argv.slice(2);
for (const entry of ports) {
  const [port, backlog] = entry.split(':').map(Number);
  const server = createServer();
  server.listen({ host, port, backlog });
  await once(server, 'listening');
}
process.send?.('listening', () => {
  // From here on nothing of the event loop runs, so no connection is accepted.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, longestLife);
  process.exit();
});
