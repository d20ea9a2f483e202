// Runs a program and keeps what it prints, so that programs side by side do not write into each other's lines.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..', '..');

/** Milliseconds that a program has to end what it has started. */
const patience = 10_000;

/**
 * Runs a Node program in the project's root.
 *
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, limit?: number }} [options] `limit`: milliseconds after which it is ended
 * @returns {Promise<{ ended: boolean, output: string, seconds: number }>} `ended` is true where it ended well
 */
export function runProgram(args, { env = {}, limit = 6 * 60_000 } = {}) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    let tooLate = false;
    const timer = setTimeout(() => {
      tooLate = true;
      // First so that it can end what it has started; what hangs takes no such signal.
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), patience);
      child.once('exit', () => clearTimeout(last));
    }, limit);
    let code;
    let isOver = false;
    const over = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      const late = tooLate ? `\nEnded from outside after ${limit / 60_000} minutes.\n` : '';
      const output = Buffer.concat(parts).toString('utf8') + late;
      resolve({ ended: code === 0, output, seconds: (Date.now() - started) / 1000 });
    };
    child.once('error', over);
    child.once('exit', (status) => {
      code = status;
      // What it left behind may hold its output open; nobody waits for that.
      setTimeout(over, 2000).unref();
    });
    child.once('close', over);
  });
}
