/**
 * The background where the browser lacks what Firefox for Android lacks: menus, keyboard commands, the omnibox, a panel.
 * That browser runs on no machine of the tests, so the built background gets an API that holds what it has.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBackground } from '../../support/background-api.ts';
import { until } from '../../support/until.ts';

test('the background starts without menus, commands, omnibox and panel, and welcomes its reader', async () => {
  const failures = await withBackground(async ({ browser, created }) => {
    assert.equal(browser.runtime.onMessage.listeners.length, 1);
    browser.runtime.onInstalled.fire({ reason: 'install' });
    await until('the welcome page is opened', () => Promise.resolve(created.length > 0));
    assert.deepEqual(created, ['moz-extension://android/welcome.html']);
  });
  assert.deepEqual(failures, []);
});
