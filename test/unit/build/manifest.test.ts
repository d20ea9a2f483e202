import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
// @ts-expect-error plain JavaScript without declarations
import { browsers, manifestFor } from '../../../scripts/build/manifest.mjs';

type Manifest = Readonly<Record<string, unknown>> & {
  readonly permissions: readonly string[];
  readonly background: Readonly<Record<string, unknown>>;
};

const whole = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'manifest.json'), 'utf8'),
) as Manifest;
const manifestOf = (browser: string) => (manifestFor as (all: Manifest, browser: string) => Manifest)(whole, browser);

describe('the manifest of each browser', () => {
  test('asks for no permission that browsers warn of, and opens no file to pages', () => {
    assert.deepEqual(browsers, ['chrome', 'firefox']);
    for (const browser of ['chrome', 'firefox']) {
      const manifest = manifestOf(browser);
      assert.deepEqual(
        manifest.permissions.filter((name) => name !== 'sidePanel'),
        ['activeTab', 'contextMenus', 'scripting', 'storage'],
      );
      for (const key of ['host_permissions', 'web_accessible_resources', 'externally_connectable', 'content_scripts'])
        assert.ok(!(key in manifest), `${browser}: ${key}`);
    }
  });

  test('has nothing that only the other knows, and together they have all', () => {
    const [chrome, firefox] = [manifestOf('chrome'), manifestOf('firefox')];
    assert.deepEqual(Object.keys(chrome.background), ['service_worker', 'type']);
    assert.deepEqual(Object.keys(firefox.background), ['scripts', 'type']);
    assert.ok(chrome.permissions.includes('sidePanel') && !firefox.permissions.includes('sidePanel'));
    assert.ok('side_panel' in chrome && !('side_panel' in firefox));
    assert.ok('sidebar_action' in firefox && !('sidebar_action' in chrome));
    assert.ok('browser_specific_settings' in firefox && !('browser_specific_settings' in chrome));
    assert.deepEqual(new Set([...Object.keys(chrome), ...Object.keys(firefox)]), new Set(Object.keys(whole)));
  });

  test('has at most two keyboard commands', () => {
    for (const browser of ['chrome', 'firefox'])
      assert.ok(Object.keys(manifestOf(browser)['commands'] ?? {}).length <= 2);
  });
});
