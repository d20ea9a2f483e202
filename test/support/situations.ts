/** Situations that the rules name, made with real sockets and recorded with real tools. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { longestLife, type Recordings } from './situations/messages.ts';

/** Why the situations cannot be made on this machine; `undefined` where they can. */
export function whyNoSituations(): string | undefined {
  if (process.platform !== 'linux') return 'situations are made with network namespaces, which only Linux has';
  for (const [tool, ...args] of [
    ['ss', '-V'],
    ['netstat', '-V'],
    ['ip', '-V'],
    ['sysctl', '-V'],
  ] as const) {
    if (spawnSync(tool, args).error !== undefined) return `${tool} is not installed (iproute2, net-tools, procps)`;
  }
  const cable = 'ip link set lo up && ip link add lab0 type veth peer name lab1';
  const tried = spawnSync('unshare', [...unshareArgs(), 'sh', '-c', cable], { encoding: 'utf8' });
  if (tried.status === 0) return undefined;
  return `network namespaces with a cable between them are not allowed here (${tried.stderr.trim()})`;
}

/** Who is not root becomes it in a user namespace. */
function unshareArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['-n'] : ['-Urn'];
}

/**
 * Makes every situation and returns what the tools printed. Takes some ten seconds; whatever happens, all is over
 * after {@link longestLife}.
 *
 * @param secondsApart how far the two snapshots of one situation are apart
 * @throws where a situation did not come about, with its name
 */
export async function makeSituations(secondsApart = 0): Promise<Recordings> {
  const lab = join(import.meta.dirname, 'situations', 'lab.ts');
  const args = [...unshareArgs(), process.execPath, '--import', 'tsx', lab, String(secondsApart)];
  const child = spawn('unshare', args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), longestLife);
  try {
    return await new Promise<Recordings>((resolve, reject) => {
      child.once('message', ({ recordings, failures }: { recordings: Recordings; failures: readonly string[] }) => {
        if (failures.length === 0) resolve(recordings);
        else reject(new Error(failures.join('\n')));
      });
      child.once('exit', (code) => {
        reject(new Error(`The laboratory ended before it had recorded anything (${code ?? 'killed'}).`));
      });
    });
  } finally {
    clearTimeout(limit);
    child.kill();
  }
}
