import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayAskTheSame } from '../../../../src/app/paste/worker/same-question.ts';

const isSame = (command?: string, next?: string): boolean =>
  mayAskTheSame(command === undefined ? {} : { command }, next === undefined ? {} : { command: next });

describe('mayAskTheSame', () => {
  it('tells commands that ask for different sockets', () => {
    for (const [command, next] of [
      ['$ ss -tn state established', '$ ss -tn state close-wait'],
      ['$ ss -tln', '$ ss -tn'],
      ['$ ss -tln', '$ ss -tan'],
      ['netstat -4tan', 'netstat -6tan'],
      ['C:\\> netstat -an -p tcp', 'C:\\> netstat -an -p tcpv6'],
      ['netstat -ant | grep 443', 'netstat -ant'],
      ['netstat -ano | findstr LISTENING', 'netstat -ano | findstr ESTABLISHED'],
      ["ss -tan 'sport = :443'", "ss -tan 'sport = :80'"],
      ['lsof -nP -iTCP -sTCP:LISTEN', 'lsof -nP -iTCP'],
      ['PS C:\\> Get-NetTCPConnection -State Listen', 'PS C:\\> Get-NetTCPConnection'],
    ])
      assert.ok(!isSame(command, next), `${command} / ${next}`);
  });

  it('takes the same question for the same, however it is asked, and an unknown one for any', () => {
    for (const [command, next] of [
      ['$ ss -tan', 'root@web7:~# sudo ss -tanp'],
      ['$ ss -tan', '$ netstat -tan'],
      ['netstat -an -p tcp', 'netstat -an -p tcp'],
      ['netstat -ant | sort', 'netstat -ant'],
      ['netstat -ant | grep 443 ', 'netstat -antp  |  grep 443'],
      ['ss -tn  state close-wait', 'ss -tnp state close-wait'],
      ['cat /proc/net/tcp', 'ss -tln'],
      ['ss -tln', undefined],
      [undefined, undefined],
    ])
      assert.ok(isSame(command, next), `${String(command)} / ${String(next)}`);
  });
});
