import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../src/netstat/index.ts';

const platforms = (text: string) => parse(text).snapshots.map(({ platform }) => platform);

const linux = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State';
const bsd = 'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)';
const row = (state: string) => `tcp        0      0 192.0.2.10:22           198.51.100.7:50514      ${state}`;

test('BusyBox is told by a column of twelve for the state, Toybox by its headings, either by its command', () => {
  assert.deepEqual(platforms(`${linux}       \n${row('ESTABLISHED')}`), ['linux/busybox netstat']);
  assert.deepEqual(platforms(`$ busybox netstat -tn\n${linux}\n${row('ESTABLISHED')}`), ['linux/busybox netstat']);
  assert.deepEqual(platforms(`${linux}      \n${row('TIME_WAIT  ')}`), ['linux/net-tools netstat']);
  assert.deepEqual(platforms(`${linux}\n${row('TIME_WAIT')}`), ['linux/net-tools netstat']);
  const android = 'Proto Recv-Q Send-Q Local Address          Foreign Address        State';
  assert.deepEqual(platforms(`${android}\n${row('ESTABLISHED')}`), ['linux,android/toybox netstat']);
});

test('AIX has tcp beside tcp4, or its own name for control blocks; tcp alone may be of several systems', () => {
  const ends = '0      0  192.0.2.10.22          198.51.100.7.50514     ESTABLISHED';
  const others = ends.replace('50514', '50515');
  assert.deepEqual(platforms(`${bsd}\ntcp4       ${ends}\ntcp        ${others}`), ['aix/netstat']);
  assert.deepEqual(platforms(`${bsd}\ntcp        ${ends}\ntcp4       ${others}`), ['aix/netstat']);
  assert.deepEqual(platforms(`PCB/ADDR         ${bsd}\nf1000e00012363b8 tcp4       ${ends}`), ['aix/netstat']);
  assert.deepEqual(platforms(`f1000e00012363b8 tcp4       ${ends}`), ['aix/netstat']);
  assert.deepEqual(platforms(`${bsd}\ntcp        ${ends}\ntcp        ${others}`), [undefined]);
  assert.deepEqual(platforms(`${bsd}\ntcp4       ${ends}\ntcp6       ${others}`), ['macos/netstat']);
});

test('OpenBSD has a wider column of protocols, FreeBSD one blank before the addresses', () => {
  const ends = '192.0.2.10.22          198.51.100.7.50514';
  assert.deepEqual(platforms(`tcp          0      0  ${ends}     ESTABLISHED`), ['openbsd/netstat']);
  assert.deepEqual(platforms(`tcp4       0      0 ${ends}     ESTABLISHED`), ['freebsd/netstat']);
});

test('Junos prints the rows of macOS, and is none', () => {
  const rows =
    'tcp4       0      0  192.0.2.10.22                                 198.51.100.7.50514                            ESTABLISHED';
  assert.deepEqual(platforms(`user@mx> show system connections\n${rows}\nuser@mx> show system connections\n${rows}`), [
    undefined,
    undefined,
  ]);
});
