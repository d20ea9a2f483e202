import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isMapped, plainAddress } from '../../../../src/netstat/diagnose/address.ts';

/** How the tools write an address, and its plain form. */
const forms: readonly (readonly [written: string, plain: string])[] = [
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['127.0.0.53%lo', '127.0.0.53'],
  ['LOCALHOST', 'localhost'],
  ['2001:DB8::1', '2001:db8::1'],
  ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
  ['2001:db8:0:1:2:3:4:5', '2001:db8:0:1:2:3:4:5'],
  ['2001:0db8::0010:0', '2001:db8::10:0'],
  // RFC 5952 4.2.3: the longest run of noughts is shortened, the first of two that are as long.
  ['2001:db8:0:0:1:0:0:0', '2001:db8:0:0:1::'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['0:0:0:0:0:0:0:0', '::'],
  ['0:0:0:0:0:0:0:1', '::1'],
  ['fe80:0000:0000:0000:0000:0000:0000:0001%eth0', 'fe80::1%eth0'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
  // What is none stays as it is.
  ['2001:0db8:0:1', '2001:0db8:0:1'],
  ['1:2:3:4:5:6:7:8:09', '1:2:3:4:5:6:7:8:09'],
];

describe('the plain form of an address', () => {
  for (const [written, plain] of forms)
    it(`${written} is ${plain}`, () => {
      assert.equal(plainAddress(written), plain);
    });

  it('is one for every way to write an address of IPv6, and its own plain form', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff })), { minLength: 8, maxLength: 8 }),
        (groups) => {
          const short = groups.map((group) => group.toString(16)).join(':');
          const long = groups.map((group) => group.toString(16).toUpperCase().padStart(4, '0')).join(':');
          // The parser of URLs writes what RFC 5952 says.
          const canonical = new URL(`http://[${short}]/`).hostname.slice(1, -1);
          assert.equal(plainAddress(short), canonical);
          assert.equal(plainAddress(long), canonical);
          assert.equal(plainAddress(canonical), canonical);
        },
      ),
    );
  });
});

describe('an IPv4 address that is written as one of IPv6', () => {
  it('has four numbers behind ::ffff:', () => {
    assert.ok(isMapped('::ffff:192.0.2.1'));
    assert.equal(isMapped('::ffff:c000:201'), false);
    assert.equal(isMapped('64:ff9b::192.0.2.1'), false);
    assert.equal(isMapped('192.0.2.1'), false);
  });
});
