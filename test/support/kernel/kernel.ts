/** One end of a connection in the kernel of this machine, on a wire that only the test speaks on. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import process from 'node:process';
import type { Segment } from '../../../src/states/machine/segment.ts';

/** A segment with its ports. */
export interface WireSegment extends Segment {
  readonly fromPort: number;
  readonly toPort: number;
}

/** What the kernel shows and has sent after a command. */
export interface KernelAnswer {
  readonly segments: readonly WireSegment[];
  /** Rows of `ss -tan`: state, Recv-Q, Send-Q, local and peer address with port. */
  readonly rows: readonly (readonly [state: string, recvQ: string, sendQ: string, local: string, peer: string])[];
}

/** A call on a socket of the kernel's side; sockets have names. */
export interface KernelCall {
  readonly call: 'listen' | 'connect' | 'accept' | 'send' | 'read' | 'shutdown' | 'close' | 'abort';
  readonly socket?: string;
  readonly as?: string;
  readonly port?: number;
  readonly to?: number;
  readonly octets?: number;
}

/** Seconds after which the kernel's side ends by itself, whatever happens. */
const longestLife = 120;

/** Why the kernel cannot be asked here, as node:test's `skip` takes it; false where it can. */
export const skipKernel: string | false = (() => {
  if (process.platform !== 'linux') return 'the kernel of this machine is not Linux';
  const tried = spawnSync('unshare', [
    '-n',
    'python3',
    '-c',
    'import socket, subprocess\nsubprocess.run(["ip", "link", "add", "k0", "type", "veth", "peer", "name", "k1"], check=True)\nsocket.socket(socket.AF_PACKET, socket.SOCK_RAW)\nsubprocess.run(["ss", "-tanH"], check=True)',
  ]);
  if (tried.status === 0) return false;
  return `this machine allows no network namespace of its own with unshare, ip, ss and python3 (${(tried.stderr as Buffer | null)?.toString().trim().split('\n').at(-1) ?? 'not found'})`;
})();

/** The kernel's side while it runs. */
export interface Kernel extends AsyncDisposable {
  /** @param expects how many segments are waited for before the kernel is taken to have said all */
  ask(command: KernelCall | { readonly segment: WireSegment }, expects: number): Promise<KernelAnswer>;
}

/** Starts the kernel's side in a network namespace of its own. */
export function startKernel(): Kernel {
  const child = spawn('unshare', ['-n', 'python3', '-B', join(import.meta.dirname, 'wire.py'), String(longestLife)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(command, expects) {
      child.stdin.write(`${JSON.stringify({ ...command, expects })}\n`);
      const line = await lines.next();
      if (line.done === true) throw new Error('The kernel’s side has ended.');
      const answer = JSON.parse(line.value) as KernelAnswer & { readonly error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    },
    async [Symbol.asyncDispose]() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
