import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spellingGroups } from '../../../../src/components/entry/spelling-groups.ts';
import { aliasesOf } from '../../../../src/states/aliases-of.ts';
import type { StateId } from '../../../../src/states/states.ts';
import type { System } from '../../../../src/states/platforms.ts';

const tokens = (id: StateId, system: System) =>
  spellingGroups(
    aliasesOf(id).map(({ token, role, platform, verified, lang }) => ({
      token,
      role,
      platform,
      verified: verified !== false,
      ...(lang === undefined ? {} : { lang }),
    })),
    system,
  )
    .find((group) => group.system === system)
    ?.lines.map(({ token }) => token) ?? [];

describe('the spellings of a system', () => {
  it('begin with those of the tools that its readers have before them', () => {
    assert.equal(tokens('LISTEN', 'windows')[0], 'LISTENING');
    assert.equal(tokens('SYN-RECEIVED', 'windows')[0], 'SYN_RECEIVED');
    assert.equal(tokens('FIN-WAIT-2', 'windows')[0], 'FIN_WAIT_2');
    assert.equal(tokens('SYN-RECEIVED', 'macos')[0], 'SYN_RCVD');
    assert.deepEqual(tokens('CLOSE-WAIT', 'linux').slice(0, 2), ['CLOSE_WAIT', 'CLOSE-WAIT']);
  });

  it('end with translations', () => {
    const all = tokens('CLOSE-WAIT', 'linux');
    assert.ok(all.indexOf('STÄNG_VÄNTA') > all.indexOf('close_wait'));
  });
});
