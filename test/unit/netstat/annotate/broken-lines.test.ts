import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { annotate } from '../../../../src/netstat/index.ts';
import { printers } from '../support/printers.ts';
import { print } from '../support/sockets.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const addresses = ['192.0.2.10', '198.51.100.7', '203.0.113.254', '10.0.0.5'];
const sixth = ['2001:db8:0:1::10', '2001:db8::7'];

/** Every state of each layout, between two pairs of ends. */
const printed = Object.entries(printers).map(([name, printer]) => {
  const sockets = Object.keys(printer.spellings).flatMap((state, index) =>
    [false, true]
      .filter((isIpv6) => !isIpv6 || printer.families !== 'ipv4')
      .map((isIpv6) => {
        const [local = '', remote = ''] = isIpv6 ? sixth : [addresses[index % 4], addresses[(index + 1) % 4]];
        return {
          state: state as keyof typeof printer.spellings,
          isIpv6,
          local: { address: local, port: 22 + index * 1111 },
          remote: { address: remote, port: 443 + index * 3777 },
          recvQ: 0,
          sendQ: 0,
          pid: 800 + index,
          process: 'nginx',
        };
      }),
  );
  return [name, print(printer, sockets).join('\n')] as const;
});
// The codes of /proc are no words: the heading of UDP alone tells them from those of TCP.
const recorded = readdirSync(folder)
  .filter((file) => file !== 'proc-net-udp.txt')
  .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
const widths = Array.from({ length: 61 }, (_, index) => 40 + index);

/** A text whose lines a terminal of this width has broken, and where each character of it stood. */
function broken(text: string, width: number): { readonly text: string; readonly places: readonly number[] } {
  let written = '';
  const places: number[] = [];
  let column = 0;
  for (const [at, character] of text.split('').entries()) {
    if (character === '\n') column = 0;
    else if (column++ === width) {
      written += '\n';
      places.push(-1);
      column = 1;
    }
    written += character;
    places.push(at);
  }
  return { text: written, places };
}

for (const [name, text] of [...printed, ...recorded]) {
  test(`a window of any width tears no state into another one: ${name}`, () => {
    const whole = annotate(text);
    for (const width of widths) {
      const { text: written, places } = broken(text, width);
      for (const { start, end, state, token } of annotate(written)) {
        const [from = 0, to = 0] = [places[start], places[end - 1]];
        assert.ok(
          whole.some(
            (one) =>
              (one.start <= to && from < one.end && one.state === state) ||
              // Sockets and what trackers keep have states of the same names, and IOS cuts one of them to eight letters.
              (one.start === from && (one.end === to + 1 || token === 'ESTABLIS')),
          ),
          `${token} at ${String(width)} columns is read as ${state}`,
        );
      }
    }
  });
}
