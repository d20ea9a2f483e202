/** The client machine of the laboratory: opens connections and runs tools in its own network namespace. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import process from 'node:process';
import { promisify } from 'node:util';
import { longestLife, type Answer, type Open, type Request } from './messages.ts';

const run = promisify(execFile);
const held: Socket[] = [];
setTimeout(() => process.exit(), longestLife).unref();
process.on('disconnect', () => process.exit());

async function open({ to, from, count, then }: Open): Promise<void> {
  for (let done = 0; done < count; done += 32) {
    const batch = Array.from({ length: Math.min(32, count - done) }, async (_, index) => {
      const localAddress = from[(done + index) % from.length] ?? '';
      const socket = connect({ ...to, localAddress, allowHalfOpen: true });
      socket.on('error', () => undefined);
      held.push(socket);
      if (then === 'try') return;
      await once(socket, 'connect');
      if (then === 'hold') socket.resume();
      if (then === 'pause') socket.pause();
      if (then === 'half-close') socket.resume().end();
      if (then === 'close-second') socket.resume().once('end', () => socket.end());
      if (then === 'close') {
        held.splice(held.indexOf(socket), 1);
        socket.resume().end();
        await once(socket, 'finish');
        // A socket without unread data closes in order: with FIN, not with RST.
        socket.destroy();
      }
    });
    await Promise.all(batch);
  }
}

async function answer(request: Request): Promise<Answer> {
  const { id } = request;
  try {
    if ('to' in request) {
      await open(request);
      return { id };
    }
    const { stdout } = await run(request.tool, request.args, { env: { ...process.env, LC_ALL: 'C' } });
    return { id, output: stdout };
  } catch (error) {
    return { id, error: String(error) };
  }
}

process.on('message', (request: Request) => {
  void answer(request).then((reply) => process.send?.(reply));
});
const own = createServer((socket) => held.push(socket));
own.listen(9100, '192.0.2.2').on('error', () => own.listen(9100, '127.0.0.1'));
await once(own, 'listening');
process.send?.('listening');
