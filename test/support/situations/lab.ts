/**
 * The server machine of the laboratory. Runs in a network namespace of its own, joined by a cable to a second one in
 * which the client lives; no packet leaves the two. A peer falls silent when its hardware address is set to one that
 * nobody has. Sends what the tools print for each situation, and ends.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { longestLife, type Answer, type Open, type Recordings } from './messages.ts';

const run = promisify(execFile);
const env = { ...process.env, LC_ALL: 'C' };
const here = (name: string) => join(import.meta.dirname, name);
const children: ChildProcess[] = [];
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});
process.on('disconnect', () => process.exit());
// A signal alone would leave the children, and the one that hangs hears of nothing.
process.on('SIGTERM', () => process.exit());
setTimeout(() => process.exit(), longestLife).unref();

/** A hardware address that no interface has. */
const nobody = '02:00:00:00:00:99';
const host = '192.0.2.1';
const client = '192.0.2.2';
const dead = '192.0.2.66';
const finWait1Peer = '192.0.2.30';
const vanishedPeer = '192.0.2.31';
const lastAckPeer = '192.0.2.32';
/** The client's ports that `exhaustPorts` uses up; no situation before it takes one of them. */
const lastPorts = { first: 40_000, last: 40_039 };
const spoofed = Array.from({ length: 120 }, (_, index) => `192.0.2.${100 + index}`);

async function tool(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(name, args, { env });
  return stdout;
}

/** Many commands of ip at once. */
async function ip(commands: readonly string[]): Promise<void> {
  const batch = spawn('ip', ['-batch', '-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  batch.stdin.end(`${commands.join('\n')}\n`);
  const [code] = (await once(batch, 'close')) as [number];
  if (code !== 0) throw new Error(`ip could not do: ${commands[0] ?? ''} …`);
}

function start(command: string, args: readonly string[]): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  return child;
}

const nodeArgs = ['--import', 'tsx'];
const far = start('unshare', ['-n', process.execPath, ...nodeArgs, here('client.ts')]);

let lastId = 0;
const waiting = new Map<number, (answer: Answer) => void>();
far.on('message', (answer: Answer | 'listening') => {
  if (answer !== 'listening') waiting.get(answer.id)?.(answer);
});

async function ask(request: { tool: string; args: readonly string[] } | Omit<Open, 'id'>): Promise<string> {
  const id = ++lastId;
  const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
  far.send({ ...request, id });
  const { output = '', error } = await answered;
  if (error !== undefined) throw new Error(error);
  return output;
}

const farTool = (name: string, ...args: string[]) => ask({ tool: name, args });

async function layCable(): Promise<void> {
  await ip([
    'link set lo up',
    'link add lab0 type veth peer name lab1',
    `addr add ${host}/24 dev lab0`,
    'link set lab0 up',
  ]);
  await ip([`link set lab1 netns ${far.pid ?? 0}`]);
  const addresses = [client, finWait1Peer, vanishedPeer, lastAckPeer, ...spoofed];
  const commands = [
    'link set lo up',
    ...addresses.map((address) => `addr add ${address}/24 dev lab1`),
    'link set lab1 up',
    `neigh replace ${dead} lladdr ${nobody} dev lab1 nud permanent`,
  ];
  await farTool('sh', '-c', `printf '${commands.join('\\n')}\\n' | ip -batch -`);
  await farTool('sysctl', '-qw', `net.ipv4.ip_local_port_range=${lastPorts.last + 1} 60999`);
  await ip(spoofed.map((address) => `neigh replace ${address} lladdr ${nobody} dev lab0 nud permanent`));
}

/** From now on nothing reaches the address. */
const silence = (address: string) => ip([`neigh replace ${address} lladdr ${nobody} dev lab0 nud permanent`]);

/** Seconds between the two snapshots of one machine; a recording that people read takes more of them than a test. */
const apart = Number(process.argv[2] ?? 0);

const kept: Socket[] = [];

/** A server that keeps its connections half open, and hands each to `serve`. */
async function listen(
  port: number,
  serve: (socket: Socket) => void,
  { at = host, backlog = 511 } = {},
): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    kept.push(socket);
    socket.on('error', () => undefined);
    serve(socket);
  });
  server.listen({ port, host: at, backlog });
  await once(server, 'listening');
  return server;
}

type List = (...filter: string[]) => Promise<string>;
const ssHere: List = (...filter) => tool('ss', '-tanop', ...filter);
const ssThere: List = (...filter) => farTool('ss', '-tanop', ...filter);
const about = (port: number) => `( sport = :${port} or dport = :${port} )`;
/** The client's own listener shows that owners are visible. */
const aboutClient = (port: number) => `( dport = :${port} or sport = :9100 )`;

