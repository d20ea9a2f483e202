import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageKind } from '../../../../src/extension/popup/page-kind.ts';

const chromeError =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';
const firefoxError = 'Missing host permission for the tab';

describe('the kind of a page', () => {
  test('is a page where a script can run, except in the viewer of PDF files', () => {
    assert.equal(pageKind({ address: 'https://wiki.example/', contentType: 'text/html' }), 'page');
    assert.equal(pageKind({ address: 'https://wiki.example/log', contentType: 'text/plain' }), 'page');
    assert.equal(pageKind({ address: 'https://wiki.example/a', contentType: 'application/pdf' }), 'pdf');
  });

  test('is told from the address, or from the error where the browser hides the address', () => {
    for (const [evidence, kind] of [
      [{ error: 'Cannot access a chrome:// URL' }, 'browser'],
      [{ error: 'Cannot access a chrome-extension:// URL of different extension' }, 'browser'],
      [{ address: 'moz-extension://5c0a1e7e/welcome.html', isOwn: true, error: firefoxError }, 'own'],
      [{ address: 'moz-extension://of-another/', error: firefoxError }, 'browser'],
      [{ address: 'about:addons', error: firefoxError }, 'browser'],
      [{ error: firefoxError }, 'browser'],
      // Firefox runs no script there, and says nothing.
      [{ address: 'about:config' }, 'browser'],
      [{}, 'browser'],
      [{ address: 'https://addons.mozilla.org/en-US/', error: firefoxError }, 'store'],
      [{ error: 'The extensions gallery cannot be scripted.' }, 'store'],
      [{ error: 'Cannot access contents of url "file:///tmp/a.log".' }, 'file'],
      [{ address: 'https://files.example/a.pdf', error: firefoxError }, 'pdf'],
      [{ address: 'file:///tmp/a.pdf', error: firefoxError }, 'pdf'],
      // Firefox has no switch that lets extensions into files.
      [{ address: 'file:///tmp/a.log', error: firefoxError }, 'other'],
      [{ address: 'http://nowhere.example/', error: 'Frame with ID 0 is showing error page' }, 'failed'],
      [
        { address: 'http://nowhere.example/', error: firefoxError, icon: 'chrome://global/skin/icons/info.svg' },
        'failed',
      ],
      [{ error: 'This page cannot be scripted due to an ExtensionsSettings policy.' }, 'policy'],
      [{ address: 'https://wiki.example/', error: chromeError, isUnloaded: true }, 'unloaded'],
      [{ error: chromeError }, 'other'],
      [{ address: 'https://blocked.example/', error: chromeError }, 'other'],
    ] as const)
      assert.equal(pageKind(evidence), kind, JSON.stringify(evidence));
  });
});
