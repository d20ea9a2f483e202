import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSnapshots } from '../../../../src/netstat/diagnose/compare-snapshots.ts';
import { examine } from '../../../../src/netstat/diagnose/examine.ts';
import type { DiagnoseOptions } from '../../../../src/netstat/diagnose/finding.ts';
import type { RuleId } from '../../../../src/netstat/diagnose/rules/rules.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { makeSituations, whyNoSituations } from '../../../support/situations.ts';

/** What each situation is diagnosed as. */
const diagnoses: Readonly<Record<string, RuleId>> = {
  'close-wait-leak': 'close-wait-leak',
  'close-wait-unaccepted': 'close-wait-unaccepted',
  'hung-application': 'hung-app-combo',
  'accept-queue-full': 'listen-accept-queue-overflow',
  'accept-queue-full-on-loopback': 'half-open-loopback-overflow',
  'silent-peer': 'syn-sent-peer-silent',
  'half-open-flood': 'syn-flood-suspected',
  'syn-backlog-full': 'syn-recv-at-backlog',
  'fin-wait-1-stuck': 'fin-wait1-stuck',
  'fin-wait-2-orphaned': 'fin-wait2-orphaned',
  'fin-wait-2-owned': 'fin-wait2-owned',
  'last-ack-stuck': 'last-ack-stuck',
  'peer-vanished': 'peer-vanished-mix',
  'time-wait-client': 'time-wait-client-no-pooling',
  'time-wait-server': 'time-wait-server-side',
  'slow-reader': 'established-sendq-zero-window',
  'reader-behind': 'established-recvq-large',
  'port-exhaustion': 'ephemeral-exhaustion',
  'pair-on-loopback': 'close-wait-fin-wait2-pair',
  'self-connect': 'self-connect',
};

/** What the reader of a listing knows besides: the range that the ports were taken from. */
const known: Readonly<Record<string, DiagnoseOptions>> = {
  'port-exhaustion': { params: { ephemeral_first: 40000, ephemeral_last: 40039 } },
};

/** What net-tools tells of all situations at once; it prints no limit of the accept queue. */
const inNetstat: Readonly<Record<string, readonly RuleId[]>> = {
  'all-in-netstat': [
    'close-wait-leak',
    'close-wait-unaccepted',
    'hung-app-combo',
    'listen-recvq-netstat',
    'time-wait-server-side',
    'established-sendq-zero-window',
    'self-connect',
  ],
  'all-of-the-client-in-netstat': ['syn-sent-peer-silent', 'time-wait-client-no-pooling', 'fin-wait2-owned'],
};

const why = whyNoSituations();

describe('a situation made with real sockets', { skip: why ?? false }, async () => {
  const recordings = why === undefined ? await makeSituations() : {};
  const found = (text: string, options: DiagnoseOptions = {}) => examine(parse(text).snapshots, options).findings;

  for (const [name, rule] of Object.entries(diagnoses)) {
    it(`${name} is diagnosed as ${rule} from what ss prints`, () => {
      const text = recordings[name] ?? '';
      const rules = found(text, known[name]).map((finding) => finding.rule);
      assert.ok(rules.includes(rule), `found ${rules.join(', ') || 'nothing'} in\n${text.slice(0, 2000)}`);
    });
  }

  it('healthy-server gives nothing to look at', () => {
    const text = recordings['healthy-server'] ?? '';
    const findings = found(text).filter(({ severity }) => severity !== 'normal');
    assert.equal(parse(text).snapshots.length, 1);
    assert.deepEqual(findings, []);
  });

  it('close-wait-twice shows 60 connections that are stuck and 8 that came', () => {
    const compared = compareSnapshots(parse(recordings['close-wait-twice'] ?? '').snapshots);
    assert.equal(compared?.stuck.filter(({ state }) => state === 'CLOSE-WAIT').length, 60);
    assert.equal(compared.states.find(({ state }) => state === 'CLOSE-WAIT')?.arrived, 8);
    assert.notEqual(compared.seconds, undefined);
  });

  for (const [name, rules] of Object.entries(inNetstat)) {
    it(`${name}: netstat tells the same`, () => {
      const text = recordings[name] ?? '';
      const names = new Set(found(text).flatMap(({ rule, folded }) => [rule, ...folded]));
      assert.deepEqual(
        rules.filter((rule) => !names.has(rule)),
        [],
      );
    });
  }
});
