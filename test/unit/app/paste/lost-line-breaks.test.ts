import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lostLineBreaks } from '../../../../src/app/paste/input/lost-line-breaks.ts';
import { parse } from '../../../../src/netstat/parse.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'outputs', 'recorded');
const recorded = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
/** As a chat or a ticket hands a text on. */
const glue = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');
const connectionsOf = (text: string) =>
  parse(text).snapshots.map(({ connections }) =>
    connections
      .filter(({ localAddress }) => localAddress !== undefined)
      .map(({ state, localPort, remoteAddress, remotePort }) => [state, localPort, remoteAddress, remotePort]),
  );

describe('line breaks that were lost', () => {
  it('are put back in what ss, netstat and busybox printed: the same rows, the same snapshots', () => {
    const tools = recorded.filter(([name]) =>
      /^(?:busybox|loop-|net-tools-netstat-(?:t|anc)|netstat-de|ss-(?:4|l|tan))/.test(name),
    );
    assert.ok(tools.length > 15);
    for (const [name, text] of tools) {
      const found = lostLineBreaks(glue(text));
      assert.equal(found?.lineBreaks, 'restored', name);
      if (!name.includes('busybox-netstat-an')) assert.deepEqual(connectionsOf(found.text), connectionsOf(text), name);
    }
  });

  it('are put back in what lsof, conntrack and the kernel itself print', () => {
    const tools = recorded.filter(([name]) =>
      /^(?:lsof-(?:i|T\.|names)|conntrack-(?:L|e)|proc-n(?:f_|et-tcp))/.test(name),
    );
    assert.equal(tools.length, 9);
    for (const [name, text] of tools) {
      const found = lostLineBreaks(glue(text));
      assert.equal(found?.lineBreaks, 'restored', name);
      assert.deepEqual(connectionsOf(found.text), connectionsOf(text), name);
    }
  });

  it('are put back in what Windows prints, whatever its language', () => {
    const rows = ['ABHÖREN', 'HERGESTELLT', 'WARTEND', 'SCHLIESSEN_WARTEN'].map(
      (state, at) => `TCP    192.0.2.1:4975${String(at)}   198.51.100.7:443    ${state}   ${String(at)}`,
    );
    const text = `Proto  Lokale Adresse  Remoteadresse  Status\n${rows.join('\n')}`;
    assert.deepEqual(connectionsOf(lostLineBreaks(glue(text))?.text ?? ''), connectionsOf(text));
  });

  it('are not looked for in a text that has its own', () => {
    for (const [name, text] of recorded) assert.equal(lostLineBreaks(text), undefined, name);
    for (const text of [
      '',
      'tcp 0 0 192.0.2.1:80 198.51.100.2:4000 ESTABLISHED',
      'example.com example.org example.net a.example b.example c.example d.example',
      'The hosts 192.0.2.1 192.0.2.2 192.0.2.3 192.0.2.4 192.0.2.5 192.0.2.6 192.0.2.7 are down.',
      'TCP is a protocol, UDP is another, and tcp 0 0 is how rows begin.',
    ])
      assert.equal(lostLineBreaks(text), undefined, text);
  });

  it('are said to be lost where nobody can tell where a row begins, and the text stays as it is', () => {
    const row = (at: number) => `0 0 192.0.2.1:22 198.51.100.7:${String(50_000 + at)}`;
    const text = Array.from({ length: 8 }, (_, at) => row(at)).join(' ');
    assert.deepEqual(lostLineBreaks(text), { text, lineBreaks: 'lost' });
  });
});
