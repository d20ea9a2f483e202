import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paste as words } from '../../../../src/i18n/en/paste.ts';
import { examine } from '../../../../src/netstat/diagnose/examine.ts';
import { readListing } from '../../../../src/app/paste/listing/read-listing.ts';
import { AddressMask } from '../../../../src/app/paste/report/mask.ts';
import { paste } from '../../../../src/i18n/every-language/paste.ts';
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

  it('says that nothing was asked where there are no rows to ask about', async () => {
    const listing = await readListing([{ name: '', content: new Blob(['hello\nworld\n']) }]);
    const said = reportText(listing, undefined, examine([]), { language: 'en', system: 'linux', isUnmasked: false });
    assert.match(said, new RegExp(words.nothingChecked));
    assert.doesNotMatch(said, /Nothing stands out/);
  });

  it('has the addresses where the reader wants them', async () => {
    const unmasked = await report(true);
    assert.match(unmasked, /203\.0\.113\.5:8080/);
    assert.doesNotMatch(unmasked, /host-1/);
  });
});

describe('what a report says of a finding', () => {
  it('is where the rows do not show it for sure, in the words of its language', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `SYN-RECV 0 0 192.0.2.10:443 198.51.100.${at}:${20_000 + at}`);
    const listing = await readListing([{ name: '', content: new Blob([`${text}${rows.join('\n')}\n`]) }]);
    const snapshot = await listing.snapshots.get(0);
    const diagnosis = examine([snapshot!]);
    const count = (confidence: string) => diagnosis.findings.filter((one) => one.confidence === confidence).length;
    assert.ok(count('high') > 0 && count('medium') > 0);
    for (const language of ['en', 'ko'] as const) {
      const { howSure, medium, low } = paste[language];
      const said = reportText(listing, snapshot, diagnosis, { language, system: 'linux', isUnmasked: false });
      const times = (words: string) => said.split(`**${howSure}** ${words}\n`).length - 1;
      assert.deepEqual([times(medium), times(low)], [count('medium'), count('low')]);
      assert.equal(said.split(howSure).length - 1, count('medium') + count('low'));
    }
  });
});

describe('what else names a host', () => {
  const reportOf = async (listed: string) => {
    const listing = await readListing([{ name: '', content: new Blob([listed]) }]);
    const snapshot = await listing.snapshots.get(0);
    return reportText(listing, snapshot, examine([snapshot!]), { language: 'en', system: 'linux', isUnmasked: false });
  };

  it('is the process of a connection, and the title of watch', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) =>
        `tcp 1 0 203.0.113.5:22 198.51.100.7:${40_000 + at} CLOSE_WAIT 4712/sshd: root@198.51.100.7 [2001:db8::9]`,
    );
    const text = await reportOf(
      `Every 2.0s: netstat -tanp      web7.corp.example: Tue Jan 11 09:14:02 2022\n\n${rows.join('\n')}`,
    );
    assert.match(text, /Linux netstat, Tue Jan 11 09:14:02 2022:/);
    assert.match(text, /root@host-\d/);
    assert.doesNotMatch(text, /198\.51|203\.0|2001:db8|web7|netstat-linux/);
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
    assert.equal(mask.mask('2001:db8:0:0:0:0:0:99'), mask.mask('2001:DB8::99'));
    assert.equal(mask.mask('2001:0db8:0000:0001:0000:0000:0000:0009'), mask.mask('2001:db8:0:1::9'));
    for (const plain of ['0.0.0.0', '::', '*', '127.0.0.1', '::1']) assert.equal(mask.mask(plain), plain);
  });

  it('finds addresses in what a program calls itself, and nothing else', () => {
    const mask = new AddressMask();
    const name = mask.mask('198.51.100.7');
    assert.equal(mask.maskIn('postgres: app 198.51.100.7(51234)'), `postgres: app ${name}(51234)`);
    assert.equal(mask.maskIn('sshd: root@2001:db8::9'), `sshd: root@${mask.mask('2001:db8::9')}`);
    for (const plain of ['nginx: worker', 'java 1.8.0.302.1', '12:30:00', 'std::vector', 'python3.11', '127.0.0.1'])
      assert.equal(mask.maskIn(plain), plain);
  });
});
