import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { examine } from '../../../../src/netstat/diagnose/examine.ts';
import { readListing } from '../../../../src/app/paste/listing/read-listing.ts';
import { AddressMask } from '../../../../src/app/paste/report/mask.ts';
import { reportText } from '../../../../src/app/paste/report/report.ts';

const rows = Array.from(
  { length: 60 },
  (_, at) => `CLOSE-WAIT 1 0 203.0.113.5:8080 198.51.100.${at % 4}:${40000 + at} users:(("java",pid=77,fd=${at}))`,
);
const text = `root@secret-host:~# ss -tanp
State Recv-Q Send-Q Local Address:Port Peer Address:Port Process
LISTEN 0 128 0.0.0.0:8080 0.0.0.0:* users:(("java",pid=77,fd=3))
${rows.join('\n')}
`;

async function report(isUnmasked: boolean, language: 'en' | 'ko' = 'en'): Promise<string> {
  const listing = await readListing([{ name: '', content: new Blob([text]) }]);
  const snapshot = await listing.snapshots.get(0);
  return reportText(listing, snapshot, examine([snapshot!]), { language, system: 'linux', isUnmasked });
}

describe('the report for a ticket', () => {
  it('names findings, evidence and commands, and no address', async () => {
    for (const language of ['en', 'ko'] as const) {
      const masked = await report(false, language);
      assert.match(masked, /CLOSE[-_]WAIT/);
      assert.match(masked, /host-1:8080/);
      assert.match(masked, /java \(77\)/);
      assert.doesNotMatch(masked, /203\.0\.113|198\.51\.100|secret-host/);
    }
  });

  it('has the same name for the same host', async () => {
    const names = new Set((await report(false)).match(/host-\d+/g));
    // The machine itself and its peers, as far as they are quoted.
    assert.ok(names.size >= 2 && names.size <= 5, [...names].join());
  });

  it('has the addresses where the reader wants them', async () => {
    const unmasked = await report(true);
    assert.match(unmasked, /203\.0\.113\.5:8080/);
    assert.doesNotMatch(unmasked, /host-1/);
  });
});

describe('the mask of addresses', () => {
  it('gives one host one name, however it is written, and leaves wildcards and loopback', () => {
    const mask = new AddressMask();
    const name = mask.mask('198.51.100.7');
    assert.equal(mask.mask('::ffff:198.51.100.7'), name);
    assert.equal(mask.mask('[::FFFF:198.51.100.7]'), name);
    assert.notEqual(mask.mask('198.51.100.8'), name);
    assert.equal(mask.mask('fe80::1%eth0'), mask.mask('fe80::1'));
    for (const plain of ['0.0.0.0', '::', '*', '127.0.0.1', '::1']) assert.equal(mask.mask(plain), plain);
  });
});