/** Lists until the text shows what is waited for: the kernel moves on when it likes. */
async function listUntil(list: () => Promise<string>, state: RegExp, count: number): Promise<string> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const text = await list();
    const found = text.split('\n').filter((line) => state.test(line)).length;
    if (found >= count) return text;
    if (Date.now() > deadline)
      throw new Error(`${found} of ${count} rows like ${state.source} came. The last of:\n${text.slice(-2000)}`);
    await pause(50);
  }
}

const open = (port: number, count: number, then: Open['then'], from = [client], to = host) =>
  ask({ to: { host: to, port }, from, count, then });

/**
 * A thousand rows in TIME-WAIT. A port that the client takes a second time replaces its row: some dozens of the
 * thousand, by chance.
 */
const timeWaitOnServer = () =>
  listUntil(
    async () => {
      await open(8086, 32, 'close-second');
      return ssHere(about(8086));
    },
    /^TIME-WAIT/,
    1000,
  );

/** Rows in TIME-WAIT on the client. */
const timeWaitOnClient = () =>
  listUntil(
    async () => {
      await open(8085, 32, 'close');
      return ssThere(aboutClient(8085));
    },
    /^TIME-WAIT/,
    120,
  );

const recordings: Record<string, string> = {};
const record = (name: string, text: string): void => {
  recordings[name] = text;
};

