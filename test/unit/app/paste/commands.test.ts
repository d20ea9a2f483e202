import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandsShowing, firstPlatform } from '../../../../src/app/paste/findings/commands.ts';

describe('the system whose commands are shown first', () => {
  it('is that of the listing, else that of the reader', () => {
    assert.equal(firstPlatform('linux/ss', 'windows'), 'linux');
    assert.equal(firstPlatform('windows/netstat', 'linux'), 'windows');
    assert.equal(firstPlatform('macos/netstat', undefined), 'macos-bsd');
    assert.equal(firstPlatform('macos,freebsd,openbsd,netbsd/lsof', 'linux'), 'macos-bsd');
    assert.equal(firstPlatform('solaris,illumos/netstat', 'linux'), 'solaris');
    // A library does not say where it ran.
    assert.equal(firstPlatform('python/psutil', 'windows'), 'windows');
    assert.equal(firstPlatform(undefined, 'bsd'), 'macos-bsd');
    assert.equal(firstPlatform(undefined, undefined), 'linux');
  });

  it('is none where no commands are known for it: those of Linux would not run there', () => {
    assert.equal(firstPlatform('hp-ux/lsof', 'linux'), undefined);
    assert.equal(firstPlatform('cisco-ios/show tcp brief', 'linux'), undefined);
    assert.equal(firstPlatform(undefined, 'aix'), undefined);
    assert.deepEqual(commandsShowing(['queues', 'timer'], undefined), []);
  });
});
