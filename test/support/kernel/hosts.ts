/** Two hosts with the TCP of this machine's kernel, and a wire between them that only the test works. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import process from 'node:process';
import type { Segment } from '../../../src/states/machine/segment.ts';
import type { HostName } from '../../../src/states/machine/wire/world.ts';

/** A packet that a host has sent; its number tells it apart for ever. */
export interface KernelPacket extends Segment {
  readonly id: number;
  readonly from: HostName;
  readonly target: string;
  readonly fromPort: number;
  readonly toPort: number;
  /** It repeats octets, a SYN or a FIN that were sent before. */
  readonly again: boolean;
}

/** What stands on the hosts after a command. */
export interface HostsAnswer {
  /** Packets since the answer before. */
  readonly packets: readonly KernelPacket[];
  /** Lines of `ss -tano` on each host, where the command only looked. */
  readonly rows?: Readonly<Record<HostName, readonly string[]>>;
  /** Octets that a call took or gave. */
  readonly value?: number | null;
}

/** Something to do. */
export type HostsCommand =
  /** Looks with `ss`. */
  | { readonly look: true }
  /** Waits for a packet, so many milliseconds. */
  | { readonly wait: number }
  | {
      readonly host: HostName;
      readonly call: 'listen' | 'connect' | 'accept' | 'send' | 'read' | 'shutdown' | 'close' | 'abort' | 'exit';
      readonly socket?: string;
      readonly port?: number;
      readonly to?: readonly [address: string, port: number];
      readonly backlog?: number;
      readonly buffer?: number;
      readonly octets?: number;
      /** Of the name of what accept() gives; the port of the other side follows it. */
      readonly prefix?: string;
    }
  | { readonly arrives: number; readonly at: HostName }
  /** A packet that nobody sent. */
  | {
      readonly arrives: true;
      readonly at: HostName;
      readonly source: string;
      readonly segment: Segment & { readonly fromPort: number; readonly toPort: number };
    }
  | { readonly host: HostName; readonly power: boolean }
  | { readonly host: HostName; readonly settings: HostSettings };

/** Settings of a host under `net.ipv4`; what its kernel does not have is left out. */
export type HostSettings = Readonly<Record<string, number>>;

/** Seconds after which the hosts end by themselves, whatever happens. */
const longestLife = 300;

/** As root, a network namespace needs no user namespace. */
const unshare = process.getuid?.() === 0 ? ['-n'] : ['-rn'];

/** Why there can be no hosts here, as node:test's `skip` takes it; false where there can be. */
export const skipHosts: string | false = (() => {
  if (process.platform !== 'linux') return 'the kernel of this machine is not Linux';
  const tried = spawnSync('unshare', [
    ...unshare,
    'python3',
    '-c',
    'import fcntl, os, struct, subprocess\nfcntl.ioctl(os.open("/dev/net/tun", os.O_RDWR), 0x400454CA, struct.pack("16sH22x", b"wire", 0x1001))\nopen("/proc/sys/net/ipv4/tcp_fin_timeout", "w").write("60")\nsubprocess.run(["ip", "link"], check=True)\nsubprocess.run(["ss", "-tanH"], check=True)',
  ]);
  if (tried.status === 0) return false;
  return `this machine allows no network namespace with a tun device, with unshare, ip, ss and python3 (${(tried.stderr as Buffer | null)?.toString().trim().split('\n').at(-1) ?? 'not found'})`;
})();

/** Two hosts while they run. */
export interface Hosts extends Disposable {
  ask(command: HostsCommand): Promise<HostsAnswer>;
}

/** The process that has the hosts. */
export interface Kernels extends AsyncDisposable {
  /** Two hosts without a socket, apart from all others. */
  pair(settings: Readonly<Record<HostName, HostSettings>>): Hosts;
}

/** Starts the process that makes hosts. */
export function startKernels(): Kernels {
  const script = join(import.meta.dirname, 'hosts.py');
  const child = spawn('unshare', [...unshare, 'python3', '-B', script, String(longestLife)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const write = (command: object): void => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
  };
  const waiting = new Map<number, { resolve: (answer: HostsAnswer) => void; reject: (error: Error) => void }>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { pair, error, ...answer } = JSON.parse(line) as HostsAnswer & { readonly pair: number; error?: string };
    if (error === undefined) waiting.get(pair)?.resolve(answer);
    else waiting.get(pair)?.reject(new Error(error));
  });
  let hasEnded = false;
  // What is written to hosts that end at that moment is lost with them.
  child.stdin.on('error', () => undefined);
  child.once('exit', () => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(new Error('The hosts have ended.'));
  });
  let count = 0;
  return {
    pair(settings) {
      const pair = count++;
      write({ pair, hosts: settings });
      return {
        ask(command) {
          return new Promise((resolve, reject) => {
            if (hasEnded) reject(new Error('The hosts have ended.'));
            waiting.set(pair, { resolve, reject });
            write({ pair, ...command });
          });
        },
        [Symbol.dispose]() {
          write({ pair, ends: true });
        },
      };
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
