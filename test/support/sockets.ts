/** Real TCP connections on loopback, put into states that netstat and ss print. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the tools print for the held sockets: their headings, and the rows of the one port. */
export interface Listings {
  /** `ss -tan` of iproute2. */
  readonly ss: string;
  /** `netstat -tan` of net-tools. */
  readonly netstat: string;
}

/** The states that {@link holdSockets} holds, as the two tools spell them. */
export const heldStates = {
  LISTEN: { ss: 'LISTEN', netstat: 'LISTEN' },
  ESTABLISHED: { ss: 'ESTAB', netstat: 'ESTABLISHED' },
  'CLOSE-WAIT': { ss: 'CLOSE-WAIT', netstat: 'CLOSE_WAIT' },
  'FIN-WAIT-2': { ss: 'FIN-WAIT-2', netstat: 'FIN_WAIT2' },
  'TIME-WAIT': { ss: 'TIME-WAIT', netstat: 'TIME_WAIT' },
} as const;

/** Sockets that are held in their states until they are let go. */
export interface HeldSockets extends AsyncDisposable {
  /** Port of the listening socket, 127.0.0.1. */
  readonly port: number;
  /** Runs the tools now, and leaves out the rows of other sockets of the machine: nobody knows which those are. */
  record(): Promise<Listings>;
}

async function tool(program: string): Promise<string> {
  const { stdout } = await run(program, ['-tan'], { env: { ...process.env, LC_ALL: 'C' } });
  return stdout;
}

/** The headings of a listing and the rows about one port of 127.0.0.1. */
function rowsOfPort(listing: string, port: number): string {
  const ours = new RegExp(`\\b127\\.0\\.0\\.1:${port}\\s`);
  // A heading holds no address with a number as its port.
  const isRow = /:(?:\d+|\*)(?:\s|$)/;
  return listing
    .split('\n')
    .filter((line) => !isRow.test(line) || ours.test(line))
    .join('\n');
}

/** A connection to the server: the client's end and the server's. */
async function pair(server: Server, port: number): Promise<{ client: Socket; peer: Socket }> {
  // Without allowHalfOpen Node would answer a FIN with its own, and no state between would stay.
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  const [[peer]] = await Promise.all([once(server, 'connection') as Promise<[Socket]>, once(client, 'connect')]);
  for (const socket of [client, peer]) socket.on('error', () => undefined).resume();
  return { client, peer };
}

/** A server on a port that no other socket of the last minute had: rows of that one would be taken for ours. */
async function freshServer(): Promise<{ server: Server; port: number }> {
  for (;;) {
    const server = createServer({ allowHalfOpen: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const others = new RegExp(`:${port}\\s`);
    const rows = (await tool('ss')).split('\n').filter((line) => !line.startsWith('LISTEN') && others.test(line));
    if (rows.length === 0) return { server, port };
    server.close();
    await once(server, 'close');
  }
}

/**
 * Opens sockets in LISTEN, ESTABLISHED, CLOSE-WAIT with its peer in FIN-WAIT-2, and TIME-WAIT, and waits until
 * both tools show them. TIME-WAIT lasts 60 seconds on Linux, the others until the sockets are let go.
 *
 * @throws where a tool is missing, or does not show a state within ten seconds
 */
export async function holdSockets(): Promise<HeldSockets> {
  const { server, port } = await freshServer();

  const established = await pair(server, port);
  const halfClosed = await pair(server, port);
  halfClosed.client.end();
  const closed = await pair(server, port);
  closed.client.end();
  await once(closed.peer, 'end');
  closed.peer.end();
  await once(closed.client, 'close');

  const sockets = [established, halfClosed].flatMap(({ client, peer }) => [client, peer]);
  const release = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  const ours = (listing: string) => rowsOfPort(listing, port);
  const record = async (): Promise<Listings> => {
    const [ss, netstat] = await Promise.all([tool('ss'), tool('netstat')]);
    return { ss: ours(ss), netstat: ours(netstat) };
  };

  const missing = ({ ss, netstat }: Listings) =>
    Object.values(heldStates).flatMap((spelling) => [
      ...(ss.includes(spelling.ss) ? [] : [`ss ${spelling.ss}`]),
      ...(netstat.includes(spelling.netstat) ? [] : [`netstat ${spelling.netstat}`]),
    ]);
  const deadline = Date.now() + 10_000;
  for (;;) {
    const lacking = missing(await record());
    if (lacking.length === 0) break;
    if (Date.now() > deadline) {
      await release();
      throw new Error(`The tools do not show ${lacking.join(', ')} for port ${port}.`);
    }
    // The kernel passes the states on when it likes: the tools are asked until they show them.
    await pause(20);
  }
  return { port, record, [Symbol.asyncDispose]: release };
}
