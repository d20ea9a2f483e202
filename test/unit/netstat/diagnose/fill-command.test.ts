import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnose } from '../../../../src/netstat/diagnose/examine.ts';
import { fillCommand } from '../../../../src/netstat/diagnose/fill-command.ts';
import type { Finding } from '../../../../src/netstat/diagnose/finding.ts';
import { ruleText } from '../../../../src/netstat/diagnose/rule-text.ts';
import { parse } from '../../../../src/netstat/parse.ts';
import { ss, ssRow } from './listings.ts';

describe('fillCommand', () => {
  const finding = (group: Finding['group']): Finding => ({
    rule: 'close-wait-leak',
    severity: 'act',
    confidence: 'high',
    states: [],
    group,
    evidence: [{ snapshot: 0, line: 1 }],
    values: {},
    folded: [],
  });
  const { snapshots } = parse(ss(ssRow('ESTAB', '192.0.2.1:443', '[2001:db8::7]:5000', { pid: 31 })));

  it('takes what the rows have in common, else the first row', () => {
    assert.equal(fillCommand('ss {PORT} {RPORT} {PID}', finding({ lport: 80 }), snapshots), 'ss 80 5000 31');
  });

  it('brackets an IPv6 address where ss would take its end for a port', () => {
    assert.equal(fillCommand('ss dst {PEER}', finding({}), snapshots), 'ss dst [2001:db8::7]');
    assert.equal(fillCommand('ping {PEER}', finding({}), snapshots), 'ping 2001:db8::7');
  });

  it('fills in nothing that a shell would read as more than a word', () => {
    for (const lport of ['80; rm -rf /', '$(id)', '`id`', 'a b', '-x', '80|sh', "'", '\n']) {
      assert.equal(fillCommand('ss {PORT}', finding({ lport }), snapshots), 'ss PORT');
    }
    assert.equal(fillCommand('ping {PEER}', finding({ rip: '$(id).example' }), snapshots), 'ping PEER');
  });

  it('gives the cmdlets of PowerShell numbers of ports alone', () => {
    const named = finding({ lport: 'microsoft-ds', rport: 'https' });
    assert.equal(fillCommand('ss dport = :{RPORT}', named, snapshots), 'ss dport = :https');
    assert.equal(
      fillCommand('Test-NetConnection x -Port {RPORT}', named, snapshots),
      'Test-NetConnection x -Port RPORT',
    );
    assert.equal(
      fillCommand('Get-NetTCPConnection -LocalPort {PORT}', named, snapshots),
      'Get-NetTCPConnection -LocalPort PORT',
    );
  });

  it('leaves to the reader what no row tells', () => {
    assert.equal(fillCommand('tcpdump -i {IFACE} host {PEER}', finding({}), []), 'tcpdump -i IFACE host PEER');
  });

  it('names the port that listens, where the client stands in the row', () => {
    const { snapshots } = parse(
      ss(
        ssRow('LISTEN', '127.0.0.1:8080', '0.0.0.0:*', { recvQ: 3, sendQ: 2, pid: 9 }),
        ssRow('SYN-SENT', '127.0.0.1:50000', '127.0.0.1:8080', { sendQ: 1, pid: 11, timer: 'on,2sec,0' }),
      ),
    );
    const overflow = diagnose(snapshots).find(({ rule }) => rule === 'half-open-loopback-overflow');
    assert.ok(overflow);
    const [first = ''] = ruleText(overflow.rule, 'en').next.linux ?? [];
    assert.equal(fillCommand(first, overflow, snapshots), "ss -tlnp 'sport = :8080'");
  });
});
