import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  covers,
  isSitePattern,
  matches,
  originsOf,
  patternOf,
  readPattern,
  readPatterns,
  siteName,
} from '../../../../src/extension/sites/patterns.ts';

describe('a site', () => {
  test('is read from a host name, an address or a pattern', () => {
    for (const [typed, pattern] of [
      ['ci.example.com', '*://ci.example.com/*'],
      ['  CI.Example.COM  ', '*://ci.example.com/*'],
      ['jenkins', '*://jenkins/*'],
      ['10.0.0.5', '*://10.0.0.5/*'],
      ['[::1]', '*://[::1]/*'],
      ['https://ci.example.com/', '*://ci.example.com/*'],
      ['*.example.com', '*://*.example.com/*'],
      ['https://ci.example.com/*', 'https://ci.example.com/*'],
      ['상태.example', '*://xn--hg4bo80a.example/*'],
      ['ci.example.com.', '*://ci.example.com/*'],
    ] as const)
      assert.deepEqual(readPattern(typed), { pattern }, typed);
  });

  test('of a page is kept in the lists, whatever the browser calls its host', () => {
    for (const address of [
      'http://-user.blogs.example/',
      'http://user-.blogs.example/',
      'http://ci.example.com./job',
      `http://${'a'.repeat(64)}.example/`,
      'http://build_1.example/',
      'http://[::1]:8080/',
    ]) {
      const pattern = patternOf(address);
      assert.ok(pattern !== undefined && matches(pattern, address), address);
      assert.deepEqual(readPatterns([pattern]), [pattern]);
    }
  });

  test('is wider than an address with a port or a path, and it is told', () => {
    for (const [typed, pattern] of [
      ['https://ci.example.com/job/7?x=1#top', '*://ci.example.com/*'],
      ['http://user:secret@ci.example.com:8080/', '*://ci.example.com/*'],
      ['localhost:3000', '*://localhost/*'],
      ['[::1]:8080', '*://[::1]/*'],
      ['10.0.0.5:8080', '*://10.0.0.5/*'],
    ] as const)
      assert.deepEqual(readPattern(typed), { pattern, isWider: true }, typed);
  });

  test('is not read from anything else, and the reason is told', () => {
    for (const [typed, problem] of [
      ['', 'empty'],
      ['   ', 'empty'],
      ['ftp://files.example.com', 'scheme'],
      ['file:///etc/passwd', 'scheme'],
      ['about:blank', 'scheme'],
      ['view-source:https://ci.example.com/', 'scheme'],
      ['https//ci.example.com', 'scheme'],
      ['10.0.0.0/8', 'range'],
      ['*', 'every-site'],
      ['*://*/*', 'every-site'],
      ['ci.*.example.com', 'wildcard'],
      ['*example.com', 'wildcard'],
      ['two words', 'host'],
      ['https://', 'host'],
      ['a..%', 'host'],
      ['1', 'host'],
      ['10.5', 'host'],
      ['.example.com', 'host'],
      ['example..com', 'host'],
      ['-a.example', 'host'],
      [`${'a'.repeat(64)}.example`, 'host'],
      ['*.[::1]', 'address'],
      ['*://*.[::1]/*', 'address'],
      ['*.127.0.0.1', 'address'],
      ['a-.example', 'host'],
    ] as const)
      assert.deepEqual(readPattern(typed), { problem }, typed);
  });

  test('never becomes a pattern that is none, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6()), (typed) => {
        const read = readPattern(typed);
        if (read.problem === undefined) assert.ok(isSitePattern(read.pattern), read.pattern);
      }),
    );
  });

  test('is read from a stored list, whatever else stands in it', () => {
    assert.deepEqual(
      readPatterns([
        '*://ci.example.com/*',
        7,
        null,
        '*://*/*',
        '<all_urls>',
        '(',
        {},
        ['*://*/*'],
        '*://ci.example.com/*',
      ]),
      ['*://ci.example.com/*', '*://*/*'],
    );
    for (const stored of [undefined, null, '*://*/*', { 0: '*://*/*', length: 1 }])
      assert.equal(readPatterns(stored), undefined);
    fc.assert(
      fc.property(fc.array(fc.anything()), (stored) => {
        new RegExp(originsOf(readPatterns(stored) ?? []));
      }),
    );
  });

  test('covers its own pages and, with a wildcard, its subdomains', () => {
    assert.ok(matches('*://ci.example.com/*', 'https://ci.example.com:8443/job'));
    assert.ok(!matches('*://ci.example.com/*', 'https://ci.example.com.evil.example/'));
    assert.ok(!matches('*://example.com/*', 'https://ci.example.com/'));
    assert.ok(matches('*://*.example.com/*', 'https://ci.example.com/'));
    assert.ok(matches('*://*.example.com/*', 'https://example.com/'));
    assert.ok(!matches('*://*.example.com/*', 'https://badexample.com/'));
    assert.ok(!matches('https://ci.example.com/*', 'http://ci.example.com/'));
    assert.ok(matches('*://*/*', 'http://anything.example/'));
    assert.ok(!matches('*://*/*', 'file:///tmp/log.txt'));
  });

  test('covers another where it covers each of its pages', () => {
    const patterns = [
      '*://*/*',
      '*://*.example.com/*',
      'https://*.example.com/*',
      '*://example.com/*',
      'http://ci.example.com/*',
      '*://ci.example.com/*',
      '*://*.ci.example.com/*',
      '*://notexample.com/*',
      '*://[::1]/*',
    ];
    const pages = [
      'example.com',
      'ci.example.com',
      'a.ci.example.com',
      'notexample.com',
      '[::1]',
      'other.example',
    ].flatMap((host) => [`http://${host}/`, `https://${host}/`]);
    for (const broad of patterns)
      for (const narrow of patterns)
        assert.equal(
          covers(broad, narrow),
          pages.every((page) => matches(broad, page) || !matches(narrow, page)),
          `${broad} ${narrow}`,
        );
  });

  test('has the origins of its pages, which a frame compares with its own', () => {
    const patterns = [
      '*://*/*',
      '*://*.example.com/*',
      'https://ci.example.com/*',
      '*://[::1]/*',
      '*://10.0.0.5/*',
      '*://a(b.example.com/*',
      '*://(a+)+$.example.com/*',
    ];
    const pages = [
      'a(b.example.com',
      '(a+)+$.example.com',
      'aa.example.com',
      'ci.example.com',
      'example.com:8443',
      'ciXexample.com',
      'example.com.evil.example',
      '[::1]:80',
      '10.0.0.5',
    ]
      .flatMap((host) => [`http://${host}/a`, `https://${host}/`])
      .map((address) => new URL(address));
    for (const { href, origin } of pages) {
      assert.equal(new RegExp(`^${originsOf([])}`).test(origin), false, origin);
      for (const pattern of patterns)
        for (const list of [[pattern], ['*://a.example/*', pattern]])
          assert.equal(new RegExp(`^${originsOf(list)}`).test(origin), matches(pattern, href), `${pattern} ${origin}`);
    }
  });

  test('of a page covers that page', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const pattern = patternOf(address);
        assert.ok(pattern !== undefined && isSitePattern(pattern) && matches(pattern, address), String(pattern));
      }),
    );
    for (const address of ['chrome://version', 'about:blank', 'file:///x', 'not an address', ''])
      assert.equal(patternOf(address), undefined);
  });

  test('is named the way a reader would', () => {
    assert.equal(siteName('*://ci.example.com/*'), 'ci.example.com');
    assert.equal(siteName('*://*.example.com/*'), '*.example.com');
    assert.equal(siteName('https://ci.example.com/*'), 'https://ci.example.com');
  });
});
