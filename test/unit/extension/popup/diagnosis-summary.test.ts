import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { summarise } from '../../../../src/extension/popup/diagnosis-summary.ts';

const heading = 'State Recv-Q Send-Q Local Address:Port Peer Address:Port';
const listener = 'LISTEN 0 511 192.0.2.10:8080 0.0.0.0:*';
const leak = Array.from({ length: 60 }, (_, at) => `CLOSE-WAIT 1 0 192.0.2.10:8080 198.51.100.9:${60_210 + at}`);
const lines = (...rows: readonly string[]) => ['$ ss -tan', heading, listener, ...rows].join('\n');
const quiet = lines('ESTAB 0 0 192.0.2.10:8080 198.51.100.9:60210');
const leaking = lines(...leak);

describe('the summary of a page', () => {
  it('says that there is nothing to act on, whatever is normal', () => {
    const { outcome, gravest } = summarise(quiet, 'en', {}).diagnosis ?? {};
    assert.match(outcome ?? '', /^Nothing (?:stands out|to act on)/);
    assert.equal(gravest, undefined);
  });

  it('names what is to be done, and does not say at once that there is nothing', () => {
    const { outcome, gravest } = summarise(leaking, 'en', {}).diagnosis ?? {};
    assert.equal(gravest?.severity, 'act');
    assert.match(outcome ?? '', /^\d+ to act on/);
  });

  it('says of several listings that it is of the last, in every language', () => {
    const both = `${leaking}\n\n${quiet}`;
    assert.match(summarise(both, 'en', {}).diagnosis?.outcome ?? '', /^The last of 2 listings: Nothing/);
    assert.match(summarise(both, 'ko', {}).diagnosis?.outcome ?? '', /^목록 2개 중 마지막: /);
  });
});
