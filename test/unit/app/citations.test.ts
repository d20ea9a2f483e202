import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citedSource, sourceLink } from '../../../src/app/citations.ts';

const linkOf = (key: Parameters<typeof citedSource>[0]) => sourceLink(citedSource(key).source);

describe('the link of a source', () => {
  it('leads to the section of an RFC, to the file of a repository, and to the commit that a title names', () => {
    assert.equal(linkOf('rfc9293-3.10.7.4'), 'https://www.rfc-editor.org/rfc/rfc9293#section-3.10.7.4');
    assert.equal(linkOf('tcp_minisocks'), 'https://github.com/torvalds/linux/blob/HEAD/net/ipv4/tcp_minisocks.c');
    assert.equal(linkOf('tw-recycle-commit'), 'https://github.com/torvalds/linux/commit/4396e46187ca');
    assert.equal(linkOf('linux-bound-patch'), 'https://github.com/torvalds/linux/commit/91051f003948');
  });

  it('leads to the text that was read, where its commit is known', () => {
    assert.equal(linkOf('net-tools'), 'https://github.com/ecki/net-tools/blob/2ab3c5e/netstat.c');
    assert.equal(linkOf('psutil'), 'https://github.com/giampaolo/psutil/tree/d77cf39ab');
  });

  it('leads to the repository where several files are named, and nowhere where nothing public is', () => {
    assert.equal(linkOf('lwip'), 'https://github.com/lwip-tcpip/lwip');
    assert.equal(linkOf('lab'), undefined);
  });
});