/** Each makes one situation and records it. They run side by side, each on ports of its own. */
const situations: readonly (() => Promise<void>)[] = [
  async function healthyServer() {
    await listen(8080, (socket) => socket.setKeepAlive(true, 60_000).resume());
    await open(8080, 6, 'hold');
    record('healthy-server', await listUntil(() => ssHere(about(8080)), /^ESTAB.*users.*keepalive/, 6));
  },
  async function closeWaitLeak() {
    await listen(8443, (socket) => socket.resume());
    await open(8443, 60, 'close');
    const first = await listUntil(() => ssHere(about(8443)), /^CLOSE-WAIT.*users/, 60);
    const at = await tool('date');
    record('close-wait-leak', first);
    record('fin-wait-2-orphaned', await listUntil(() => ssThere(aboutClient(8443)), /^FIN-WAIT-2/, 60));
    await pause(apart * 1000);
    await open(8443, 8, 'close');
    const second = await listUntil(() => ssHere(about(8443)), /^CLOSE-WAIT.*users/, 68);
    const later = await tool('date');
    record('close-wait-twice', `${at}\n${first}\n${later}\n${second}`);
  },
  async function finWait2Owned() {
    await listen(8444, (socket) => socket.resume());
    await open(8444, 6, 'half-close');
    record('fin-wait-2-owned', await listUntil(() => ssThere(aboutClient(8444)), /^FIN-WAIT-2/, 6));
  },
  async function neverAccepted() {
    await open(7001, 3, 'close');
    record('close-wait-unaccepted', await listUntil(() => ssHere(about(7001)), /^CLOSE-WAIT/, 3));
  },
  async function hungApplication() {
    await open(7002, 6, 'close');
    await open(7002, 2, 'hold');
    record('hung-application', await listUntil(() => ssHere(about(7002)), /^CLOSE-WAIT/, 6));
  },
  async function acceptQueueFull() {
    await open(7003, 6, 'try');
    record('accept-queue-full', await listUntil(() => ssHere(about(7003)), /^LISTEN\s+3\s+2\s/, 1));
  },
  async function acceptQueueFullOnLoopback() {
    for (let count = 0; count < 5; count++) {
      const socket = connect({ port: 7004, host: '127.0.0.1' }).on('error', () => undefined);
      kept.push(socket);
    }
    record('accept-queue-full-on-loopback', await listUntil(() => ssHere(about(7004)), /^SYN-SENT/, 2));
  },
  async function silentPeer() {
    await open(443, 12, 'try', [client], dead);
    record('silent-peer', await listUntil(() => ssThere(about(443)), /^SYN-SENT.*timer:\(on,[^,]+,[1-9]/, 12));
  },
  async function flood() {
    await listen(8081, (socket) => socket.resume());
    await open(8081, spoofed.length, 'try', spoofed);
    record('half-open-flood', await listUntil(() => ssHere(about(8081)), /^SYN-RECV/, 110));
  },
  async function backlogFull() {
    await listen(8091, (socket) => socket.resume(), { backlog: 64 });
    await open(8091, spoofed.length, 'try', spoofed);
    record('syn-backlog-full', await listUntil(() => ssHere(about(8091)), /^SYN-RECV/, 60));
  },
  async function finWait1() {
    const sockets: Socket[] = [];
    await listen(8082, (socket) => sockets.push(socket));
    await open(8082, 6, 'hold', [finWait1Peer]);
    await listUntil(() => ssHere(about(8082)), /^ESTAB.*users/, 6);
    await silence(finWait1Peer);
    for (const socket of sockets) socket.destroy();
    record('fin-wait-1-stuck', await listUntil(() => ssHere(about(8082)), /^FIN-WAIT-1/, 6));
  },
  async function vanishedPeerOf() {
    const sockets: Socket[] = [];
    await listen(8083, (socket) => sockets.push(socket));
    await open(8083, 4, 'hold', [vanishedPeer]);
    await listUntil(() => ssHere(about(8083)), /^ESTAB.*users/, 4);
    await silence(vanishedPeer);
    for (const [index, socket] of sockets.entries()) {
      if (index % 2 === 0) socket.write('x'.repeat(3000));
      else socket.destroy();
    }
    record('peer-vanished', await listUntil(() => ssHere(about(8083)), /^[EF].*timer:\(on,[^,]+,[3-9]/, 4));
  },
  async function lastAck() {
    const sockets: Socket[] = [];
    await listen(8084, (socket) => sockets.push(socket.resume()));
    await open(8084, 6, 'half-close', [lastAckPeer]);
    await listUntil(() => ssHere(about(8084)), /^CLOSE-WAIT 0/, 6);
    await silence(lastAckPeer);
    for (const socket of sockets) socket.end();
    record('last-ack-stuck', await listUntil(() => ssHere(about(8084)), /^LAST-ACK/, 6));
  },
  async function timeWaitOfClient() {
    await listen(8085, (socket) => socket.resume().on('end', () => socket.end()));
    await open(8085, 120, 'close');
    record('time-wait-client', await listUntil(() => ssThere(aboutClient(8085)), /^TIME-WAIT/, 120));
  },
  async function timeWaitOfServer() {
    await listen(8086, (socket) => socket.resume().end());
    await open(8086, 1000, 'close-second');
    record('time-wait-server', await timeWaitOnServer());
  },
  async function slowReader() {
    await listen(8087, (socket) => socket.write(Buffer.alloc(8_000_000)));
    // A reader that stops before its first byte has 64 kB of the default buffer, just less than the rule asks for.
    await farTool('sysctl', '-qw', 'net.ipv4.tcp_rmem=4096 1048576 6291456');
    await open(8087, 1, 'pause');
    record('slow-reader', await listUntil(() => ssHere(about(8087)), /^ESTAB.*timer:\(persist/, 1));
    record('reader-behind', await listUntil(() => ssThere(aboutClient(8087)), /^ESTAB\s+\d{6,}/, 1));
  },
  async function pairOnLoopback() {
    await listen(8088, (socket) => socket.resume(), { at: '127.0.0.1' });
    const socket = connect({ port: 8088, host: '127.0.0.1', allowHalfOpen: true });
    await once(socket, 'connect');
    kept.push(socket.resume());
    socket.end();
    record('pair-on-loopback', await listUntil(() => ssHere(about(8088)), /^(?:FIN-WAIT-2|CLOSE-WAIT)/, 2));
  },
  async function selfConnected() {
    const place = { host: '127.0.0.1', port: 8089, localAddress: '127.0.0.1', localPort: 8089 };
    const socket = connect(place);
    await once(socket, 'connect');
    kept.push(socket);
    record('self-connect', await listUntil(() => ssHere(about(8089)), /^ESTAB/, 1));
  },
];

/** Last, because it takes away the ports for outgoing connections of the client. */
async function exhaustPorts(): Promise<void> {
  await listen(8090, (socket) => socket.resume());
  const { first, last } = lastPorts;
  await farTool('sysctl', '-qw', `net.ipv4.ip_local_port_range=${first} ${last}`);
  await open(8090, 64, 'try');
  record('port-exhaustion', await listUntil(() => ssThere(aboutClient(8090)), /^ESTAB/, last - first + 1));
}

await once(far, 'message');
await layCable();
const hung = start(process.execPath, [
  ...nodeArgs,
  here('hung-server.ts'),
  '0.0.0.0',
  '7001:511',
  '7002:511',
  '7003:2',
  '7004:1',
]);
await once(hung, 'message');
const failures: string[] = [];
const settle = async (make: () => Promise<void>): Promise<void> => {
  try {
    await make();
  } catch (error) {
    failures.push(`${make.name}: ${String(error)}`);
  }
};
await Promise.all(situations.map(settle));
// They last a minute, and a busy machine takes longer for the others.
await settle(async function timeWaitAgain() {
  await timeWaitOnServer();
  await timeWaitOnClient();
});
record('all-in-netstat', await tool('netstat', '-tanpo'));
record('all-of-the-client-in-netstat', await farTool('netstat', '-tanpo'));
await settle(exhaustPorts);
const message: { recordings: Recordings; failures: readonly string[] } = { recordings, failures };
process.send?.(message, () => process.exit());
