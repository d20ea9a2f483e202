/**
 * Web consoles, editors and view libraries as they are shipped, on pages of this machine. They are a package of
 * their own (test/consoles/), because nobody else needs a quarter of a gigabyte of them; the tests install it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { installConsoles } from '../consoles/install.mjs';
import { until } from './until.ts';

const folder = join(import.meta.dirname, '..', 'consoles');
const modules = join(folder, 'node_modules');

/** Why the consoles cannot be shown, as node:test's `skip` takes it; false where they can. */
export const skipConsoles: string | false = installConsoles();
/** Why Wetty cannot run. */
export const skipWetty: string | false = whyNoWetty();

function whyNoWetty(): string | false {
  if (skipConsoles !== false) return skipConsoles;
  if (!existsSync(join(modules, 'node-pty', 'build', 'Release', 'pty.node')))
    return 'node-pty could not be built; install a C++ compiler and Python, and remove test/consoles/node_modules';
  // Otherwise it asks for a login by ssh.
  if (process.getuid?.() !== 0) return 'Wetty runs a shell without a login for root alone';
  return false;
}

const names = ['xterm', 'hterm', 'monaco', 'codemirror', 'codemirror5', 'ace', 'react', 'vue'];
let pages: Promise<Record<string, string>> | undefined;

/** Pages with a console or a library on each, as paths and contents for a server; made once for both browsers. */
export const consolePages = (): Promise<Record<string, string>> =>
  (pages ??= Promise.all(names.map(consolePage)).then((all) => Object.assign({}, ...all) as Record<string, string>));

async function consolePage(name: string): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'pages', `${name}.mjs`)],
    bundle: true,
    write: false,
    outdir: folder,
    format: 'esm',
    target: 'es2022',
    minify: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    loader: { '.ttf': 'dataurl' },
    logLevel: 'error',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return {
    [`/${name}`]: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/${name}.css"><style>main{width:1000px;height:500px;position:relative}</style><main></main><script type="module" src="/${name}.js"></script></html>`,
    [`/${name}.css`]: text('.css'),
    [`/${name}.js`]: text('.js'),
  };
}

/** Wetty while it runs. */
export interface Wetty extends AsyncDisposable {
  /** Address of its page. */
  readonly url: string;
}

/** Starts Wetty with a shell of this machine. */
export async function startWetty(): Promise<Wetty> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  const server = spawn(
    process.execPath,
    [
      join(modules, 'wetty', 'build', 'main.js'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--base',
      '/',
      '--command',
      '/bin/sh',
    ],
    { stdio: 'ignore', env: { ...process.env, PS1: '$ ', ENV: '' } },
  );
  const end = () => server.kill();
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}/`;
  await until('Wetty answers', async () => (await fetch(url).catch(() => undefined))?.ok === true, 30_000);
  return {
    url,
    async [Symbol.asyncDispose]() {
      process.off('exit', end);
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
