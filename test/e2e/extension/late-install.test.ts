/**
 * A browser that is so busy that it tells of an update when the background has waited for that long enough. None can be
 * made that slow at will, so the built background gets an API that is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withBackground } from '../../support/background-api.ts';
import { until } from '../../support/until.ts';

test('the open tabs are served once, however late the browser tells of an update', async () => {
  const failures = await withBackground(async ({ browser, asked }) => {
    await until('the tabs are served, as after the extension was switched on', () => Promise.resolve(asked.tabs > 0));
    browser.runtime.onInstalled.fire({ reason: 'update' });
    // It takes its turn behind what the update asks for.
    browser.permissions.onRemoved.fire({});
    await until('all of it is done', () => Promise.resolve(asked.scripts >= 3));
    assert.equal(asked.tabs, 1);
  });
  assert.deepEqual(failures, []);
});
