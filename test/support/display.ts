/** A display without a screen, for what a browser shows in windows of its own: its permission questions. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { which } from '../../scripts/browsers.mjs';

/** Why there is no such display, as node:test's `skip` takes it; false where there can be one. */
export const skipDisplay: string | false =
  which('Xvfb') && which('xdotool')
    ? false
    : 'Xvfb and xdotool are needed to answer a permission question; install both';

/** The display while it runs. */
export interface Display extends AsyncDisposable {
  /** Value of the environment variable DISPLAY. */
  readonly name: string;
  /** Presses keys in the window that has the keyboard, such as `Tab`, `Return`. */
  press(...keys: readonly string[]): Promise<void>;
}

/** Starts a display with a free number. */
export async function startDisplay(): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = () => server.kill();
  process.once('exit', end);
  const [number] = (await once(server.stdio[3]!, 'data')) as [Buffer];
  const name = `:${number.toString().trim()}`;
  return {
    name,
    async press(...keys) {
      await promisify(execFile)('xdotool', ['key', ...keys], { env: { ...process.env, DISPLAY: name } });
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', end);
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}
